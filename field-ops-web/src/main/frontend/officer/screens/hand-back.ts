import '@vaadin/button';
import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { type Entry, isDraft } from '../outbox/entry.js';
import { mark } from '../ui/icons.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { say } from '../words/words.js';

/** A guess for phones on the move, bytes in a second; only ever shown as "about". */
const slowNetwork = 100_000;

/** Is it safe to hand back this phone? Says what is only here, of this person and of others. */
@customElement('officer-hand-back')
export class HandBack extends Part {
  static override styles = [
    ...base,
    css`
      .card { display: grid; gap: 12px; }
      .answer { display: flex; gap: 8px; align-items: baseline; }
      .answer > span { background: none; }
    `,
  ];

  @state() private others = 0;
  @state() private checking = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.count();
  }

  private async count(): Promise<void> {
    this.others = await this.place.outbox.ofOthers();
  }

  private async check(): Promise<void> {
    this.checking = true;
    this.place.wake();
    await this.place.outbox.reload();
    await this.count();
    await Promise.race([this.place.drainer.idle(), new Promise((resolve) => setTimeout(resolve, 3_000))]);
    this.checking = false;
  }

  override render() {
    const { here, inMemory } = this.place;
    const n = here.length + inMemory;
    return html`<section class="card" data-testid="hand-back" data-safe=${n === 0}>
      <h2>${say('handback.title')}</h2>
      <p class="answer" role="status"><span class=${n ? 'warn' : 'ok'}>${mark(n ? 'warn' : 'ok')}</span>
        <span>${n === 0 ? say('handback.safe') : [say(n === 1 ? 'handback.notOne' : 'handback.not', { n }), ...this.outlook()].join(' ')}</span></p>
      ${this.others > 0 ? html`<p class="s m" data-testid="hand-back-others">${say('handback.others', { n: this.others })}</p>` : nothing}
      <vaadin-button data-testid="hand-back-check" ?disabled=${this.checking} @click=${this.check}>
        ${say(this.checking ? 'handback.checking' : 'handback.check')}</vaadin-button>
    </section>`;
  }

  /** What goes by itself and when, and what waits for the person. */
  private outlook(): string[] {
    const { here, roll } = this.place;
    const drafts = here.filter(isDraft).length + roll.pending;
    const words: string[] = [];
    if (here.some(({ state }) => state === 'waiting')) words.push(this.wait(here));
    if (drafts > 0) words.push(say(drafts === 1 ? 'handback.draftsOne' : 'handback.drafts', { n: drafts }));
    if (here.some(({ state }) => state === 'refused')) words.push(say('handback.parked'));
    return words;
  }

  private wait(here: Entry[]): string {
    if (!this.place.connected) return say('handback.offline');
    const waiting = here.filter(({ state }) => state === 'waiting');
    const bytes = waiting.reduce((sum, { photo }) => sum + (photo && !photo.sent ? photo.size : 0), 0);
    return say('handback.minutes', { n: Math.max(1, Math.ceil(bytes / slowNetwork / 60)) });
  }
}

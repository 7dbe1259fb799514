import '@vaadin/text-area';
import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { whyOf } from '../screens/entry-words.js';
import '../ui/ask.js';
import type { Ask } from '../ui/ask.js';
import { tag } from '../ui/icons.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { clock } from '../ui/time.js';
import { say } from '../words/words.js';
import type { Handover, HandoverEntry } from './handover.js';
import { lastOf, nextOf, type SignKind, sign } from './handover-state.js';

const kinds = ['CONFIRMED', 'COUNTERSIGNED'] as const;

/** Both signatures, what was added, and what this person does next; all of it with no network too. */
@customElement('officer-handover-sign')
export class HandoverSign extends Part {
  static override styles = [
    ...base,
    css`
      :host { display: grid; gap: 16px; }
      section { display: grid; gap: 8px; }
      .row { display: flex; flex-wrap: wrap; gap: 8px; justify-content: space-between; align-items: center; }
      .name { font-style: italic; font-size: 1.125rem; }
      .said { white-space: pre-wrap; overflow-wrap: anywhere; }
      .go { min-height: 3.5rem; }
    `,
  ];

  @property({ attribute: false }) handover!: Handover;
  @state() private text = '';
  @query('officer-ask') private question!: Ask;

  override render() {
    const { handover } = this;
    const next = nextOf(this.place, handover);
    const additions = handover.entries.filter(({ kind }) => kind === 'ADDED');
    return html`${kinds.map((kind) => this.signature(kind))}
      ${additions.map((entry) => this.entry(entry, say('handover.addition', { n: entry.number })))}
      ${next ? this.signing(next) : nothing}
      ${handover.state === 'SIGNED' ? this.adding() : nothing}
      <officer-ask></officer-ask>`;
  }

  private signature(kind: (typeof kinds)[number]) {
    const entry = this.handover.entries.find((each) => each.kind === kind);
    if (entry) return this.entry(entry, say(`handover.signature.${kind}`));
    const own = lastOf(
      this.place,
      this.handover,
      kind === 'CONFIRMED' ? 'handover.confirmed' : 'handover.countersigned',
    );
    const waits = own?.state === 'waiting';
    return html`<section class="card" data-testid="handover-${kind}">
      <h2>${say(`handover.signature.${kind}`)}</h2>
      ${waits ? tag('warn', say('handover.here', { at: clock(own.operation.writtenAt) })) : tag('neutral', say(`handover.unsigned.${kind}`))}
      ${own?.state === 'refused' ? html`<p class="danger" role="alert" data-testid="handover-refused">${say('duty.refused', { why: whyOf(own) })}</p>` : nothing}
    </section>`;
  }

  private entry(entry: HandoverEntry, title: string) {
    return html`<section class="card" data-testid="handover-${entry.kind}">
      <h2>${title}</h2>
      <div class="row"><bdi class="name">${entry.person}</bdi><span class="num">${clock(entry.at)}</span></div>
      ${entry.noNetwork ? html`<p>${tag('warn', say('handover.noNetwork', { at: clock(entry.receivedAt) }))}</p>` : nothing}
      ${entry.text ? html`<bdi class="said">${entry.text}</bdi>` : nothing}
    </section>`;
  }

  private signing(next: SignKind) {
    const takes = next === 'handover.countersigned';
    return html`<section class="card">
      ${takes ? this.field('handover.reservation', 1000) : nothing}
      <button class="primary go" data-testid="handover-sign" @click=${() => this.sign(next)}>${say(takes ? 'handover.countersign' : 'handover.confirm')}</button>
      <p class="s m">${say(takes ? 'handover.countersignHint' : 'handover.confirmHint')}</p>
    </section>`;
  }

  private adding() {
    const own = lastOf(this.place, this.handover, 'handover.added');
    return html`<section class="card">
      ${this.field('handover.newAddition', 2000)}
      <button data-testid="handover-add" ?disabled=${this.text.trim() === ''} @click=${() => this.add()}>${say('handover.add')}</button>
      ${own?.state === 'waiting' ? html`<p class="s m" role="status">${say('duty.here')}</p>` : nothing}
    </section>`;
  }

  private field(label: 'handover.reservation' | 'handover.newAddition', most: number) {
    return html`<vaadin-text-area data-testid="handover-text" label=${say(label)} maxlength=${most} .value=${this.text}
      @input=${(event: Event) => {
        this.text = (event.target as HTMLTextAreaElement).value;
      }}></vaadin-text-area>`;
  }

  /** It cannot be taken back, so it is asked. */
  private async sign(kind: SignKind): Promise<void> {
    const { handover, place } = this;
    const takes = kind === 'handover.countersigned';
    const answer = await this.question.ask({
      title: say(takes ? 'handover.countersignAsk' : 'handover.confirmAsk'),
      detail: say(takes ? 'handover.countersignHint' : 'handover.confirmHint'),
      confirm: say(takes ? 'handover.countersign' : 'handover.confirm'),
    });
    if (answer === undefined) return;
    this.attempt(sign(place, handover, kind, this.text.trim()), 'answer');
    this.text = '';
  }

  private add(): void {
    const text = this.text.trim();
    if (text === '') return;
    const body = { shiftId: this.handover.shiftId, text, noNetwork: !this.place.connected };
    this.attempt(this.place.keep({ kind: 'handover.added', body }), 'answer');
    this.text = '';
  }
}

import '@vaadin/button';
import { css, html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { icon } from '../ui/icons.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { sheetLook } from '../ui/sheet.js';
import { clockOf, dayWord } from '../ui/time.js';
import { say } from '../words/words.js';
import type { Address } from './calendar-address.js';

/** My duties in another calendar: an address that it asks by itself, made, shown once and revoked. */
@customElement('officer-calendar-sheet')
export class CalendarSheet extends Part {
  static override styles = [
    ...base,
    sheetLook,
    css`
      .body { display: grid; gap: 12px; }
      input { width: 100%; min-height: 3rem; padding: 0 14px; border: 1px solid var(--edge); border-radius: var(--r2); background: var(--surface); color: var(--text); font: inherit; }
      .out { color: var(--danger); border-color: var(--danger); }
    `,
  ];

  @query('dialog') private dialog!: HTMLDialogElement;
  @state() private open = false;
  @state() private known?: Address | 'away';
  @state() private failed = false;

  show(): void {
    this.open = true;
    this.dialog.showModal();
    void this.load();
  }

  private async load(): Promise<void> {
    this.known = undefined;
    this.failed = false;
    this.known = (await this.place.calendar.known()) ?? 'away';
  }

  /** What cannot be done now leaves what is shown. */
  private async change(how: Promise<Address | undefined>): Promise<void> {
    const now = await how;
    this.failed = !now;
    if (now) this.known = now;
  }

  private async copy(url: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(url);
      this.tell('toast', say('calendar.copied'));
    } catch {
      this.renderRoot.querySelector('input')?.select();
    }
  }

  override render() {
    return html`<dialog aria-labelledby="title" data-testid="calendar-sheet" @close=${this.closed}>${this.open ? this.sheet() : nothing}</dialog>`;
  }

  private closed(): void {
    this.open = false;
    this.known = undefined;
  }

  private sheet() {
    return html`<div class="all">
      <div class="head"><h1 id="title">${say('calendar.title')}</h1>
        <button class="plain" aria-label=${say('radio.close')} @click=${() => this.dialog.close()}>${icon('close')}</button></div>
      <div class="body">${this.content()}</div>
    </div>`;
  }

  private content() {
    const { known } = this;
    if (!known) return html`<div class="skeleton" role="progressbar" aria-label=${say('loading')}></div>`;
    if (known === 'away')
      return html`<p role="status" data-testid="calendar-away">${say('calendar.away')}</p><button @click=${this.load}>${say('radio.again')}</button>`;
    return html`${this.failed ? html`<p class="danger" role="alert">${say('calendar.failed')}</p>` : nothing}
      ${known.url ? this.made(known.url) : this.state(known.since)}
      ${known.url || known.since ? html`<button class="out" data-testid="calendar-revoke" @click=${() => this.change(this.place.calendar.revoke())}>${say('calendar.revoke')}</button>` : nothing}`;
  }

  private made(url: string) {
    return html`<p role="status">${say('calendar.once')}</p>
      <input readonly aria-label=${say('calendar.address')} data-testid="calendar-url" .value=${url} @focus=${(event: Event) => (event.target as HTMLInputElement).select()} />
      <vaadin-button class="primary" data-testid="calendar-copy" @click=${() => this.copy(url)}>${say('calendar.copy')}</vaadin-button>`;
  }

  private state(since: string | undefined) {
    return html`<p role="status" data-testid="calendar-state">${since ? say('calendar.since', { when: `${dayWord(since)}, ${clockOf(since)}` }) : say('calendar.none')}</p>
      <p class="s m">${say('calendar.who')}</p>
      <vaadin-button class=${since ? '' : 'primary'} data-testid="calendar-make" @click=${() => this.change(this.place.calendar.make())}>${say(since ? 'calendar.anew' : 'calendar.make')}</vaadin-button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'officer-calendar-sheet': CalendarSheet;
  }
}

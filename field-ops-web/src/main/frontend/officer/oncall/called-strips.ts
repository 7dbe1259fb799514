import '@vaadin/button';
import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { numbersOf } from '../backup/by-phone.js';
import type { Backup } from '../feed/feed-entry.js';
import { mark } from '../ui/icons.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { ago } from '../ui/time.js';
import { say } from '../words/words.js';

/** So many stand on top of a screen at once; the next follows when one is done with. */
const most = 2;

/** On top of every screen of who is on call: calls for help to which no unit comes. */
@customElement('officer-called-strips')
export class CalledStrips extends Part {
  static override styles = [
    ...base,
    css`
      .called { display: grid; gap: 8px; padding: 12px 16px 16px; border-bottom: 3px solid var(--danger); background: var(--danger-soft); overflow-wrap: anywhere; }
      .head { display: inline-flex; gap: 6px; align-items: center; font-weight: 700; background: none; }
      .answers { display: grid; gap: 8px; grid-template-columns: repeat(auto-fit, minmax(min(8rem, 100%), 1fr)); }
      .answers > * { min-height: 3.5rem; }
    `,
  ];

  @property({ attribute: false }) calls: Backup[] = [];
  /** Its age is said in minutes. */
  @property({ type: Number }) minute = 0;

  override render() {
    const [first] = this.calls;
    return html`<p class="hidden" role="alert">${first ? say('called.announce', { who: whoOf(first) }) : ''}</p>
      ${this.calls.slice(0, most).map((call) => this.strip(call))}`;
  }

  private strip(call: Backup) {
    const [phone] = numbersOf(this.place.me);
    return html`<section class="called" data-testid="called-strip" aria-label=${say('called.title')}>
      <p class="head danger">${mark('danger')}${say('called.title')}</p>
      <p class="b"><bdi>${whoOf(call)}</bdi> <span class="m">${ago(call.receivedAt)}</span></p>
      ${call.note ? html`<p dir="auto">${call.note}</p>` : nothing}
      <div class="answers">
        <vaadin-button class="primary" data-testid="called-mind" @click=${() => this.mind(call)}>${say('called.mind')}</vaadin-button>
        ${phone ? html`<a class="button" href=${phone.href}>${say(phone.words)}</a>` : nothing}
      </div>
    </section>`;
  }

  private mind({ requestId }: Backup): void {
    this.attempt(this.place.keep({ kind: 'backup.oncall', body: { requestId } }), 'answer');
  }
}

function whoOf({ unit, person }: Backup): string {
  return unit ? `${unit}, ${person}` : person;
}

declare global {
  interface HTMLElementTagNameMap {
    'officer-called-strips': CalledStrips;
  }
}

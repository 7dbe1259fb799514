import { css, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { mayRequestBackup } from '../screens/may.js';
import { icon } from '../ui/icons.js';
import { base } from '../ui/look.js';
import { Notices } from '../ui/notices.js';
import { Part } from '../ui/part.js';
import { say } from '../words/words.js';
import './backup-button.js';
import { numbersOf } from './by-phone.js';
import './help-screen.js';
import { LocatedRequest } from './located-request.js';

/** Help on a phone that shows nothing else until somebody signs in: the red button, and whom to call. */
@customElement('officer-locked-help')
export class LockedHelp extends Part {
  static override styles = [
    ...base,
    css`
      :host { display: grid; gap: 16px; justify-items: center; width: 100%; }
      a { width: min(20rem, 100%); min-height: 3.5rem; }
      officer-backup-button { margin: 16px 0; --surface: transparent; }
      officer-help-screen { position: fixed; inset: 0; z-index: 10; text-align: start; }
    `,
  ];

  /** My request that is shown. */
  @state() private requestId?: string;
  private readonly located = new LocatedRequest();
  private readonly notices = new Notices();
  private ticking = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    // NOT SENT depends on the time alone.
    this.ticking = window.setInterval(() => this.requestUpdate(), 1_000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.ticking);
  }

  private async call(): Promise<void> {
    this.requestId = await this.located.make(this.place.help);
  }

  override render() {
    return html`${mayRequestBackup(this.place.me) ? this.button() : ''}
      ${numbersOf(this.place.me).map(
        ({ href, words }) =>
          html`<a class="button" data-testid=${words} href=${href}>${icon('phone')}${say(words)}</a>`,
      )}
      ${this.requestId ? this.state(this.requestId) : ''}`;
  }

  private button() {
    return html`<officer-backup-button .place=${this.place} @help-near=${() => this.located.look()}
      @help-called=${this.call}></officer-backup-button>`;
  }

  private state(requestId: string) {
    return html`<officer-help-screen locked .place=${this.place} .requestId=${requestId} .moment=${Date.now()}
      .notices=${this.notices} @go=${() => {
        this.requestId = undefined;
      }}></officer-help-screen>`;
  }
}

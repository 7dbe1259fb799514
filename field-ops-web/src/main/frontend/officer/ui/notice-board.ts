import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { say, tongue } from '../words/words.js';
import { Follow } from './changes.js';
import { mark } from './icons.js';
import { base } from './look.js';
import type { Failure, Notices } from './notices.js';
import { clock } from './time.js';

/** What failed, until it was read: what happened, what is safe, what to do. */
@customElement('officer-failures')
export class FailureList extends LitElement {
  static override styles = [
    ...base,
    css`
      .failure { display: grid; gap: 4px; padding: 12px 16px; border-bottom: 2px solid var(--danger); background: var(--danger-soft); }
      .what { display: flex; gap: 8px; align-items: center; font-weight: 700; background: none; }
      button { justify-self: start; margin-top: 4px; }
    `,
  ];

  @property({ attribute: false }) notices!: Notices;

  constructor() {
    super();
    new Follow(this, () => this.notices);
    new Follow(this, () => tongue);
  }

  override render() {
    // The region is there before its text: only then it is read out.
    return html`<div role="alert" aria-label=${say('notice.failures')}>${this.notices.failures.map((each) => this.failure(each))}</div>`;
  }

  private failure({ failed, at, times }: Failure) {
    return html`<div class="failure" data-testid="failure" data-failed=${failed}>
      <p class="what danger">${mark('danger')}${say(`fail.${failed}.what`)}</p>
      <p>${say(`fail.${failed}.safe`)} ${say(`fail.${failed}.todo`)}</p>
      ${times > 1 ? html`<p class="s m num">${say('notice.times', { n: times, time: clock(at) })}</p>` : nothing}
      <button data-testid="failure-read" @click=${() => this.notices.read(failed)}>${say('notice.read')}</button>
    </div>`;
  }
}

/** What went well, for a moment, over everything. */
@customElement('officer-toast')
export class Toast extends LitElement {
  static override styles = [
    ...base,
    css`
      div {
        position: fixed; z-index: 20; left: 16px; right: 16px; bottom: 7.5rem; max-width: 480px; margin: 0 auto; padding: 14px 16px;
        border-radius: var(--r2); background: var(--text); color: var(--surface); font-weight: 600; text-align: center;
      }
      div:empty { visibility: hidden; }
    `,
  ];

  @property({ attribute: false }) notices!: Notices;

  constructor() {
    super();
    new Follow(this, () => this.notices);
  }

  override render() {
    return html`<div role="status" data-testid="toast">${this.notices.toast || nothing}</div>`;
  }
}

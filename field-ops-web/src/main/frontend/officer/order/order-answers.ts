import '@vaadin/button';
import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { icon } from '../ui/icons.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { sheetLook } from '../ui/sheet.js';
import { say } from '../words/words.js';

const longest = 1_000;

/** The two answers to an order; "Geht nicht" asks why first. Works with no network. */
@customElement('officer-order-answers')
export class OrderAnswers extends Part {
  static override styles = [
    ...base,
    sheetLook,
    css`
      .answers { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(8rem, 100%), 1fr)); gap: 8px; }
      .answers > * { min-height: 3.5rem; font-size: 1.0625rem; }
      label { display: grid; gap: 6px; font-weight: 600; }
      textarea { min-height: 6rem; padding: 10px 12px; font: inherit; font-weight: 400; color: inherit; background: var(--surface); border: 1px solid var(--control); border-radius: var(--r2); }
      .error { color: var(--danger); font-weight: 600; }
    `,
  ];

  @property() orderId = '';
  @query('dialog') private dialog!: HTMLDialogElement;
  @query('textarea') private why!: HTMLTextAreaElement;
  @state() private isMissing = false;

  override render() {
    return html`<div class="answers">
        <vaadin-button class="primary" data-testid="order-understood" @click=${() => this.answer({ answer: 'UNDERSTOOD' })}>
          ${icon('check', 24)}${say('order.understood')}</vaadin-button>
        <vaadin-button data-testid="order-cannot" @click=${this.ask}>${say('order.cannot')}</vaadin-button>
      </div>
      <dialog aria-labelledby="title" data-testid="order-reason-sheet">
        <form class="all" method="dialog" @submit=${this.send}>
          <h1 id="title">${say('order.cannotTitle')}</h1>
          <label>${say('order.reason')}
            <textarea data-testid="order-reason" maxlength=${longest} ?aria-invalid=${this.isMissing} aria-describedby="missing"></textarea></label>
          <p class="error" id="missing" role="alert">${this.isMissing ? say('order.reasonMissing') : nothing}</p>
          <vaadin-button class="primary" data-testid="order-reason-send" @click=${this.send}>${say('order.reasonSend')}</vaadin-button>
          <button type="button" @click=${() => this.dialog.close()}>${say('dialog.cancel')}</button>
        </form>
      </dialog>`;
  }

  private ask(): void {
    this.isMissing = false;
    this.dialog.showModal();
  }

  private send(event: Event): void {
    event.preventDefault();
    const reason = this.why.value.trim();
    this.isMissing = reason === '';
    if (this.isMissing) {
      this.why.focus();
      return;
    }
    this.dialog.close();
    this.answer({ answer: 'CANNOT', reason });
  }

  private answer(said: { answer: string; reason?: string }): void {
    this.attempt(this.place.keep({ kind: 'order.answered', body: { orderId: this.orderId, ...said } }), 'answer');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'officer-order-answers': OrderAnswers;
  }
}

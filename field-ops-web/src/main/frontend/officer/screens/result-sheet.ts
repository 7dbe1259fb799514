import '@vaadin/text-area';
import { css, html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { icon } from '../ui/icons.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { sheetLook } from '../ui/sheet.js';
import { say } from '../words/words.js';

const longest = 200;

/** What looks like an election result is not sent: says where it belongs, and takes the reason why it is none. */
@customElement('officer-result-sheet')
export class ResultSheet extends Part {
  static override styles = [
    ...base,
    sheetLook,
    css`
      p { margin: 0; overflow-wrap: anywhere; }
      .way { padding: 12px 14px; border-radius: var(--r2); background: var(--accent-soft); font-weight: 600; }
    `,
  ];

  @query('dialog') private dialog!: HTMLDialogElement;
  @state() private pointer = '';
  @state() private reason = '';
  /** A message that is said anew cannot be given a reason. */
  @state() private mayOverrule = true;

  show(pointer: string, mayOverrule: boolean): void {
    this.pointer = pointer;
    this.mayOverrule = mayOverrule;
    this.reason = '';
    this.dialog.showModal();
  }

  private close(): void {
    this.dialog.close();
  }

  private overrule(event: Event): void {
    event.preventDefault();
    const reason = this.reason.trim();
    if (!reason) return;
    this.close();
    this.dispatchEvent(new CustomEvent('overruled', { detail: reason }));
  }

  override render() {
    return html`<dialog aria-labelledby="title" data-testid="result-sheet"><form class="all" @submit=${this.overrule}>
      <div class="head"><h1 id="title">${say('result.title')}</h1>
        <button type="button" class="plain" aria-label=${say('radio.close')} @click=${this.close}>${icon('close')}</button></div>
      <p>${say('result.rule')}</p>
      <p class="way" dir="auto" data-testid="result-way">${this.pointer}</p>
      <p class="s m">${say('result.kept')}</p>
      ${this.mayOverrule ? this.way() : nothing}
      <button type="button" data-testid="result-back" @click=${this.close}>${say('result.back')}</button>
    </form></dialog>`;
  }

  private way() {
    return html`<vaadin-text-area label=${say('result.reason')} maxlength=${longest} data-testid="result-reason" .value=${this.reason}
        @input=${(event: Event) => {
          this.reason = (event.target as HTMLTextAreaElement).value;
        }}></vaadin-text-area>
      <button data-testid="result-send" ?disabled=${!this.reason.trim()}>${say('result.send')}</button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'officer-result-sheet': ResultSheet;
  }
}

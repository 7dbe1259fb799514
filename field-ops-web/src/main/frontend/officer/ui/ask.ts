import '@vaadin/button';
import '@vaadin/text-area';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { say } from '../words/words.js';
import { base } from './look.js';

export interface Question {
  title: string;
  detail?: string;
  confirm: string;
  danger?: boolean;
  /** Asks for a note too, under this label. */
  note?: string;
}

/** One question at a time, over everything; Escape and "cancel" answer no. */
@customElement('officer-ask')
export class Ask extends LitElement {
  static override styles = [
    ...base,
    css`
      dialog {
        width: min(420px, calc(100vw - 32px)); padding: 24px; max-height: 90dvh; overflow-y: auto; border: 1px solid var(--edge); border-radius: var(--r3);
        background: var(--surface); color: var(--text); font: inherit;
      }
      dialog::backdrop { background: rgb(0 0 0 / 55%); }
      .all { display: grid; gap: 16px; }
      .answers { display: flex; gap: 8px; flex-wrap: wrap; }
      .answers > * { flex: 1 1 120px; }
    `,
  ];

  @state() private question?: Question;
  @query('dialog') private dialog!: HTMLDialogElement;
  private note = '';
  private answer: (note: string | undefined) => void = () => undefined;

  /** @returns the note (empty when none was asked for), or undefined for no */
  async ask(question: Question): Promise<string | undefined> {
    this.question = question;
    this.note = '';
    await this.updateComplete;
    this.dialog.showModal();
    return new Promise((resolve) => {
      this.answer = resolve;
    });
  }

  private end(note: string | undefined): void {
    this.answer(note);
    this.question = undefined;
    this.dialog.close();
  }

  override render() {
    const { question } = this;
    return html`<dialog @cancel=${() => this.end(undefined)} aria-labelledby="title" data-testid="ask">
      ${question ? this.content(question) : nothing}
    </dialog>`;
  }

  private content(question: Question) {
    return html`<div class="all">
      <h1 id="title" dir="auto">${question.title}</h1>
      ${question.detail ? html`<p dir="auto">${question.detail}</p>` : nothing}
      ${question.note ? this.noteField(question.note) : nothing}
      <div class="answers">
        <vaadin-button data-testid="ask-no" @click=${() => this.end(undefined)}>${say('dialog.cancel')}</vaadin-button>
        <vaadin-button data-testid="ask-yes" class=${question.danger ? 'danger-button' : 'primary'}
          @click=${() => this.end(this.note)}>${question.confirm}</vaadin-button>
      </div>
    </div>`;
  }

  private noteField(label: string) {
    return html`<vaadin-text-area data-testid="ask-note" label=${label} maxlength="1000"
      @input=${(event: Event) => {
        this.note = (event.target as HTMLTextAreaElement).value;
      }}></vaadin-text-area>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'officer-ask': Ask;
  }
}

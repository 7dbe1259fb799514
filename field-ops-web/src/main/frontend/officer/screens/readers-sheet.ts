import { css, html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { Message, Readers } from '../feed/feed-entry.js';
import { icon } from '../ui/icons.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { sheetLook } from '../ui/sheet.js';
import { say } from '../words/words.js';
import { textOf } from './entry-words.js';

/** Who has read up to a message: asked of the server when somebody wants to know. */
@customElement('officer-readers-sheet')
export class ReadersSheet extends Part {
  static override styles = [
    ...base,
    sheetLook,
    css`
      blockquote { margin: 0; padding: 10px 14px; border-radius: var(--r3); background: var(--own); overflow-wrap: anywhere; max-height: 8rem; overflow-y: auto; }
    `,
  ];

  @query('dialog') private dialog!: HTMLDialogElement;
  @state() private message?: Message;
  @state() private readers?: Readers | 'failed';

  show(message: Message): void {
    this.message = message;
    void this.ask();
    this.dialog.showModal();
  }

  private async ask(): Promise<void> {
    const { message } = this;
    if (!message) return;
    this.readers = undefined;
    const readers = await this.place.readersOf(message.channelId, message.number);
    if (this.message === message) this.readers = readers ?? 'failed';
  }

  private close(): void {
    this.dialog.close();
  }

  override render() {
    return html`<dialog aria-labelledby="title" data-testid="readers-sheet">${this.message ? this.content(this.message) : nothing}</dialog>`;
  }

  private content(message: Message) {
    return html`<div class="all">
      <div class="head"><h1 id="title">${say('radio.whoRead')}</h1>
        <button class="plain" aria-label=${say('radio.close')} @click=${this.close}>${icon('close')}</button></div>
      <blockquote dir="auto">${textOf(message)}</blockquote>
      <div role="status">${this.answer()}</div>
      <button @click=${this.close}>${say('radio.close')}</button>
    </div>`;
  }

  private answer() {
    const { readers } = this;
    if (!readers) return html`<div class="skeleton" role="progressbar" aria-label=${say('loading')}></div>`;
    if (readers === 'failed')
      return html`<p>${say('radio.readsFailed')}</p><p style="margin-top:8px"><button @click=${this.ask}>${say('radio.again')}</button></p>`;
    if (readers.read === 0) return html`<p>${say('radio.readsNone')}</p>`;
    return html`<p class="b num">${say('radio.reads', { n: readers.read, of: readers.of })}</p>
      <ul>${readers.people.map(({ name }) => html`<li><bdi>${name}</bdi></li>`)}</ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'officer-readers-sheet': ReadersSheet;
  }
}

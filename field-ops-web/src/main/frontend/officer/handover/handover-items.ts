import '@vaadin/text-area';
import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { uuid7 } from '../store/uuid7.js';
import { icon, tag } from '../ui/icons.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { clock } from '../ui/time.js';
import { say } from '../words/words.js';
import { type Content, type Handover, type Item, type ItemKind, itemKinds } from './handover.js';

/** What is given over by hand, and notes: written down here, also with no network. */
@customElement('officer-handover-items')
export class HandoverItems extends Part {
  static override styles = [
    ...base,
    css`
      :host { display: grid; gap: 16px; }
      section { display: grid; gap: 8px; }
      ul { list-style: none; margin: 0; padding: 0; }
      li { display: flex; gap: 8px; align-items: center; justify-content: space-between; padding: 4px 0; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
      li.note { display: grid; gap: 2px; padding: 10px 0; white-space: pre-wrap; }
      label { display: flex; gap: 12px; align-items: center; min-height: 3rem; flex: 1; min-width: 0; }
      input[type='checkbox'] { width: 1.5rem; height: 1.5rem; flex: none; accent-color: var(--accent); }
      .choice { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); border: 1px solid var(--edge); border-radius: var(--r2); overflow: hidden; }
      .choice button { border: 0; border-radius: 0; padding: 8px 4px; }
      .choice button + button { border-left: 1px solid var(--edge); }
      .choice [aria-pressed='true'] { background: var(--accent); color: var(--accent-text); }
      .choice :focus-visible { outline-offset: -4px; }
    `,
  ];

  @property({ attribute: false }) handover!: Handover;
  @property({ attribute: false }) content!: Content;
  @property({ type: Boolean }) mayComplete = false;
  @state() private kind: ItemKind = 'KEY';
  @state() private name = '';
  @state() private note = '';

  override render() {
    const { items, notes } = this.content;
    return html`<section class="card" data-testid="handover-items">
        <h2>${say('handover.items')}</h2>
        ${items.length === 0 ? html`<p class="m">${say('handover.items.none')}</p>` : nothing}
        <ul>${items.map((item) => this.item(item))}</ul>
        ${this.mayComplete ? this.newItem() : nothing}
      </section>
      <section class="card" data-testid="handover-notes">
        <h2>${say('handover.notes')}</h2>
        ${notes.length === 0 ? html`<p class="m">${say('handover.notes.none')}</p>` : nothing}
        <ul>${notes.map((note) => html`<li class="note"><bdi>${note.text}</bdi><span class="s m"><bdi>${note.by}</bdi>, ${clock(note.writtenAt)}</span></li>`)}</ul>
        ${this.mayComplete ? this.newNote() : nothing}
      </section>`;
  }

  private item(item: Item) {
    const words = `${say(`handover.kind.${item.kind}`)}: ${item.name}${item.remark ? ` · ${item.remark}` : ''}`;
    if (!this.mayComplete)
      return html`<li><bdi>${words}</bdi>${item.given ? tag('ok', say('handover.given')) : tag('warn', say('handover.missing'))}</li>`;
    return html`<li><label><input type="checkbox" data-testid="handover-tick" .checked=${item.given}
        @change=${(event: Event) => this.keepItem({ ...item, given: (event.target as HTMLInputElement).checked })}><bdi>${words}</bdi></label>
      <button class="plain" data-testid="handover-remove" aria-label=${say('handover.remove', { name: item.name })}
        @click=${() => this.keepItem(item, true)}>${icon('close')}</button></li>`;
  }

  private newItem() {
    return html`<div class="choice" role="group" aria-label=${say('handover.kind')}>
        ${itemKinds.map(
          (kind) =>
            html`<button data-testid="handover-kind-${kind}" aria-pressed=${this.kind === kind} @click=${() => {
              this.kind = kind;
            }}>${say(`handover.kind.${kind}`)}</button>`,
        )}
      </div>
      <vaadin-text-area data-testid="handover-name" label=${say('handover.name')} maxlength="100" .value=${this.name}
        @input=${(event: Event) => {
          this.name = (event.target as HTMLTextAreaElement).value;
        }}></vaadin-text-area>
      <button data-testid="handover-add-item" ?disabled=${this.name.trim() === ''} @click=${() => this.addItem()}>${icon('plus', 20)}${say('handover.addItem')}</button>`;
  }

  private newNote() {
    return html`<vaadin-text-area data-testid="handover-note" label=${say('handover.note')} maxlength="2000" .value=${this.note}
        @input=${(event: Event) => {
          this.note = (event.target as HTMLTextAreaElement).value;
        }}></vaadin-text-area>
      <button data-testid="handover-leave" ?disabled=${this.note.trim() === ''} @click=${() => this.addNote()}>${say('handover.leave')}</button>`;
  }

  private addItem(): void {
    const name = this.name.replaceAll('\n', ' ').trim();
    if (name === '') return;
    this.keepItem({ id: uuid7(), kind: this.kind, name, remark: '', given: true });
    this.name = '';
  }

  private keepItem({ id, kind, name, remark, given }: Item, removed = false): void {
    const { shiftId } = this.handover;
    const body = { shiftId, itemId: id, itemKind: kind, name, remark, given, ...(removed ? { removed } : {}) };
    this.attempt(this.place.keep({ kind: 'handover.item', body }), 'answer');
  }

  private addNote(): void {
    const { shiftId } = this.handover;
    const note = this.note.trim();
    if (note === '') return;
    this.attempt(this.place.keep({ kind: 'handover.noted', body: { shiftId, note } }), 'answer');
    this.note = '';
  }
}

import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { icon, mark, tag } from '../ui/icons.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { clock, megabytes } from '../ui/time.js';
import { say } from '../words/words.js';
import type { Kept } from './field-document.js';
import { rooms } from './shelf.js';
import { confirmation, hereWords, isRead, until } from './words-of.js';

/** All documents of the office for this person, and the room that this phone gives them. */
@customElement('officer-documents-screen')
export class DocumentsScreen extends Part {
  static override styles = [
    ...base,
    css`
      :host { display: grid; grid-template-rows: auto minmax(0, 1fr); height: 100%; min-height: 0; background: var(--surface); }
      .head { display: flex; align-items: center; gap: 8px; padding: 4px; border-bottom: 1px solid var(--edge); }
      .page { overflow-y: auto; padding: 4px 16px 72px; display: grid; gap: 16px; align-content: start; }
      ul { list-style: none; margin: 0; padding: 0; }
      li + li { border-top: 1px solid var(--line); }
      .row {
        width: 100%; min-height: 64px; display: grid; grid-template-columns: 2.75rem minmax(0, 1fr) auto; gap: 2px 12px; align-items: center; justify-content: stretch;
        padding: 10px 0; border: 0; background: none; text-align: start; font-weight: 400; border-radius: 0;
      }
      .kind { grid-row: span 3; align-self: start; display: grid; place-items: center; height: 2.75rem; border-radius: var(--r2); background: var(--line-2); }
      .name { font-weight: 650; overflow-wrap: anywhere; }
      .sub, .state { grid-column: 2 / -1; font-size: 0.9375rem; color: var(--muted); }
      .state { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center; color: var(--text); }
      .mark { display: inline-flex; align-items: center; gap: 6px; background: none; font-weight: 600; }
      .bar { height: 10px; border-radius: 5px; background: var(--line-2); overflow: hidden; }
      .bar span { display: block; height: 100%; background: var(--accent); }
      .room { display: grid; gap: 8px; }
      .choice { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(4.5rem, 100%), 1fr)); border: 1px solid var(--edge); border-radius: var(--r2); overflow: hidden; }
      .choice button { border: 0; border-radius: 0; padding: 8px 4px; }
      .choice button + button { border-left: 1px solid var(--edge); }
      .choice [aria-pressed='true'] { background: var(--accent); color: var(--accent-text); }
      .choice :focus-visible { outline-offset: -4px; }
    `,
  ];

  override render() {
    const { shelf } = this.place;
    const { documents, left } = shelf;
    return html`<div class="head">
        <button class="plain" data-testid="documents-back" aria-label=${say('document.back')} @click=${() => this.tell('go', 'back')}>${icon('back')}</button>
        <h1>${say('document.title')}</h1></div>
      <div class="page">
        ${documents.length === 0 ? html`<div class="empty" data-testid="documents-empty">${icon('file', 40)}<p>${say('document.none')}</p></div>` : nothing}
        ${left.length > 0 ? this.full(left) : nothing}
        <ul data-testid="documents">${documents.map((kept) => html`<li>${this.row(kept)}</li>`)}</ul>
        ${this.room()}
      </div>`;
  }

  private full(left: Kept[]) {
    return html`<div class="card" role="status" data-testid="documents-full">
      <p class="b">${say(left.length === 1 ? 'document.fullOne' : 'document.full', { n: left.length })}</p>
      <p class="s">${say('document.fullDo')}</p></div>`;
  }

  private row(kept: Kept) {
    const { documentId, title, sender, sentAt, validUntil } = kept.document;
    const { tone, words } = hereWords(kept, this.place.connected);
    return html`<button class="row" data-testid="document" data-title=${title} data-state=${kept.trouble ?? (tone === 'ok' ? 'HERE' : 'COMING')} @click=${() => this.tell('document', documentId)}>
      <span class="kind">${icon(kept.document.contentType === 'application/pdf' ? 'file' : 'pictures', 22)}</span>
      <bdi class="name">${title}</bdi>${this.said(kept)}
      <span class="sub"><bdi>${sender}</bdi> · <span class="num">${clock(sentAt)}</span></span>
      <span class="state"><span class="mark ${tone}">${mark(tone)}${words}</span>
        ${validUntil ? html`<span class="m num">${say('document.until', { when: until(validUntil, this.place.shelf.now) })}</span>` : nothing}</span>
    </button>`;
  }

  private said(kept: Kept) {
    const confirmed = confirmation(this.place, kept);
    if (confirmed?.waits) return tag('warn', say('document.saidHere'));
    if (confirmed) return tag('ok', say('document.said'));
    if (!isRead(this.place, kept))
      return tag('way', say(kept.document.replaces ? 'document.newVersion' : 'document.new'));
    return html`<span></span>`;
  }

  private room() {
    const { shelf } = this.place;
    const facts = { used: megabytes(shelf.used), room: megabytes(shelf.room) };
    const { quota, usage } = shelf.browser ?? {};
    return html`<section class="room">
      <h2 id="room">${say('document.room')}</h2>
      <p class="s" data-testid="document-room">${say('document.roomUsed', facts)}</p>
      <div class="bar" aria-hidden="true"><span style=${`width:${Math.min(100, (100 * shelf.used) / shelf.room)}%`}></span></div>
      <div class="choice" role="group" aria-labelledby="room">
        ${rooms.map(
          (room) =>
            html`<button data-testid=${`room-${room / 1_000_000}`} aria-pressed=${room === shelf.room} @click=${() => this.attempt(shelf.give(room), 'retry')}>${say('file.mb', { n: room / 1_000_000 })}</button>`,
        )}
      </div>
      ${
        quota === undefined
          ? nothing
          : html`<p class="s m" data-testid="browser-room">${say('document.browser', { used: megabytes(usage ?? 0), quota: megabytes(quota) })}</p>`
      }
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'officer-documents-screen': DocumentsScreen;
  }
}

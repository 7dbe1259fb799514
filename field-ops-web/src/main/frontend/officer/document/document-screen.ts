import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { icon, mark, type Tone } from '../ui/icons.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { clock } from '../ui/time.js';
import { say } from '../words/words.js';
import './document-stage.js';
import { type FieldDocument, isHere, type Kept } from './field-document.js';
import { confirmation, hereWords, isRead, kilobytes, until } from './words-of.js';

/** One document: whether it is here, until when it is valid, what it shows, and that it was understood. */
@customElement('officer-document-screen')
export class DocumentScreen extends Part {
  static override styles = [
    ...base,
    css`
      :host { display: grid; grid-template: auto auto minmax(0, 1fr) auto / minmax(0, 1fr); height: 100%; min-height: 0; background: var(--surface); }
      .head { display: flex; align-items: center; gap: 8px; padding: 4px 16px 4px 4px; border-bottom: 1px solid var(--edge); }
      .head div { min-width: 0; }
      .head h1, .head p { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
      .facts { display: grid; gap: 4px; padding: 10px 16px; border-bottom: 1px solid var(--edge); }
      .facts > * { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 12px; }
      .mark { display: inline-flex; align-items: center; gap: 8px; background: none; font-weight: 650; }
      .foot { display: grid; gap: 8px; padding: 12px 16px 36px; border-top: 1px solid var(--edge); }
      .answers { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 2fr); gap: 12px; }
      .answers button { min-height: 3.25rem; }
      @container (max-width: 19rem) { .answers { grid-template-columns: 1fr; } .head h1, .head p { white-space: normal; } :host { display: block; overflow-y: auto; } officer-document-stage { height: 60dvh; } }
    `,
  ];

  @property() documentId = '';
  @state() private pages = 0;
  private noted = '';
  private version = '';

  private get kept(): Kept | undefined {
    return this.place.shelf.get(this.documentId);
  }

  override willUpdate(): void {
    const { document: shown } = this.kept ?? {};
    const version = `${shown?.documentId} ${shown?.version}`;
    if (version !== this.version) this.pages = 0;
    this.version = version;
  }

  /** It is read once it was drawn, here, before somebody's eyes. */
  override updated(): void {
    const { kept } = this;
    if (!kept || !isHere(kept) || kept.trouble || this.pages === 0 || document.visibilityState !== 'visible') return;
    const { documentId, version } = kept.document;
    const key = `${documentId} ${version}`;
    if (this.noted === key) return;
    this.noted = key;
    if (!isRead(this.place, kept))
      this.attempt(this.place.keep({ kind: 'document.read', body: { documentId, version } }), 'message');
  }

  override render() {
    const { kept } = this;
    if (!kept)
      return html`${this.head(say('document.gone'))}<div class="empty" data-testid="document-gone">${icon('file', 40)}<p>${say('document.goneText')}</p></div>`;
    const { title, sender, sentAt } = kept.document;
    return html`${this.head(title, sender, sentAt)}${this.facts(kept)}
      <officer-document-stage .place=${this.place} .kept=${kept} @pages=${({ detail }: CustomEvent<number>) => this.known(detail)}></officer-document-stage>
      ${this.foot(kept)}`;
  }

  private known(pages: number): void {
    this.pages = pages;
  }

  private head(title: string, sender = '', sentAt = '') {
    return html`<div class="head">
      <button class="plain" data-testid="document-back" aria-label=${say('document.back')} @click=${() => this.tell('go', 'back')}>${icon('back')}</button>
      <div><h1 data-testid="document-title"><bdi>${title}</bdi></h1>
        ${sender ? html`<p class="s m">${say('document.from', { name: sender, time: clock(sentAt) })}</p>` : nothing}</div>
    </div>`;
  }

  private facts(kept: Kept) {
    const { tone, words } = hereWords(kept, this.place.connected);
    const { document, held } = kept;
    return html`<div class="facts">
      <p data-testid="document-here" data-tone=${tone}><span class="mark ${tone}">${mark(tone)}${words}</span>
        <span class="m num">${isHere(kept) && this.pages > 0 ? say(this.pages === 1 ? 'document.onePage' : 'document.pages', { n: this.pages }) : kilobytes(document.size)}</span></p>
      ${document.validUntil ? this.valid(document.validUntil) : nothing}
      ${document.replaces ? this.replaced(document, held !== undefined && !isHere(kept)) : nothing}
    </div>`;
  }

  private valid(iso: string) {
    return this.fact(
      'warn',
      say('document.until', { when: until(iso, this.place.shelf.now) }),
      say('document.thenGone'),
      'document-until',
    );
  }

  private replaced({ replaces = '' }: FieldDocument, earlier: boolean) {
    return this.fact(
      'way',
      say('document.version'),
      say(earlier ? 'document.earlier' : 'document.replaces', { time: clock(replaces) }),
      'document-replaces',
    );
  }

  private fact(tone: Tone, words: string, beside: string, id: string) {
    return html`<p data-testid=${id}><span class="mark ${tone}">${mark(tone)}${words}</span><span class="m">${beside}</span></p>`;
  }

  private foot(kept: Kept) {
    const said = confirmation(this.place, kept);
    const { senderId, sender, title } = kept.document;
    const ask = html`<button data-testid="document-ask" @click=${() => this.tell('write-to', { personId: senderId, name: sender, text: say('document.about', { title }) })}>${say('document.ask')}</button>`;
    if (said)
      return html`<div class="foot"><p class="mark ${said.waits ? 'warn' : 'ok'}" role="status" data-testid="document-confirmed" data-waits=${said.waits}>${mark(said.waits ? 'warn' : 'ok')}${say(said.waits ? 'document.confirmedHere' : 'document.confirmed', { time: clock(said.at) })}</p>
        <div class="answers">${ask}</div></div>`;
    return html`<div class="foot"><p class="s m">${say(isHere(kept) ? 'document.counts' : 'document.first')}</p>
      <div class="answers">${ask}
        <button class="primary" data-testid="document-confirm" ?disabled=${!isHere(kept)} @click=${() => this.confirm(kept)}>${icon('check')}${say('document.confirm')}</button></div></div>`;
  }

  private confirm({ document: { documentId, version } }: Kept): void {
    this.attempt(this.place.keep({ kind: 'document.confirmed', body: { documentId, version } }), 'message');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'officer-document-screen': DocumentScreen;
  }
}

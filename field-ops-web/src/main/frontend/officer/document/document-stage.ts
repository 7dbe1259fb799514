import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { icon } from '../ui/icons.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { say } from '../words/words.js';
import { isHere, type Kept } from './field-document.js';
import { PdfPages } from './pdf-pages.js';

const zooms = [1, 1.5, 2, 3, 4];

/** Shows what lies on this phone of a document, page by page, larger and smaller; tells `pages` once they are known. */
@customElement('officer-document-stage')
export class DocumentStage extends Part {
  static override styles = [
    ...base,
    css`
      :host { display: grid; grid-template: minmax(0, 1fr) auto / minmax(0, 1fr); min-height: 0; background: var(--bg); }
      .stage { position: relative; overflow: auto; padding: 12px 16px; overscroll-behavior: contain; }
      .sheet { margin: 0 auto; max-width: none; border: 1px solid var(--line); border-radius: var(--r3); overflow: hidden; background: #fff; }
      canvas, img { display: block; width: 100%; height: auto; }
      .keys { display: flex; gap: 8px 12px; align-items: center; padding: 8px 16px; }
      .keys .of { flex: 1; text-align: center; font-weight: 600; }
      @container (max-width: 22rem) { .keys { flex-wrap: wrap; } .keys .of { flex-basis: 5rem; } }
      :focus-visible { outline-offset: -3px; }
    `,
  ];

  @property({ attribute: false }) kept!: Kept;
  @state() private page = 1;
  @state() private count = 0;
  @state() private zoom = 0;
  @state() private text = '';
  @state() private failed = false;
  @state() private picture?: string;
  @query('canvas') private canvas!: HTMLCanvasElement | null;
  @query('.stage') private stage!: HTMLElement;
  private pdf?: PdfPages;
  private shown?: string;
  private drawn = '';
  private drawing: Promise<unknown> = Promise.resolve();

  private get isPdf(): boolean {
    return this.kept.document.contentType === 'application/pdf';
  }

  override updated(): void {
    const { documentId } = this.kept.document;
    const key = isHere(this.kept) ? `${documentId} ${this.kept.held?.version}` : '';
    if (this.shown !== key) {
      this.shown = key;
      void this.open(key);
    } else if (this.pdf) this.draw(this.pdf);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.release();
    this.shown = undefined;
  }

  private release(): void {
    this.pdf?.close();
    this.pdf = undefined;
    if (this.picture) URL.revokeObjectURL(this.picture);
    this.picture = undefined;
    this.drawn = '';
  }

  private async open(key: string): Promise<void> {
    this.release();
    Object.assign(this, { page: 1, count: 0, zoom: 0, text: '', failed: false });
    const bytes = key ? await this.place.shelf.bytes(this.kept) : undefined;
    if (!bytes || this.shown !== key) {
      this.failed = key !== '' && this.shown === key;
      return;
    }
    if (this.isPdf) await this.openPdf(key, bytes);
    else this.picture = URL.createObjectURL(new Blob([bytes], { type: this.kept.document.contentType }));
    if (!this.isPdf) this.known(1);
  }

  private async openPdf(key: string, bytes: ArrayBuffer): Promise<void> {
    try {
      const pdf = await PdfPages.open(bytes);
      if (this.shown !== key || !this.isConnected) return pdf.close();
      this.pdf = pdf;
      this.known(pdf.count);
    } catch {
      this.broken();
    }
  }

  private known(count: number): void {
    this.count = count;
    this.tell('pages', count);
    void this.place.shelf.unreadable(this.kept.document.documentId, false);
  }

  private broken(): void {
    this.failed = true;
    void this.place.shelf.unreadable(this.kept.document.documentId, true);
  }

  /** One drawing after another; what is asked for meanwhile is drawn last. */
  private draw(pdf: PdfPages): void {
    const wanted = `${this.page} ${this.zoom} ${this.stage.clientWidth}`;
    if (wanted === this.drawn || !this.canvas) return;
    this.drawn = wanted;
    const { page, canvas } = this;
    const width = (this.stage.clientWidth - 32) * zooms[this.zoom];
    this.drawing = this.drawing.then(async () => {
      if (wanted !== this.drawn || pdf !== this.pdf) return;
      await pdf.draw(page, canvas, width).then(
        (text) => {
          this.text = text;
        },
        () => pdf === this.pdf && this.broken(),
      );
    });
  }

  private go(by: number): void {
    this.page = Math.min(this.count, Math.max(1, this.page + by));
    this.stage.scrollTo(0, 0);
  }

  private larger(by: number): void {
    this.zoom = Math.min(zooms.length - 1, Math.max(0, this.zoom + by));
  }

  private key(event: KeyboardEvent): void {
    if (event.key === 'PageDown') this.go(1);
    else if (event.key === 'PageUp') this.go(-1);
    else if (event.key === '+') this.larger(1);
    else if (event.key === '-') this.larger(-1);
    else return;
    event.preventDefault();
  }

  override render() {
    const { title } = this.kept.document;
    const style = `width:${100 * zooms[this.zoom]}%`;
    const label = say('document.page', { n: this.page, of: this.count });
    return html`<div class="stage" tabindex="0" role="region" aria-label=${`${title}, ${label}`} data-testid="document-stage" @keydown=${this.key}>
        ${this.failed ? html`<p class="empty" role="alert">${say('document.cannotShow')}</p>` : this.sheet(style, title, label)}
      </div>
      <div class="keys" role="toolbar" aria-label=${say('document.keys')}>
        <button data-testid="page-before" aria-label=${say('document.before')} ?disabled=${this.page <= 1} @click=${() => this.go(-1)}>${icon('back')}</button>
        <span class="of num" data-testid="document-page" role="status">${this.count > 0 ? label : nothing}</span>
        <button data-testid="page-next" aria-label=${say('document.next')} ?disabled=${this.page >= this.count} @click=${() => this.go(1)}>${icon('next')}</button>
        <button data-testid="zoom-out" aria-label=${say('document.smaller')} ?disabled=${this.zoom === 0} @click=${() => this.larger(-1)}>${icon('minus')}</button>
        <button data-testid="zoom-in" aria-label=${say('document.larger')} ?disabled=${this.zoom === zooms.length - 1} @click=${() => this.larger(1)}>${icon('plus')}</button>
      </div>`;
  }

  private sheet(style: string, title: string, label: string) {
    if (!isHere(this.kept)) return nothing;
    if (this.count === 0)
      return html`<div class="skeleton" style="height:60%" role="progressbar" aria-label=${say('loading')}></div>`;
    if (this.picture)
      return html`<div class="sheet" style=${style}><img data-testid="document-picture" src=${this.picture} alt=${title} @error=${this.broken} /></div>`;
    return html`<div class="sheet" style=${style}><canvas role="img" aria-label=${label} data-testid="document-canvas"></canvas></div>
      <p class="hidden" data-testid="document-text">${this.text}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'officer-document-stage': DocumentStage;
  }
}

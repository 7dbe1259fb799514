import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Attachment } from '../feed/feed-entry.js';
import type { Workplace } from '../person/workplace.js';
import { icon } from '../ui/icons.js';
import { base, tokens } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { say } from '../words/words.js';
import { bytesOf, entryOf } from './local-file.js';

/** Shows pictures over everything else, beginning with one of them; where the focus was it goes back to. */
export function viewPictures(place: Workplace, files: Attachment[], at: number): void {
  const viewer = document.createElement('officer-picture-viewer');
  Object.assign(viewer, { place, files, at });
  document.body.append(viewer);
}

/** One picture at a time, always dark. What is shown was drawn anew by the server, or is still on this phone. */
@customElement('officer-picture-viewer')
export class PictureViewer extends Part {
  static override styles = [
    ...base,
    tokens,
    css`
      dialog {
        width: 100vw; height: 100dvh; max-width: none; max-height: none; margin: 0; padding: 0; border: 0; background: #000; color: #fff;
        grid-template-rows: auto minmax(0, 1fr) auto;
      }
      dialog[open] { display: grid; }
      header, footer { display: flex; gap: 8px; align-items: center; justify-content: space-between; padding: 8px; }
      header bdi { min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
      button, .button { background: #1c2430; color: #fff; border-color: #5b6675; }
      button[disabled] { background: none; color: #8a94a3; }
      .stage { overflow: auto; display: grid; place-items: center; overscroll-behavior: contain; }
      .stage img { max-width: 100%; max-height: 100%; object-fit: contain; cursor: zoom-in; }
      .stage.large { place-items: start; }
      .stage.large img { max-width: none; max-height: none; cursor: zoom-out; }
      .failed { padding: 24px; text-align: center; }
    `,
  ];

  @property({ attribute: false }) files: Attachment[] = [];
  @property({ type: Number }) at = 0;
  @state() private large = false;
  @state() private failed = false;
  @state() private source?: string;
  @query('dialog') private dialog!: HTMLDialogElement;
  private held?: string;
  private shown?: string;

  private get file(): Attachment {
    return this.files[this.at];
  }

  override firstUpdated(): void {
    this.dialog.showModal();
  }

  override willUpdate(): void {
    const { attachmentId } = this.file;
    if (this.shown === attachmentId) return;
    this.shown = attachmentId;
    this.large = false;
    this.failed = false;
    this.source = undefined;
    void this.find(attachmentId);
  }

  /** Of what is still on this phone all bytes are here, also with no network. */
  private async find(attachmentId: string): Promise<void> {
    const { outbox } = this.place;
    const entry = entryOf(outbox, attachmentId);
    const bytes = entry && entry.state !== 'received' ? await bytesOf(outbox, entry) : undefined;
    if (this.shown !== attachmentId) return;
    this.release();
    this.held = bytes && URL.createObjectURL(bytes);
    this.source = this.held ?? `/api/v1/attachments/${attachmentId}/preview`;
  }

  private release(): void {
    if (this.held) URL.revokeObjectURL(this.held);
    this.held = undefined;
  }

  private closed(): void {
    this.release();
    this.remove();
  }

  private go(by: number): void {
    this.at = Math.min(this.files.length - 1, Math.max(0, this.at + by));
  }

  private key(event: KeyboardEvent): void {
    if (event.key === 'ArrowRight') this.go(1);
    else if (event.key === 'ArrowLeft') this.go(-1);
    else if (event.key === '+' || event.key === '-') this.large = event.key === '+';
    else return;
    event.preventDefault();
  }

  override render() {
    const { name, attachmentId } = this.file;
    const [n, of] = [this.at + 1, this.files.length];
    return html`<dialog data-testid="picture-viewer" aria-label=${say('viewer.title', { n, of })} @close=${this.closed} @keydown=${this.key}>
      <header><bdi>${name}</bdi>
        <button data-testid="viewer-close" aria-label=${say('viewer.close')} @click=${() => this.dialog.close()}>${icon('close')}</button></header>
      <div class="stage ${this.large ? 'large' : ''}">
        ${
          this.failed
            ? html`<p class="failed" role="alert">${say('viewer.failed')}</p>`
            : this.source
              ? html`<img data-testid="viewer-picture" src=${this.source} alt=${name} @click=${this.zoom} @error=${this.broken} />`
              : nothing
        }
      </div>
      <footer>
        <button aria-label=${say('viewer.before')} ?disabled=${n === 1} @click=${() => this.go(-1)}>${icon('back')}</button>
        <span>
          <button aria-pressed=${this.large} aria-label=${say('viewer.zoom')} @click=${this.zoom}>${icon('plus')}</button>
          <a class="button" href="/api/v1/attachments/${attachmentId}/content" download aria-label=${say('file.save', { name })}>${icon('down')}</a>
        </span>
        <button aria-label=${say('viewer.next')} ?disabled=${n === of} @click=${() => this.go(1)}>${icon('next')}</button>
      </footer>
    </dialog>`;
  }

  private zoom(): void {
    this.large = !this.large;
  }

  private broken(): void {
    this.failed = true;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'officer-picture-viewer': PictureViewer;
  }
}

import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Attachment } from '../feed/feed-entry.js';
import { icon } from '../ui/icons.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { megabytes } from '../ui/time.js';
import { say } from '../words/words.js';
import { arrivals } from './arrivals.js';
import { entryOf } from './local-file.js';
import { viewPictures } from './picture-viewer.js';
import './voice-player.js';

/** How long after one that did not come a picture is asked for again; milliseconds. */
const patience = [4_000, 15_000, 60_000];

/** The files that one message names: small pictures, voice notes to be played, and all others to be saved. */
@customElement('officer-said-files')
export class SaidFiles extends Part {
  static override styles = [
    ...base,
    css`
      :host { display: grid; gap: 8px; margin-top: 4px; }
      .pictures { display: grid; grid-template-columns: repeat(auto-fill, minmax(7rem, 1fr)); gap: 6px; width: min(22rem, 68vw); }
      .pictures.one { width: min(14rem, 62vw); grid-template-columns: minmax(0, 1fr); }
      .picture { position: relative; width: 100%; aspect-ratio: 1; padding: 0; overflow: hidden; border-radius: 12px; background: var(--line-2); }
      .picture img { width: 100%; height: 100%; object-fit: cover; }
      .state {
        position: absolute; left: 6px; right: 6px; bottom: 6px; padding: 2px 8px; border-radius: 10px; background: rgb(0 0 0 / 72%); color: #fff;
        font-size: 0.8125rem; font-weight: 600; overflow-wrap: anywhere;
      }
      .none { display: grid; gap: 4px; place-content: center; justify-items: center; height: 100%; padding: 6px 6px 2.25rem; color: var(--muted); font-size: 0.875rem; overflow-wrap: anywhere; }
      .file { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 10px; align-items: center; text-align: start; justify-content: start; width: min(20rem, 66vw); }
      .file span { display: grid; min-width: 0; }
      .file bdi { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
      .file small { color: var(--muted); font-size: 0.875rem; font-weight: 400; }
    `,
  ];

  @property({ attribute: false }) files: readonly Attachment[] = [];
  /** Pictures that did not come, and how often. */
  private readonly failed = new Map<string, number>();
  /** Counts up so that a browser asks again. */
  private readonly asked = new Map<string, number>();
  private readonly timers = new Set<ReturnType<typeof setTimeout>>();

  private unfollow: () => void = () => undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.unfollow = arrivals.follow(() => this.arrived());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unfollow();
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
  }

  /** What was missed is asked for at once when the feed says that it is there. */
  private arrived(): void {
    for (const { attachmentId } of this.files) {
      if (!arrivals.of(attachmentId)) continue;
      if (this.failed.has(attachmentId) && arrivals.isDrawn(attachmentId)) this.again(attachmentId);
      else this.requestUpdate();
    }
  }

  private again(attachmentId: string): void {
    this.failed.delete(attachmentId);
    this.asked.set(attachmentId, (this.asked.get(attachmentId) ?? 0) + 1);
    this.requestUpdate();
  }

  private missed(attachmentId: string): void {
    const asked = this.asked.get(attachmentId) ?? 0;
    this.failed.set(attachmentId, asked + 1);
    this.requestUpdate();
    // What the feed told is known; what came before the app was opened is asked for.
    if (!arrivals.isDrawn(attachmentId)) void arrivals.ask(attachmentId);
    const wait = patience[Math.min(asked, patience.length - 1)];
    const timer = setTimeout(() => !arrivals.isSettled(attachmentId) && this.again(attachmentId), wait);
    this.timers.add(timer);
  }

  override render() {
    const pictures = this.files.filter(({ contentType }) => contentType.startsWith('image/'));
    const voices = this.files.filter(({ contentType }) => contentType.startsWith('audio/'));
    const others = this.files.filter((file) => !pictures.includes(file) && !voices.includes(file));
    return html`${
      pictures.length > 0
        ? html`<div class="pictures ${pictures.length === 1 ? 'one' : ''}">${pictures.map((file, at) => this.picture(file, pictures, at))}</div>`
        : nothing
    }
    ${voices.map((file) => html`<officer-voice-player data-testid="said-voice" data-attachment-id=${file.attachmentId} .place=${this.place} .file=${file} .note=${this.stateOf(file) ?? ''}></officer-voice-player>`)}
    ${others.map((file) => this.other(file))}`;
  }

  private picture(file: Attachment, all: Attachment[], at: number) {
    const { attachmentId, name } = file;
    const source = this.sourceOf(file);
    const state = this.stateOf(file);
    return html`<button class="picture" data-testid="said-picture" data-attachment-id=${attachmentId} data-shown=${source ? 'yes' : 'no'}
      aria-label=${[say('file.show', { name }), state].filter(Boolean).join(', ')} @click=${() => viewPictures(this.place, all, at)}>
      ${
        source
          ? html`<img src=${source} alt="" @error=${() => this.missed(attachmentId)} />`
          : html`<span class="none">${icon('pictures', 28)}<bdi>${name}</bdi></span>`
      }
      ${state ? html`<span class="state" data-testid="file-state">${state}</span>` : nothing}
    </button>`;
  }

  /** The picture made on this phone, or the server's. */
  private sourceOf({ attachmentId }: Attachment): string | undefined {
    const thumbnail = entryOf(this.place.outbox, attachmentId)?.photo?.thumbnail;
    if (thumbnail) return thumbnail;
    const isHere = entryOf(this.place.outbox, attachmentId)?.state === 'waiting';
    if (isHere || this.failed.has(attachmentId) || arrivals.isSettled(attachmentId)) return undefined;
    const again = this.asked.get(attachmentId) ?? 0;
    return `/api/v1/attachments/${attachmentId}/thumbnail${again ? `?again=${again}` : ''}`;
  }

  private other(file: Attachment) {
    const { attachmentId, name, size } = file;
    const state = this.stateOf(file);
    return html`<a class="button file" data-testid="said-file" data-attachment-id=${attachmentId} href="/api/v1/attachments/${attachmentId}/content" download
      aria-label=${say('file.save', { name })}>${icon('file', 26)}<span><bdi>${name}</bdi><small>${state ?? sizeOf(size)}</small></span></a>`;
  }

  /** What is to be said of a file that is not simply there. */
  private stateOf({ attachmentId }: Attachment): string | undefined {
    const entry = entryOf(this.place.outbox, attachmentId);
    if (entry?.state === 'refused' || arrivals.of(attachmentId)?.state === 'REFUSED') return say('file.refused');
    if (entry?.state === 'waiting') {
      const sent = this.place.drainer.sender.progress.get(entry.id);
      if (sent === undefined) return say('file.waiting');
      return say('file.sending', { sent: megabytes(sent), total: megabytes(entry.photo?.size ?? 0) });
    }
    if (!this.failed.has(attachmentId) || arrivals.isSettled(attachmentId)) return undefined;
    return say(this.place.connected ? 'file.under' : 'file.away');
  }
}

/** For people. */
export function sizeOf(bytes: number): string {
  if (bytes < 1_000_000) return say('file.kb', { n: Math.max(1, Math.round(bytes / 1_000)) });
  return say('file.mb', { n: megabytes(bytes) });
}

declare global {
  interface HTMLElementTagNameMap {
    'officer-said-files': SaidFiles;
  }
}

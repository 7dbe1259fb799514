import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Attachment } from '../feed/feed-entry.js';
import { icon } from '../ui/icons.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { say } from '../words/words.js';
import { bytesOf, entryOf } from './local-file.js';
import { minutes } from './recorder.js';

/** A voice note: one button and the place in it. What is still on this phone plays from here, with no network too. */
@customElement('officer-voice-player')
export class VoicePlayer extends Part {
  static override styles = [
    ...base,
    css`
      :host { display: grid; grid-template-columns: 3rem minmax(0, 1fr) auto; gap: 4px 10px; align-items: center; width: min(20rem, 66vw); }
      button { border-radius: 50%; padding: 0; }
      input { width: 100%; min-height: 3rem; accent-color: var(--accent); }
      .time { font-size: 0.875rem; }
      .note { grid-column: 1 / -1; font-size: 0.875rem; color: var(--muted); }
      audio { display: none; }
    `,
  ];

  @property({ attribute: false }) file!: Attachment;
  /** What is to be said of it. */
  @property() note = '';
  @state() private playing = false;
  @state() private failed = false;
  @state() private at = 0;
  @state() private length = 0;
  @query('audio') private audio!: HTMLAudioElement;
  private held?: string;
  private source?: string;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.audio?.pause();
    if (this.held) URL.revokeObjectURL(this.held);
    this.held = undefined;
    this.source = undefined;
  }

  private async find(): Promise<string> {
    const { attachmentId } = this.file;
    const { outbox } = this.place;
    const entry = entryOf(outbox, attachmentId);
    const bytes = entry && entry.state !== 'received' ? await bytesOf(outbox, entry) : undefined;
    this.held = bytes && URL.createObjectURL(bytes);
    return this.held ?? `/api/v1/attachments/${attachmentId}/content`;
  }

  private async toggle(): Promise<void> {
    if (this.playing) {
      this.audio.pause();
      return;
    }
    this.failed = false;
    try {
      if (!this.source || this.audio.error) {
        this.source = await this.find();
        this.audio.src = this.source;
      }
      await this.audio.play();
    } catch {
      this.failed = true;
    }
  }

  /** What a recorder wrote says its length only at its end, if at all. */
  private timed(): void {
    this.at = this.audio.currentTime;
    this.length = Number.isFinite(this.audio.duration) ? this.audio.duration : Math.max(this.length, this.at);
  }

  private seek(event: Event): void {
    this.audio.currentTime = Number((event.target as HTMLInputElement).value);
    this.timed();
  }

  override render() {
    return html`<button data-testid="voice-play" data-playing=${this.playing} aria-label=${say(this.playing ? 'voice.pause' : 'voice.play')} @click=${this.toggle}>
        ${icon(this.playing ? 'pause' : 'play')}</button>
      <input type="range" min="0" max=${Math.max(0.1, this.length)} step="0.1" .value=${String(this.at)} aria-label=${say('voice.place')}
        ?disabled=${this.length === 0} @input=${this.seek} />
      <span class="time num">${minutes(this.playing || this.at > 0 ? this.at : this.length)}</span>
      ${this.failed || this.note ? html`<span class="note" role=${this.failed ? 'alert' : nothing}>${this.failed ? say('voice.failed') : this.note}</span>` : nothing}
      <audio preload="none" @play=${() => this.is(true)} @pause=${() => this.is(false)} @ended=${() => this.is(false)}
        @timeupdate=${this.timed} @durationchange=${this.timed}></audio>`;
  }

  private is(playing: boolean): void {
    this.playing = playing;
    this.timed();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'officer-voice-player': VoicePlayer;
  }
}

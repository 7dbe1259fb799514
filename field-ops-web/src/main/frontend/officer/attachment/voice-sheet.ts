import { css, html } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { icon } from '../ui/icons.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { sheetLook } from '../ui/sheet.js';
import { say } from '../words/words.js';
import { longest, minutes, type NoMicrophone, Recorder } from './recorder.js';

/** Held longer than this, the button ends the note when it is let go; milliseconds. */
const held = 400;

/** Records one voice note. It is told by `voice-note` as a file; until then nothing of it is kept. */
@customElement('officer-voice-sheet')
export class VoiceSheet extends Part {
  static override styles = [
    ...base,
    sheetLook,
    css`
      .all { justify-items: center; text-align: center; }
      .head { width: 100%; }
      .record { width: 5.5rem; height: 5.5rem; border-radius: 50%; padding: 0; background: var(--danger); border-color: var(--danger); color: var(--danger-text); touch-action: none; }
      .bar { width: 100%; height: 12px; border-radius: 6px; background: var(--line-2); overflow: hidden; }
      .bar div { height: 100%; background: var(--accent); }
    `,
  ];

  @query('dialog') private dialog!: HTMLDialogElement;
  @state() private recorder?: Recorder;
  @state() private none?: NoMicrophone;
  private pressedAt = 0;
  private isPressed = false;
  private drawing?: ReturnType<typeof setInterval>;

  show(): void {
    this.none = undefined;
    this.dialog.showModal();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.drop();
  }

  /** Closed without being done: nothing of it stays. */
  private drop(): void {
    const { recorder } = this;
    this.recorder = undefined;
    recorder?.end();
    clearInterval(this.drawing);
  }

  private async begin(): Promise<void> {
    this.none = undefined;
    const begun = await Recorder.begin();
    if (typeof begun === 'string') {
      this.none = begun;
      return;
    }
    if (!this.dialog.open) return begun.end();
    this.recorder = begun;
    this.drawing = setInterval(() => this.requestUpdate(), 100);
    const note = await begun.note;
    if (this.recorder !== begun) return;
    this.drop();
    this.dialog.close();
    this.tell('voice-note', note);
  }

  private press(event: PointerEvent): void {
    (event.target as Element).setPointerCapture?.(event.pointerId);
    this.isPressed = true;
    this.pressedAt = performance.now();
    if (!this.recorder) void this.begin();
    else this.recorder.end();
  }

  /** Let go after holding it: done. After a tap it goes on until the next one. */
  private release(): void {
    if (this.isPressed && performance.now() - this.pressedAt > held) this.recorder?.end();
    this.isPressed = false;
  }

  /** The keyboard and assistive technology click without pressing. */
  private clicked({ detail }: MouseEvent): void {
    if (detail > 0) return;
    if (this.recorder) this.recorder.end();
    else void this.begin();
  }

  override render() {
    const { recorder } = this;
    const seconds = recorder?.seconds ?? 0;
    const level = recorder?.level ?? 0;
    return html`<dialog data-testid="voice-sheet" aria-label=${say('voice.title')} @close=${this.drop}>
      <div class="all">
        <div class="head"><h2>${say('voice.title')}</h2><button class="plain" @click=${() => this.dialog.close()}>${say('voice.cancel')}</button></div>
        ${this.none ? this.refused(this.none) : html`<p class="m">${say('voice.hint')}</p>`}
        <div class="bar" aria-hidden="true"><div style="width: ${Math.round(level * 100)}%"></div></div>
        <p class="num" role="timer">${recorder ? say('voice.running', { time: `${minutes(seconds)} / ${minutes(longest)}` }) : minutes(0)}</p>
        <button class="record" data-testid="voice-record" data-recording=${recorder !== undefined} aria-label=${say(recorder ? 'voice.stop' : 'voice.record')}
          @pointerdown=${this.press} @pointerup=${this.release} @pointercancel=${this.release} @click=${this.clicked}>${icon(recorder ? 'check' : 'mic', 36)}</button>
      </div>
    </dialog>`;
  }

  private refused(none: NoMicrophone) {
    const isDenied = none === 'denied';
    return html`<div role="alert" data-testid="voice-refused"><p class="b">${say(isDenied ? 'voice.denied' : 'voice.none')}</p>
      <p class="m">${say(isDenied ? 'voice.deniedDetail' : 'voice.noneDetail')}</p></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'officer-voice-sheet': VoiceSheet;
  }
}

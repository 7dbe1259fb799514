import { css, html, nothing } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { icon } from '../ui/icons.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { say } from '../words/words.js';
import { Hand } from './assistive.js';
import { Hold } from './hold.js';

const around = 2 * Math.PI * 33;

/**
 * The red button on every screen. Held until its ring is full, or clicked by a key, a switch or a screen reader, it counts
 * down, then tells `help-called`.
 */
@customElement('officer-backup-button')
export class BackupButton extends Part {
  static override styles = [
    ...base,
    css`
      .hold {
        position: relative; width: 4.5rem; height: 4.5rem; min-height: 4.5rem; padding: 0; border: 0; border-radius: 50%; flex-direction: column;
        gap: 0; background: var(--call); color: #fff; font-size: 0.9375rem; font-weight: 700; user-select: none;
        -webkit-user-select: none; -webkit-touch-callout: none; touch-action: none; box-shadow: 0 0 0 4px var(--surface); overflow-wrap: normal; hyphens: none;
      }
      .ring { position: absolute; inset: -8px; width: calc(100% + 16px); height: calc(100% + 16px); transform: rotate(-90deg); pointer-events: none; }
      .hint {
        position: absolute; bottom: calc(100% + 20px); left: 50%; transform: translateX(-50%); padding: 6px 14px; border-radius: 18px; white-space: nowrap;
        background: var(--text); color: var(--surface); font-size: 1rem; font-weight: 600; pointer-events: none;
      }
      dialog {
        position: fixed; inset: 0; width: 100%; height: 100%; max-width: none; max-height: none; margin: 0; padding: 24px; border: 0;
        background: #b00f1b; color: #fff; font: inherit; font-size: 1.25rem; touch-action: none;
      }
      .count { display: grid; align-content: center; justify-items: center; gap: 16px; min-height: 100%; text-align: center; }
      .seconds { font-size: min(7.5rem, 30vh); font-weight: 800; line-height: 1; font-variant-numeric: tabular-nums; }
      .cancel { padding: 16px 32px; border: 3px solid #fff; border-radius: 2.5rem; background: none; color: #fff; font-size: 1.5rem; font-weight: 700; }
      .cancel:focus-visible { outline: 4px solid #fff; outline-offset: 4px; }
      @container (max-width: 19rem) { .hold { width: 4rem; height: 4rem; min-height: 4rem; min-width: 4rem; } .hold svg { height: 1.25rem; } }
    `,
  ];

  @query('dialog') private cover?: HTMLDialogElement;
  private readonly hold = new Hold();
  private beating = 0;
  private readonly hand = new Hand();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.beating);
    this.hold.reset();
  }

  private press(event: PointerEvent): void {
    if (!this.hand.press(event)) return;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.hold.press();
    this.begin();
  }

  /** What is clicked without having been held comes from somebody who cannot hold: the countdown can be cancelled. */
  private clicked(event: MouseEvent): void {
    if (this.hand.hasClicked(event)) return;
    this.hold.start();
    this.begin();
  }

  private begin(): void {
    this.tell('help-near');
    this.beat();
  }

  private readonly release = (): void => {
    this.hold.release();
    this.requestUpdate();
  };

  /** A timer and not an animation frame: those stand still when the phone is turned away, and the request must go out. */
  private beat(): void {
    clearInterval(this.beating);
    this.requestUpdate();
    this.beating = window.setInterval(() => {
      this.requestUpdate();
      if (this.hold.tick()) {
        this.tell('help-called');
        this.hold.reset();
      }
      if (this.hold.state.at === 'rest') clearInterval(this.beating);
    }, 33);
  }

  private readonly cancel = (event: Event): void => {
    event.preventDefault();
    if (this.hold.cancel()) this.tell('help-cancelled');
    this.requestUpdate();
  };

  /** The key that started the countdown and is still down must not end it. */
  private key(event: KeyboardEvent): void {
    if (event.repeat) event.preventDefault();
  }

  override updated(): void {
    const { cover } = this;
    if (!cover || cover.open) return;
    cover.showModal();
    navigator.vibrate?.(200);
  }

  override render() {
    const ring = this.hold.ring;
    return html`<button class="hold" data-testid="backup-button" aria-label=${say('help.hold')} @pointerdown=${this.press}
        @pointerup=${this.release} @pointercancel=${this.release} @click=${this.clicked} @keydown=${this.key}
        @contextmenu=${(event: Event) => event.preventDefault()} @blur=${this.release}>
        ${icon('help', 28)}<span>${say('help.button')}</span>
        <svg class="ring" viewBox="0 0 72 72" aria-hidden="true">
          <circle cx="36" cy="36" r="33" fill="none" stroke="var(--text)" stroke-width="5" stroke-dasharray=${around}
            stroke-dashoffset=${around * (1 - ring)} style="opacity:${ring > 0 ? 1 : 0}"></circle>
        </svg>
        ${ring > 0 ? html`<span class="hint">${say('help.holdHint')}</span>` : nothing}
      </button>
      ${this.hold.state.at === 'countdown' ? this.countdown() : nothing}`;
  }

  private countdown() {
    return html`<dialog data-testid="help-countdown" aria-labelledby="what" aria-describedby="hint" @pointerdown=${this.cancel} @cancel=${this.cancel}>
      <div class="count">
        <span id="what">${say('help.countdown')}</span>
        <span class="seconds" role="timer" aria-live="assertive" data-testid="help-seconds">${this.hold.secondsLeft}</span>
        <button class="cancel" data-testid="help-cancel" autofocus @click=${this.cancel} @keydown=${this.key}>${say('dialog.cancel')}</button>
        <span id="hint" style="font-size:1rem">${say('help.cancelHint')}</span>
      </div>
    </dialog>`;
  }
}

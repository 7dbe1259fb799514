import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { icon } from '../ui/icons.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { say } from '../words/words.js';
import { Hold } from './hold.js';

const around = 2 * Math.PI * 33;

/** The red button on every screen. Held until its ring is full it counts down, then tells `help-called`. */
@customElement('officer-backup-button')
export class BackupButton extends Part {
  static override styles = [
    base,
    css`
      .hold {
        position: relative; width: 72px; height: 72px; min-height: 72px; padding: 0; border: 0; border-radius: 50%; flex-direction: column;
        gap: 0; background: var(--danger); color: var(--danger-text); font-size: 14px; font-weight: 700; user-select: none;
        -webkit-user-select: none; -webkit-touch-callout: none; touch-action: none; box-shadow: 0 0 0 4px var(--surface);
      }
      .ring { position: absolute; inset: -8px; width: 88px; height: 88px; transform: rotate(-90deg); pointer-events: none; }
      .hint {
        position: absolute; bottom: 92px; left: 50%; transform: translateX(-50%); padding: 6px 14px; border-radius: 18px; white-space: nowrap;
        background: var(--text); color: var(--surface); font-size: 14px; font-weight: 600; pointer-events: none;
      }
      .count {
        position: fixed; inset: 0; z-index: 30; display: grid; align-content: center; justify-items: center; gap: 16px; padding: 24px; border: 0;
        border-radius: 0; width: 100%; background: #b00f1b; color: #fff; font-size: 20px;
      }
      .seconds { font-size: 120px; font-weight: 800; line-height: 1; font-variant-numeric: tabular-nums; }
      .cancel { padding: 16px 40px; border: 3px solid #fff; border-radius: 40px; font-size: 24px; font-weight: 700; }
      .count:focus-visible { outline: 4px solid #fff; outline-offset: -12px; }
    `,
  ];

  private readonly hold = new Hold();
  private frame = 0;
  private cover?: HTMLElement;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    cancelAnimationFrame(this.frame);
    clearInterval(this.frame);
    this.hold.reset();
  }

  private press(event: PointerEvent | KeyboardEvent): void {
    if (event instanceof PointerEvent) (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.hold.press();
    this.tell('help-near');
    this.beat();
  }

  private key(event: KeyboardEvent): void {
    if (event.key !== ' ' && event.key !== 'Enter') return;
    event.preventDefault();
    if (!event.repeat) this.press(event);
  }

  private readonly release = (): void => {
    this.hold.release();
    this.requestUpdate();
  };

  /** A timer and not an animation frame: those stand still when the phone is turned away, and the call must go out. */
  private beat(): void {
    clearInterval(this.frame);
    this.frame = window.setInterval(() => {
      this.requestUpdate();
      if (this.hold.tick()) {
        this.tell('help-called');
        this.hold.reset();
      }
      if (this.hold.state.at === 'rest') clearInterval(this.frame);
    }, 33);
  }

  private cancel(event: Event): void {
    event.preventDefault();
    if (event instanceof KeyboardEvent && (event.repeat || !['Escape', 'Enter', ' '].includes(event.key))) return;
    if (this.hold.cancel()) this.tell('help-cancelled');
    this.requestUpdate();
  }

  override updated(): void {
    const cover = this.renderRoot.querySelector<HTMLElement>('.count') ?? undefined;
    if (cover && cover !== this.cover) {
      cover.focus();
      navigator.vibrate?.(200);
    }
    this.cover = cover;
  }

  override render() {
    const ring = this.hold.ring;
    return html`<button class="hold" data-testid="backup-button" aria-label=${say('help.hold')} @pointerdown=${this.press}
        @pointerup=${this.release} @pointercancel=${this.release} @keydown=${this.key} @keyup=${this.release}
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
    return html`<button class="count" data-testid="help-countdown" @pointerdown=${this.cancel} @keydown=${this.cancel}>
      <span>${say('help.countdown')}</span>
      <span class="seconds" aria-live="assertive" data-testid="help-seconds">${this.hold.secondsLeft}</span>
      <span class="cancel">${say('dialog.cancel')}</span>
      <span style="font-size:16px">${say('help.cancelHint')}</span>
    </button>`;
  }
}

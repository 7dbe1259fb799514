import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../ui/look.js';
import { say } from '../words/words.js';
import { alarmAt, type Phase, type WatchNow } from './watch-now.js';
import { leftWord } from './watch-words.js';

const radius = 46;
const around = 2 * Math.PI * radius;
const minute = 60_000;

/** The ring that runs out, and what is left in figures. */
@customElement('officer-watch-face')
export class WatchFace extends LitElement {
  static override styles = [
    ...base,
    css`
      :host { display: grid; place-items: center; }
      .face { position: relative; width: min(17rem, 70cqi, 36dvh); aspect-ratio: 1; display: grid; place-items: center; }
      svg { position: absolute; inset: 0; transform: rotate(-90deg); }
      .track { stroke: var(--line); }
      .left { stroke: var(--way); }
      .warning .left { stroke: var(--warn); }
      .alarm .left, .alarm .track { stroke: var(--danger); }
      .words { text-align: center; display: grid; gap: 2px; }
      .figures { font-size: min(3.75rem, 18cqi, 9dvh); font-weight: 800; line-height: 1.05; font-variant-numeric: tabular-nums; }
    `,
  ];

  @property({ attribute: false }) watch!: WatchNow;
  @property({ attribute: false }) now = 0;
  @property() phase: Phase = 'calm';

  override render() {
    const { watch, now, phase } = this;
    const left = (phase === 'calm' ? watch.dueAt : alarmAt(watch)) - now;
    const span = (phase === 'calm' ? watch.minutes : watch.warning + watch.grace) * minute;
    const part = Math.min(1, Math.max(0, left / Math.max(minute, span)));
    return html`<div class="face ${phase}">
      <svg viewBox="0 0 100 100" aria-hidden="true" fill="none" stroke-width="7" stroke-linecap="round">
        <circle class="track" cx="50" cy="50" r=${radius}></circle>
        <circle class="left" cx="50" cy="50" r=${radius} stroke-dasharray=${around} stroke-dashoffset=${around * (1 - part)}></circle>
      </svg>
      <div class="words" role="timer">
        <span class="figures" data-testid="watch-left">${leftWord(left)}</span><span class="b">${say(this.word())}</span>
      </div>
    </div>`;
  }

  private word() {
    if (this.phase === 'calm') return 'watch.left';
    if (this.phase === 'alarm') return 'watch.due';
    return this.watch.drill ? 'watch.leftDrill' : 'watch.leftAlarm';
  }
}

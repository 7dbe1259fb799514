import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icon, mark } from '../ui/icons.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { say } from '../words/words.js';
import { running, timeOf, well } from './lone-work.js';
import { alarmAt, type Phase, phaseOf, type WatchNow } from './watch-now.js';
import { leftWord, timeWord } from './watch-words.js';

/** On every screen while lone work runs: how long until the check-in, and the one tap when it is time. */
@customElement('officer-watch-strip')
export class WatchStrip extends Part {
  static override styles = [
    ...base,
    css`
      .strip { display: flex; align-items: center; gap: 8px 12px; flex-wrap: wrap; padding: 6px 16px; border-bottom: 1px solid var(--edge); background: var(--surface); }
      .strip.warning { background: var(--warn-soft); border-bottom: 3px solid var(--warn); padding: 12px 16px; }
      .strip.alarm { background: var(--danger-soft); border-bottom: 3px solid var(--danger); padding: 12px 16px; }
      .words { flex: 1 1 10rem; display: inline-flex; gap: 8px; align-items: center; font-weight: 650; background: none; min-width: 0; }
      .well { background: var(--ok); border-color: var(--ok); color: var(--on-tone); min-height: 3.5rem; flex: 1 1 8rem; font-size: 1.25rem; }
    `,
  ];

  /** Drawn anew with each. */
  @property({ attribute: false }) moment = 0;

  override render() {
    const watch = running(this.place);
    // The region is there before its words: only then they are read out.
    if (!watch) return html`<p class="hidden" role="alert"></p>`;
    const now = timeOf(this.place);
    const phase = phaseOf(watch, now);
    return html`<p class="hidden" role="alert">${phase === 'calm' ? '' : this.headline(watch, phase)}</p>
      <div class="strip ${phase}" data-testid="watch-strip" data-phase=${phase}>
        <span class="words ${phase === 'calm' ? '' : phase === 'warning' ? 'warn' : 'danger'}">
          ${phase === 'calm' ? icon('clock', 20) : mark(phase === 'warning' ? 'warn' : 'danger')}
          <span class="num">${watch.drill ? `${say('watch.drillShort')} · ` : nothing}${this.words(watch, phase, now)}</span>
        </span>
        <button data-testid="watch-open" @click=${() => this.tell('go', 'watch')}>${say('watch.open')}</button>
        ${phase === 'calm' ? nothing : html`<button class="well" data-testid="watch-strip-well" @click=${() => this.well(watch)}>${icon('check', 26)}${say('watch.well')}</button>`}
      </div>`;
  }

  private headline({ alarm, drill }: WatchNow, phase: Phase): string {
    const words = phase === 'warning' ? 'watch.reportNow' : alarm ? 'watch.alarmed' : 'watch.alarmDue';
    return [...(drill ? [say('watch.drill')] : []), say(words)].join('. ');
  }

  private words(watch: WatchNow, phase: Phase, now: number): string {
    if (phase === 'calm') return say('watch.stripLeft', { left: leftWord(watch.dueAt - now) });
    if (phase === 'warning') return say('watch.stripNow', { left: leftWord(alarmAt(watch) - now) });
    return `${say(watch.alarm ? 'watch.alarmed' : 'watch.alarmDue')} ${timeWord(watch.alarm?.at ?? alarmAt(watch))}`;
  }

  private well(watch: WatchNow): void {
    navigator.vibrate?.(30);
    this.attempt(this.place.keep(well(this.place, watch)), 'watch');
  }
}

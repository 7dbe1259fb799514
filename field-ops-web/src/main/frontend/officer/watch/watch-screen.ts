import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { numbersOf } from '../backup/by-phone.js';
import { icon, mark, type Tone } from '../ui/icons.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { clock } from '../ui/time.js';
import { say, type Word } from '../words/words.js';
import { extend, moreMinutes, running, saidWords, timeOf, well } from './lone-work.js';
import './watch-face.js';
import { alarmAt, type Phase, phaseOf, type WatchNow, warnAt } from './watch-now.js';
import './watch-start.js';
import { answerWords, timeWord } from './watch-words.js';

/** Lone work: how long until the check-in, when the alarm comes and with which place, and one large button. */
@customElement('officer-watch-screen')
export class WatchScreen extends Part {
  static override styles = [
    ...base,
    css`
      :host { display: grid; grid-template: auto minmax(0, 1fr) / minmax(0, 1fr); height: 100%; background: var(--surface); }
      header { display: flex; align-items: center; gap: 8px; padding: 8px 16px 8px 4px; border-bottom: 1px solid var(--edge); min-height: 4rem; }
      header .where { flex: 1 1 9rem; min-width: 0; }
      header .where > * { display: block; overflow: hidden; text-overflow: ellipsis; }
      header .link { flex: 0 1 auto; max-width: 45%; text-align: right; font-weight: 650; display: inline-flex; gap: 6px; align-items: center; background: none; }
      header.warning { background: #9a5200; color: #fff; border: 0; }
      header.alarm { background: #b00f1b; color: #fff; border: 0; }
      header:is(.warning, .alarm) :is(button, .link, .m) { color: inherit; }
      .warning-page { background: var(--warn-soft); }
      .alarm-page { background: var(--danger-soft); }
      .all { display: grid; grid-template-rows: minmax(0, 1fr) auto; min-height: 0; }
      .body { overflow-y: auto; padding: 16px; display: grid; align-content: start; gap: 12px; justify-items: stretch; }
      ul { list-style: none; margin: 0 auto; padding: 0; width: 100%; max-width: 45rem; }
      li { display: grid; grid-template-columns: 1.25rem minmax(0, 1fr); gap: 4px 12px; align-items: baseline; padding: 10px 0; border-top: 1px solid var(--line); }
      li > span:first-child { background: none; }
      .acts { display: grid; grid-template-columns: 1fr 1fr; gap: 8px; padding: 8px 16px 3rem; width: 100%; max-width: 45rem; margin: 0 auto; }
      .acts > * { min-height: 3.5rem; }
      .wide { grid-column: 1 / -1; }
      .well { grid-column: 1 / -1; min-height: 7.5rem; font-size: 2rem; font-weight: 800; background: var(--ok); border-color: var(--ok); color: var(--on-tone); }
      /* Large text: all of it scrolls, and nothing squeezes the rest. */
      @container (max-width: 19rem) { .all { display: block; overflow-y: auto; } .well { min-height: 5rem; font-size: 1.5rem; } .acts { grid-template-columns: 1fr; } }
    `,
  ];

  /** Drawn anew with each. */
  @property({ attribute: false }) moment = 0;

  override render() {
    const watch = running(this.place);
    if (!watch)
      return html`${this.head('calm', say('watch.title'))}<officer-watch-start .place=${this.place}></officer-watch-start>`;
    const now = timeOf(this.place);
    const phase = phaseOf(watch, now);
    return html`${this.head(phase, this.headline(watch, phase), watch)}
      <div class="all ${phase}-page" data-testid="watch" data-phase=${phase} data-known=${watch.known}>
        <div class="body" tabindex="0">
          <officer-watch-face .watch=${watch} .now=${now} .phase=${phase}></officer-watch-face>
          <ul>${this.facts(watch, phase)}</ul>
        </div>
        <div class="acts">
          <button class="well" data-testid="watch-well" @click=${() => this.keep(well(this.place, watch))}>${icon('check', 40)}${say('watch.well')}</button>
          ${phase === 'calm' ? this.calmActs(watch) : this.urgentActs(watch)}
        </div>
      </div>`;
  }

  private headline({ alarm }: WatchNow, phase: Phase): string {
    const words: Record<Phase, Word> = {
      calm: 'watch.title',
      warning: 'watch.reportNow',
      alarm: alarm ? 'watch.alarmed' : 'watch.alarmDue',
    };
    return say(words[phase]);
  }

  private head(phase: Phase, title: string, watch?: WatchNow) {
    const { connection, connected, here } = this.place;
    return html`<header class=${phase}>
      <button class="plain" aria-label=${say('watch.back')} data-testid="watch-back" @click=${() => this.tell('go', 'back')}>${icon('back')}</button>
      <div class="where"><h1>${title}</h1>${watch ? html`<span class="s m"><bdi data-testid="watch-purpose-shown">${watch.purpose}</bdi></span>` : nothing}
        ${watch?.drill ? html`<span class="s b" data-testid="watch-is-drill">${say('watch.drill')}</span>` : nothing}</div>
      <span class="link ${connected ? 'ok' : 'warn'}" role="status" data-testid="watch-connection">${mark(connected ? 'ok' : 'warn')}
        <span>${say(`link.${connection}` as Word)}${here.length ? html`<br><span class="s">${say('top.here', { n: here.length })}</span>` : nothing}</span></span>
    </header>`;
  }

  private facts(watch: WatchNow, phase: Phase) {
    const missed = watch.answered;
    return [
      watch.known ? nothing : this.fact('danger', say('watch.notKnown'), say('watch.notKnownWhy')),
      phase === 'calm' ? this.said(watch) : nothing,
      this.alarm(watch, phase),
      !this.place.connected && watch.known ? this.fact('warn', say('watch.offline'), say('watch.offlineWhy')) : nothing,
      missed?.answer
        ? this.fact('neutral', say('watch.takenBack', { time: clock(missed.at) }), answerWords(missed.answer))
        : nothing,
    ];
  }

  private said({ last, place }: WatchNow) {
    const facts = { what: say(saidWords[last.kind]), time: timeWord(last.at) };
    const where = place
      ? say('watch.place', { time: timeWord(place.at), n: Math.round(place.accuracy) })
      : say('watch.noPlace');
    return this.fact(
      last.received ? 'ok' : 'warn',
      say(last.received ? 'watch.received' : 'watch.here', facts),
      where,
      'watch-said',
    );
  }

  private alarm(watch: WatchNow, phase: Phase) {
    const time = timeWord(alarmAt(watch));
    if (phase === 'calm') {
      const from = say('watch.noticeFrom', { time: timeWord(warnAt(watch)) });
      return this.fact(
        watch.drill ? 'neutral' : 'danger',
        say(watch.drill ? 'watch.drillAt' : 'watch.alarmAt', { time }),
        from,
      );
    }
    if (phase === 'alarm') {
      const at = watch.alarm?.at;
      const words = at ? say('watch.alarmRuns', { time: timeWord(at) }) : say('watch.alarmRunsDue', { time });
      return this.fact('danger', watch.drill ? say('watch.goesOffDrill', { time }) : words);
    }
    if (watch.drill) return this.fact('neutral', say('watch.goesOffDrill', { time }));
    const { place } = watch;
    return this.fact(
      'danger',
      place ? say('watch.goesOff', { time, place: timeWord(place.at) }) : say('watch.goesOffNoPlace', { time }),
    );
  }

  private fact(tone: Tone, words: string, detail = '', id = '') {
    return html`<li data-testid=${id || nothing}><span class=${tone}>${mark(tone)}</span><span class="b">${words}</span>
      ${detail ? html`<span></span><span class="m">${detail}</span>` : nothing}</li>`;
  }

  private calmActs(watch: WatchNow) {
    return html`<button data-testid="watch-extend" aria-label=${say('watch.moreLabel', { n: moreMinutes })} @click=${() => this.keep(extend(this.place, watch))}>
        ${icon('plus', 20)}${say('watch.more', { n: moreMinutes })}</button>
      <button data-testid="watch-end" @click=${() => this.tell('watch-end')}>${say('watch.end')}</button>`;
  }

  private urgentActs({ alarm }: WatchNow) {
    const [{ href, words }] = numbersOf(this.place.me);
    const id = alarm?.requestId;
    return html`${id ? html`<button data-testid="watch-who" @click=${() => this.tell('help-open', id)}>${say('watch.who')}</button>` : nothing}
      <a class="button ${id ? '' : 'wide'}" data-testid="watch-call" href=${href}>${icon('phone')}${say(words)}</a>`;
  }

  private keep(draft: ReturnType<typeof well>): void {
    navigator.vibrate?.(30);
    this.attempt(this.place.keep(draft), 'watch');
  }
}

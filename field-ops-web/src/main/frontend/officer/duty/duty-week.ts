import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { icon } from '../ui/icons.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { dayOf } from '../ui/time.js';
import { language, say } from '../words/words.js';
import { calendarOf } from './calendar.js';
import { dutiesOn, weekAt, weekNumber } from './weeks.js';

/** This person's week as seven days, by the house's calendar; the weeks that are known can be turned. */
@customElement('officer-duty-week')
export class DutyWeek extends Part {
  static override styles = [
    ...base,
    css`
      .turn { display: flex; align-items: center; justify-content: space-between; gap: 8px; }
      .turn p { text-align: center; }
      ol { display: grid; grid-template-columns: repeat(7, minmax(0, 1fr)); gap: 4px; margin: 12px 0 0; padding: 0; list-style: none; }
      li { display: grid; justify-items: center; gap: 2px; padding: 8px 0 0; border: 1px solid var(--line); border-radius: var(--r1); overflow: hidden; font-size: 0.875rem; }
      li b { font-size: 1.0625rem; }
      .today { outline: 3px solid var(--accent); outline-offset: -1px; }
      .word { width: 100%; min-height: 2.5rem; display: grid; place-items: center; margin-top: 4px; background: var(--line-2); color: var(--muted); text-align: center; overflow-wrap: anywhere; hyphens: auto; }
      .on { background: var(--accent-soft); color: var(--accent); font-weight: 650; }
      .save { width: 100%; margin-top: 12px; }
      @container (max-width: 21rem) { li { font-size: 0.75rem; } }
    `,
  ];

  @state() private weeks = 0;

  override render() {
    const { now, me } = this.place;
    const week = weekAt(now, this.weeks);
    const today = dayOf(now);
    const locale = language() === 'de' ? 'de-DE' : 'en-GB';
    const day = (text: string, options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(Date.parse(`${text}T00:00:00Z`));
    const full: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long' };
    return html`<div class="turn">
        <button class="plain" data-testid="week-before" ?disabled=${this.weeks <= 0} aria-label=${say('duty.weekBefore')} @click=${() => this.turn(-1)}>${icon('back')}</button>
        <p class="b" role="status" data-testid="week-title">${say('duty.week', { n: weekNumber(week[0]), from: day(week[0], full), until: day(week[6], full) })}</p>
        <button class="plain" data-testid="week-after" ?disabled=${this.weeks >= 1} aria-label=${say('duty.weekAfter')} @click=${() => this.turn(1)}>${icon('next')}</button>
      </div>
      <ol data-testid="week">
        ${week.map((each) => {
          const duties = dutiesOn(me?.duties ?? [], each);
          const words = duties.map(({ brief, name }) => brief ?? name).join(', ');
          const free = each < today ? '' : say('duty.free');
          return html`<li class=${each === today ? 'today' : ''} aria-current=${each === today ? 'date' : nothing} data-testid="week-day">
            <span>${day(each, { weekday: 'short' })}</span><b class="num">${Number(each.slice(8))}</b>
            <span class=${duties.length > 0 ? 'word on' : 'word'}>${words || free}</span></li>`;
        })}
      </ol>
      ${me?.duties.length ? html`<button class="save" data-testid="duties-save" @click=${this.save}>${say('duty.save')}</button>` : nothing}`;
  }

  private save(): void {
    const { me, now } = this.place;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([calendarOf(me?.duties ?? [], now)], { type: 'text/calendar' }));
    link.download = 'dienste.ics';
    link.click();
    URL.revokeObjectURL(link.href);
  }

  private turn(by: number): void {
    this.weeks += by;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'officer-duty-week': DutyWeek;
  }
}

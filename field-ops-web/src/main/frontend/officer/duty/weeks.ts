import type { Duty } from '../person/me.js';
import { dayOf } from '../ui/time.js';

/** Calendar days are texts, `2026-11-30`; they are counted in a calendar that knows no change of the clock. */
function plus(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  return plus(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
}

/** The seven days of the week that begins so many weeks after the one of `now`, by the house's clock. */
export function weekAt(now: number, weeks: number): string[] {
  const monday = plus(mondayOf(dayOf(now)), weeks * 7);
  return Array.from({ length: 7 }, (_, day) => plus(monday, day));
}

/** Its number as calendars of the field count it (ISO 8601): the week of its Thursday. */
export function weekNumber(monday: string): number {
  const thursday = plus(monday, 3);
  const january = Date.parse(`${thursday.slice(0, 4)}-01-01T00:00:00Z`);
  return 1 + Math.floor((Date.parse(`${thursday}T00:00:00Z`) - january) / (7 * 86_400_000));
}

/** The duties that begin on a day of the house. */
export function dutiesOn(duties: readonly Duty[], day: string): Duty[] {
  return duties.filter(({ from }) => dayOf(Date.parse(from)) === day);
}

import { deviceClock } from '../net/clock.js';
import { language, say } from '../words/words.js';
import { house, otherZone } from './zone.js';

const locale = () => (language() === 'de' ? 'de-DE' : 'en-GB');
const made = new Map<string, Intl.DateTimeFormat>();

/** Making one takes long, and a list of messages needs hundreds. */
function format(options: Intl.DateTimeFormatOptions, tag = locale()): Intl.DateTimeFormat {
  const key = `${tag} ${house.zone} ${JSON.stringify(options)}`;
  const known = made.get(key) ?? new Intl.DateTimeFormat(tag, { ...options, timeZone: house.zone });
  made.set(key, known);
  return known;
}

/** The calendar day at the house, as `2026-11-23`. */
export function dayOf(time: number): string {
  return format({ year: 'numeric', month: '2-digit', day: '2-digit' }, 'en-CA').format(time);
}

/** A day is not always 24 hours long, so yesterday is found in the calendar. */
function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** `14:31`, with the date in front when it was not today, all by the house's clock. */
export function clock(iso: string, now = deviceClock.now()): string {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return '';
  const hours = format({ hour: '2-digit', minute: '2-digit' }).format(time);
  if (dayOf(time) === dayOf(now)) return hours;
  return `${format({ day: 'numeric', month: 'numeric' }).format(time)} ${hours}`;
}

/** The clock alone, where the day stands beside it. */
export function clockOf(iso: string): string {
  return clock(iso, Date.parse(iso));
}

/** What the house's zone is called at that time, when this phone goes by another clock; else nothing. */
export function zoneName(time = deviceClock.now(), length: 'long' | 'short' = 'long'): string {
  if (!otherZone(time)) return '';
  const parts = format({ timeZoneName: length }).formatToParts(time);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? house.zone;
}

/** "vor 2 min" up to an hour, then the clock. */
export function ago(iso: string, now = deviceClock.now()): string {
  const minutes = Math.floor((now - Date.parse(iso)) / 60_000);
  if (minutes < 1) return say('time.now');
  return minutes < 60 ? say('time.minutes', { n: minutes }) : clock(iso, now);
}

export function dayWord(iso: string, now = deviceClock.now()): string {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return '';
  if (dayOf(time) === dayOf(now)) return say('day.today');
  if (dayOf(time) === dayBefore(dayOf(now))) return say('day.yesterday');
  return format({ weekday: 'long', day: 'numeric', month: 'long' }).format(time);
}

/** Written and received are told apart when they differ by more than a minute. */
export function differ(written: string, received: string): boolean {
  return Math.abs(Date.parse(received) - Date.parse(written)) > 60_000;
}

export function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toLocaleString(locale(), { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

/** A distance as people say it; nothing when it is not known, which the server says as -1. */
export function metres(distance: number | undefined): string {
  if (distance === undefined || distance < 0) return '';
  if (distance < 1_000) return `${Math.round(distance / 10) * 10} m`;
  return `${(distance / 1_000).toLocaleString(locale(), { maximumFractionDigits: 1 })} km`;
}

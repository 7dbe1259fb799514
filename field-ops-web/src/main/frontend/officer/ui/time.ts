import { language, say } from '../words/words.js';

const locale = () => (language() === 'de' ? 'de-DE' : 'en-GB');
const dayOf = (time: number) => new Date(time).toDateString();

/** `14:31`, with the date in front when it was not today. */
export function clock(iso: string, now = Date.now()): string {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return '';
  const hours = new Date(time).toLocaleTimeString(locale(), { hour: '2-digit', minute: '2-digit' });
  if (dayOf(time) === dayOf(now)) return hours;
  return `${new Date(time).toLocaleDateString(locale(), { day: 'numeric', month: 'numeric' })} ${hours}`;
}

/** The clock alone, where the day stands beside it. */
export function clockOf(iso: string): string {
  return clock(iso, Date.parse(iso));
}

/** "vor 2 min" up to an hour, then the clock. */
export function ago(iso: string, now = Date.now()): string {
  const minutes = Math.floor((now - Date.parse(iso)) / 60_000);
  if (minutes < 1) return say('time.now');
  return minutes < 60 ? say('time.minutes', { n: minutes }) : clock(iso, now);
}

export function dayWord(iso: string, now = Date.now()): string {
  const time = Date.parse(iso);
  if (dayOf(time) === dayOf(now)) return say('day.today');
  if (dayOf(time) === dayOf(now - 86_400_000)) return say('day.yesterday');
  return new Date(time).toLocaleDateString(locale(), { weekday: 'long', day: 'numeric', month: 'long' });
}

/** Written and received are told apart when they differ by more than a minute. */
export function differ(written: string, received: string): boolean {
  return Math.abs(Date.parse(received) - Date.parse(written)) > 60_000;
}

export function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toLocaleString(locale(), { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

/** Nothing when it is not known, which the feed says as -1. */
export function metres(distance = -1): string {
  if (distance < 0) return '';
  if (distance < 1_000) return `${Math.round(distance / 10) * 10} m`;
  return `${(distance / 1_000).toLocaleString(locale(), { maximumFractionDigits: 1 })} km`;
}

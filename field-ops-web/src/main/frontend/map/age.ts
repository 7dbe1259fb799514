// How old something is, in words and figures. Pure, so that it is tested without a browser.

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** From here on a position is shown as stale. */
export const STALE_AFTER = 3 * MINUTE;

const two = (n: number) => String(n).padStart(2, '0');

/** 1:12 up to an hour, then 1:02:05. */
export function stopwatch(age: number): string {
  const seconds = Math.max(0, Math.floor(age / SECOND));
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  return hours > 0 ? `${hours}:${two(minutes % 60)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** 8 s, 12 min, 3 h, 2 d. */
export function short(age: number, language: string): string {
  if (age < MINUTE) return `${Math.max(0, Math.floor(age / SECOND))} s`;
  if (age < HOUR) return `${Math.floor(age / MINUTE)} min`;
  if (age < DAY) return `${Math.floor(age / HOUR)} h`;
  return `${Math.floor(age / DAY)} ${language.startsWith('en') ? 'd' : 'T'}`;
}

/** In words, up to an hour; after that somebody else writes the clock. */
export function ago(age: number, language: string): string {
  const english = language.startsWith('en');
  if (age < MINUTE) return english ? 'just now' : 'gerade eben';
  return english ? `${short(age, language)} ago` : `vor ${short(age, language)}`;
}

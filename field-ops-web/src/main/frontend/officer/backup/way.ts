import type { Backup } from '../feed/feed-entry.js';
import type { Position } from '../outbox/entry.js';
import { ago, clock } from '../ui/time.js';
import { say } from '../words/words.js';

/** Some of it may not be known. */
export type Place = Pick<Position, 'lat' | 'lon'> & Partial<Position>;
type Machine = Pick<Navigator, 'userAgent' | 'maxTouchPoints'>;

/** A link that this phone's maps open: Apple knows no `geo:`, Android opens it with what the person likes. */
export function wayTo({ lat, lon }: Place, { userAgent, maxTouchPoints }: Machine = navigator): string {
  const at = `${lat},${lon}`;
  // A tablet of Apple's says that it is a Macintosh; only its fingers give it away.
  const isApple = /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1);
  if (isApple) return `https://maps.apple.com/?daddr=${at}&q=${at}`;
  if (/Android/.test(userAgent)) return `geo:${at}?q=${at}`;
  return `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}#map=18/${lat}/${lon}`;
}

/** Where help is needed, and from when that is. */
export function placeOf(backup: Pick<Backup, 'position' | 'positionAt'> | undefined): Place | undefined {
  const { position, positionAt } = backup ?? {};
  return position && { ...position, ...(positionAt ? { at: positionAt } : {}) };
}

/** `48.13710, 11.57540` */
export function coordinates({ lat, lon }: Place): string {
  return `${lat.toFixed(5)}, ${lon.toFixed(5)}`;
}

/** How exact it is; the server does not repeat that. */
export function within({ accuracy }: Partial<Position>): string {
  return accuracy === undefined ? '' : `, ± ${Math.round(accuracy)} m`;
}

/** A place for somebody who reads it later and elsewhere: where, how exact, and from when. */
export function placeWords(at: Place | undefined, now = Date.now()): string {
  if (!at) return say('help.noPlaceKnown');
  const place = `${coordinates(at)}${within(at)}`;
  if (!at.at) return place;
  const [time, age] = [clock(at.at, now), ago(at.at, now)];
  return say('help.placeAge', { place, when: time === age ? time : `${time} (${age})` });
}

import type { Workplace } from '../person/workplace.js';
import type { Tone } from '../ui/icons.js';
import { clock, dayOf } from '../ui/time.js';
import { say } from '../words/words.js';
import { isHere, type Kept } from './field-document.js';

/** What this person said of the present version, on whichever device: confirmed, opened, nothing. */
export function confirmation(place: Workplace, { document }: Kept): { at: string; waits: boolean } | undefined {
  const { documentId, version, confirmedAt } = document;
  const entry = place.lastOf(
    'document.confirmed',
    (body) => body.documentId === documentId && body.version === version,
  );
  if (confirmedAt) return { at: confirmedAt, waits: false };
  if (!entry || entry.state === 'refused') return undefined;
  return { at: entry.operation.writtenAt, waits: entry.state !== 'received' };
}

/** Has this person opened the present version? */
export function isRead(place: Workplace, { document }: Kept): boolean {
  const { documentId, version, readAt } = document;
  const entry = place.lastOf('document.read', (body) => body.documentId === documentId && body.version === version);
  return readAt !== undefined || entry !== undefined;
}

/** How many are here that this person has not opened. */
export function unreadDocuments(place: Workplace): number {
  return place.shelf.documents.filter((kept) => !isRead(place, kept)).length;
}

/** Whether its bytes are on this phone. */
export function hereWords(kept: Kept, connected: boolean): { tone: Tone; words: string } {
  if (kept.trouble === 'NO_ROOM') return { tone: 'danger', words: say('document.noRoom') };
  if (kept.trouble === 'UNREADABLE') return { tone: 'danger', words: say('document.unreadable') };
  if (isHere(kept)) return { tone: 'ok', words: say('document.here') };
  return { tone: 'warn', words: say(connected ? 'document.coming' : 'document.later') };
}

/** "heute 22:00", or with its date. */
export function until(iso: string, now: number): string {
  const time = clock(iso, now);
  return dayOf(Date.parse(iso)) === dayOf(now) ? say('document.today', { time }) : time;
}

export function kilobytes(bytes: number): string {
  return bytes < 1_000_000
    ? say('file.kb', { n: Math.max(1, Math.round(bytes / 1_000)) })
    : say('file.mb', { n: Math.round(bytes / 100_000) / 10 });
}

import type { Entry } from '../outbox/entry.js';
import type { Duty } from '../person/me.js';

/** What is known of a duty's begin or end: from the server, or written here and on its way. */
export interface Mark {
  at: string;
  isHere: boolean;
}

const apart = 15 * 60_000;

/**
 * When somebody began or ended a duty, as far as this phone knows.
 *
 * @param entry what they said here last, if they did
 * @param known what the server knew last
 */
export function markOf(entry: Entry | undefined, known: string | undefined): Mark | undefined {
  const isOpen = entry && !['refused', 'received'].includes(entry.state);
  if (entry && entry.state !== 'refused' && (isOpen || !known))
    return { at: entry.operation.writtenAt, isHere: Boolean(isOpen) };
  return known ? { at: known, isHere: false } : undefined;
}

/** Whether somebody is on duty by their own word: begun, and not ended after it. */
export function isBegun(begun: Mark | undefined, ended: Mark | undefined): boolean {
  return begun !== undefined && (!ended || Date.parse(begun.at) > Date.parse(ended.at));
}

/** Whether the plan says another time than now, by more than a quarter of an hour; then it is asked first. */
export function differs(duty: Duty, which: 'from' | 'until', now: number): boolean {
  return Math.abs(Date.parse(duty[which]) - now) > apart;
}

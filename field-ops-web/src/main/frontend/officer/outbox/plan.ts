import type { Backoff } from '../net/backoff.js';
import type { DeviceClock } from '../net/clock.js';
import type { Entry } from './entry.js';

/** What can be done next, most urgent first. `announce` is a photo's manifest, `bytes` the photo, `receipt` asks for it. */
export const ranks = ['urgent', 'talk', 'announce', 'bytes', 'receipt'] as const;
export type Rank = (typeof ranks)[number];

/** How long the feed has to bring a receipt before the app asks for it. */
const receiptAfter = 10_000;

export interface Step {
  rank: Rank;
  entries: Entry[];
}

export interface Waits {
  lane: Record<Rank, Backoff>;
  /** For single entries that fail by themselves. */
  item: (id: string) => Backoff | undefined;
  clock: DeviceClock;
}

/** Which step an entry needs next, or none. */
export function rankOf(entry: Entry): Rank[] {
  if (entry.state !== 'waiting') return [];
  if (!entry.photo) return [entry.lane === 'urgent' ? 'urgent' : 'talk'];
  const ranks: Rank[] = [];
  // What a message names goes ahead of it, in the order of writing.
  if (!entry.photo.announced) ranks.push(entry.photo.said ? 'talk' : 'announce');
  ranks.push(entry.photo.sent ? 'receipt' : 'bytes');
  return ranks;
}

/**
 * @param now on the monotonic clock, as everything here
 * @returns the most urgent step that is due, and otherwise when one will be (Infinity: nothing waits)
 */
export function nextStep(
  entries: readonly Entry[],
  waits: Waits,
  now: number,
  among: readonly Rank[] = ranks,
): Step | number {
  let soonest = Number.POSITIVE_INFINITY;
  const waiting = entries.filter((entry) => entry.state === 'waiting');
  for (const rank of among) {
    const dues = waiting
      .filter((entry) => rankOf(entry).includes(rank))
      .map((entry) => ({ entry, due: Math.max(waits.lane[rank].notBefore, dueOf(entry, rank, waits)) }));
    const ready = dues.filter(({ due }) => due <= now).map(({ entry }) => entry);
    if (ready.length > 0) return { rank, entries: ready };
    soonest = Math.min(soonest, ...dues.map(({ due }) => due));
  }
  return soonest;
}

function dueOf(entry: Entry, rank: Rank, waits: Waits): number {
  const failed = waits.item(`${rank} ${entry.id}`)?.notBefore ?? 0;
  if (rank !== 'receipt') return failed;
  return Math.max(failed, waits.clock.elapsed() + receiptAfter - waits.clock.since(entry.photo?.sentStamp));
}

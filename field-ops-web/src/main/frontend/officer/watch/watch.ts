import type { FeedEntry } from '../feed/feed-entry.js';
import { Changes } from '../ui/changes.js';

/** What somebody said of their lone work; whatever it is, they are well. */
export type Said = 'STARTED' | 'CONFIRMED' | 'EXTENDED' | 'ENDED';

/** What answered an alarm, and whether it was said before the alarm was due. */
export interface Answer {
  at: string;
  receivedAt: string;
  inTime: boolean;
  noNetwork: boolean;
}

/** Lone work as the server has it: `watch` of feed and snapshot. */
export interface Watch {
  watchId: string;
  purpose: string;
  minutes: number;
  warning: number;
  grace: number;
  drill: boolean;
  state: 'RUNNING' | 'MISSED' | 'ENDED';
  startedAt: string;
  dueAt: string;
  /** From when the place is known. */
  positionAt?: string;
  accuracy?: number;
  missed?: { due: string; at: string; requestId?: string; answer?: Answer };
  endedAt?: string;
  ending?: 'ENDED' | 'REPLACED' | 'DRILL' | 'CLOSED';
  /** The newest first, at most five. */
  checkIns: { id: string; kind: Said; at: string; receivedAt: string; noNetwork: boolean }[];
}

/** How many are remembered. */
const most = 5;

/** This person's lone work as the server told it. An older word never overwrites a newer one. */
export class Watches extends Changes {
  readonly all = new Map<string, Watch>();
  /** When the server last told all that runs, by its clock: what it did not name then is over. */
  since = '';
  private readonly newest = new Map<string, number>();

  /** Takes what lay on this device. */
  restore(watches: Watch[], since = ''): void {
    this.since = since;
    for (const watch of watches) this.all.set(watch.watchId, watch);
    this.changed();
  }

  /** What runs now; what the server does not name any more is over. */
  renew(watches: Watch[], number: number, since: string): void {
    this.since = since;
    this.newest.clear();
    const running = new Set(watches.map(({ watchId }) => watchId));
    for (const [id, watch] of this.all) {
      if (watch.state !== 'ENDED' && !running.has(id)) this.all.set(id, { ...watch, state: 'ENDED' });
    }
    for (const watch of watches) this.take(watch, number);
    this.changed();
  }

  apply({ body, number }: FeedEntry): void {
    this.take(body as unknown as Watch, number);
    this.changed();
  }

  private take(watch: Watch, number: number): void {
    if (number < (this.newest.get(watch.watchId) ?? 0)) return;
    this.newest.set(watch.watchId, number);
    this.all.delete(watch.watchId);
    this.all.set(watch.watchId, watch);
    for (const id of [...this.all.keys()].slice(0, -most)) this.all.delete(id);
  }
}

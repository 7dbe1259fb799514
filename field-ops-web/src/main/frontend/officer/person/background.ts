import { isHere } from '../outbox/entry.js';
import type { Outbox } from '../outbox/outbox.js';
import { syncTag } from '../outbox/worker-drain.js';

interface Badged {
  setAppBadge?: (n: number) => Promise<void>;
  clearAppBadge?: () => Promise<void>;
}

interface Syncing {
  sync?: { register: (tag: string) => Promise<void> };
}

/** Tells the system what waits: a number on the app's icon, and the wish to be woken when the network is back. */
export class Background {
  private shown = -1;
  private readonly unfollow: () => void;

  constructor(
    private readonly outbox: Outbox,
    private readonly system: Badged = navigator as Badged,
    private readonly worker: () => Promise<Syncing | undefined> = async () => navigator.serviceWorker?.ready as Syncing,
  ) {
    this.unfollow = outbox.follow(() => this.look());
    this.look();
  }

  close(): void {
    this.unfollow();
    void this.system.clearAppBadge?.().catch(() => undefined);
  }

  private look(): void {
    const here = this.outbox.entries().filter(isHere).length;
    if (here === this.shown) return;
    const isMore = here > this.shown && here > 0;
    this.shown = here;
    const told = here > 0 ? this.system.setAppBadge?.(here) : this.system.clearAppBadge?.();
    void told?.catch(() => undefined);
    if (isMore) void this.ask();
  }

  private async ask(): Promise<void> {
    const registration = await this.worker().catch(() => undefined);
    await registration?.sync?.register(syncTag).catch(() => undefined);
  }
}

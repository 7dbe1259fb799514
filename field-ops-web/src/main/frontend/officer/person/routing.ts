import { arrivals } from '../attachment/arrivals.js';
import type { FeedEntry } from '../feed/feed-entry.js';
import type { Outbox } from '../outbox/outbox.js';
import { idOf, type Receipt, receipted } from '../outbox/receipt.js';
import type { Identity } from './identity.js';

/** Besides duties, what is told as "ask again". */
const told = new Set(['swap', 'wish', 'oncall', 'drill']);

/** Brings what the feed says to those whom it concerns beside the model: receipts to the outbox, duties to the sign-in. */
export class Routing {
  constructor(
    private readonly outbox: Outbox,
    private readonly identity: Identity,
  ) {}

  async heard(entries: FeedEntry[]): Promise<void> {
    if (entries.some(({ kind }) => kind.startsWith('duty') || told.has(kind))) await this.identity.confirm(0);
    for (const { kind, body } of entries) {
      // The author's own receipt does not say whether there is a picture.
      if (kind === 'attachment' && body.channelId) arrivals.heard(body);
      if (kind === 'evidence' || kind === 'attachment') await this.receipt(body as unknown as Receipt);
    }
  }

  private async receipt(receipt: Receipt): Promise<void> {
    const entry = this.outbox.entries().find(({ photo }) => photo?.evidenceId === idOf(receipt));
    if (entry) await this.outbox.update(entry.id, (now) => receipted(now, receipt));
  }
}

import type { Caller, Reply } from '../net/http.js';
import type { Identity } from '../person/identity.js';
import type { Feed } from './feed.js';
import type { FeedEntry, FeedPage, Snapshot } from './feed-entry.js';

/** `ok`: everything since the cursor is here; else why not. */
export type Pulled = 'ok' | 'signedOut' | 'other' | Reply;

export interface PullTerms {
  call: Caller;
  identity: Identity;
  feed: Feed;
  /** A page of the feed, and where it goes on. */
  page: (entries: FeedEntry[], next: string) => void;
  /** The feed has begun anew from what is now; this person's receipts come with it. */
  renewed: (receipts: FeedEntry[], isRestored: boolean) => void;
}

/** Asks the server for what is missing: what is now as a whole, or the feed since the cursor page by page. */
export class Puller {
  constructor(
    private readonly terms: PullTerms,
    private readonly signal: AbortSignal,
  ) {}

  async pull(): Promise<Pulled> {
    const { feed, identity } = this.terms;
    if (feed.cursor === undefined) {
      const taken = await this.snapshot();
      if (taken !== 'ok') return taken;
    } else {
      const standing = await identity.confirm(30_000, this.signal);
      if (standing !== 'ok') return standing;
    }
    // Its own cursor, page by page: the socket may bring what is newest meanwhile, and that must skip nothing.
    let at = feed.cursor ?? '';
    for (;;) {
      const reply = await this.terms.call(`/api/v1/feed?limit=200&after=${at}`, { signal: this.signal });
      if (reply.kind === 'signedOut') identity.signedOut();
      if (reply.kind === 'refused' && reply.problem.code === 'SNAPSHOT_NEEDED') return this.snapshot();
      if (reply.kind !== 'ok') return reply;
      const page = reply.body as FeedPage;
      this.terms.page(page.entries, page.next);
      if (!page.more || page.next === at) return 'ok';
      at = page.next;
    }
  }

  /** Takes what is now as a whole, then goes on with the feed. */
  private async snapshot(): Promise<Pulled> {
    const { feed, identity } = this.terms;
    let reply = await this.ask();
    if (reply.kind === 'signedOut') {
      // The session may be renewed without a hand; only then it is worth asking once more.
      const standing = await identity.confirm(0, this.signal);
      if (standing !== 'ok') return standing;
      reply = await this.ask();
    }
    if (reply.kind !== 'ok') return reply;
    const snapshot = reply.body as Snapshot;
    const standing = identity.learn(snapshot.me);
    if (standing === 'other') return standing;
    const isRestored = feed.takeSnapshot(snapshot);
    this.terms.renewed(snapshot.evidence.map(receiptEntry), isRestored);
    return 'ok';
  }

  private ask(): Promise<Reply> {
    return this.terms.call('/api/v1/snapshot', { timeout: 20_000, signal: this.signal });
  }
}

/** A receipt in the snapshot as the feed would have brought it. */
function receiptEntry(body: Snapshot['evidence'][number]): FeedEntry {
  return { number: 0, topic: 'person:me', seq: 0, kind: 'evidence', at: '', body };
}

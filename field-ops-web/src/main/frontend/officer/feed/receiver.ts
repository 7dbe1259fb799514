import { Backoff } from '../net/backoff.js';
import { deviceClock } from '../net/clock.js';
import type { Caller, Reply } from '../net/http.js';
import type { Identity } from '../person/identity.js';
import { Changes } from '../ui/changes.js';
import type { FeedEntry, FeedPage } from './feed-entry.js';
import type { FeedStore, Origin } from './feed-store.js';
import { type Heard, type Listen, listen } from './socket.js';

/**
 * `live` by socket, `polling` without it; `offline`: the phone has no network; `unreachable`: it has, and nobody answers;
 * `away`: the server has trouble.
 */
export type Connection = 'connecting' | 'live' | 'polling' | 'offline' | 'unreachable' | 'away' | 'signedOut';

export interface ReceiverTerms {
  call: Caller;
  identity: Identity;
  store: FeedStore;
  /** Told of each entry once it is kept. */
  heard: (entries: FeedEntry[]) => void;
  listen?: Listen;
  hasNetwork?: () => boolean;
  random?: () => number;
}

const pollEvery = 5_000;
/** After a socket has ended, until the next pull. */
const pauses: Record<Heard, number> = { closed: 0, failed: pollEvery, signedOut: 1_000 };
/** A dead connection says nothing; a pull now and then finds out. */
const checkEvery = 45_000;

/** Brings in what others did: pulls the feed, then listens at the socket, and pulls again whenever something is missing. */
export class Receiver extends Changes {
  connection: Connection = 'connecting';
  private readonly backoff: Backoff;
  private readonly stop = new AbortController();
  private socket?: AbortController;
  private rouse: () => void = () => undefined;
  private pulling?: Promise<Reply['kind'] | 'other'>;

  constructor(private readonly terms: ReceiverTerms) {
    super();
    this.backoff = new Backoff(30_000, 1_000, terms.random);
  }

  /** Goes on until it is closed: a fault in one round, as of a database that is full, must not end all hearing. */
  async run(): Promise<void> {
    while (!this.stop.signal.aborted) {
      const pause = await this.round().catch(() => this.stumbled());
      if (pause > 0) await this.sleep(pause);
    }
  }

  /** @returns how long to wait before the next one, in milliseconds */
  private async round(): Promise<number> {
    if ((await this.pull()) !== 'ok') return this.later();
    this.backoff.succeeded();
    return pauses[await this.listen()];
  }

  private stumbled(): number {
    this.become('connecting');
    return this.later();
  }

  private later(): number {
    this.backoff.failed(deviceClock.elapsed());
    return Math.max(200, this.backoff.notBefore - deviceClock.elapsed());
  }

  /** The network or the person is back: look at once. */
  wake(): void {
    this.backoff.succeeded();
    // A pull under way may have begun before what we were woken for.
    if (this.socket) void Promise.resolve(this.pulling).then(() => this.check());
    this.rouse();
  }

  close(): void {
    this.stop.abort();
    this.socket?.abort();
    this.rouse();
  }

  /** Fetches everything since the cursor; a call while one is under way gets that one's outcome. */
  pull(): Promise<Reply['kind'] | 'other'> {
    this.pulling ??= this.pullAll().finally(() => {
      this.pulling = undefined;
    });
    return this.pulling;
  }

  /**
   * Fetches what is missing of one topic, or what was said in it before we joined.
   *
   * @returns false when the server did not answer it
   */
  async fill(topic: FeedEntry['topic']): Promise<boolean> {
    let after = this.terms.store.reach(topic)?.number;
    for (;;) {
      const query = `topic=${encodeURIComponent(topic)}&limit=500${after ? `&after=${after}` : ''}`;
      const reply = await this.terms.call(`/api/v1/feed?${query}`, { signal: this.stop.signal });
      if (reply.kind !== 'ok') return false;
      const page = reply.body as FeedPage;
      await this.keep(page.entries, undefined, topic);
      const stuck = page.next === after;
      after = page.next;
      if (page.more && !stuck) continue;
      if (this.terms.store.gaps().includes(topic)) await this.terms.store.accept(topic);
      return true;
    }
  }

  private async pullAll(): Promise<Reply['kind'] | 'other'> {
    const standing = await this.terms.identity.confirm(30_000, this.stop.signal);
    if (standing !== 'ok') return this.failed(standing);
    const from = this.terms.store.cursor === undefined ? 'snapshot' : undefined;
    for (;;) {
      const { cursor } = this.terms.store;
      const after = cursor === undefined ? '' : `&after=${cursor}`;
      const reply = await this.terms.call(`/api/v1/feed?limit=200${after}`, { signal: this.stop.signal });
      if (reply.kind === 'signedOut') this.terms.identity.signedOut();
      if (reply.kind !== 'ok') return this.failed(reply);
      const page = reply.body as FeedPage;
      await this.keep(page.entries, page.next, from);
      if (!page.more || page.next === cursor) break;
    }
    for (const topic of this.terms.store.gaps()) await this.fill(topic);
    if (this.connection !== 'live') this.become('polling');
    return 'ok';
  }

  private async listen(): Promise<Heard> {
    this.socket = new AbortController();
    let beats = 0;
    // Until the socket is open, polling has to do.
    const beat = () => (this.connection !== 'live' || ++beats % (checkEvery / pollEvery) === 0) && void this.check();
    const check = setInterval(beat, pollEvery);
    const after = this.terms.store.cursor ?? 0;
    const outcome = await (this.terms.listen ?? listen)(after, this.socket.signal, {
      opened: () => this.become('live'),
      entry: (entry) => this.fromSocket(entry),
      pull: () => void this.check(),
    }).finally(() => {
      clearInterval(check);
      this.socket = undefined;
    });
    // A socket also ends with its token, while the session goes on: who is signed in, the next pull asks.
    if (outcome === 'signedOut') this.terms.identity.doubt();
    if (this.connection === 'live') this.become('connecting');
    return outcome;
  }

  private async fromSocket(entry: FeedEntry): Promise<void> {
    await this.keep([entry], entry.number);
    if (this.terms.store.gaps().includes(entry.topic)) await this.fill(entry.topic);
  }

  private async keep(entries: FeedEntry[], next: number | undefined, from?: Origin): Promise<void> {
    await this.terms.store.add(entries, next, from);
    if (entries.length > 0) this.terms.heard(entries);
  }

  private async check(): Promise<void> {
    if ((await this.pull().catch(() => 'stumbled')) !== 'ok') this.socket?.abort();
  }

  private failed(reply: Reply | 'signedOut' | 'other'): Reply['kind'] | 'other' {
    const kind = typeof reply === 'string' ? reply : reply.kind;
    if (kind === 'signedOut' || kind === 'other') this.become('signedOut');
    else if (kind !== 'interrupted') this.become(this.without(reply));
    return kind;
  }

  private without(reply: Reply | 'signedOut' | 'other'): Connection {
    if (typeof reply !== 'string' && reply.kind === 'away' && reply.status) return 'away';
    return (this.terms.hasNetwork?.() ?? navigator.onLine) ? 'unreachable' : 'offline';
  }

  private become(connection: Connection): void {
    this.connection = connection;
    this.changed();
  }

  private sleep(millis: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, millis);
      this.rouse = () => {
        clearTimeout(timer);
        resolve();
      };
      if (this.stop.signal.aborted) this.rouse();
    });
  }
}

import { Backoff } from '../net/backoff.js';
import { deviceClock } from '../net/clock.js';
import type { Caller, Reply } from '../net/http.js';
import type { Identity } from '../person/identity.js';
import { Changes } from '../ui/changes.js';
import type { Feed } from './feed.js';
import type { FeedEntry } from './feed-entry.js';
import { type Pulled, Puller } from './puller.js';
import { type Heard, type Listen, listen } from './socket.js';

/**
 * `live` by socket, `polling` without it; `offline`: the phone has no network; `unreachable`: it has, and nobody answers;
 * `away`: the server has trouble.
 */
export type Connection = 'connecting' | 'live' | 'polling' | 'offline' | 'unreachable' | 'away' | 'signedOut';

export interface ReceiverTerms {
  call: Caller;
  identity: Identity;
  feed: Feed;
  /** Told of each entry once the model has it. */
  heard: (entries: FeedEntry[]) => void;
  /** The server was restored from a backup: it may have forgotten what this device brought it. */
  restored?: () => void;
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
  private readonly puller: Puller;
  private socket?: AbortController;
  private rouse: () => void = () => undefined;
  /** The highest `seq` heard of each topic; a jump means that something was lost on the way. */
  private readonly seqs = new Map<string, number>();
  private isBehind = false;
  private pulling?: Promise<Reply['kind'] | 'other'>;

  constructor(private readonly terms: ReceiverTerms) {
    super();
    this.backoff = new Backoff(30_000, 1_000, terms.random);
    const page = (entries: FeedEntry[], next: string) => this.keep(entries, next);
    const renewed = (receipts: FeedEntry[], isRestored: boolean) => this.renewed(receipts, isRestored);
    this.puller = new Puller({ ...terms, page, renewed }, this.stop.signal);
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

  private async pullAll(): Promise<Reply['kind'] | 'other'> {
    const pulled = await this.puller.pull();
    if (pulled !== 'ok') return this.failed(pulled);
    this.isBehind = false;
    if (this.connection !== 'live') this.become('polling');
    return 'ok';
  }

  private renewed(receipts: FeedEntry[], isRestored: boolean): void {
    this.seqs.clear();
    this.terms.heard(receipts);
    if (isRestored) this.terms.restored?.();
  }

  private async listen(): Promise<Heard> {
    this.socket = new AbortController();
    let beats = 0;
    // Until the socket is open, polling has to do.
    const beat = () => (this.connection !== 'live' || ++beats % (checkEvery / pollEvery) === 0) && void this.check();
    const check = setInterval(beat, pollEvery);
    const after = this.terms.feed.cursor ?? '';
    const outcome = await (this.terms.listen ?? listen)(after, this.socket.signal, {
      opened: () => this.become('live'),
      entry: (entry) => this.fromSocket(entry),
      pull: () => void this.behind(),
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
    const last = this.seqs.get(entry.topic);
    if (!this.isBehind && last !== undefined && entry.seq > last + 1) await this.behind();
    if (this.isBehind) this.keep([entry]);
    else {
      this.note([entry]);
      this.terms.feed.takeNext(entry);
      this.terms.heard([entry]);
    }
  }

  /** The socket does not bring everything: until a pull has caught up, what it brings moves no cursor. */
  private async behind(): Promise<void> {
    this.isBehind = true;
    await this.pulling;
    await this.check();
  }

  /** Shown first, then written down. */
  private keep(entries: FeedEntry[], next?: string): void {
    this.note(entries);
    this.terms.feed.take(entries, next);
    if (entries.length > 0) this.terms.heard(entries);
  }

  private note(entries: FeedEntry[]): void {
    for (const { topic, seq } of entries) this.seqs.set(topic, Math.max(seq, this.seqs.get(topic) ?? 0));
  }

  private async check(): Promise<void> {
    if ((await this.pull().catch(() => 'stumbled')) !== 'ok') this.socket?.abort();
  }

  private failed(pulled: Exclude<Pulled, 'ok'>): Reply['kind'] | 'other' {
    const kind = typeof pulled === 'string' ? pulled : pulled.kind;
    if (kind === 'signedOut' || kind === 'other') this.become('signedOut');
    else if (kind !== 'interrupted') this.become(this.without(pulled));
    return kind;
  }

  private without(pulled: Pulled): Connection {
    if (typeof pulled !== 'string' && pulled.kind === 'away' && pulled.status) return 'away';
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

import { Backoff } from '../net/backoff.js';
import { type DeviceClock, deviceClock } from '../net/clock.js';
import type { Caller, Reply } from '../net/http.js';
import type { Identity } from '../person/identity.js';
import { Changes } from '../ui/changes.js';
import type { Outbox } from './outbox.js';
import { type Rank, ranks, type Step, type Waits } from './plan.js';
import { Sender, type Sent } from './sender.js';
import { Track } from './track.js';

export type Locks = Pick<LockManager, 'request'>;

export interface DrainerTerms {
  outbox: Outbox;
  identity: Identity;
  call: Caller;
  locks: Locks;
  clock?: DeviceClock;
  random?: () => number;
}

/** How old a confirmed sign-in may be; the backup request does not wait for another round trip. */
const freshness = { urgent: 300_000, other: 30_000 };
const signInAgain = 30_000;

/**
 * Empties the outbox, step by step. It never gives up and never throws an entry away: what fails is tried again, what is
 * refused is parked. Backup requests have a track of their own that needs no lock, so that no other tab, not even a frozen
 * one, can hold them up; all the rest goes from one tab at a time. Something more urgent interrupts what is under way; all
 * of it may be repeated.
 */
export class Drainer extends Changes {
  readonly sender: Sender;
  /** Is something being sent right now? */
  busy = false;
  /** Did the last call get through at all? Undefined before the first. */
  link?: boolean;
  private readonly clock: DeviceClock;
  private readonly lanes: Record<Rank, Backoff>;
  private readonly items = new Map<string, Backoff>();
  private readonly urgent: Track;
  private readonly rest: Track;
  private closed = false;
  private readonly unfollow: () => void;

  constructor(private readonly terms: DrainerTerms) {
    super();
    this.clock = terms.clock ?? deviceClock;
    const backoff = (limit: number) => new Backoff(limit, 1_000, terms.random);
    this.lanes = {
      urgent: backoff(3_000),
      talk: backoff(30_000),
      announce: backoff(60_000),
      bytes: backoff(60_000),
      receipt: backoff(60_000),
    };
    this.sender = new Sender(terms.outbox, terms.call, this.clock, () => this.changed());
    const [urgent, ...others] = ranks;
    const shared = {
      entries: () => terms.outbox.entries(),
      waits: () => this.waits,
      take: (step: Step, signal: AbortSignal) => this.step(step, signal),
    };
    this.urgent = new Track({ ...shared, ranks: [urgent], guard: (work) => work() });
    this.rest = new Track({
      ...shared,
      ranks: others,
      guard: (work) => terms.locks.request('fieldops-drain', () => this.alone(work)),
      after: () => this.urgentFirst(),
    });
    this.unfollow = terms.outbox.follow(() => this.poke());
  }

  /** The network, the server or the person came back: try everything at once. */
  wake(): void {
    for (const rank of ranks) this.lanes[rank].hurry();
    for (const item of this.items.values()) item.hurry();
    this.poke();
  }

  /** Something may be due. What is urgent does not wait for what is under way, and what is said not for a photo. */
  poke(): void {
    if (this.closed) return;
    const { current } = this.rest;
    const talks = current?.step.rank === 'bytes' && this.isMoreUrgentDue('bytes');
    if (current && (this.urgent.isDue || talks)) this.rest.interrupt();
    this.urgent.poke();
    this.rest.poke();
  }

  /** Waits until there is nothing left that is due. */
  async idle(): Promise<void> {
    while (this.urgent.running || this.rest.running) await Promise.all([this.urgent.running, this.rest.running]);
  }

  close(): void {
    this.closed = true;
    this.unfollow();
    this.urgent.close();
    this.rest.close();
  }

  /** Two timers that are due together may fire in any order. */
  private urgentFirst(): Promise<void> | undefined {
    if (this.urgent.isDue) this.urgent.poke();
    return this.urgent.running;
  }

  private async alone(work: () => Promise<void>): Promise<void> {
    // Another tab may have sent things since this one looked.
    await this.terms.outbox.reload();
    await work();
  }

  private async step(step: Step, signal: AbortSignal): Promise<void> {
    this.busy = true;
    await this.take(step, signal).catch(() => this.lanes[step.rank].failed(this.clock.elapsed()));
    this.busy = false;
    this.changed();
  }

  private get waits(): Waits {
    return { lane: this.lanes, item: (key) => this.items.get(key), clock: this.clock };
  }

  private async take(step: Step, signal: AbortSignal): Promise<void> {
    const fresh = step.rank === 'urgent' ? freshness.urgent : freshness.other;
    const standing = await this.terms.identity.confirm(fresh, signal);
    if (standing === 'signedOut' || standing === 'other') return this.holdAll(signInAgain);
    if (standing !== 'ok') return this.failed(step.rank, standing);
    const sent = await this.sender.send(step, signal, () => this.urgent.isDue || this.isMoreUrgentDue(step.rank));
    if (sent.moved) this.forget(step.rank, sent);
    for (const { key, reply } of sent.items) this.itemDone(key, reply);
    if (sent.reply) this.failed(step.rank, sent.reply);
    else this.succeeded(step.rank);
  }

  private failed(rank: Rank, reply: Reply): void {
    if (reply.kind === 'interrupted') return;
    if (reply.kind === 'signedOut') {
      this.terms.identity.signedOut();
      this.holdAll(signInAgain);
    }
    if (reply.kind !== 'away') return;
    this.link = reply.status !== undefined;
    this.lanes[rank].failed(this.clock.elapsed(), reply.retryAfter);
    // With no answer at all the less urgent would fare no better; but that it waits is no failure of its own.
    if (reply.status === undefined)
      for (const lower of ranks.slice(ranks.indexOf(rank) + 1)) this.lanes[lower].hold(this.lanes[rank].notBefore);
  }

  /** On a bad line a photo arrives piece by piece; the waiting begins anew with each piece, or it would take hours. */
  private forget(rank: Rank, { items }: Sent): void {
    this.lanes[rank].succeeded();
    for (const { key } of items) this.items.delete(key);
  }

  private succeeded(rank: Rank): void {
    // The line is back: what failed while it was gone begins anew.
    if (this.link === false) for (const lane of ranks) this.lanes[lane].succeeded();
    this.link = true;
    this.lanes[rank].succeeded();
  }

  private itemDone(key: string, reply?: Reply): void {
    if (!reply) {
      this.items.delete(key);
      return;
    }
    const limit = key.startsWith('urgent ') ? 10_000 : 60_000;
    const item = this.items.get(key) ?? new Backoff(limit, 2_000, this.terms.random);
    item.failed(this.clock.elapsed(), reply.kind === 'away' ? reply.retryAfter : undefined);
    this.items.set(key, item);
  }

  private holdAll(millis: number): void {
    for (const rank of ranks) this.lanes[rank].failed(this.clock.elapsed(), millis / 1_000);
  }

  private isMoreUrgentDue(than: Rank): boolean {
    const step = this.rest.next();
    return typeof step !== 'number' && ranks.indexOf(step.rank) < ranks.indexOf(than);
  }
}

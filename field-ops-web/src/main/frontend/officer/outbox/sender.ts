import type { DeviceClock } from '../net/clock.js';
import type { Caller, Reply } from '../net/http.js';
import { batchOf, isStumble, post, settled } from './batch.js';
import { type Entry, isQuiet, parked } from './entry.js';
import type { Outbox } from './outbox.js';
import type { Rank, Step } from './plan.js';
import { type Receipt, receipted } from './receipt.js';
import { Pace, upload } from './tus.js';

/** What became of a step: `reply` when the whole lane must wait, `items` for single entries that failed or came right. */
export interface Sent {
  reply?: Reply;
  /** Bytes got through before it failed: a line that is bad, not one that is dead. */
  moved?: boolean;
  items: { key: string; reply?: Reply }[];
}

const timeouts = { urgent: 8_000, other: 20_000 };
/** A server fault in a batch may be the fault of one entry in it; these are not. */
const everybodys = new Set([undefined, 403, 404, 405, 429, 502, 503, 504]);
/** When the server knows nothing of bytes that we believe are there, they are sent again after this. */
const disbelief = 120_000;

/** Where it is asked how far bytes are. */
function askedAt({ photo }: Entry): string {
  if (photo?.certificate) return 'certificates';
  return photo?.said ? 'attachments' : 'evidence';
}

/** Carries out one step of the plan. */
export class Sender {
  /** Bytes of the photos under way, by entry. */
  readonly progress = new Map<string, number>();
  /** Entries in the call that is under way. */
  readonly underWay = new Set<string>();
  private readonly pace = new Pace();
  private readonly alone = new Set<Rank>();

  constructor(
    private readonly outbox: Outbox,
    private readonly call: Caller,
    private readonly clock: DeviceClock,
    private readonly changed: () => void,
  ) {}

  async send(step: Step, signal: AbortSignal, mustYield: () => boolean): Promise<Sent> {
    const batch = this.alone.has(step.rank) ? step.entries.slice(0, 1) : batchOf(step.entries);
    const entries = step.rank === 'bytes' || step.rank === 'receipt' ? step.entries.slice(0, 1) : batch;
    for (const entry of entries) this.underWay.add(entry.id);
    this.changed();
    try {
      if (step.rank === 'bytes') return await this.bytes(entries[0], signal, mustYield);
      if (step.rank === 'receipt') return await this.receipt(entries[0], signal);
      return await this.operations(step.rank, entries, step.entries.length, signal);
    } finally {
      for (const entry of entries) this.underWay.delete(entry.id);
    }
  }

  private async operations(rank: Rank, batch: Entry[], waiting: number, signal: AbortSignal): Promise<Sent> {
    const keys = batch.map((entry) => `${rank} ${entry.id}`);
    const posted = await post(
      this.call,
      batch,
      rank === 'urgent' ? timeouts.urgent : timeouts.other,
      signal,
      this.clock,
    );
    if (posted.kind === 'answered') {
      for (const entry of batch) {
        const answer = posted.answers.get(entry.id);
        if (answer) await this.settle(entry, (now) => settled(now, answer));
      }
      if (batch.length === waiting) this.alone.delete(rank);
      const failed = batch.map(({ id }) => posted.answers.get(id)).map((answer) => !answer || isStumble(answer));
      return { items: keys.map((key, i) => ({ key, reply: failed[i] ? { kind: 'away' } : undefined })) };
    }
    const ours = posted.kind === 'refused' || (posted.kind === 'away' && !everybodys.has(posted.status));
    if (!ours) return { reply: posted, items: [] };
    if (batch.length > 1) {
      this.alone.add(rank);
      return { items: [] };
    }
    if (posted.kind === 'refused') await this.settle(batch[0], () => parked(posted.problem));
    return { items: [{ key: keys[0], reply: posted.kind === 'refused' ? undefined : posted }] };
  }

  private async settle(entry: Entry, change: (now: Entry) => Partial<Entry>): Promise<void> {
    if (isQuiet(entry) && change(entry).state === 'refused') return this.outbox.discard(entry.id);
    await this.outbox.update(entry.id, (now) => (now.state === 'received' ? undefined : change(now)));
  }

  private async bytes(entry: Entry, signal: AbortSignal, mustYield: () => boolean): Promise<Sent> {
    const { photo } = entry;
    const key = `bytes ${entry.id}`;
    if (!photo) return { items: [] };
    const before = this.progress.get(entry.id) ?? 0;
    const uploaded = await upload(photo, {
      call: this.call,
      pace: this.pace,
      clock: this.clock,
      signal,
      mustYield,
      piece: (index) => this.outbox.chunk(photo.evidenceId, index),
      onBegun: () => this.photo(entry.id, { begun: true }),
      onOffset: (offset) => {
        this.progress.set(entry.id, offset);
        this.changed();
      },
    }).catch((): Reply => ({ kind: 'away', status: 500 }));
    if (uploaded.kind === 'yielded') return { items: [] };
    if (uploaded.kind === 'sent') {
      this.progress.delete(entry.id);
      await this.photo(entry.id, { sent: true, sentStamp: this.clock.stamp() });
      return { items: [{ key }] };
    }
    if (uploaded.kind === 'refused') {
      await this.outbox.update(entry.id, (now) => (now.state === 'waiting' ? parked(uploaded.problem) : undefined));
      return { items: [{ key }] };
    }
    // A server that answers, but not for this photo, may still take the next one.
    const justThis = uploaded.kind === 'away' && uploaded.status !== undefined;
    const moved = (this.progress.get(entry.id) ?? 0) > before;
    return justThis ? { items: [{ key, reply: uploaded }], moved } : { reply: uploaded, items: [], moved };
  }

  private async receipt(entry: Entry, signal: AbortSignal): Promise<Sent> {
    const key = `receipt ${entry.id}`;
    const reply = await this.call(`/api/v1/${askedAt(entry)}/${entry.photo?.evidenceId}`, { signal });
    if (reply.kind === 'interrupted' || reply.kind === 'signedOut') return { reply, items: [] };
    if (reply.kind === 'away' && reply.status === undefined) return { reply, items: [] };
    const told = reply.kind === 'ok' ? (reply.body as Receipt) : undefined;
    const after = told && (await this.outbox.update(entry.id, (now) => receipted(now, told)));
    if (after && after.state !== 'waiting') return { items: [{ key }] };
    const unknown = told?.state === 'ANNOUNCED' || reply.kind === 'refused';
    if (unknown && this.clock.since(entry.photo?.sentStamp) > disbelief) await this.photo(entry.id, { sent: false });
    return { items: [{ key, reply }] };
  }

  private photo(id: string, change: Partial<NonNullable<Entry['photo']>>) {
    return this.outbox.update(id, (now) => (now.photo ? { photo: { ...now.photo, ...change } } : undefined));
  }
}

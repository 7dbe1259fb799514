import { Backoff } from '../net/backoff.js';
import type { Caller } from '../net/http.js';
import { post, settled } from '../outbox/batch.js';
import { type Entry, parked } from '../outbox/entry.js';
import type { Outbox } from '../outbox/outbox.js';
import { entryOf } from '../outbox/sealed-entry.js';
import type { Identity } from '../person/identity.js';
import { uuid7 } from '../store/uuid7.js';
import { Changes } from '../ui/changes.js';

export interface RequestTerms {
  outbox: Outbox;
  identity: Identity;
  call: Caller;
  random?: () => number;
}

/** How long the phone may take to write the request down before it also goes out from memory; milliseconds. */
const writeWithin = 2_000;
const answerWithin = 8_000;
const freshness = 300_000;

/**
 * A backup request on its way into the outbox. When the phone cannot keep it, it goes to the server straight from memory,
 * again and again as long as the app is open. Should the outbox have it too, it is one request: the id is the same.
 */
export class BackupRequest extends Changes {
  /** Requests that are not in the outbox: a `draft` while it is being written, from then on as in the outbox. */
  private readonly made = new Map<string, Entry>();
  private readonly stop = new AbortController();

  constructor(private readonly terms: RequestTerms) {
    super();
  }

  /** @returns the id of the request, which can be shown at once */
  make(body: Record<string, unknown>): string {
    const { outbox } = this.terms;
    const { clock } = outbox;
    const writtenAt = new Date(clock.wall()).toISOString();
    const draft = { id: uuid7(clock.wall()), kind: 'backup.requested', body, writtenAt, stamp: clock.stamp() };
    this.made.set(draft.id, entryOf(draft, outbox.personId, 'draft', outbox.clock));
    this.changed();
    const patience = setTimeout(() => void this.goWithout(draft.id), writeWithin);
    outbox
      .keep([draft])
      .then(() => this.forget(draft.id))
      .catch(() => this.goWithout(draft.id))
      .finally(() => clearTimeout(patience));
    return draft.id;
  }

  get(id: string): Entry | undefined {
    return this.made.get(id);
  }

  /** The newest request that only this app's memory has. */
  get unkept(): Entry | undefined {
    return [...this.made.values()].at(-1);
  }

  /** How many would be gone if the app were closed now. */
  get pending(): number {
    return [...this.made.values()].filter(({ state }) => state === 'draft' || state === 'waiting').length;
  }

  close(): void {
    this.stop.abort();
  }

  private forget(id: string): void {
    this.made.delete(id);
    this.changed();
  }

  private async goWithout(id: string): Promise<void> {
    if (this.get(id)?.state !== 'draft') return;
    this.become(id, { state: 'waiting' });
    const { clock } = this.terms.outbox;
    const backoff = new Backoff(3_000, 1_000, this.terms.random);
    while (this.get(id)?.state === 'waiting' && !this.stop.signal.aborted) {
      await this.post(id).catch(() => undefined);
      backoff.failed(clock.elapsed());
      if (this.get(id)?.state === 'waiting') await this.sleep(backoff.notBefore - clock.elapsed());
    }
  }

  private async post(id: string): Promise<void> {
    const { call, identity } = this.terms;
    const entry = this.get(id);
    if (!entry || (await identity.confirm(freshness, this.stop.signal)) !== 'ok') return;
    const posted = await post(call, [entry], answerWithin, this.stop.signal, this.terms.outbox.clock);
    if (posted.kind === 'signedOut') identity.signedOut();
    if (posted.kind === 'refused') this.become(id, parked(posted.problem));
    const answer = posted.kind === 'answered' ? posted.answers.get(id) : undefined;
    if (answer) this.become(id, settled(entry, answer));
  }

  private become(id: string, change: Partial<Entry>): void {
    const entry = this.made.get(id);
    if (entry) this.made.set(id, { ...entry, ...change });
    this.changed();
  }

  private sleep(millis: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, millis);
      this.stop.signal.addEventListener('abort', () => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
}

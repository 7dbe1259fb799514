import { Backoff } from '../net/backoff.js';
import type { Caller } from '../net/http.js';
import type { Identity } from '../person/identity.js';
import type { Database } from '../store/database.js';
import { readSetting, writeSetting } from '../store/settings.js';
import { Changes } from '../ui/changes.js';
import { batchOf, isStumble, post } from './batch.js';
import type { Entry } from './entry.js';
import type { Outbox } from './outbox.js';

const timeout = 20_000;

/**
 * After the server was restored from a backup: sends again every operation that this device still holds an answer for.
 * What the server still has answers `duplicate`; nothing here changes by it. It goes on after the app was closed.
 */
export class Resend extends Changes {
  /** Undefined unless the server was restored: how many it had lost, and whether all have been asked about. */
  outcome?: { lost: number; done: boolean };
  private readonly stop = new AbortController();
  private running?: Promise<void>;
  private rouse: () => void = () => undefined;

  constructor(
    private readonly terms: { db: Database; outbox: Outbox; identity: Identity; call: Caller; random?: () => number },
  ) {
    super();
  }

  private get setting(): string {
    return `resend ${this.terms.outbox.personId}`;
  }

  /** Goes on with what an earlier life of the app has begun. */
  async resume(): Promise<void> {
    if (await readSetting<boolean>(this.terms.db, this.setting)) await this.begin();
  }

  async begin(): Promise<void> {
    await writeSetting(this.terms.db, this.setting, true).catch(() => undefined);
    this.running ??= this.run().finally(() => {
      this.running = undefined;
    });
    await this.running;
  }

  wake(): void {
    this.rouse();
  }

  close(): void {
    this.stop.abort();
    this.rouse();
  }

  private async run(): Promise<void> {
    const { outbox } = this.terms;
    const backoff = new Backoff(60_000, 1_000, this.terms.random);
    this.become({ lost: 0, done: false });
    await outbox.reload();
    let left = outbox.entries().filter((entry) => entry.state === 'received');
    while (left.length > 0 && !this.stop.signal.aborted) {
      const batch = batchOf(left);
      const lost = await this.send(batch);
      if (lost === undefined) {
        backoff.failed(outbox.clock.elapsed());
        await this.sleep(backoff.notBefore - outbox.clock.elapsed());
        continue;
      }
      backoff.succeeded();
      left = left.slice(batch.length);
      this.become({ lost: (this.outcome?.lost ?? 0) + lost, done: false });
    }
    if (this.stop.signal.aborted) return;
    await writeSetting(this.terms.db, this.setting, undefined).catch(() => undefined);
    this.become({ lost: this.outcome?.lost ?? 0, done: true });
  }

  /** @returns how many of them the server had lost; undefined when it has to be tried again */
  private async send(batch: Entry[]): Promise<number | undefined> {
    const { call, identity, outbox } = this.terms;
    if ((await identity.confirm(30_000, this.stop.signal)) !== 'ok') return undefined;
    const posted = await post(call, batch, timeout, this.stop.signal, outbox.clock);
    if (posted.kind !== 'answered') return undefined;
    const answers = [...posted.answers.values()];
    return answers.some(isStumble) ? undefined : answers.filter(({ outcome }) => outcome === 'accepted').length;
  }

  private become(outcome: { lost: number; done: boolean }): void {
    this.outcome = outcome;
    this.changed();
  }

  private sleep(millis: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, millis);
      this.rouse = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

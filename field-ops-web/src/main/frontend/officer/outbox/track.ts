import type { Entry } from './entry.js';
import { nextStep, type Rank, type Step, type Waits } from './plan.js';

export interface TrackTerms {
  ranks: readonly Rank[];
  entries: () => readonly Entry[];
  waits: () => Waits;
  /** Carries out one step. */
  take: (step: Step, signal: AbortSignal) => Promise<void>;
  /** What has to be had before anything is sent, and done before the first step. */
  guard: (work: () => Promise<void>) => Promise<unknown>;
  /** Waited for before each step. */
  after?: () => Promise<unknown> | undefined;
}

/** How long after it could not begin; milliseconds. */
const stumbled = 1_000;

/** Takes one due step after another, and sleeps until the next one is due. */
export class Track {
  /** The step under way. */
  current?: { step: Step; abort: AbortController };
  running?: Promise<void>;
  private again = false;
  private timer?: ReturnType<typeof setTimeout>;
  private closed = false;

  constructor(private readonly terms: TrackTerms) {}

  /** Something may be due. */
  poke(): void {
    if (this.closed) return;
    this.again = true;
    this.running ??= this.run()
      .catch(() => this.later())
      .finally(() => {
        this.running = undefined;
        if (this.again) this.poke();
      });
  }

  next(): Step | number {
    const waits = this.terms.waits();
    return nextStep(this.terms.entries(), waits, waits.clock.elapsed(), this.terms.ranks);
  }

  get isDue(): boolean {
    return typeof this.next() !== 'number';
  }

  interrupt(): void {
    this.current?.abort.abort();
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
    this.interrupt();
  }

  private async run(): Promise<void> {
    this.again = false;
    clearTimeout(this.timer);
    await this.terms.guard(() => this.steps());
  }

  private async steps(): Promise<void> {
    while (!this.closed) {
      await this.terms.after?.();
      const step = this.next();
      if (typeof step === 'number') {
        this.arm(step);
        return;
      }
      this.current = { step, abort: new AbortController() };
      await this.terms.take(step, this.current.abort.signal);
      this.current = undefined;
    }
  }

  /** What is here could not even be looked at, as when the database is away: that passes without anybody's doing. */
  private later(): void {
    this.arm(this.terms.waits().clock.elapsed() + stumbled);
  }

  private arm(at: number): void {
    if (at === Number.POSITIVE_INFINITY || this.closed) return;
    // Timers hold no longer than 2^31 ms; a day is never for a drainer.
    const pause = Math.min(86_400_000, Math.max(50, at - this.terms.waits().clock.elapsed()));
    this.timer = setTimeout(() => this.poke(), pause);
  }
}

/** Waits longer after each failure, up to a limit, each time by chance a little more or less. */
export class Backoff {
  private tries = 0;
  private until = 0;

  constructor(
    private readonly limit = 60_000,
    private readonly first = 1_000,
    private readonly random: () => number = Math.random,
  ) {}

  /** When the next try is due, in milliseconds of the monotonic clock; 0 for now. */
  get notBefore(): number {
    return this.until;
  }

  get failing(): boolean {
    return this.tries > 0;
  }

  /** @param retryAfter seconds that the server asked for */
  failed(now: number, retryAfter?: number): void {
    const step = Math.min(this.limit, this.first * 2 ** Math.min(this.tries, 20));
    const asked = Math.min(this.limit, (retryAfter ?? 0) * 1_000);
    this.until = now + Math.max(asked, step * (0.5 + this.random()));
    this.tries += 1;
  }

  /** Waits for a reason that is not its own. */
  hold(until: number): void {
    this.until = Math.max(this.until, until);
  }

  succeeded(): void {
    this.tries = 0;
    this.until = 0;
  }

  /** Tries at once, as when the network returns, without forgetting how often it failed. */
  hurry(): void {
    this.until = 0;
  }
}

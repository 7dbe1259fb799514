import { deviceClock } from '../net/clock.js';

/** How long the button is held, and how long the request can be taken back after that; milliseconds. */
export const holdFor = 1_500;
export const countdownFor = 5_000;

export type HoldState =
  | { at: 'rest' }
  | { at: 'holding'; since: number }
  | { at: 'countdown'; since: number }
  | { at: 'called' };

/**
 * The way to a backup request: rest, holding, countdown, asked. A glove's brush does not ask, and a request by mistake can
 * be taken back; nothing else stands between the officer and the request.
 */
export class Hold {
  state: HoldState = { at: 'rest' };

  /** @param elapsed milliseconds on a clock that nobody can set */
  constructor(private readonly elapsed: () => number = () => deviceClock.elapsed()) {}

  press(): void {
    const now = this.elapsed();
    if (this.state.at === 'rest') this.state = { at: 'holding', since: now };
  }

  /** Begins with the countdown, for whoever cannot hold a button: by voice, by a switch, by a key. */
  start(): void {
    if (this.state.at === 'rest') this.state = { at: 'countdown', since: this.elapsed() };
  }

  release(): void {
    this.tick();
    if (this.state.at === 'holding') this.state = { at: 'rest' };
  }

  /** Takes the request back while it still can be. @returns whether it was taken back */
  cancel(): boolean {
    this.tick();
    if (this.state.at !== 'countdown') return false;
    this.state = { at: 'rest' };
    return true;
  }

  /** Lets time pass. @returns true exactly once, when the request is due */
  tick(): boolean {
    const now = this.elapsed();
    if (this.state.at === 'holding' && now - this.state.since >= holdFor)
      this.state = { at: 'countdown', since: this.state.since + holdFor };
    if (this.state.at !== 'countdown' || now - this.state.since < countdownFor) return false;
    this.state = { at: 'called' };
    return true;
  }

  reset(): void {
    this.state = { at: 'rest' };
  }

  /** How full the ring is, 0 to 1. */
  get ring(): number {
    return this.state.at === 'holding' ? Math.min(1, (this.elapsed() - this.state.since) / holdFor) : 0;
  }

  /** Whole seconds until the request goes out; 0 when none is under way. */
  get secondsLeft(): number {
    if (this.state.at !== 'countdown') return 0;
    return Math.max(0, Math.ceil((countdownFor - (this.elapsed() - this.state.since)) / 1_000));
  }
}

import type { Caller } from '../net/http.js';
import type { Position } from '../outbox/entry.js';
import { followPosition } from './locate.js';

const every = 20_000;

/**
 * Tells where the unit is, only on duty and only while the app is open. A position is worth nothing later, so these are
 * not kept: the newest goes, and what did not get through is dropped.
 */
export class PositionReport {
  private stop?: AbortController;
  private newest?: Position;

  constructor(private readonly call: Caller) {}

  onDuty(onDuty: boolean): void {
    if (onDuty === (this.stop !== undefined)) return;
    this.stop?.abort();
    this.stop = undefined;
    if (onDuty) this.begin();
  }

  private begin(): void {
    const stop = new AbortController();
    this.stop = stop;
    void followPosition((fix) => {
      this.newest = fix;
    }, stop.signal);
    const timer = setInterval(() => void this.send(stop.signal), every);
    stop.signal.addEventListener('abort', () => clearInterval(timer));
  }

  private async send(signal: AbortSignal): Promise<void> {
    const fix = this.newest;
    this.newest = undefined;
    if (!fix || !navigator.onLine) return;
    const json = { sentAt: new Date().toISOString(), fixes: [fix] };
    await this.call('/api/v1/positions', { method: 'POST', json, expect: 'none', signal });
  }
}

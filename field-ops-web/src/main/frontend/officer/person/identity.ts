import { type DeviceClock, deviceClock } from '../net/clock.js';
import type { Caller, Reply } from '../net/http.js';
import { Changes } from '../ui/changes.js';
import type { Me } from './me.js';

export type Standing = 'unknown' | 'signedIn' | 'signedOut' | 'other';

/**
 * Whether the browser's session is that of the person whose outbox this is. Nothing leaves the device unless the server
 * has said so itself: a shared phone may be signed in as somebody else by now.
 */
export class Identity extends Changes {
  standing: Standing = 'unknown';
  me?: Me;
  private confirmedAt?: number;

  constructor(
    private readonly call: Caller,
    /** Undefined while nobody is known on this device. */
    readonly personId: string | undefined,
    private readonly clock: DeviceClock = deviceClock,
    private readonly renew: () => Promise<boolean> = async () => false,
  ) {
    super();
  }

  /**
   * Asks who is signed in unless that was confirmed within `freshness` milliseconds. A session that is gone, as after a
   * restart of the server, is first renewed without a hand, if that is possible.
   *
   * @returns `ok` when it is our person. When the server answers with a passing fault (its database is away), a
   *     confirmation earlier in this page's life still holds, so that bytes go on flowing.
   */
  async confirm(freshness: number, signal?: AbortSignal): Promise<'ok' | 'signedOut' | 'other' | Reply> {
    const isFresh = this.confirmedAt !== undefined && this.clock.elapsed() - this.confirmedAt < freshness;
    // After what may have been a sleep the answer also says how long that was.
    if (isFresh && !this.clock.isDoubtful) return 'ok';
    let reply = await this.ask(signal);
    if (reply.kind === 'signedOut' && (await this.renew())) reply = await this.ask(signal);
    if (reply.kind === 'ok') return this.learn(reply.body as Me);
    if (reply.kind === 'signedOut' || reply.kind === 'refused') return this.signedOut();
    const serverSpoke = reply.kind === 'away' && (reply.status ?? 0) >= 500;
    return serverSpoke && this.confirmedAt !== undefined ? 'ok' : reply;
  }

  /** Something hints at a sign-in that ran out, as a socket that was closed: the next question is really asked. */
  doubt(): void {
    this.confirmedAt = undefined;
  }

  /** Some call was answered with 401: the next one asks first. */
  signedOut(): 'signedOut' {
    this.confirmedAt = undefined;
    this.stand('signedOut');
    return 'signedOut';
  }

  private ask(signal?: AbortSignal): Promise<Reply> {
    return this.call('/api/v1/me', { timeout: 10_000, signal });
  }

  /** The server said who is signed in. */
  learn(me: Me): 'ok' | 'other' {
    this.me = me;
    const ours = me.personId === this.personId;
    this.confirmedAt = ours ? this.clock.elapsed() : undefined;
    this.stand(ours ? 'signedIn' : 'other');
    return ours ? 'ok' : 'other';
  }

  private stand(standing: Standing): void {
    this.standing = standing;
    this.changed();
  }
}

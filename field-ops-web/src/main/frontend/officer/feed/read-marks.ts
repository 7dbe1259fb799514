import type { DeviceClock } from '../net/clock.js';
import type { Caller } from '../net/http.js';
import { uuid7 } from '../store/uuid7.js';
import type { Feed } from './feed.js';

const pause = 3_000;

/**
 * Tells the server how far this person has read: at most once in some seconds for each channel, only the newest. It is
 * not kept for sending: what got lost is told with the next line that is read, and nobody misses it.
 */
export class ReadMarks {
  private readonly waiting = new Map<string, number>();
  private timer?: ReturnType<typeof setTimeout>;
  private closed = false;

  constructor(
    private readonly feed: Feed,
    private readonly call: Caller,
    private readonly clock: DeviceClock,
  ) {}

  /** Counts at once on this device. */
  read(channelId: string, upTo: number): void {
    if (!this.feed.read(channelId, upTo)) return;
    this.waiting.set(channelId, upTo);
    this.arm();
  }

  /** The server can be reached again. */
  wake(): void {
    if (this.waiting.size > 0) this.arm();
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
  }

  private arm(): void {
    if (this.closed) return;
    this.timer ??= setTimeout(() => void this.send(), pause);
  }

  private async send(): Promise<void> {
    const marks = [...this.waiting];
    const writtenAt = new Date(this.clock.wall()).toISOString();
    const operations = marks.map(([channelId, upTo]) => {
      return { id: uuid7(this.clock.wall()), kind: 'message.read', writtenAt, age: 0, body: { channelId, upTo } };
    });
    const reply = await this.call('/api/v1/operations', { method: 'POST', json: { sentAt: writtenAt, operations } });
    this.timer = undefined;
    if (reply.kind === 'ok' || reply.kind === 'refused')
      for (const [channelId, upTo] of marks) if (this.waiting.get(channelId) === upTo) this.waiting.delete(channelId);
    // What was read meanwhile goes with the next call; what failed waits until the server is back.
    if (reply.kind === 'ok' && this.waiting.size > 0) this.arm();
  }
}

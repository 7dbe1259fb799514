import { Changes } from '../ui/changes.js';

/** As feed and snapshot tell it; `until` null: heard again. */
export interface Muted {
  channelId: string;
  until: string | null;
}

/** What "until I turn it on again" is. */
export const untilTurnedOn = '9999-12-31T23:59:59.999Z';

/** The channels that this person does not want to hear for a while, on all their devices. */
export class Mutes extends Changes {
  private readonly all = new Map<string, string>();

  /** Until when a channel is not heard; undefined when it is. */
  until(channelId: string, now: number): string | undefined {
    const until = this.all.get(channelId);
    return until !== undefined && Date.parse(until) > now ? until : undefined;
  }

  set({ channelId, until }: Muted): void {
    if (until === null) this.all.delete(channelId);
    else this.all.set(channelId, until);
    this.changed();
  }

  /** Takes the whole of it, from the server or from this device's disk. */
  renew(mutes: readonly Muted[] = []): void {
    this.all.clear();
    for (const { channelId, until } of mutes) if (until !== null) this.all.set(channelId, until);
    this.changed();
  }

  list(): Muted[] {
    return [...this.all].map(([channelId, until]) => ({ channelId, until }));
  }
}

/** Seven in the morning of the next day, where the house's clock hangs. */
export function tomorrow(now: number, zone: string | undefined): number {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const today = day.format(now);
  let hour = Math.ceil(now / 3_600_000) * 3_600_000;
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' });
  while (day.format(hour) === today || clock.format(hour) !== '07') hour += 3_600_000;
  return hour;
}

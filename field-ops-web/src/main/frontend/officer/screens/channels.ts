import type { Message } from '../feed/feed-entry.js';
import type { Workplace } from '../person/workplace.js';
import type { Readers } from './readers-sheet.js';

/** A channel as the screens show it. */
export interface ChannelFacts {
  channelId: string;
  name: string;
  unread: number;
  /** Up to which number this person has read. */
  readUpTo: number;
  mayWrite: boolean;
}

/** Whether older messages are on their way. */
export type Older = 'idle' | 'loading' | 'failed';

/** What the server has before the first message that is here. */
export interface OlderPages {
  readonly more: boolean;
  /** @returns false when the server did not answer */
  load(): Promise<boolean>;
}

/** The channels of this person: those of the present duty first. */
export function channelsHere(place: Workplace): ChannelFacts[] {
  return place.channels.map(({ channelId, name }) => {
    const { unread, readUpTo, mayWrite } = place.model.channels.get(channelId) ?? unknown;
    return { channelId, name, unread, readUpTo, mayWrite };
  });
}

/** Of a channel that only the last sign-in told of, until the first snapshot comes. */
const unknown = { unread: 0, readUpTo: 0, mayWrite: true };

/** How many lines are new in all of them. */
export function unreadOf(place: Workplace): number {
  return channelsHere(place).reduce((sum, { unread }) => sum + unread, 0);
}

export function olderOf({ history }: Workplace, channelId: string): OlderPages {
  return { more: history.hasOlder(channelId), load: async () => (await history.older(channelId)) !== 'away' };
}

/** @returns undefined when the server did not answer */
export async function readersOf(place: Workplace, { channelId, number }: Message): Promise<Readers | undefined> {
  return (await place.readersOf(channelId, number)) as Readers | undefined;
}

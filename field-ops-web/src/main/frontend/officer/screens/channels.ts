import type { Message } from '../feed/feed-entry.js';
import { channelsOf } from '../person/me.js';
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
export function channelsHere(place: Workplace, now = Date.now()): ChannelFacts[] {
  return channelsOf(place.me, now).map(({ channelId, name }) => {
    return { channelId, name, unread: place.unread(channelId), readUpTo: readUpTo(place, channelId), mayWrite: true };
  });
}

/** How many lines are new in all of them. */
export function unreadOf(place: Workplace): number {
  return channelsHere(place).reduce((sum, { unread }) => sum + unread, 0);
}

export function olderOf(_place: Workplace, _channelId: string): OlderPages {
  return { more: false, load: async () => true };
}

/** @returns undefined when the server did not answer */
export async function readersOf(_place: Workplace, _message: Message): Promise<Readers | undefined> {
  return undefined;
}

function readUpTo(place: Workplace, channelId: string): number {
  const told = place.lastOf('message.read', (body) => body.channelId === channelId);
  const heard = place.model.reads.get(channelId)?.get(place.personId) ?? 0;
  return Math.max(heard, Number(told?.operation.body.upTo ?? 0));
}

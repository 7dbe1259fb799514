import type { Message, Reaction } from '../feed/feed-entry.js';
import { deviceClock } from '../net/clock.js';
import type { Entry } from '../outbox/entry.js';
import type { Workplace } from '../person/workplace.js';

/** A message with what this person has written about it since and what has not come back by the feed yet. */
export type Present = Message & {
  /** Something about it is still only on this device. */
  pending?: boolean;
};

/** What was received comes back by the feed a moment later; until then it is shown as it was written. */
const comesBackWithin = 5_000;

const kinds = ['message.edited', 'message.withdrawn', 'message.reacted'];

/** @returns what makes of a message of this channel what this person has written about it, in the order it was written */
export function presentIn(place: Workplace, channelId: string): (message: Message) => Present {
  const since = deviceClock.now() - comesBackWithin;
  const mine = place.outbox.entries().filter((entry) => {
    const { kind, body } = entry.operation;
    return kinds.includes(kind) && body.channelId === channelId && counts(entry, since);
  });
  if (mine.length === 0) return (message) => message;
  return (message) => mine.filter((entry) => isAbout(entry, message)).reduce(after, message);
}

function counts({ state, receivedAt }: Entry, since: number): boolean {
  return state === 'waiting' || (state === 'received' && Date.parse(receivedAt ?? '') > since);
}

function isAbout({ operation: { body } }: Entry, { messageId, number }: Message): boolean {
  return body.messageId === messageId || body.number === number;
}

function after(message: Present, { operation: { kind, body, writtenAt }, state }: Entry): Present {
  const pending = message.pending || state === 'waiting';
  if (kind === 'message.withdrawn') return { ...withdrawn(message, writtenAt), pending };
  if (kind === 'message.edited') {
    const text = String(body.text);
    return text === message.text ? message : { ...message, text, editedAt: writtenAt, pending };
  }
  return reacted(message, body.reaction as Reaction, body.on === true);
}

function withdrawn(
  { mentions, attachments, choices, replyTo, quote, reactions, mine, ...message }: Message,
  at: string,
) {
  return { ...message, text: '', withdrawnAt: message.withdrawnAt ?? at };
}

function reacted(message: Present, reaction: Reaction, on: boolean): Present {
  const { mine = [], reactions = {} } = message;
  if (mine.includes(reaction) === on) return message;
  const count = Math.max(0, (reactions[reaction] ?? 0) + (on ? 1 : -1));
  return {
    ...message,
    mine: on ? [...mine, reaction] : mine.filter((each) => each !== reaction),
    reactions: { ...reactions, [reaction]: count || undefined },
  };
}

/** Gives a quick answer or takes it back. */
export function react(place: Workplace, { channelId, number }: Message, reaction: Reaction, on: boolean) {
  return place.keep({ kind: 'message.reacted', body: { channelId, number, reaction, on } });
}

/** Is it at the top of its channel, as far as this person has said or the server told? */
export function isPinned(place: Workplace, { channelId, number }: Message): boolean {
  const last = place.lastOf('message.pinned', (body) => body.channelId === channelId && body.number === number);
  if (last?.state === 'waiting') return last.operation.body.on === true;
  return place.model.channels.get(channelId)?.pins?.some((pin) => pin.number === number) ?? false;
}

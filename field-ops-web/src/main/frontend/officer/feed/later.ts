import type { Channel, FeedEntry, Message, Pin } from './feed-entry.js';

/** What an entry makes of one message that may be here or not. */
export interface Later {
  channelId: string;
  number: number;
  change: (message: Message) => Message;
}

/** Entries that tell what became of a message: each time the whole present state of what they tell. */
export function laterOf({ kind, body }: FeedEntry): Later | undefined {
  const told = body as unknown as Message;
  const { channelId, number, reactions, mine } = told;
  if (kind === 'message.reactions') return { channelId, number, change: (message) => ({ ...message, reactions }) };
  if (kind === 'message.mine') return { channelId, number, change: (message) => ({ ...message, mine }) };
  if (kind !== 'message.changed') return undefined;
  return { channelId, number, change: (message) => changed(message, told) };
}

/** What only this person is told stays, but for what a withdrawn message has no more. */
function changed({ mine, quote }: Message, told: Message): Message {
  return told.withdrawnAt ? told : { ...told, mine, quote };
}

/** A message as the feed tells it, which is the same for all: what only this person was told of it stays. */
export function again(told: Message, known: Message | undefined): Message {
  const { text = '', mine = known?.mine, quote = known?.quote } = told;
  return { ...told, text, ...(mine && { mine }), ...(quote && { quote }) };
}

/** So much of a pinned message is shown. */
const shown = 200;

/**
 * The pins of a channel by their numbers: those that are known, and those of which the message is here.
 *
 * @returns undefined when one is known by its number only: the server has to be asked
 */
export function pinsOf(numbers: number[], { pins = [] }: Channel, messages: readonly Message[]): Pin[] | undefined {
  const all = numbers.map((number) => {
    const message = messages.find((each) => each.number === number);
    const known = pins.find((each) => each.number === number);
    if (known || !message) return known;
    const { author, text, receivedAt } = message;
    return { number, author, text: [...text].slice(0, shown).join(''), by: '', at: receivedAt };
  });
  return all.every((pin) => pin !== undefined) ? all : undefined;
}

/** Does it name this person, and is it of somebody else? */
export function names({ mentions, authorId }: Message, personId: string): boolean {
  return authorId !== personId && (mentions?.includes(personId) ?? false);
}

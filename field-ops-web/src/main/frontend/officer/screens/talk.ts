import type { Message, Quote } from '../feed/feed-entry.js';
import { deviceClock } from '../net/clock.js';
import type { Entry } from '../outbox/entry.js';
import type { Workplace } from '../person/workplace.js';
import { dayWord, zoneName } from '../ui/time.js';
import { say } from '../words/words.js';
import type { Offered } from './choices.js';
import { textOf } from './entry-words.js';
import type { Mentioned } from './said-parts.js';

/** What is said in a channel as one list: first what the server has numbered, then what is still on this device. */
export type Line =
  | { kind: 'day'; key: string; word: string }
  /** From here on this person had not read when they came in. */
  | { kind: 'unread'; key: string }
  /** Said by the house: who came, who went. */
  | { kind: 'house'; key: string; message: Message }
  | {
      kind: 'said';
      key: string;
      message: Message;
      own: boolean;
      first: boolean;
      quote?: Quote;
      mentioned?: Mentioned[];
      offered?: Offered;
    }
  | { kind: 'waiting'; key: string; entry: Entry; text: string; sending: boolean };

/**
 * @param messages those that are drawn, in the server's order
 * @param unreadAfter up to where this person had read, when there was something new behind it
 */
export function saidOf(
  messages: readonly Message[],
  personId: string,
  unreadAfter?: number,
  now = deviceClock.now(),
): Line[] {
  const lines: Line[] = [];
  let day = '';
  let author = '';
  let isMarked = unreadAfter === undefined;
  for (const message of messages) {
    const own = message.authorId === personId;
    const word = dayWord(message.receivedAt, now);
    if (word !== day) {
      lines.push({ kind: 'day', key: `day ${message.number}`, word: withZone(word, message.receivedAt) });
      author = '';
    }
    day = word;
    if (message.line) {
      lines.push({ kind: 'house', key: message.messageId, message });
      author = '';
      continue;
    }
    if (!isMarked && !own && message.number > (unreadAfter ?? 0)) {
      lines.push({ kind: 'unread', key: 'unread' });
      isMarked = true;
      author = '';
    }
    lines.push({ kind: 'said', key: message.messageId, message, own, first: !own && message.authorId !== author });
    author = message.authorId;
  }
  return lines;
}

/** Where the phone goes by another clock than the house, the day says whose time it is. */
function withZone(day: string, iso: string): string {
  const zone = zoneName(Date.parse(iso));
  return zone ? say('radio.dayZone', { day, zone }) : day;
}

/** What I wrote; also what was received but has not come back by the feed yet, so that no bubble vanishes for a moment. */
export function waitingOf(place: Workplace, channelId: string): Line[] {
  const recently = deviceClock.now() - 3_600_000;
  const mine = place.outbox.entries().filter(({ id, operation, state, receivedAt }) => {
    if (operation.kind !== 'message.sent' || operation.body.channelId !== channelId) return false;
    if (place.model.hasMessage(channelId, id)) return false;
    return state !== 'received' || Date.parse(receivedAt ?? '') > recently;
  });
  return mine.map((entry) => {
    const sending = place.drainer.sender.underWay.has(entry.id);
    return { kind: 'waiting', key: entry.id, entry, text: String(entry.operation.body.text ?? ''), sending };
  });
}

/** So much of what is answered is shown. */
const quoted = 200;

/** What a line shows of others: what it answers, as it is now if it is here, and whom it names. */
export function withOthers(place: Workplace, line: Line): Line {
  if (line.kind !== 'said') return line;
  const { message } = line;
  const { channelId, replyTo, mentions } = message;
  if (replyTo === undefined && !mentions) return line;
  return {
    ...line,
    quote: replyTo === undefined ? undefined : quoteIn(place, message),
    mentioned: mentions?.flatMap((personId) => {
      const me = personId === place.personId;
      const name = me ? place.me?.name : place.talkCalls.nameOf(channelId, personId);
      return name ? [{ name, me }] : [];
    }),
  };
}

function quoteIn(place: Workplace, { channelId, replyTo = 0, quote }: Message): Quote | undefined {
  const here = place.model.talk(channelId).at(replyTo);
  if (!here) return quote;
  const { number, author, withdrawnAt } = here;
  return { number, author, text: [...textOf(here)].slice(0, quoted).join(''), withdrawn: withdrawnAt !== undefined };
}

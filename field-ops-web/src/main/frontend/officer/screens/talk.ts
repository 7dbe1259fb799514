import type { Message } from '../feed/feed-entry.js';
import type { Entry } from '../outbox/entry.js';
import type { Workplace } from '../person/workplace.js';
import { dayWord } from '../ui/time.js';

/** What is said in a channel as one list: first what the server has numbered, then what is still on this device. */
export type Line =
  | { kind: 'day'; key: string; word: string }
  | { kind: 'said'; key: string; message: Message; own: boolean; first: boolean }
  | { kind: 'waiting'; key: string; entry: Entry; text: string };

export function talkOf(place: Workplace, channelId: string, now = Date.now()): Line[] {
  const lines: Line[] = [];
  let day = '';
  let author = '';
  for (const message of place.model.inChannel(channelId)) {
    const word = dayWord(message.receivedAt, now);
    if (word !== day) {
      lines.push({ kind: 'day', key: `day ${message.number}`, word });
      author = '';
    }
    day = word;
    const own = message.authorId === place.personId;
    lines.push({ kind: 'said', key: message.messageId, message, own, first: !own && message.authorId !== author });
    author = message.authorId;
  }
  for (const entry of ownNotYetSaid(place, channelId))
    lines.push({ kind: 'waiting', key: entry.id, entry, text: String(entry.operation.body.text ?? '') });
  return lines;
}

/** Also what was received but has not come back by the feed yet, so that no bubble ever vanishes for a moment. */
function ownNotYetSaid(place: Workplace, channelId: string): Entry[] {
  const recently = Date.now() - 3_600_000;
  return place.outbox.entries().filter(({ id, operation, state, receivedAt }) => {
    if (operation.kind !== 'message.sent' || operation.body.channelId !== channelId) return false;
    if (place.model.hasMessage(channelId, id)) return false;
    return state !== 'received' || Date.parse(receivedAt ?? '') > recently;
  });
}

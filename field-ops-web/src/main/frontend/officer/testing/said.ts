import type { Channel, FeedEntry, Message } from '../feed/feed-entry.js';

/** A message as others say it. */
export function message(number: number, channelId = 'c', authorId = 'bert'): Message {
  const at = '2026-11-23T14:00:00Z';
  return {
    messageId: `${channelId}${number}`,
    channelId,
    number,
    authorId,
    author: 'B',
    text: `${number}`,
    writtenAt: at,
    receivedAt: at,
  };
}

/** An entry whose message has the number `seq` in its channel. */
export function line(number: number, topic: FeedEntry['topic'], seq: number): FeedEntry {
  const body = { ...message(seq, topic.split(':')[1]) };
  return { number, topic, seq, kind: 'message', at: '2026-11-23T14:00:00Z', body };
}

/** A channel of which nobody but others spoke. */
export function channel(channelId: string, lastNumber: number, readUpTo = 0): Channel {
  const unread = lastNumber - readUpTo;
  return { channelId, kind: 'SHIFT', name: channelId, lastNumber, firstNumber: 1, readUpTo, unread, mayWrite: true };
}

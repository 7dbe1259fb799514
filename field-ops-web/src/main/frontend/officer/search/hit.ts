import type { Message } from '../feed/feed-entry.js';
import type { Mark } from './folded.js';
import { excerptOf } from './folded.js';

/** A message that was found. */
export interface Hit {
  messageId: string;
  channelId: string;
  channel: string;
  number: number;
  authorId: string;
  author: string;
  unit?: string;
  receivedAt: string;
  excerpt: string;
  /** What was found in the excerpt, in the characters of JavaScript. */
  marks: Mark[];
}

/** What was found, newest first. */
export interface Found {
  hits: Hit[];
  /** Where the next page begins. */
  next?: string;
}

export function hitOf(message: Message, channel: string, marks: Mark[]): Hit {
  const { messageId, channelId, number, authorId, author, unit, receivedAt, text } = message;
  return { messageId, channelId, channel, number, authorId, author, unit, receivedAt, ...excerptOf(text, marks) };
}

import type { Position } from '../outbox/entry.js';
import type { Duty } from '../person/me.js';

/** One line of the feed: `number` orders everything, `seq` counts within the topic without gaps. */
export interface FeedEntry {
  number: number;
  topic: `${string}:${string}`;
  seq: number;
  kind: string;
  at: string;
  body: Record<string, unknown>;
}

export interface FeedPage {
  entries: FeedEntry[];
  next: number;
  more: boolean;
}

export interface Message {
  messageId: string;
  channelId: string;
  number: number;
  authorId: string;
  author: string;
  unit?: string;
  text: string;
  /** The device's own word, however odd. */
  writtenAt: string;
  /** The moment by our clock. */
  at?: string;
  receivedAt: string;
  clockKnown?: boolean;
}

export interface Alert {
  unitId: string;
  unit: string;
  metres?: number;
  state: 'ASKED' | 'ACCEPTED' | 'DECLINED' | 'STOOD_DOWN';
}

export interface Backup {
  requestId: string;
  unitId: string;
  unit: string;
  personId: string;
  person: string;
  urgency: 'URGENT' | 'NORMAL';
  note?: string;
  position?: Position;
  state: 'OPEN' | 'ACCEPTED' | 'ARRIVED' | 'CLOSED';
  requestedAt: string;
  receivedAt: string;
  late: boolean;
  /** Nobody comes and nobody is left to ask. */
  unanswered?: boolean;
  /** Who at the desk saw it first. */
  seenAtDesk?: { person: string; at: string };
  /** The unit that comes, and what it is called. */
  acceptedBy?: string;
  acceptedByUnit?: string;
  alerts: Alert[];
  closingNote?: string;
}

export interface Status {
  unitId: string;
  unit: string;
  status: string;
  at: string;
}

export type { Duty };

import type { FieldDocument } from '../document/field-document.js';
import type { AskingOrder } from '../order/order.js';
import type { Position } from '../outbox/entry.js';
import type { Duty, Me } from '../person/me.js';
import type { Muted } from '../push/mutes.js';
import type { Answer, Watch } from '../watch/watch.js';

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
  /** Where the feed goes on. */
  next: string;
  more: boolean;
}

/** What is now, as `GET /api/v1/snapshot` tells it. */
export interface Snapshot {
  cursor: string;
  me: Me;
  requests: Backup[];
  /** The open orders that ask this person; missing from servers before there were orders. */
  orders?: AskingOrder[];
  /** This person's lone work that runs; likewise. */
  watches?: Watch[];
  channels: (Channel & { messages: Message[] })[];
  /** Missing in the answer of an older server. */
  mutes?: Muted[];
  /** What was typed and not sent; likewise. */
  drafts?: Draft[];
  /** The documents of the office for this person; likewise. */
  documents?: FieldDocument[];
  evidence: { evidenceId: string; state: string; sha256?: string; reason?: string }[];
}

/** What this person typed in a channel and has not sent, on whichever device. */
export interface Draft {
  channelId: string;
  /** Counts its changes; 0: there never was one. */
  version: number;
  text: string;
}

export interface Channel {
  channelId: string;
  kind: string;
  name: string;
  lastNumber: number;
  /** The first message that this person may read. */
  firstNumber: number;
  readUpTo: number;
  /** How many lines of others came after `readUpTo`. */
  unread: number;
  /** In how many of those this person is named. */
  mentions?: number;
  mayWrite: boolean;
  /** A channel of an election: where results belong, for they do not belong here. */
  results?: string;
  /** In it no more; what could be read stays for seven days. */
  left?: boolean;
  /** What is at its top; undefined when nobody told yet. */
  pins?: Pin[];
}

/** `GET /api/v1/channels/{id}/messages`, ascending. */
export interface HistoryPage {
  messages: Message[];
  more: boolean;
}

/** `GET /api/v1/channels/{id}/messages/{number}/readers`: who has read up to there. */
export interface Readers {
  read: number;
  of: number;
  people: { personId: string; name: string }[];
}

/** `GET /api/v1/channels/{id}/members`, by name. */
export interface Members {
  members: { personId: string; name: string; role: 'OWNER' | 'WRITER' | 'READER'; byRule: boolean }[];
  total: number;
  more: boolean;
}

/** Somebody confirmed that they have taken note of a message. */
export interface Acknowledgement {
  channelId: string;
  number: number;
  personId: string;
  person: string;
}

/** A file beside the text of a message. */
export interface Attachment {
  attachmentId: string;
  name: string;
  contentType: string;
  size: number;
  sha256: string;
}

/** What was said with the text and never changes. */
export interface Extras {
  /** The number of the message that it answers. */
  replyTo?: number;
  /** The people whom it names. */
  mentions?: string[];
  urgent?: boolean;
  orderId?: string;
  attachments?: Attachment[];
  /** A line of the house and nobody's words: `JOINED`, `LEFT`. */
  line?: string;
  /** Why it is no election result although it looks like one. */
  notResult?: string;
  /** Answers that its program offers. */
  choices?: string[];
}

/** The quick answers, in their order. */
export const reactions = ['UNDERSTOOD', 'YES', 'NO', 'ON_MY_WAY'] as const;
export type Reaction = (typeof reactions)[number];

/** What became of a message since it was said. */
export interface MessageState {
  /** Its present text was written then. */
  editedAt?: string;
  /** Its author took it back: the text is empty. */
  withdrawnAt?: string;
  /** How often each was given. */
  reactions?: Partial<Record<Reaction, number>>;
  /** This person's own ones. */
  mine?: Reaction[];
  /** What it answers, as it was when the page was brought. */
  quote?: Quote;
}

export interface Quote {
  number: number;
  author: string;
  text: string;
  withdrawn?: boolean;
}

/** A message at the top of its channel. */
export interface Pin {
  number: number;
  author: string;
  text: string;
  by: string;
  at: string;
}

export interface Message extends Extras, MessageState {
  messageId: string;
  channelId: string;
  number: number;
  authorId: string;
  author: string;
  unit?: string;
  text: string;
  /** The writer's own word. */
  writtenAt: string;
  /** The moment by the server's clock. */
  at?: string;
  receivedAt: string;
  /** False: when it was written is not known, `at` is when it came. */
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
  /** When that was measured. */
  positionAt?: string;
  state: 'OPEN' | 'ACCEPTED' | 'ARRIVED' | 'CLOSED';
  requestedAt: string;
  receivedAt: string;
  late: boolean;
  /** Nobody comes and nobody is left to ask. */
  unanswered?: boolean;
  /** The first dispatcher who saw it since it was last asked for. */
  seenAtDesk?: { person: string; at: string };
  /** The unit that comes, and what it is called. */
  acceptedBy?: string;
  acceptedByUnit?: string;
  alerts: Alert[];
  closingNote?: string;
  /** A check-in that did not come; `ownCall`: they called for help, too. */
  checkIn?: { watchId: string; due: string; ownCall: boolean; answer?: Answer };
  /** Whom it called because they are on call and no unit came. */
  onCall?: { personId: string; person: string; nth: number; askedAt: string; answeredAt?: string }[];
}

export interface Status {
  unitId: string;
  unit: string;
  status: string;
  at: string;
}

export type { Duty };

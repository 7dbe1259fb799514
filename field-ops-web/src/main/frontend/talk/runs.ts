import type { TalkFile } from './talk-files.js';

/** A message as the desk draws it; the counterpart of `TalkLine.java`. */
export interface TalkLine {
  number: number;
  /** Whoever said it, as an id. */
  author: string;
  /** The same in words, without the unit. */
  name: string;
  unit: string | null;
  own: boolean;
  /** The day of its receipt, in words. */
  day: string;
  /** When, in words; `apart` when it was written at another time than it was received. */
  time: string;
  apart: boolean;
  /** What the time does when pressed, in words. */
  ask: string;
  text: string;
  /** Said by the house: who came, who went. */
  house?: boolean;
  files: TalkFile[];
  /** The order that it gives, and what leads to it in words. */
  order?: string | null;
  orderWord?: string | null;
  /** The word for it, when it is urgent. */
  urgent?: string | null;
  /** Why it is no election result, in words, where it looks like one. */
  notResult?: string | null;
  /** Its author took it back. */
  gone: boolean;
  /** The word for it when it was said anew. */
  edited: string | null;
  /** The number of what it answers, 0 for nothing. */
  replyTo: number;
  quote: { author: string; text: string } | null;
  names: { name: string; me: boolean }[];
  answers: Answer[];
  /** Answers that its program offers. */
  choices?: string[];
  /** This person's own quick answers, once told apart from the counts. */
  mine?: string[];
}

/** A quick answer, in words and how often. */
export interface Answer {
  reaction: string;
  word: string;
  count: number;
  mine: boolean;
}

/** So many may stand there before older ones go. */
export const most = 400;
/** So many stay then. */
export const kept = 200;

/** Whether a line begins a block of its own under its author's name. */
export function beginsRun(line: TalkLine, before: TalkLine | undefined, unread: number): boolean {
  return (
    !before ||
    !!line.house !== !!before.house ||
    before.day !== line.day ||
    before.author !== line.author ||
    line.number === unread
  );
}

/** How many of the oldest go from a desk that stays open for days; none while somebody looks back. */
export function outdated(count: number, isAtEnd: boolean): number {
  return isAtEnd && count > most ? count - kept : 0;
}

/** What is new of lines that come; the same line may be brought twice, by a push and by an answer. */
export function fresh(lines: readonly TalkLine[], last: TalkLine | undefined): TalkLine[] {
  return lines.filter(({ number }) => !last || number > last.number);
}

/** Counts as they are told to all, with what is known of this person's own answers. */
export function withCounts(counts: Answer[], { answers, mine }: Pick<TalkLine, 'answers' | 'mine'>): Answer[] {
  if (!mine) return mineOf(counts, answers);
  return counts.map((answer) => ({ ...answer, mine: mine.includes(answer.reaction) }));
}

export function mineOf(counts: Answer[], before: Answer[]): Answer[] {
  const own = new Set(before.filter(({ mine }) => mine).map(({ reaction }) => reaction));
  return counts.map((answer) => ({ ...answer, mine: own.has(answer.reaction) }));
}

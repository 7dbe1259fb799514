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
  files: TalkFile[];
}

/** So many may stand there before older ones go. */
export const most = 400;
/** So many stay then. */
export const kept = 200;

/** Whether a line begins a block of its own under its author's name. */
export function beginsRun(line: TalkLine, before: TalkLine | undefined, unread: number): boolean {
  return !before || before.day !== line.day || before.author !== line.author || line.number === unread;
}

/** How many of the oldest go from a desk that stays open for days; none while somebody looks back. */
export function outdated(count: number, isAtEnd: boolean): number {
  return isAtEnd && count > most ? count - kept : 0;
}

/** What is new of lines that come; the same line may be brought twice, by a push and by an answer. */
export function fresh(lines: readonly TalkLine[], last: TalkLine | undefined): TalkLine[] {
  return lines.filter(({ number }) => !last || number > last.number);
}

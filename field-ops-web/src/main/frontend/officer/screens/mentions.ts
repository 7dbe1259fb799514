import type { Named } from '../feed/talk-calls.js';

/** A name of more words than this is not typed after an @ any more. */
const mostWords = 3;

/** What is typed after an @ before the caret. */
export interface Mentioning {
  /** Where the @ stands. */
  from: number;
  part: string;
}

/** Is a name being typed? An @ counts at the beginning and after a blank, so that addresses of mail are none. */
export function mentioningAt(text: string, caret: number): Mentioning | undefined {
  const before = text.slice(0, caret);
  const from = before.lastIndexOf('@');
  if (from < 0 || (from > 0 && !/[\s(]/.test(before[from - 1]))) return undefined;
  const part = before.slice(from + 1);
  if (part.includes('\n') || part.startsWith(' ') || part.split(' ').length > mostWords) return undefined;
  return { from, part };
}

/** Puts a name in place of what was typed. @returns the text and where the caret goes */
export function named(text: string, caret: number, { from }: Mentioning, { name }: Named): [string, number] {
  const head = `${text.slice(0, from)}@${name} `;
  return [head + text.slice(caret).replace(/^ /, ''), head.length];
}

/** Those of the chosen people whose names still stand in the text. */
export function mentionsIn(text: string, chosen: ReadonlyMap<string, string>): string[] {
  return [...chosen].filter(([, name]) => text.includes(`@${name}`)).map(([personId]) => personId);
}

/** A text cut where it names somebody; every second piece is a name with its @. */
export function cutByNames(text: string, names: readonly string[]): string[] {
  const longestFirst = [...new Set(names)].filter(Boolean).sort((a, b) => b.length - a.length);
  if (longestFirst.length === 0) return [text];
  const any = longestFirst.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  return text.split(new RegExp(`(@(?:${any}))`));
}

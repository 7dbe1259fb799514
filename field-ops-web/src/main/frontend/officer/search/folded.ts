/** A piece of a text: where it begins, and how long it is. */
export type Mark = [start: number, length: number];

const sharp = /ß/g;

/**
 * A text as search sees it, and where each of its characters came from: small letters; ä, ae and a are one, ß and ss are
 * one; no accents. The server does the same.
 */
export function folded(text: string): { text: string; origins: number[] } {
  let out = '';
  const origins: number[] = [];
  let shortened = -1;
  for (let i = 0; i < text.length; i++) {
    for (const letter of plain(text[i])) {
      if (letter === 'e' && out.length !== shortened && /[aou]$/.test(out)) {
        shortened = out.length;
        continue;
      }
      out += letter;
      origins.push(i);
    }
  }
  origins.push(text.length);
  return { text: out, origins };
}

function plain(letter: string): string {
  return letter
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(sharp, 'ss');
}

/** What somebody typed, as words and as phrases between quotation marks; at most eight. */
export function wordsOf(typed: string): string[] {
  const pieces = typed.match(/["„“”][^"„“”]*["„“”]?|[^\s"„“”]+/g) ?? [];
  return pieces
    .map((piece) => folded(piece.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')).text)
    .filter(Boolean)
    .slice(0, 8);
}

/** Where all of the words stand in a text; undefined when one of them does not. */
export function marksIn(text: string, words: readonly string[]): Mark[] | undefined {
  const { text: small, origins } = folded(text);
  const marks: Mark[] = [];
  for (const word of words) {
    let at = small.indexOf(word);
    if (at < 0) return undefined;
    for (; at >= 0; at = small.indexOf(word, at + word.length)) {
      const start = origins[at];
      marks.push([start, origins[at + word.length] - start]);
    }
  }
  return joined(marks);
}

function joined(marks: Mark[]): Mark[] {
  const all: Mark[] = [];
  for (const [start, length] of marks.sort((a, b) => a[0] - b[0])) {
    const last = all.at(-1);
    if (last && start <= last[0] + last[1]) last[1] = Math.max(last[1], start + length - last[0]);
    else all.push([start, length]);
  }
  return all;
}

const longest = 200;
const ahead = 60;

/** The piece of a text in which something was found. */
export function excerptOf(text: string, marks: Mark[]): { excerpt: string; marks: Mark[] } {
  const first = marks[0]?.[0] ?? 0;
  const from = text.length <= longest || first < longest - ahead ? 0 : whole(text, first - ahead);
  const to = whole(text, Math.min(text.length, from + longest));
  const head = from > 0 ? '…' : '';
  const inside = marks.filter(([start, length]) => start >= from && start + length <= to);
  return {
    excerpt: `${head}${text.slice(from, to)}${to < text.length ? '…' : ''}`,
    marks: inside.map(([start, length]) => [start - from + head.length, length]),
  };
}

/** Never between the two halves of a character. */
function whole(text: string, place: number): number {
  return /[\udc00-\udfff]/.test(text[place] ?? '') ? place - 1 : place;
}

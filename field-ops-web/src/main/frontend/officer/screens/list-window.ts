/** How many more are drawn at a time, and how many at most: a long list costs no more than a short one. */
const page = 40;
const most = 120;

export interface Slice {
  from: number;
  to: number;
}

/**
 * Which part of a channel is drawn. It is remembered by the number of its first message, so that older ones that are put in
 * front of it, or newer ones behind it, move nothing under the reader's eyes.
 */
export class ListWindow {
  /** The newest is shown, and stays shown as more comes. */
  following = true;
  private first = Number.NEGATIVE_INFINITY;

  /** Begins at the newest, or with what this person has not read yet in view. */
  open(numbers: number[], readUpTo?: number): void {
    const unread = readUpTo === undefined ? -1 : numbers.findIndex((number) => number > readUpTo);
    this.following = unread < 0;
    this.begin(numbers, (unread < 0 ? numbers.length : unread) - page / 2);
  }

  /** A place in the midst of it. */
  at(numbers: number[], number: number): void {
    this.following = false;
    this.begin(numbers, numbers.indexOf(number) - page / 2);
  }

  newest(numbers: number[]): void {
    this.following = true;
    this.begin(numbers, numbers.length - page);
  }

  slice(numbers: number[]): Slice {
    const count = numbers.length;
    const at = numbers.findIndex((number) => number >= this.first);
    const known = at < 0 ? Math.max(0, count - page) : at;
    if (!this.following) return { from: known, to: Math.min(count, known + most) };
    if (count - known > most) this.begin(numbers, count - page);
    return { from: count - known > most ? count - page : known, to: count };
  }

  /** @returns whether there was more in front of what is drawn */
  older(numbers: number[]): boolean {
    const { from } = this.slice(numbers);
    this.following = false;
    this.begin(numbers, from - page);
    return from > 0;
  }

  /** @returns whether there was more behind what is drawn */
  newer(numbers: number[]): boolean {
    const { from, to } = this.slice(numbers);
    if (to >= numbers.length) return false;
    this.begin(numbers, from + page);
    return true;
  }

  private begin(numbers: number[], index: number): void {
    this.first = numbers[Math.max(0, index)] ?? Number.NEGATIVE_INFINITY;
  }
}

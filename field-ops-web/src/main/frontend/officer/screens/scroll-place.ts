/** Where a reader is in a list that changes above and below them. */
export class ScrollPlace {
  private key?: string;
  private offset = 0;

  constructor(
    private readonly list: () => HTMLElement | null,
    private readonly lines: () => Iterable<HTMLElement>,
  ) {}

  /** Before a change: which line is the first in view, and how far below the edge. Lines marked `data-moves` do not hold. */
  note(): void {
    const list = this.list();
    this.key = undefined;
    if (!list) return;
    const edge = list.getBoundingClientRect().top;
    for (const line of this.lines()) {
      const { top, bottom } = line.getBoundingClientRect();
      if (bottom <= edge || !line.dataset.key || line.dataset.moves !== undefined) continue;
      this.key = line.dataset.key;
      this.offset = top - edge;
      return;
    }
  }

  /** After it: the same line at the same height. */
  restore(): void {
    const list = this.list();
    const line = this.find(this.key);
    if (!list || !line) return;
    const moved = line.getBoundingClientRect().top - list.getBoundingClientRect().top - this.offset;
    if (Math.abs(moved) > 0.5) list.scrollTop += moved;
  }

  /** Puts a line at the top, with a little of what stands before it. */
  show(key: string): void {
    const list = this.list();
    const line = this.find(key);
    if (list && line) list.scrollTop += line.getBoundingClientRect().top - list.getBoundingClientRect().top - 48;
  }

  private find(key: string | undefined): HTMLElement | undefined {
    for (const line of this.lines()) if (line.dataset.key === key) return line;
    return undefined;
  }
}

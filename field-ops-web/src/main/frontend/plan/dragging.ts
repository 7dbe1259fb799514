import { objection } from './fits';
import type { Cells, Picture } from './picture';

interface Plan extends HTMLElement {
  picture: Picture | undefined;
  readonly bars: Cells;
  word(name: string): string;
  place(person: number, kind: number, day: number, from?: { person: number; leaving: number }): void;
}

/** A kind from the side, a bar that leaves its place, or a person on the way to an open place. */
interface Held {
  person: number;
  kind: number;
  leaving: number;
}

/** Drag and drop on a plan: what is under the hand says at once whether it fits. */
export class Dragging {
  private held: Held | undefined;
  private over: HTMLElement | undefined;

  constructor(private readonly plan: Plan) {}

  listen() {
    this.plan.addEventListener('dragstart', (event) => this.take(event));
    this.plan.addEventListener('dragover', (event) => this.hover(event));
    this.plan.addEventListener('dragend', () => this.end());
    this.plan.addEventListener('drop', (event) => this.drop(event));
  }

  private take(event: DragEvent) {
    const from = (event.target as HTMLElement).closest<HTMLElement>('[data-kind], [data-bar], [data-person]');
    const { picture } = this.plan;
    if (!from || !picture) return;
    const { kind, bar, person } = from.dataset;
    if (bar) {
      const [of, shift] = bar.split(' ').map(Number);
      this.held = { person: of, kind: picture.shifts[shift].kind, leaving: shift };
    } else this.held = { person: person ? Number(person) : -1, kind: kind ? Number(kind) : -1, leaving: -1 };
    event.dataTransfer?.setData('text/plain', from.textContent?.trim() ?? '');
  }

  /** The person, kind and day that a drop here would mean. */
  private aim(target: EventTarget | null): { at: HTMLElement; means: [number, number, number] } | undefined {
    const { held } = this;
    if (!held || !(target instanceof Element)) return undefined;
    const cell = target.closest<HTMLElement>('[data-cell]');
    const gap = target.closest<HTMLElement>('[data-gap]');
    if (cell && held.kind >= 0) {
      const [person, day] = (cell.dataset.cell ?? '').split(' ').map(Number);
      return { at: cell, means: [person, held.kind, day] };
    }
    if (gap && held.person >= 0) {
      const [kind, day] = (gap.dataset.gap ?? '').split(' ').map(Number);
      return { at: gap, means: [held.person, kind, day] };
    }
    return undefined;
  }

  private hover(event: DragEvent) {
    const aim = this.aim(event.target);
    if (this.over !== aim?.at) this.clear();
    const { picture } = this.plan;
    if (!aim || !picture || !this.held) return;
    event.preventDefault();
    if (this.over) return;
    this.over = aim.at;
    const against = objection(picture, this.plan.bars, aim.means, this.leaving(aim.means[0]));
    aim.at.classList.add(against ? 'wp-no' : 'wp-yes');
    aim.at.dataset.drop = this.plan.word(against ?? 'fits');
  }

  /** Given to somebody else, a shift of theirs still stands where it is. */
  private leaving(person: number): number {
    return this.held && this.held.person === person ? this.held.leaving : -1;
  }

  private drop(event: DragEvent) {
    const aim = this.aim(event.target);
    const { held } = this;
    if (aim && held) {
      event.preventDefault();
      const [person, kind, day] = aim.means;
      this.plan.place(person, kind, day, held);
    }
    this.end();
  }

  private end() {
    this.clear();
    this.held = undefined;
  }

  private clear() {
    this.over?.classList.remove('wp-no', 'wp-yes');
    delete this.over?.dataset.drop;
    this.over = undefined;
  }
}

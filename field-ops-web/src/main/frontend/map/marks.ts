import { STALE_AFTER, short } from './age';

// What stands on the map, as the server says it.

export interface UnitMark {
  id: string;
  name: string;
  code: string;
  tone: string;
  /** Its name and its status, in words. */
  title: string;
  lat: number;
  lon: number;
  heading: number | null;
  /** Milliseconds since the position was measured, when this was sent. */
  age: number;
  selected: boolean;
}

export interface RequestMark {
  id: string;
  label: string;
  lat: number;
  lon: number;
  urgent: boolean;
  answered: boolean;
  selected: boolean;
  /** The unit that asks; its own mark is left out while it stands there. */
  unit: string | null;
}

export interface Line {
  unit: string;
  minutes: number;
  coming: boolean;
}

export interface Situation {
  units: UnitMark[];
  requests: RequestMark[];
  lines: Line[];
}

export interface Move {
  id: string;
  lat: number;
  lon: number;
  heading: number | null;
  age: number;
}

const part = (name: string, text = '') => {
  const element = document.createElement('span');
  element.className = name;
  element.textContent = text;
  return element;
};

/** A unit: rounded square with its status code, a tick where it heads, its name below. */
export class UnitElement {
  readonly element = document.createElement('button');
  readonly #tick = part('tick');
  readonly #code = part('code');
  readonly #name = part('name');
  /** Somebody's words: they turn nothing around them. */
  readonly #label = document.createElement('bdi');
  readonly #since = part('since');
  #zero = 0;

  constructor(pick: () => void) {
    this.element.type = 'button';
    this.element.tabIndex = -1;
    this.#name.append(this.#label, this.#since);
    this.element.append(this.#tick, this.#code, this.#name);
    this.element.addEventListener('click', pick);
  }

  show(mark: UnitMark) {
    this.element.className = `unit tone-${mark.tone}`;
    this.element.classList.toggle('selected', mark.selected);
    this.element.dataset.testid = `map-unit-${mark.name}`;
    this.#code.textContent = mark.code;
    this.#label.textContent = mark.name;
    this.element.title = mark.title;
    this.move(mark);
  }

  move(move: Pick<Move, 'heading' | 'age'>) {
    this.#zero = performance.now() - move.age;
    this.#tick.hidden = move.heading === null;
    this.#tick.style.rotate = `${move.heading ?? 0}deg`;
    this.grow();
  }

  /** Shows how old the position has become. */
  grow() {
    const age = performance.now() - this.#zero;
    const stale = age > STALE_AFTER;
    this.element.classList.toggle('stale', stale);
    this.#since.textContent = stale ? ` · ${short(age, document.documentElement.lang)}` : '';
  }
}

/** A backup request: a red dot that pulses until somebody comes. */
export class RequestElement {
  readonly element = document.createElement('button');
  readonly #name = part('name');

  constructor(pick: () => void) {
    this.element.type = 'button';
    this.element.tabIndex = -1;
    this.element.append(part('pulse'), part('dot'), this.#name);
    this.element.addEventListener('click', pick);
  }

  show(mark: RequestMark) {
    this.element.className = `request ${mark.urgent ? 'urgent' : 'normal'}`;
    this.element.classList.toggle('answered', mark.answered);
    this.element.classList.toggle('selected', mark.selected);
    this.element.dataset.testid = 'map-request';
    this.#name.textContent = mark.label;
  }
}

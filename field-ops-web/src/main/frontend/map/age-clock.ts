import { ago, STALE_AFTER, short, stopwatch } from './age';

// One timer for all clocks of the page.
const running = new Set<AgeClock>();
setInterval(() => {
  for (const clock of running) clock.show();
}, 1_000);

/** Shows an age and lets it grow; `age` is in milliseconds at the moment it is set. */
export class AgeClock extends HTMLElement {
  #zero = performance.now();

  set age(milliseconds: number) {
    this.#zero = performance.now() - milliseconds;
    this.show();
  }

  get age(): number {
    return performance.now() - this.#zero;
  }

  connectedCallback() {
    running.add(this);
    this.show();
  }

  disconnectedCallback() {
    running.delete(this);
  }

  show() {
    const text = this.#text();
    if (this.textContent !== text) this.textContent = text;
    this.toggleAttribute('stale', this.age > STALE_AFTER);
  }

  #text(): string {
    const language = document.documentElement.lang;
    switch (this.getAttribute('format')) {
      case 'stopwatch':
        return stopwatch(this.age);
      case 'left':
        return stopwatch(Math.max(0, -this.age));
      case 'ago':
        return ago(this.age, language);
      default:
        return short(this.age, language);
    }
  }
}

customElements.define('age-clock', AgeClock);

import { stopwatch } from './age';

/** Between two wishes to look again. */
const again = 5_000;

// One timer for all clocks of the page.
const running = new Set<OrderClock>();
setInterval(() => {
  for (const clock of running) clock.show();
}, 1_000);
setInterval(() => {
  if (document.visibilityState === 'visible') for (const clock of running) clock.dispatchEvent(new Event('look'));
}, again);

/**
 * Counts down what is left until a step; `left` is in milliseconds at the moment it is set, less than 0 for nothing to
 * count. Wishes to `look` again every five seconds while the page is seen: who has read and who was reached is not told.
 */
export class OrderClock extends HTMLElement {
  #zero = Number.NEGATIVE_INFINITY;

  set left(milliseconds: number) {
    this.#zero = milliseconds < 0 ? Number.NEGATIVE_INFINITY : performance.now() + milliseconds;
    this.show();
  }

  connectedCallback() {
    running.add(this);
    this.show();
  }

  disconnectedCallback() {
    running.delete(this);
  }

  show() {
    const left = this.#zero - performance.now();
    const text = left === Number.NEGATIVE_INFINITY ? '' : stopwatch(Math.max(0, left));
    if (this.textContent !== text) this.textContent = text;
  }
}

customElements.define('order-clock', OrderClock);

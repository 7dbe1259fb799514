import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { whyOf } from '../screens/entry-words.js';
import { icon, mark, type Tone } from '../ui/icons.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { clock, differ } from '../ui/time.js';
import { say } from '../words/words.js';
import type { KnownOrder } from './order.js';
import './order-answers.js';
import { answerTo, type OrderState, stateOf } from './order-state.js';

/** An order: what is to be done, by when an answer is wanted, the two answers, and what became of mine. */
@customElement('officer-order-card')
export class OrderCard extends Part {
  static override styles = [
    ...base,
    css`
      :host { display: block; }
      .card { display: grid; gap: 6px; padding: 12px 14px; border: 2px solid var(--warn); border-radius: 16px; background: var(--warn-soft); overflow-wrap: anywhere; }
      .card.quiet { border: 1.5px solid var(--edge); background: var(--surface); }
      .card.here { border: 1.5px dashed var(--warn); background: none; }
      .card.strip { border-radius: 0; border-width: 0 0 3px; padding: 10px 16px 12px; }
      .head { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 2px 12px; font-weight: 700; }
      .head span { display: inline-flex; align-items: center; gap: 6px; }
      .head .warn { color: var(--warn); background: none; }
      .head .late { color: var(--danger); }
      h2 { margin: 0; font-size: 1.1875rem; white-space: pre-wrap; }
      .strip h2 { display: -webkit-box; -webkit-line-clamp: 3; -webkit-box-orient: vertical; overflow: hidden; }
      .note { white-space: pre-wrap; }
      .mine { display: flex; align-items: center; gap: 6px; font-weight: 650; }
      .mine.warn { color: var(--warn); background: none; }
      .mine.danger { color: var(--danger); background: none; }
      .mine.ok { color: var(--ok); background: none; }
    `,
  ];

  @property({ attribute: false }) known!: KnownOrder;
  /** On top of every screen: short, and only while it asks. */
  @property({ type: Boolean }) strip = false;
  /** What is late depends on the time alone. */
  @property({ type: Number }) minute = 0;

  override render() {
    const { known, strip } = this;
    const { order } = known;
    const state = stateOf(known, answerTo(this.place, order.orderId));
    const asks = state.kind === 'asks';
    const look = `${asks || state.kind === 'refused' ? '' : state.kind === 'here' ? 'here' : 'quiet'} ${strip ? 'strip' : ''}`;
    return html`<section class="card ${look}" data-testid=${strip ? 'order-strip' : 'order-card'} data-order-id=${order.orderId}
        data-state=${state.kind} aria-label=${say('order.title')}>
      <div class="head">
        <span class=${asks ? 'warn' : ''}>${mark(asks ? 'warn' : 'neutral')}${say('order.title')}</span>
        ${this.until(asks)}
      </div>
      <h2 dir="auto">${order.text}</h2>
      ${order.note && !strip ? html`<p class="note" dir="auto">${order.note}</p>` : nothing}
      <p class="m"><bdi>${order.giver}</bdi> ${this.when()}</p>
      ${this.mine(state)}${strip ? nothing : this.end()}
      ${asks || state.kind === 'refused' ? html`<officer-order-answers .place=${this.place} .orderId=${order.orderId}></officer-order-answers>` : nothing}
    </section>`;
  }

  private until(asks: boolean) {
    const { order } = this.known;
    if (order.state === 'CLOSED') return html`<span class="m">${say('order.closed')}</span>`;
    if (!asks) return html`<span class="m num">${this.counted()}</span>`;
    const time = clock(order.answerBy);
    const isLate = Date.parse(order.answerBy) < this.place.now;
    return html`<span class="num ${isLate ? 'late' : 'warn'}">${say(isLate ? 'order.wasDue' : 'order.until', { time })}</span>`;
  }

  private counted(): string {
    const { understood, addressed } = this.known.order.counts;
    return say('order.counted', { n: understood, of: addressed });
  }

  private when() {
    const { at, receivedAt } = this.known.order;
    if (!differ(at, receivedAt)) return clock(receivedAt);
    return say('radio.both', { written: clock(at), received: clock(receivedAt) });
  }

  /** What became of my own answer. */
  private mine(state: OrderState) {
    if (state.kind === 'here') {
      const word = say(state.understood ? 'order.understood' : 'order.cannotShort');
      const key = this.place.connected ? 'order.sending' : 'order.here';
      return this.line('warn', say(key, { word, time: clock(state.at) }));
    }
    if (state.kind === 'refused') return this.line('danger', say('order.refused', { why: whyOf(state.entry) }));
    if (state.kind === 'over') return this.line('neutral', say('order.over'));
    if (state.kind !== 'answered') return nothing;
    const word = say(state.understood ? 'order.understood' : 'order.cannotShort');
    const time = state.offline
      ? say('order.bothTimes', { at: clock(state.at), received: clock(state.receivedAt) })
      : clock(state.at);
    const words = say(state.reason ? 'order.answeredWhy' : 'order.answered', { word, time, why: state.reason ?? '' });
    return this.line(state.understood ? 'ok' : 'neutral', words);
  }

  private line(tone: Tone, words: string) {
    return html`<p class="mine ${tone}" role="status" data-testid="order-mine">${tone === 'ok' ? icon('check', 20) : mark(tone)}<span>${words}</span></p>`;
  }

  private end() {
    const { closed } = this.known.order;
    if (!closed) return nothing;
    const words = say('order.closedBy', { who: closed.by, time: clock(closed.at) });
    return html`<p class="m" data-testid="order-end">${words}${closed.note ? html`: <bdi>${closed.note}</bdi>` : nothing}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'officer-order-card': OrderCard;
  }
}

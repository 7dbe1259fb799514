import '@vaadin/button';
import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Swap } from '../person/me.js';
import { whyOf } from '../screens/entry-words.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { clockOf, dayWord } from '../ui/time.js';
import { say } from '../words/words.js';
import { isMine, stateOf } from './swap-state.js';

/** Duties that are given away: my own offers, and those of colleagues that I could take. */
@customElement('officer-swap-list')
export class SwapList extends Part {
  static override styles = [
    ...base,
    css`
      :host { display: block; }
      .all { display: grid; gap: 16px; }
      .swap { display: grid; gap: 8px; }
      vaadin-button { min-height: 3.5rem; }
    `,
  ];

  override render() {
    const swaps = this.place.me?.swaps ?? [];
    if (swaps.length === 0) return nothing;
    return html`<div class="all">${swaps.map((swap) => this.one(swap))}</div>`;
  }

  private one(swap: Swap) {
    const mine = isMine(swap, this.place.me);
    const state = stateOf(swap, this.place.me, (kind) => this.last(kind, swap));
    const refused = ['swap.taken', 'swap.withdrawn']
      .map((kind) => this.last(kind, swap))
      .find((each) => each?.state === 'refused');
    return html`<section class="card swap" data-testid="swap">
      <h2>${say(mine ? 'swap.mine' : 'swap.from', { who: swap.giver })}</h2>
      <p><b>${dayWord(swap.from)}</b>, <bdi>${swap.name}</bdi>, <span class="num">${clockOf(swap.from)}–${clockOf(swap.until)}</span></p>
      <p class="s m" role="status" data-testid="swap-state">${say(state, { who: swap.taker ?? '' })}</p>
      ${refused ? html`<p class="danger" role="alert">${say('duty.refused', { why: whyOf(refused) })}</p>` : nothing}
      ${state === 'swap.open' ? html`<vaadin-button class="primary" data-testid="swap-take" @click=${() => this.keep('swap.taken', swap)}>${say('swap.take')}</vaadin-button>` : nothing}
      ${state === 'swap.offered' || state === 'swap.wanted' ? html`<vaadin-button data-testid="swap-withdraw" @click=${() => this.keep('swap.withdrawn', swap)}>${say('swap.withdraw')}</vaadin-button>` : nothing}
    </section>`;
  }

  private last(kind: string, { swapId }: Swap) {
    return this.place.lastOf(kind, (body) => body.swapId === swapId);
  }

  private keep(kind: string, { swapId }: Swap): void {
    this.attempt(this.place.keep({ kind, body: { swapId } }), 'answer');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'officer-swap-list': SwapList;
  }
}

import '@vaadin/button';
import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Siren } from '../backup/siren.js';
import type { Message } from '../feed/feed-entry.js';
import { mark } from '../ui/icons.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { clock } from '../ui/time.js';
import { isolated } from '../words/isolated.js';
import { say, type Word } from '../words/words.js';
import { Bell } from './bell.js';
import type { KnownOrder } from './order.js';
import './order-card.js';
import { asking } from './order-state.js';

/** So many stand on top of a screen at once; the others follow when these are done with. */
const most = 2;

/** On top of every screen until it is done with: urgent messages until they are seen, orders until they are answered. */
@customElement('officer-order-strips')
export class OrderStrips extends Part {
  static override styles = [
    ...base,
    css`
      .urgent { display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: center; justify-content: space-between; padding: 10px 16px; border-bottom: 3px solid var(--danger); background: var(--danger-soft); }
      .urgent > div { flex: 1 1 10rem; min-width: 0; overflow-wrap: anywhere; }
      .urgent .head { display: flex; flex-wrap: wrap; gap: 2px 8px; align-items: center; }
      .urgent .head .danger { display: inline-flex; gap: 6px; align-items: center; font-weight: 700; background: none; }
      .urgent b { display: -webkit-box; -webkit-line-clamp: 4; -webkit-box-orient: vertical; overflow: hidden; white-space: pre-wrap; }
      .urgent vaadin-button { min-height: 3.5rem; }
      .more { padding: 6px 16px; border-bottom: 1px solid var(--edge); font-weight: 600; }
    `,
  ];

  @property({ attribute: false }) siren!: Siren;
  @property({ type: Number }) minute = 0;
  private readonly bell = new Bell(() => this.siren.once());
  private announced = '';

  protected override willUpdate(): void {
    const { urgent } = this.place;
    const orders = asking(this.place);
    const calls = [
      ...urgent.map(({ messageId }) => messageId),
      ...orders.map(({ order, calls: times }) => `${order.orderId} ${times}`),
    ];
    this.bell.heed(calls);
    this.announced = this.wordsOf(urgent[0], orders.at(-1));
  }

  private wordsOf(urgent?: Message, known?: KnownOrder): string {
    if (urgent) return say('urgent.announce', { who: urgent.author, text: isolated(urgent.text) });
    return known ? say('order.announce', { who: known.order.giver, text: isolated(known.order.text) }) : '';
  }

  override render() {
    const { urgent } = this.place;
    const orders = asking(this.place);
    return html`<p class="hidden" role="alert">${this.announced}</p>
      ${repeat(
        urgent.slice(0, most),
        ({ messageId }) => messageId,
        (message) => this.strip(message),
      )}${more('urgent', urgent.length - most)}
      ${repeat(
        orders.slice(0, most),
        ({ order }) => order.orderId,
        (known) =>
          html`<officer-order-card strip .place=${this.place} .known=${known} .minute=${this.minute}></officer-order-card>`,
      )}
      ${more('order', orders.length - most)}`;
  }

  private strip(message: Message) {
    return html`<section class="urgent" data-testid="urgent-strip" data-message-id=${message.messageId} aria-label=${say('urgent.title')}>
      <div><p class="head"><span class="danger">${mark('danger')}${say('urgent.title')}</span>
          <span class="m"><bdi>${message.author}</bdi> ${clock(message.receivedAt)}</span></p>
        <b dir="auto">${message.text}</b></div>
      <vaadin-button class="primary" data-testid="urgent-seen" @click=${() => this.attempt(this.place.seen(message), 'answer')}>${say('urgent.seen')}</vaadin-button>
    </section>`;
  }
}

function more(what: 'order' | 'urgent', n: number) {
  if (n <= 0) return nothing;
  const word: Word = n === 1 ? `${what}.moreOne` : `${what}.more`;
  return html`<p class="more" data-testid=${`${what}-more`}>${say(word, { n })}</p>`;
}

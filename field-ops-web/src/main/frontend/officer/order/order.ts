import type { FeedEntry } from '../feed/feed-entry.js';
import { Changes } from '../ui/changes.js';

/** An order as the channel sees it. Without `channelId` for somebody who was asked and is not in its channel. */
export interface Order {
  orderId: string;
  channelId?: string;
  number?: number;
  giverId: string;
  giver: string;
  text: string;
  note: string;
  at: string;
  receivedAt: string;
  answerBy: string;
  everyone: boolean;
  /** Those it was given to, when it was not given to everyone. */
  people: string[];
  repeats: number;
  counts: { addressed: number; understood: number; cannot: number; open: number };
  state: 'OPEN' | 'CLOSED';
  stopped?: { at: string; by: string };
  closed?: { at: string; by: string; note: string };
}

/** What this person answered, as the server has it. */
export interface OwnAnswer {
  answer: 'UNDERSTOOD' | 'CANNOT';
  reason?: string;
  /** When it was given: that is what counts. */
  at: string;
  receivedAt: string;
  offline: boolean;
  late: boolean;
  afterEnd: boolean;
}

/** An order, whether it asks this person, what they answered, and how often they were asked. */
export interface KnownOrder {
  order: Order;
  asked: boolean;
  own?: OwnAnswer;
  /** Counts up with each time that it calls for this person. */
  calls: number;
}

/** `orders` of the snapshot: the open ones that ask this person. */
export interface AskingOrder {
  order: Order;
  own?: Partial<OwnAnswer>;
}

/** Ended ones that stay, so that their cards are still drawn. */
const mostKept = 200;

/** The orders that this person knows of. An older word never overwrites a newer one. */
export class Orders extends Changes {
  readonly all = new Map<string, KnownOrder>();
  private readonly newest = new Map<string, number>();
  /** Up to where each channel was known when this device began: later orders to everyone ask this person too. */
  private readonly begun = new Map<string, number>();

  constructor(private readonly personId = '') {
    super();
  }

  /** Takes what lay on this device. */
  restore(orders: KnownOrder[]): void {
    for (const known of orders) this.all.set(known.order.orderId, known);
    this.changed();
  }

  /** What asks this person now; what else is known stays, and asks no more. */
  renew(asking: AskingOrder[], channels: { channelId: string; lastNumber: number }[], number: number): void {
    this.newest.clear();
    for (const known of this.all.values()) known.asked = false;
    for (const { order, own } of asking) {
      const calls = this.all.get(order.orderId)?.calls ?? 1;
      this.all.set(order.orderId, { order, asked: true, own: own?.answer ? (own as OwnAnswer) : undefined, calls });
      this.newest.set(order.orderId, number);
    }
    for (const { channelId, lastNumber } of channels) this.begun.set(channelId, lastNumber);
    this.changed();
  }

  /** This person came into a channel: what was asked there before does not ask them. */
  joined(channelId: string, lastNumber: number): void {
    this.begun.set(channelId, lastNumber);
  }

  apply({ kind, body, number }: FeedEntry): void {
    if (kind === 'order') this.stands(body as unknown as Order, number);
    else if (kind === 'order.alarm') this.alarm(body as unknown as Order, number);
    else if (kind === 'order.answer') this.answered(body as unknown as OwnAnswer & { orderId: string });
    this.changed();
  }

  /** The open ones that this person has not answered anywhere, the first given first. */
  get unanswered(): KnownOrder[] {
    return [...this.all.values()]
      .filter(({ asked, own, order }) => asked && !own && order.state === 'OPEN')
      .sort((a, b) => a.order.receivedAt.localeCompare(b.order.receivedAt));
  }

  private stands(order: Order, number: number): void {
    const known = this.all.get(order.orderId);
    if (number < (this.newest.get(order.orderId) ?? 0)) return;
    this.newest.set(order.orderId, number);
    this.all.set(order.orderId, known ? { ...known, order } : { order, asked: this.asks(order), calls: 1 });
    this.forget();
  }

  private asks({ everyone, people, giverId, channelId = '', number = 0 }: Order): boolean {
    if (giverId === this.personId) return false;
    return people.includes(this.personId) || (everyone && number > (this.begun.get(channelId) ?? 0));
  }

  private alarm(order: Order, number: number): void {
    const known = this.all.get(order.orderId);
    const newer = number >= (this.newest.get(order.orderId) ?? 0) ? order : known?.order;
    this.newest.set(order.orderId, Math.max(number, this.newest.get(order.orderId) ?? 0));
    this.all.set(order.orderId, {
      order: newer ?? order,
      asked: true,
      own: known?.own,
      calls: (known?.calls ?? 0) + 1,
    });
  }

  private answered({ orderId, ...own }: OwnAnswer & { orderId: string }): void {
    const known = this.all.get(orderId);
    if (known) this.all.set(orderId, { ...known, asked: true, own });
  }

  private forget(): void {
    const ended = [...this.all.values()].filter(({ order }) => order.state === 'CLOSED');
    for (const { order } of ended.slice(0, Math.max(0, ended.length - mostKept))) this.all.delete(order.orderId);
  }
}

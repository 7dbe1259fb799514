import type { Entry } from '../outbox/entry.js';
import type { Workplace } from '../person/workplace.js';
import type { KnownOrder } from './order.js';

/**
 * How an order stands with this person: it `asks`; they answered and it is `here` still, or `refused`; `answered`; `over`
 * without an answer; `told` to them only.
 */
export type OrderState =
  | { kind: 'asks' }
  | { kind: 'here'; entry: Entry; understood: boolean; at: string }
  | { kind: 'refused'; entry: Entry }
  | { kind: 'answered'; understood: boolean; at: string; receivedAt: string; reason?: string; offline: boolean }
  | { kind: 'over' }
  | { kind: 'told' };

export function stateOf({ order, asked, own }: KnownOrder, answer: Entry | undefined): OrderState {
  const unsent = answer && answer.state !== 'received' ? answer : undefined;
  // Nobody else's order, or one that went to those who were there before: an answer to it is of no use.
  if (unsent?.problem?.code === 'ORDER_NOT_YOURS') return { kind: 'told' };
  if (unsent?.state === 'refused') return { kind: 'refused', entry: unsent };
  if (unsent) return { kind: 'here', entry: unsent, understood: isYes(unsent), at: unsent.operation.writtenAt };
  if (own) {
    const { answer: word, at, receivedAt, reason, offline } = own;
    return { kind: 'answered', understood: word === 'UNDERSTOOD', at, receivedAt, reason, offline };
  }
  // Answered here, and the server's word about it has not come back yet.
  if (answer)
    return {
      kind: 'answered',
      understood: isYes(answer),
      at: answer.operation.writtenAt,
      receivedAt: answer.receivedAt ?? answer.operation.writtenAt,
      reason: answer.operation.body.reason as string | undefined,
      offline: false,
    };
  if (!asked) return { kind: 'told' };
  return { kind: order.state === 'CLOSED' ? 'over' : 'asks' };
}

function isYes({ operation }: Entry): boolean {
  return operation.body.answer === 'UNDERSTOOD';
}

/** The newest answer of this person to an order, wherever it is. */
export function answerTo(place: Workplace, orderId: string): Entry | undefined {
  return place.lastOf('order.answered', (body) => body.orderId === orderId);
}

/** Orders that wait for this person's answer and have none here either. */
export function asking(place: Workplace): KnownOrder[] {
  return place.model.orders.unanswered.filter(
    (known) => stateOf(known, answerTo(place, known.order.orderId)).kind === 'asks',
  );
}

import type { Entry } from '../outbox/entry.js';
import type { Duty, Me, Swap } from '../person/me.js';

/** What is said of an offer. */
export type SwapWord =
  | 'swap.open'
  | 'swap.here'
  | 'swap.offered'
  | 'swap.wanted'
  | 'swap.taken'
  | 'swap.gave'
  | 'swap.got'
  | 'swap.refused'
  | 'swap.withdrawn';

export function isMine({ giverId }: Swap, me: Me | undefined): boolean {
  return giverId === me?.personId;
}

/**
 * Where an offer stands for this person, with what they said here and the server has not heard yet.
 *
 * @param last their newest entry of a kind about it
 */
export function stateOf(swap: Swap, me: Me | undefined, last: (kind: string) => Entry | undefined): SwapWord {
  const isWaiting = (kind: string) => ['waiting', 'sending'].includes(last(kind)?.state ?? '');
  if (isWaiting('swap.taken') || isWaiting('swap.withdrawn')) return 'swap.here';
  const mine = isMine(swap, me);
  switch (swap.state) {
    case 'OPEN':
      return mine ? 'swap.offered' : 'swap.open';
    case 'TAKEN':
      return mine ? 'swap.wanted' : 'swap.taken';
    case 'CONFIRMED':
      return mine ? 'swap.gave' : 'swap.got';
    case 'REFUSED':
      return 'swap.refused';
    default:
      return 'swap.withdrawn';
  }
}

/** Whether a duty of mine can be offered now: it has not begun, and no offer of it is alive or on its way. */
export function canOffer(duty: Duty, me: Me | undefined, now: number, offered: Entry | undefined): boolean {
  const isAlive = me?.swaps?.some(
    (swap) => swap.shiftId === duty.shiftId && isMine(swap, me) && ['OPEN', 'TAKEN'].includes(swap.state),
  );
  return Date.parse(duty.from) > now && !isAlive && !['waiting', 'sending'].includes(offered?.state ?? '');
}

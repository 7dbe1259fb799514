import type { Entry } from '../outbox/entry.js';
import type { Me, Wish } from '../person/me.js';

/** A wish with what became of it here: on its way, refused, or known to the server. */
export interface ShownWish extends Wish {
  isHere: boolean;
  refused?: Entry;
}

export type WishWord = 'wish.here' | 'wish.refusedHere' | 'wish.open' | 'wish.granted' | 'wish.refused';

const going = (entry: Entry | undefined) => ['waiting', 'sending'].includes(entry?.state ?? '');

/** Those the server knows and those only here, by their days; withdrawn ones are left out at once, with no network too. */
export function shownWishes(me: Me | undefined, entries: readonly Entry[]): ShownWish[] {
  const about = (kind: string, wishId: unknown) =>
    entries.findLast(({ operation }) => operation.kind === kind && operation.body.wishId === wishId);
  const known = me?.wishes ?? [];
  const only = entries.filter(
    ({ operation, state }) =>
      operation.kind === 'wish.given' &&
      state !== 'received' &&
      !known.some(({ wishId }) => wishId === operation.body.wishId),
  );
  return [
    ...known.map((wish) => ({ ...wish, isHere: false, refused: refusedOf(about('wish.withdrawn', wish.wishId)) })),
    ...only.map((entry) => ({
      ...(entry.operation.body as unknown as Wish),
      state: 'OPEN',
      isHere: true,
      refused: refusedOf(entry),
    })),
  ]
    .filter(({ wishId, refused }) => refused || !withdrawnHere(about('wish.withdrawn', wishId)))
    .sort((a, b) => a.from.localeCompare(b.from));
}

function refusedOf(entry: Entry | undefined): Entry | undefined {
  return entry?.state === 'refused' ? entry : undefined;
}

function withdrawnHere(entry: Entry | undefined): boolean {
  return going(entry) || entry?.state === 'received';
}

export function wordOf({ isHere, refused, state }: ShownWish): WishWord {
  if (isHere) return refused ? 'wish.refusedHere' : 'wish.here';
  if (state === 'GRANTED') return 'wish.granted';
  return state === 'REFUSED' ? 'wish.refused' : 'wish.open';
}

import { describe, expect, it } from 'vitest';
import type { Entry } from '../outbox/entry.js';
import type { Me, Wish } from '../person/me.js';
import { shownWishes, wordOf } from './wishes.js';

const wish = (wishId: string, from: string, state = 'OPEN'): Wish => ({
  wishId,
  kind: 'FREE',
  from,
  until: from,
  note: '',
  state,
});
const entry = (kind: string, body: object, state = 'waiting') =>
  ({ state, operation: { kind, body } }) as unknown as Entry;
const me = { wishes: [wish('a', '2026-12-05'), wish('b', '2026-12-09', 'GRANTED')] } as unknown as Me;
const ids = (entries: Entry[]) => shownWishes(me, entries).map(({ wishId }) => wishId);

describe('wishes', () => {
  it('are shown by their days, with those only here among them', () => {
    const here = entry('wish.given', wish('c', '2026-12-07'));
    expect(ids([here])).toEqual(['a', 'c', 'b']);
    expect(shownWishes(me, [here]).map(wordOf)).toEqual(['wish.open', 'wish.here', 'wish.granted']);
  });
  it('stand once when the server knows them before their receipt is here', () => {
    expect(ids([entry('wish.given', wish('a', '2026-12-05'))])).toEqual(['a', 'b']);
    expect(ids([entry('wish.given', wish('d', '2026-12-05'), 'received')])).toEqual(['a', 'b']);
  });
  it('go at once when they are withdrawn, and come back when that was refused', () => {
    expect(ids([entry('wish.withdrawn', { wishId: 'a' })])).toEqual(['b']);
    expect(ids([entry('wish.withdrawn', { wishId: 'a' }, 'received')])).toEqual(['b']);
    const refused = shownWishes(me, [entry('wish.withdrawn', { wishId: 'a' }, 'refused')]);
    expect(refused[0].refused?.state).toBe('refused');
  });
  it('say that the server refused them', () => {
    const [first] = shownWishes(undefined, [entry('wish.given', wish('x', '2026-12-01'), 'refused')]);
    expect(wordOf(first)).toBe('wish.refusedHere');
  });
});

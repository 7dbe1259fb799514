import { describe, expect, it } from 'vitest';
import type { Entry } from '../outbox/entry.js';
import type { Duty, Me, Swap } from '../person/me.js';
import { canOffer, stateOf } from './swap-state.js';

const me = { personId: 'me', swaps: [] as Swap[] } as unknown as Me;
const swap = (state: string, giverId = 'other', taker?: string): Swap => ({
  swapId: 'w',
  shiftId: 's',
  name: 'Früh',
  from: '2026-12-01T05:00:00Z',
  until: '2026-12-01T13:30:00Z',
  giverId,
  giver: 'A',
  state,
  taker,
});
const nothing = () => undefined;
const waiting = (wanted: string) => (kind: string) =>
  kind === wanted ? ({ state: 'waiting' } as unknown as Entry) : undefined;

describe('an offer of a duty', () => {
  it('can be taken by others while it is open, and withdrawn by its giver', () => {
    expect(stateOf(swap('OPEN'), me, nothing)).toBe('swap.open');
    expect(stateOf(swap('OPEN', 'me'), me, nothing)).toBe('swap.offered');
    expect(stateOf(swap('TAKEN', 'me', 'B'), me, nothing)).toBe('swap.wanted');
  });
  it('says what was done here before the server has heard it', () => {
    expect(stateOf(swap('OPEN'), me, waiting('swap.taken'))).toBe('swap.here');
    expect(stateOf(swap('OPEN', 'me'), me, waiting('swap.withdrawn'))).toBe('swap.here');
  });
  it('ends in the same way for both', () => {
    expect(stateOf(swap('CONFIRMED', 'me', 'B'), me, nothing)).toBe('swap.gave');
    expect(stateOf(swap('CONFIRMED', 'other', 'me'), me, nothing)).toBe('swap.got');
    expect(stateOf(swap('REFUSED', 'me', 'B'), me, nothing)).toBe('swap.refused');
    expect(stateOf(swap('WITHDRAWN', 'me'), me, nothing)).toBe('swap.withdrawn');
  });
  it('is made once, of what has not begun', () => {
    const duty = { shiftId: 's', from: '2026-12-01T05:00:00Z' } as Duty;
    const before = Date.parse('2026-12-01T04:00:00Z');
    expect(canOffer(duty, me, before, undefined)).toBe(true);
    expect(canOffer(duty, me, before + 7_200_000, undefined)).toBe(false);
    expect(canOffer(duty, me, before, { state: 'waiting' } as unknown as Entry)).toBe(false);
    const offered = { ...me, swaps: [swap('OPEN', 'me')] } as Me;
    expect(canOffer(duty, offered, before, undefined)).toBe(false);
    const over = { ...me, swaps: [swap('REFUSED', 'me')] } as Me;
    expect(canOffer(duty, over, before, undefined)).toBe(true);
  });
});

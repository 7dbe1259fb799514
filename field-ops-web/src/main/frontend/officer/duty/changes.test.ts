import { describe, expect, it } from 'vitest';
import type { Entry } from '../outbox/entry.js';
import type { DutyChange, Me } from '../person/me.js';
import { openChanges, wordOf } from './changes.js';

const change = (changeId: string, kind: string): DutyChange => ({
  changeId,
  kind,
  shiftId: 's',
  name: 'Spät',
  from: '2026-12-03T13:00:00Z',
  until: '2026-12-03T21:30:00Z',
  madeAt: '2026-12-01T08:00:00Z',
});
const me = { dutyChanges: [change('a', 'MOVED'), change('b', 'WITHDRAWN')] } as unknown as Me;
const before = Date.parse('2026-12-02T08:00:00Z');
const ids = (changes: DutyChange[]) => changes.map(({ changeId }) => changeId);
const as = (state: string) => ({ state }) as unknown as Entry;

describe('a change of a published duty', () => {
  it('asks until it is confirmed here, with or without network', () => {
    expect(ids(openChanges(me, before, () => undefined))).toEqual(['a', 'b']);
    const said = (state: string) =>
      openChanges(me, before, ({ changeId }) => (changeId === 'a' ? as(state) : undefined));
    expect(ids(said('waiting'))).toEqual(['b']);
    expect(ids(said('received'))).toEqual(['b']);
    expect(ids(said('refused'))).toEqual(['a', 'b']);
  });
  it('asks no more when the shift is over', () => {
    expect(openChanges(me, Date.parse('2026-12-03T21:30:00Z'), () => undefined)).toEqual([]);
    expect(openChanges(undefined, before, () => undefined)).toEqual([]);
  });
  it('says in a word what it is', () => {
    expect(wordOf(change('a', 'ADDED'))).toBe('change.added');
    expect(wordOf(change('a', 'MOVED'))).toBe('change.moved');
    expect(wordOf(change('a', 'WITHDRAWN'))).toBe('change.withdrawn');
  });
});

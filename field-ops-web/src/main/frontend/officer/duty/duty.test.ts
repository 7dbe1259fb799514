import { afterEach, describe, expect, it } from 'vitest';
import type { Entry } from '../outbox/entry.js';
import type { Duty } from '../person/me.js';
import { setZone } from '../ui/zone.js';
import { differs, isBegun, markOf } from './marks.js';
import { dutiesOn, mondayOf, weekAt, weekNumber } from './weeks.js';

function duty(from: string, until = from): Duty {
  return {
    shiftId: from,
    name: 'Frühschicht Mitte',
    from,
    until,
    unitId: 'u',
    unit: '12/1',
    status: '1',
    statusAt: from,
    crew: [],
    onDuty: 1,
    channels: [],
  };
}

const entry = (state: string, writtenAt: string) => ({ state, operation: { writtenAt } }) as unknown as Entry;

afterEach(() => setZone(undefined));

describe('the week of a duty', () => {
  it('begins on Monday, also on a Sunday and across a year', () => {
    expect(mondayOf('2026-12-06')).toBe('2026-11-30');
    expect(mondayOf('2027-01-01')).toBe('2026-12-28');
    expect(weekNumber('2026-11-30')).toBe(49);
    expect(weekNumber('2026-12-28')).toBe(53);
  });
  it('has seven days where the clock is changed', () => {
    expect(weekAt(Date.parse('2026-10-25T23:30:00Z'), 0)[0]).toBe('2026-10-26');
    expect(weekAt(Date.parse('2026-10-25T22:30:00Z'), 0)).toEqual([
      '2026-10-19',
      '2026-10-20',
      '2026-10-21',
      '2026-10-22',
      '2026-10-23',
      '2026-10-24',
      '2026-10-25',
    ]);
    expect(weekAt(Date.parse('2026-03-28T12:00:00Z'), 1)[6]).toBe('2026-04-05');
  });
  it('counts by the calendar of the house', () => {
    const late = duty('2026-11-30T23:30:00Z');
    expect(dutiesOn([late], '2026-12-01')).toEqual([late]);
    setZone('America/New_York');
    expect(dutiesOn([late], '2026-11-30')).toEqual([late]);
  });
});

describe('begin and end of a duty', () => {
  const begin = '2026-11-30T13:00:00Z';
  const now = Date.parse('2026-11-30T12:56:00Z');

  it('are asked about when the plan is a quarter of an hour away', () => {
    expect(differs(duty(begin), 'from', now)).toBe(false);
    expect(differs(duty(begin), 'from', now - 20 * 60_000)).toBe(true);
    expect(differs(duty(begin, '2026-11-30T21:00:00Z'), 'until', now)).toBe(true);
  });
  it('count at once, and by the server once it has them', () => {
    expect(markOf(entry('waiting', begin), undefined)).toEqual({ at: begin, isHere: true });
    expect(markOf(entry('received', begin), '2026-11-30T13:00:01Z')).toEqual({
      at: '2026-11-30T13:00:01Z',
      isHere: false,
    });
    expect(markOf(entry('refused', begin), undefined)).toBeUndefined();
    expect(markOf(undefined, undefined)).toBeUndefined();
  });
  it('make a duty that goes on until it is ended, and again when it is begun again', () => {
    const at = (text: string) => ({ at: text, isHere: false });
    expect(isBegun(undefined, undefined)).toBe(false);
    expect(isBegun(at(begin), undefined)).toBe(true);
    expect(isBegun(at(begin), at('2026-11-30T14:00:00Z'))).toBe(false);
    expect(isBegun(at('2026-11-30T15:00:00Z'), at('2026-11-30T14:00:00Z'))).toBe(true);
  });
});

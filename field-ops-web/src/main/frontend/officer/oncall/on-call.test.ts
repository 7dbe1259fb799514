import { describe, expect, it } from 'vitest';
import type { Backup } from '../feed/feed-entry.js';
import type { Entry } from '../outbox/entry.js';
import type { Me, OnCallTime } from '../person/me.js';
import { callsFor, chain, mine, takingOf, unanswered } from './on-call.js';

const at = (time: string) => Date.parse(`2026-12-01T${time}Z`);
const nothing = () => undefined;

function time(place: number, personId: string, from: string, until: string): OnCallTime {
  return {
    onCallId: `${place}-${personId}`,
    rosterId: 'r',
    roster: 'Innenstadt',
    place,
    personId,
    person: personId,
    from: `2026-12-01T${from}Z`,
    until: `2026-12-01T${until}Z`,
  };
}

function me(onCall: OnCallTime[], drills: Me['drills'] = []): Me {
  return { personId: 'me', onCall, drills } as unknown as Me;
}

describe('being on call', () => {
  it('is mine until its end', () => {
    const known = me([time(2, 'me', '12:00:00', '20:00:00'), time(1, 'other', '08:00:00', '16:00:00')]);
    expect(mine(known, at('10:00:00')).map(({ place }) => place)).toEqual([2]);
    expect(mine(known, at('20:00:00'))).toEqual([]);
    expect(mine(undefined, 0)).toEqual([]);
  });

  it('is of whoever holds a place at this moment, whatever was known when the phone was asked', () => {
    const known = me([
      time(3, 'c', '08:00:00', '20:00:00'),
      time(1, 'b', '16:00:00', '20:00:00'),
      time(1, 'a', '08:00:00', '16:00:00'),
    ]);
    expect(chain(known, at('15:59:59')).map(({ person }) => person)).toEqual(['a', 'c']);
    expect(chain(known, at('16:00:00')).map(({ person }) => person)).toEqual(['b', 'c']);
  });

  it('says what was said here until the server has spoken', () => {
    const wanted = time(1, 'a', '08:00:00', '16:00:00');
    const said = (state: string) => () => ({ state }) as unknown as Entry;
    expect(takingOf(wanted, nothing)).toBe('free');
    expect(takingOf(wanted, said('waiting'))).toBe('here');
    expect(takingOf(wanted, said('received'))).toBe('here');
    expect(takingOf(wanted, said('refused'))).toBe('refused');
  });
});

describe('a drill', () => {
  const drill = {
    drillId: 'd',
    roster: 'Innenstadt',
    by: 'Leitstelle',
    startedAt: '',
    closesAt: '2026-12-01T10:15:00Z',
  };

  it('asks until it is answered, here or elsewhere, or over', () => {
    expect(unanswered(me([], [drill]), at('10:00:00'), nothing)).toHaveLength(1);
    expect(unanswered(me([], [drill]), at('10:15:00'), nothing)).toEqual([]);
    expect(unanswered(me([], [{ ...drill, answeredAt: 'x' }]), at('10:00:00'), nothing)).toEqual([]);
    expect(unanswered(me([], [drill]), at('10:00:00'), () => ({}) as Entry)).toEqual([]);
  });
});

describe('a call for help to which nobody comes', () => {
  const call = (state: string, answeredAt?: string) =>
    ({
      requestId: 'b',
      state,
      onCall: [{ personId: 'me', person: 'Me', nth: 1, askedAt: '', answeredAt }],
    }) as unknown as Backup;

  it('calls who is on call until somebody comes, or they said that they take care of it', () => {
    expect(callsFor([call('OPEN')], 'me', nothing)).toHaveLength(1);
    expect(callsFor([call('OPEN')], 'other', nothing)).toEqual([]);
    expect(callsFor([call('ACCEPTED')], 'me', nothing)).toEqual([]);
    expect(callsFor([call('OPEN', 'x')], 'me', nothing)).toEqual([]);
    const said = (state: string) => () => ({ state }) as unknown as Entry;
    expect(callsFor([call('OPEN')], 'me', said('waiting'))).toEqual([]);
    expect(callsFor([call('OPEN')], 'me', said('refused'))).toHaveLength(1);
  });
});

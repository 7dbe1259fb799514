import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Backup } from '../feed/feed-entry.js';
import { DeviceClock } from '../net/clock.js';
import type { Entry } from '../outbox/entry.js';
import { metres } from '../ui/time.js';
import { say } from '../words/words.js';
import { alertsOf, helpState, requestsFor, takenBy } from './help-state.js';
import { Hold } from './hold.js';

describe('a distance', () => {
  it('is not said when nobody knows it', () => {
    expect([metres(-1), metres(undefined), metres(0), metres(424)]).toEqual(['', '', '0 m', '420 m']);
  });
});

describe('holding the button', () => {
  let now = 0;
  let hold: Hold;
  beforeEach(() => {
    now = 0;
    hold = new Hold(() => now);
    hold.press();
  });
  const at = <T>(moment: number, what: () => T): T => {
    now = moment;
    return what();
  };

  it('calls after a second and a half and a countdown of five seconds, once', () => {
    expect(at(750, () => hold.ring)).toBe(0.5);
    expect(at(1_500, () => hold.tick())).toBe(false);
    expect(hold.secondsLeft).toBe(5);
    expect(at(6_400, () => hold.secondsLeft)).toBe(1);
    expect(at(6_500, () => hold.tick())).toBe(true);
    expect(at(6_600, () => hold.tick())).toBe(false);
  });

  it('does nothing when it is let go too early', () => {
    at(1_499, () => hold.release());
    expect(at(60_000, () => hold.tick())).toBe(false);
    expect(hold.state.at).toBe('rest');
  });

  it('goes on when it is let go during the countdown', () => {
    at(2_000, () => hold.release());
    expect(hold.state.at).toBe('countdown');
  });

  it('can be taken back until the last moment and not after it', () => {
    at(1_600, () => hold.tick());
    expect(at(6_499, () => hold.cancel())).toBe(true);
    expect(at(60_000, () => hold.tick())).toBe(false);
    at(100_000, () => hold.press());
    at(101_600, () => hold.tick());
    expect(at(106_600, () => hold.tick())).toBe(true);
    expect(at(106_700, () => hold.cancel())).toBe(false);
  });

  it('counts on from the time of the hold although its timers were held up', () => {
    expect(at(10_000, () => hold.tick())).toBe(true);
  });

  it('goes by the clock that nobody can set', () => {
    vi.useFakeTimers({ toFake: ['Date', 'performance'] });
    const real = new Hold();
    real.press();
    vi.setSystemTime(0);
    expect(real.tick()).toBe(false);
    vi.advanceTimersByTime(1_600);
    real.tick();
    vi.setSystemTime(Date.parse('2031-01-01T00:00:00Z'));
    expect([real.state.at, real.secondsLeft]).toEqual(['countdown', 5]);
    vi.useRealTimers();
  });
});

describe('a backup request', () => {
  const old = (millis: number) => ({ since: () => millis });
  const operation = { id: 'r', kind: 'backup.requested', writtenAt: '2026-11-23T18:06:00Z', body: {} };
  const entry = { id: 'r', personId: 'anna', lane: 'urgent', state: 'waiting', operation } as Entry;
  const backup = {
    requestId: 'r',
    unitId: 'u1',
    unit: 'Streife 12/3',
    state: 'OPEN',
    late: false,
    receivedAt: '2026-11-23T18:06:01Z',
    alerts: [{ unitId: 'u2', unit: 'Streife 12/1', metres: 420, state: 'ASKED' }],
  } as unknown as Backup;

  it('is being sent for eight seconds and NOT SENT from then on', () => {
    expect(helpState(entry, undefined, old(7_999))).toBe('sending');
    expect(helpState(entry, undefined, old(8_000))).toBe('notSent');
  });

  it("is NOT SENT after eight seconds whatever the phone's clock is set to, and at once in the next run", () => {
    let [wall, monotonic] = [Date.parse('2026-11-23T18:06:00Z'), 0];
    const clock = new DeviceClock({ wall: () => wall, monotonic: () => monotonic });
    const made = { ...entry, stamp: clock.stamp() };
    for (const to of [0, wall - 7_200_000, wall + 7_200_000]) {
      wall = to;
      monotonic += 2_000;
      expect(helpState(made, undefined, clock)).toBe('sending');
    }
    monotonic += 2_001;
    expect(helpState(made, undefined, clock)).toBe('notSent');
    expect(helpState(made, undefined, new DeviceClock())).toBe('notSent');
  });

  it('is NOT SENT at once when the phone could not even keep it', () => {
    expect(helpState(undefined, undefined, old(0))).toBe('notSent');
  });

  it('is received only by the word of the server, by answer or by feed', () => {
    expect(helpState({ ...entry, state: 'received' }, undefined, old(60_000))).toBe('received');
    expect(helpState(entry, backup, old(60_000))).toBe('received');
    expect(helpState({ ...entry, state: 'refused' }, undefined, old(0))).toBe('refused');
  });

  it('is said to be requested only once the server has it', () => {
    const states = ['sending', 'notSent', 'refused', 'received'] as const;
    expect(states.map((state) => say(`help.title.${state}`))).toEqual([
      'Hilfe wird angefordert',
      'Hilfe NICHT GESENDET',
      'Hilfe ABGELEHNT',
      'Hilfe angefordert',
    ]);
  });

  it('says that it came late, from the answer as from the feed', () => {
    expect(helpState({ ...entry, state: 'received', result: { late: true } }, undefined)).toBe('late');
    expect(helpState(entry, { ...backup, late: true })).toBe('late');
  });

  it('tells who was asked before the feed does', () => {
    const answered = { ...entry, result: { alerted: [{ unitId: 'u2', unit: 'Streife 12/1', metres: 420 }] } };
    expect(alertsOf(answered, undefined)).toEqual(backup.alerts);
  });

  it('names the unit that took it, and asks only those that were alerted', () => {
    const alerts = [{ ...backup.alerts[0], state: 'ACCEPTED' as const }];
    expect(takenBy({ ...backup, alerts, acceptedBy: 'u2' })).toBe('Streife 12/1');
    expect(takenBy({ ...backup, alerts: [], acceptedBy: 'u9', acceptedByUnit: 'Streife 9/1' })).toBe('Streife 9/1');
    expect(requestsFor('u2', [backup])).toHaveLength(1);
    expect(requestsFor('u3', [backup])).toHaveLength(0);
    expect(requestsFor('u1', [backup])).toHaveLength(0);
    expect(requestsFor('u2', [{ ...backup, state: 'CLOSED' }])).toHaveLength(0);
  });

  it('of a missed check-in is told to the mates of the unit, and when it was taken back for a while', () => {
    const at = '2026-11-23T14:00:00Z';
    const checkIn = { watchId: 'w', due: at, ownCall: false };
    const missed = { ...backup, unitId: 'u1', personId: 'p1', checkIn } as Backup;
    expect(requestsFor('u1', [missed], 'p2')).toHaveLength(1);
    expect(requestsFor('u1', [missed], 'p1')).toHaveLength(0);
    expect(requestsFor('u1', [{ ...missed, checkIn: { ...checkIn, ownCall: true } }], 'p2')).toHaveLength(0);
    const answer = { at, receivedAt: at, inTime: true, noNetwork: true };
    const over = { ...missed, state: 'CLOSED', checkIn: { ...checkIn, answer } } as Backup;
    const minutes = (n: number) => requestsFor('u2', [over], 'p2', Date.parse(at) + n * 60_000).length;
    expect([minutes(14), minutes(16)]).toEqual([1, 0]);
  });
});

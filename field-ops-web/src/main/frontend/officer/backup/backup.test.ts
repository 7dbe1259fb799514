import { describe, expect, it } from 'vitest';
import type { Backup } from '../feed/feed-entry.js';
import type { Entry } from '../outbox/entry.js';
import { metres } from '../ui/time.js';
import { say } from '../words/words.js';
import { alertsOf, callsFor, helpState, takenBy } from './help-state.js';
import { Hold } from './hold.js';

describe('a distance', () => {
  it('is not said when nobody knows it', () => {
    expect([metres(-1), metres(undefined), metres(0), metres(424)]).toEqual(['', '', '0 m', '420 m']);
  });
});

describe('holding the button', () => {
  it('calls after a second and a half and a countdown of five seconds, once', () => {
    const hold = new Hold();
    hold.press(0);
    expect(hold.ring(750)).toBe(0.5);
    expect(hold.tick(1_500)).toBe(false);
    expect(hold.secondsLeft(1_500)).toBe(5);
    expect(hold.secondsLeft(6_400)).toBe(1);
    expect(hold.tick(6_500)).toBe(true);
    expect(hold.tick(6_600)).toBe(false);
  });

  it('does nothing when it is let go too early', () => {
    const hold = new Hold();
    hold.press(0);
    hold.release(1_499);
    expect(hold.tick(60_000)).toBe(false);
    expect(hold.state.at).toBe('rest');
  });

  it('goes on when it is let go during the countdown', () => {
    const hold = new Hold();
    hold.press(0);
    hold.release(2_000);
    expect(hold.state.at).toBe('countdown');
  });

  it('can be taken back until the last moment and not after it', () => {
    const hold = new Hold();
    hold.press(0);
    hold.tick(1_600);
    expect(hold.cancel(6_499)).toBe(true);
    expect(hold.tick(60_000)).toBe(false);
    hold.press(100_000);
    hold.tick(101_600);
    expect(hold.tick(106_600)).toBe(true);
    expect(hold.cancel(106_700)).toBe(false);
  });

  it('counts on from the time of the hold although the phone slept through it', () => {
    const hold = new Hold();
    hold.press(0);
    expect(hold.tick(10_000)).toBe(true);
  });
});

describe('a call for help', () => {
  const written = Date.parse('2026-11-23T18:06:00Z');
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
    expect(helpState(entry, undefined, written + 7_999)).toBe('sending');
    expect(helpState(entry, undefined, written + 8_000)).toBe('notSent');
  });

  it('is NOT SENT at once when the phone could not even keep it', () => {
    expect(helpState(undefined, undefined, written)).toBe('notSent');
  });

  it('is received only by the word of the server, by answer or by feed', () => {
    expect(helpState({ ...entry, state: 'received' }, undefined, written + 60_000)).toBe('received');
    expect(helpState(entry, backup, written + 60_000)).toBe('received');
    expect(helpState({ ...entry, state: 'refused' }, undefined, written)).toBe('refused');
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
    expect(helpState({ ...entry, state: 'received', result: { late: true } }, undefined, 0)).toBe('late');
    expect(helpState(entry, { ...backup, late: true }, 0)).toBe('late');
  });

  it('tells who was asked before the feed does', () => {
    const answered = { ...entry, result: { alerted: [{ unitId: 'u2', unit: 'Streife 12/1', metres: 420 }] } };
    expect(alertsOf(answered, undefined)).toEqual(backup.alerts);
  });

  it('names the unit that took it, and asks only those that were alerted', () => {
    const alerts = [{ ...backup.alerts[0], state: 'ACCEPTED' as const }];
    expect(takenBy({ ...backup, alerts, acceptedBy: 'u2' })).toBe('Streife 12/1');
    expect(takenBy({ ...backup, alerts: [], acceptedBy: 'u9', acceptedByUnit: 'Streife 9/1' })).toBe('Streife 9/1');
    expect(callsFor('u2', [backup])).toHaveLength(1);
    expect(callsFor('u3', [backup])).toHaveLength(0);
    expect(callsFor('u1', [backup])).toHaveLength(0);
    expect(callsFor('u2', [{ ...backup, state: 'CLOSED' }])).toHaveLength(0);
  });
});

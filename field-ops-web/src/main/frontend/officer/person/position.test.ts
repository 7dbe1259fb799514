import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Call } from '../net/http.js';
import type { Position } from '../outbox/entry.js';
import { locate } from './locate.js';
import { PositionReport } from './position-report.js';

/** A device that is asked where it is and says so, by the clock of its satellites. */
function standAt(timestamp: number): void {
  const coords = { latitude: 48.1, longitude: 11.5, accuracy: 7.6 };
  vi.stubGlobal('navigator', {
    onLine: true,
    permissions: { query: async () => ({ state: 'granted', addEventListener: () => undefined }) },
    geolocation: {
      getCurrentPosition: (heard: (fix: unknown) => void) => heard({ coords, timestamp }),
      watchPosition: (heard: (fix: unknown) => void) => heard({ coords, timestamp }),
      clearWatch: () => undefined,
    },
  });
}

describe('a position', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('says by the clock of the phone when it was measured, though the satellites know better', async () => {
    vi.useFakeTimers({ now: Date.parse('2026-11-23T14:00:00Z') });
    standAt(Date.parse('2026-11-23T14:10:00Z'));
    expect((await locate())?.at).toBe('2026-11-23T14:00:00.000Z');
    standAt(Date.parse('2026-11-23T13:59:52Z'));
    expect((await locate())?.at).toBe('2026-11-23T13:59:52.000Z');
  });

  it('goes out with what the clock of the phone shows', async () => {
    vi.useFakeTimers({ now: Date.parse('2026-11-23T14:00:00Z') });
    standAt(Date.parse('2026-11-23T14:00:00Z'));
    const sent: { sentAt?: string; fixes: Position[] }[] = [];
    const report = new PositionReport(async (_path: string, call?: Call) => {
      sent.push(call?.json as { fixes: Position[] });
      return { kind: 'away' };
    });
    report.onDuty(true);
    await vi.advanceTimersByTimeAsync(20_000);
    report.onDuty(false);
    expect(sent).toEqual([{ sentAt: '2026-11-23T14:00:20.000Z', fixes: [expect.objectContaining({ lat: 48.1 })] }]);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Backup } from '../feed/feed-entry.js';
import { Siren } from './siren.js';

const call = (requestId: string, state: 'ASKED' | 'DECLINED' = 'ASKED'): Backup => {
  return { requestId, state: 'OPEN', alerts: [{ unitId: 'mine', unit: '', state }] } as unknown as Backup;
};

describe('a colleague’s request', () => {
  const vibrate = vi.fn();
  const release = vi.fn();
  const request = vi.fn();
  beforeEach(() => {
    vi.useFakeTimers();
    for (const each of [vibrate, release, request]) each.mockReset();
    request.mockImplementation(async () => ({ release, addEventListener: () => undefined }));
    vi.stubGlobal('navigator', { vibrate, wakeLock: { request } });
    vi.stubGlobal('document', { visibilityState: 'visible' });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('is felt again and again, and keeps the screen on, until it is answered', async () => {
    const siren = new Siren();
    siren.heed([call('r')], 'mine');
    vi.advanceTimersByTime(6_000);
    siren.heed([call('r')], 'mine');
    expect([vibrate.mock.calls.length, request.mock.calls.length]).toEqual([3, 1]);
    siren.heed([call('r', 'DECLINED')], 'mine');
    await vi.advanceTimersByTimeAsync(60_000);
    expect([vibrate.mock.calls.length, release.mock.calls.length]).toEqual([3, 1]);
  });

  it('is silent once it was heard, with the screen still on, and a second request sounds again', () => {
    const siren = new Siren();
    siren.heed([call('r')], 'mine');
    siren.silence();
    vi.advanceTimersByTime(60_000);
    siren.heed([call('r')], 'mine');
    expect([vibrate.mock.calls.length, siren.loud, release.mock.calls.length]).toEqual([1, false, 0]);
    siren.heed([call('r'), call('s')], 'mine');
    expect([vibrate.mock.calls.length, siren.loud]).toEqual([2, true]);
  });

  it('of another unit makes no noise here', () => {
    const siren = new Siren();
    siren.heed([call('r')], 'other');
    expect([vibrate.mock.calls.length, request.mock.calls.length]).toEqual([0, 0]);
  });
});

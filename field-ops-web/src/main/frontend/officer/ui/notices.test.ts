import { afterEach, expect, it, vi } from 'vitest';
import { Notices } from './notices.js';

afterEach(() => vi.useRealTimers());

it('takes what went well away after a while, and what failed only when it was read', () => {
  vi.useFakeTimers();
  const notices = new Notices();
  notices.say('Gesichert.');
  notices.fail('message');
  vi.advanceTimersByTime(3_600_000);
  expect([notices.toast, notices.failures.map(({ failed }) => failed)]).toEqual(['', ['message']]);
  notices.read('message');
  expect(notices.failures).toEqual([]);
});

it('says the same failure once, with how often, the newest first', () => {
  const notices = new Notices();
  for (const failed of ['message', 'status', 'message'] as const) notices.fail(failed);
  expect(notices.failures.map(({ failed, times }) => [failed, times])).toEqual([
    ['message', 2],
    ['status', 1],
  ]);
});

import { expect, test } from 'vitest';
import type { Caller, Reply } from '../net/http.js';
import { CalendarAddress } from './calendar-address.js';

function answering(reply: Reply) {
  const asked: string[] = [];
  const call: Caller = async (path, { method = 'GET' } = {}) => {
    asked.push(`${method} ${path}`);
    return reply;
  };
  return { asked, address: new CalendarAddress(call, 'https://example.org') };
}

const ok = (body: unknown): Reply => ({ kind: 'ok', status: 200, headers: new Headers(), body });

test('an address is told whole, once, when it is made', async () => {
  const { address, asked } = answering(ok({ path: '/calendar/abc.ics' }));
  expect(await address.make()).toEqual({ url: 'https://example.org/calendar/abc.ics' });
  expect(asked).toEqual(['POST /api/v1/me/calendar']);
});

test('later it is known since when there is one', async () => {
  expect(await answering(ok({ since: '2026-11-28T20:00:00Z' })).address.known()).toEqual({
    since: '2026-11-28T20:00:00Z',
  });
  expect(await answering(ok(undefined)).address.revoke()).toEqual({});
});

test('with the server away nothing is claimed', async () => {
  const { address } = answering({ kind: 'away' });
  expect(await address.known()).toBeUndefined();
  expect(await address.make()).toBeUndefined();
  expect(await address.revoke()).toBeUndefined();
});

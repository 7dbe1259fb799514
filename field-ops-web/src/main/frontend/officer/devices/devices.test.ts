import { expect, test } from 'vitest';
import type { Call, Caller, Reply } from '../net/http.js';
import { Devices, telling } from './devices.js';

function answering(reply: Reply): { call: Caller; asked: [string, Call | undefined][] } {
  const asked: [string, Call | undefined][] = [];
  return {
    asked,
    call: async (path, call) => {
      asked.push([path, call]);
      return reply;
    },
  };
}

const ok = (body: unknown): Reply => ({ kind: 'ok', status: 200, headers: new Headers(), body });

test('each call tells how many entries are only here', async () => {
  const { call, asked } = answering(ok({}));
  let waiting = 3;
  const told = telling(call, () => waiting);
  await told('/api/v1/me', { headers: { 'X-A': 'b' } });
  waiting = 0;
  await told('/api/v1/feed');
  expect(asked.map(([, given]) => given?.headers)).toEqual([
    { 'Fieldops-Unsent': '3', 'X-A': 'b' },
    { 'Fieldops-Unsent': '0' },
  ]);
});

test('a device is signed out and named by its id', async () => {
  const { call, asked } = answering(ok(undefined));
  const devices = new Devices(call);
  expect(await devices.signOut('d1')).toBe(true);
  expect(await devices.rename('d1', 'Handy 7')).toBe(true);
  expect(asked).toEqual([
    ['/api/v1/devices/d1/sign-out', { method: 'POST', json: {}, expect: 'none' }],
    ['/api/v1/devices/d1', { method: 'PATCH', json: { name: 'Handy 7' }, expect: 'none' }],
  ]);
});

test('with the server away nothing is claimed', async () => {
  const devices = new Devices(answering({ kind: 'away' }).call);
  expect(await devices.all()).toBeUndefined();
  expect(await devices.signOut('d1')).toBe(false);
});

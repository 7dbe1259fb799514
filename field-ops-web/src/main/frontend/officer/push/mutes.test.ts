import { describe, expect, it } from 'vitest';
import { FeedModel } from '../feed/feed-model.js';
import { Mutes, tomorrow, untilTurnedOn } from './mutes.js';
import { Opening } from './opening.js';
import { type Notified, takeAway } from './seen.js';

const noon = Date.parse('2026-11-23T11:00:00Z');

describe('a channel that is muted', () => {
  it('is heard again at its end, or when its person says so', () => {
    const mutes = new Mutes();
    mutes.set({ channelId: 'a', until: '2026-11-23T12:00:00Z' });
    expect(mutes.until('a', noon)).toBe('2026-11-23T12:00:00Z');
    expect(mutes.until('a', noon + 3_600_000)).toBeUndefined();
    mutes.set({ channelId: 'a', until: untilTurnedOn });
    expect(mutes.until('a', noon + 1e12)).toBe(untilTurnedOn);
    mutes.set({ channelId: 'a', until: null });
    expect(mutes.until('a', noon)).toBeUndefined();
  });

  it('is so on every device of its person: by feed and by snapshot', () => {
    const model = new FeedModel('anna');
    const body = { channelId: 'a', until: untilTurnedOn };
    model.apply({ number: 1, topic: 'person:anna', seq: 1, kind: 'muted', at: '', body });
    expect(model.mutes.list()).toEqual([body]);
    model.renew({ requests: [], channels: [], mutes: [{ channelId: 'b', until: untilTurnedOn }] }, 2);
    expect(model.mutes.list().map(({ channelId }) => channelId)).toEqual(['b']);
    model.renew({ requests: [], channels: [] }, 3);
    expect(model.mutes.list()).toEqual([]);
  });

  it('is heard again at seven by the clock of the house, also when that is set', () => {
    const at = (iso: string) => new Date(tomorrow(Date.parse(iso), 'Europe/Berlin')).toISOString();
    expect(at('2026-11-23T11:00:00Z')).toBe('2026-11-24T06:00:00.000Z');
    expect(at('2026-11-23T23:30:00Z')).toBe('2026-11-25T06:00:00.000Z');
    expect(at('2026-10-24T20:00:00Z')).toBe('2026-10-25T06:00:00.000Z');
    expect(at('2026-03-28T20:00:00Z')).toBe('2026-03-29T05:00:00.000Z');
  });
});

describe('what was seen elsewhere', () => {
  const entry = (kind: string, body: Record<string, unknown>) =>
    ({ number: 1, topic: 'person:anna', seq: 1, kind, at: '', body }) as const;

  it('goes away here, and what came after it stays', async () => {
    const closed: number[] = [];
    const list = async (tag: string): Promise<Notified[]> =>
      [4, 6].map((number) => ({ tag, data: { number }, close: () => void closed.push(number) }));
    await takeAway([entry('read', { channelId: 'a', upTo: 5 })], list);
    expect(closed).toEqual([4]);
    await takeAway([entry('backup', { requestId: 'r', state: 'OPEN' })], list);
    expect(closed).toEqual([4]);
    await takeAway([entry('backup', { requestId: 'r', state: 'ACCEPTED' })], list);
    expect(closed).toEqual([4, 4, 6]);
    await takeAway([entry('order', { orderId: 'o', state: 'OPEN' })], list);
    expect(closed).toHaveLength(3);
    await takeAway([entry('order.answer', { orderId: 'o' })], list);
    await takeAway([entry('order', { orderId: 'o', state: 'CLOSED' })], list);
    expect(closed).toHaveLength(7);
    await expect(takeAway([entry('read', {})], () => Promise.reject(new Error('none')))).resolves.toBeUndefined();
  });
});

describe('a tap on a notification', () => {
  const id = '0198c0de-0000-7000-8000-000000000001';

  it('leads there once, by the address or by the word of the worker, and nowhere else', () => {
    const worker = new EventTarget();
    const past = { state: null, replaceState: () => undefined };
    const opening = new Opening();
    const end = opening.listen(worker, { search: `?open=channel%3A${id}`, pathname: '/app' }, past);
    expect(opening.take()).toEqual({ kind: 'channel', id });
    expect(opening.take()).toBeUndefined();
    const say = (target: string) =>
      worker.dispatchEvent(Object.assign(new Event('message'), { data: { type: 'fieldops-open', target } }));
    say(`backup:${id}`);
    expect(opening.take()).toEqual({ kind: 'backup', id });
    say('javascript:alert(1)');
    expect(opening.take()).toBeUndefined();
    end();
    say(`backup:${id}`);
    expect(opening.take()).toBeUndefined();
  });
});

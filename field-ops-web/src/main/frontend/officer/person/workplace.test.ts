import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Backup } from '../feed/feed-entry.js';
import { caller } from '../net/http.js';
import { message, Phone } from '../testing/phone.js';
import { type Duty, dutyAt, type Me } from './me.js';
import { Workplace } from './workplace.js';

const minute = 60_000;

function duty(name: string, from: number, until: number): Duty {
  const [begin, end] = [from, until].map((time) => new Date(time).toISOString());
  const channels = [{ channelId: name, name }];
  return { name, from: begin, until: end, unitId: `unit ${name}`, channels } as unknown as Duty;
}

describe('a workplace', () => {
  let phone: Phone;
  let place: Workplace;
  const now = Date.now();
  beforeEach(async () => {
    phone = await Phone.of();
    phone.server.time = () => undefined;
    await open();
  });
  afterEach(async () => {
    await place.close();
    phone.stop();
  });

  async function open(): Promise<void> {
    place = await Workplace.open(
      phone.db,
      'anna',
      caller(() => 'de', phone.server.fetch),
    );
  }

  const channel = (channelId: string) => {
    return { channelId, name: channelId, kind: 'SHIFT', lastNumber: 0, firstNumber: 1, readUpTo: 0, unread: 0 };
  };

  it('shows the channel that was chosen, also when the duty changes and after a restart', async () => {
    phone.server.channels = [channel('früh'), channel('spät')];
    phone.server.duties = [
      duty('früh', now - 480 * minute, now + minute),
      duty('spät', now + minute, now + 480 * minute),
    ];
    await place.receiver.pull();
    expect(place.channels.map(({ channelId }) => channelId)).toEqual(['früh', 'spät']);
    expect(place.channelId).toBe('früh');
    phone.server.duties = [duty('spät', now - minute, now + 480 * minute)];
    await place.identity.confirm(0);
    expect(place.channels[0].channelId).toBe('spät');
    expect(place.channelId).toBe('früh');
    await place.close();
    await open();
    expect(place.channelId).toBe('früh');
    place.choose('spät');
    expect(place.channelId).toBe('spät');
  });

  it('stays in its duty while a request of others is answered or an own one is open', async () => {
    const over = duty('früh', now - 600 * minute, now - 90 * minute);
    phone.server.duties = [over];
    phone.server.requests = [
      { requestId: 'r', state: 'ACCEPTED', unitId: 'other', acceptedBy: 'unit früh', alerts: [] },
    ];
    await place.receiver.pull();
    expect(place.duty?.name).toBe('früh');
    const entry = { number: 9, topic: 'unit:x' as const, seq: 1, kind: 'backup', at: '' };
    place.model.apply({ ...entry, body: { ...phone.server.requests[0], state: 'CLOSED' } as Partial<Backup> });
    expect(place.duty).toBeUndefined();
  });

  it('asks for a sign-in after too long without the server, shows again after it, and keeps what waits', async () => {
    await place.outbox.keep([message('eins')]);
    const me = { personId: 'anna', duties: [], channels: [], policies: { offlineHours: 12 } };
    const locked = (hoursAgo: number) => {
      const serverTime = new Date(now - hoursAgo * 60 * minute).toISOString();
      Object.assign(Reflect.get(place, 'profile'), { me: { ...me, serverTime } });
      return place.isLocked;
    };
    expect([locked(11), locked(13), locked(-200)]).toEqual([false, true, false]);
    locked(13);
    expect(place.here).toHaveLength(1);
    place.identity.learn(me as unknown as Me);
    expect(place.isLocked).toBe(false);
  });

  it('sends a restored server again what it lost, and says how much', async () => {
    await place.receiver.pull();
    await place.outbox.keep([message('eins'), message('zwei')]);
    place.drainer.poke();
    await expect.poll(() => place.outbox.entries().map(({ state }) => state)).toEqual(['received', 'received']);
    const [first] = phone.server.operations.keys();
    phone.server.operations.delete(first);
    phone.server.epoch = 'e2';
    await place.receiver.pull();
    await expect.poll(() => place.resend.outcome).toEqual({ lost: 1, done: true });
    expect(phone.server.operations.size).toBe(2);
    expect(place.outbox.entries().map(({ state }) => state)).toEqual(['received', 'received']);
  });
});

describe('a duty', () => {
  const from = Date.parse('2026-11-28T06:00:00Z');
  const until = Date.parse('2026-11-28T14:00:00Z');
  const me = { duties: [duty('früh', from, until), duty('spät', until, until + 480 * minute)] } as unknown as Me;
  const nameAt = (time: number, all = me) => dutyAt(all, time)?.name;

  it('counts an hour before and after, as at the server, and no longer', () => {
    expect([from - 61 * minute, from - 59 * minute].map((time) => nameAt(time))).toEqual([undefined, 'früh']);
    const alone = { duties: [me.duties[0]] } as unknown as Me;
    expect([until + 59 * minute, until + 61 * minute].map((time) => nameAt(time, alone))).toEqual(['früh', undefined]);
  });

  it('gives way to the next one to the minute', () => {
    expect([until - 1, until].map((time) => nameAt(time))).toEqual(['früh', 'spät']);
  });
});

import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Reply } from '../net/http.js';
import type { Duty } from '../person/me.js';
import { Profile } from '../person/profile.js';
import { type Database, openDatabase } from '../store/database.js';
import { Vault } from '../store/vault.js';
import { Handovers } from './handovers.js';

const minute = 60_000;

describe('the handovers on a phone', () => {
  let db: Database;
  let vault: Vault;
  let now = Date.parse('2026-11-28T13:00:00Z');
  let network = true;
  let calls = 0;
  let duties: Duty[] = [];
  let room: Handovers;

  const duty = (until: number) =>
    ({ from: new Date(until - 480 * minute).toISOString(), until: new Date(until).toISOString() }) as Duty;
  const call = async (): Promise<Reply> => {
    calls += 1;
    if (!network) return { kind: 'away' };
    const body = { handovers: [{ shiftId: 's' }], serverTime: new Date(now).toISOString() };
    return { kind: 'ok', status: 200, headers: new Headers(), body };
  };
  const open = () => new Handovers({ db, vault, call, now: () => now, duties: () => duties, random: () => 0 });

  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'setTimeout', 'clearInterval', 'clearTimeout'] });
    globalThis.indexedDB = new IDBFactory();
    db = await openDatabase();
    vault = await Vault.of(db, 'anna');
    await new Profile(db, vault).learn({ personId: 'anna', duties: [] } as never);
    [network, calls, duties] = [true, 0, []];
    room = open();
    await room.load();
  });
  afterEach(() => {
    room.close();
    vi.useRealTimers();
  });

  it('are asked for when a duty ends or begins, and not in the middle of one', async () => {
    duties = [duty(now + 180 * minute)];
    duties[0].from = new Date(now - 13 * 60 * minute).toISOString();
    room.wake();
    expect(calls).toBe(0);
    duties = [duty(now + 30 * minute)];
    room.look();
    await expect.poll(() => room.all.length).toBe(1);
    expect(calls).toBe(1);
    room.look();
    expect(calls).toBe(1);
    now += 2 * minute;
    room.look();
    expect(calls).toBe(2);
  });

  it('are here without network, also after a restart', async () => {
    duties = [duty(now + 30 * minute)];
    await room.ask();
    await expect.poll(async () => (await db.get('profiles', 'anna'))?.handovers !== undefined).toBe(true);
    room.close();
    network = false;
    room = open();
    await room.load();
    expect(room.get('s')).toEqual({ shiftId: 's' });
    await room.ask();
    expect(room.get('s')).toEqual({ shiftId: 's' });
    network = true;
    room.look();
    expect(calls).toBe(3);
  });

  it('are asked for when the feed says that one changed', async () => {
    const entry = { number: 1, topic: 'channel:c' as const, seq: 1, kind: 'handover', at: '', body: {} };
    room.hear([{ ...entry, kind: 'message' }]);
    await vi.runOnlyPendingTimersAsync();
    expect(calls).toBe(0);
    room.hear([entry]);
    await vi.advanceTimersByTimeAsync(1);
    expect(calls).toBe(1);
  });
});

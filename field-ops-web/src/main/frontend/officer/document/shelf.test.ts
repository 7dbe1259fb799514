import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DeviceClock } from '../net/clock.js';
import type { Call, Reply } from '../net/http.js';
import { sha256Of } from '../photo/shot.js';
import { type Database, openDatabase } from '../store/database.js';
import { forgetPerson } from '../store/forget.js';
import { Vault } from '../store/vault.js';
import type { FieldDocument } from './field-document.js';
import { rooms, Shelf } from './shelf.js';

const mega = 1_000_000;

interface Copy {
  documentId: string;
  version: number;
  state: string;
}

/** The office, as the protocol has it: what is for anna, its bytes, and what her device said last. */
class Office {
  network = true;
  all: FieldDocument[] = [];
  held: Copy[] = [];
  fetched: string[] = [];
  private readonly bytes = new Map<string, ArrayBuffer>();

  async send(documentId: string, size: number, more: Partial<FieldDocument> = {}): Promise<void> {
    const { version = 1 } = more;
    const bytes = new Uint8Array(size).fill(version + documentId.charCodeAt(0)).buffer;
    this.bytes.set(`${documentId} ${version}`, bytes);
    const sentAt = new Date(Date.UTC(2026, 10, 23, 12, this.all.length)).toISOString();
    const facts = { title: documentId, senderId: 'o', sender: 'Büro', to: 'Früh', contentType: 'application/pdf' };
    const sha256 = await sha256Of(bytes);
    const document = { documentId, version, sentAt, size, sha256, ...facts, ...more };
    this.all = [...this.all.filter((each) => each.documentId !== documentId), document];
  }

  readonly call = async (path: string, { json }: Call = {}): Promise<Reply> => {
    if (!this.network) return { kind: 'away' };
    const ok = (body: unknown): Reply => ({ kind: 'ok', status: 200, headers: new Headers(), body });
    if (path.endsWith('/held')) {
      this.held = (json as { copies: Copy[] }).copies;
      return ok(undefined);
    }
    if (path === '/api/v1/documents') return ok({ documents: this.all });
    const [, documentId, version] = /documents\/(.+)\/content\?version=(\d+)/.exec(path) ?? [];
    this.fetched.push(`${documentId} ${version}`);
    const bytes = this.bytes.get(`${documentId} ${version}`);
    const none = { code: 'NOT_FOUND', status: 404, title: '' };
    return bytes ? ok(bytes) : { kind: 'refused', problem: none };
  };
}

describe('the documents on a phone', () => {
  let now: number;
  let office: Office;
  let db: Database;
  let clock: DeviceClock;
  let shelf: Shelf;
  let quota: { quota?: number; usage?: number } | undefined;

  beforeEach(async () => {
    globalThis.indexedDB = new IDBFactory();
    now = Date.parse('2026-11-23T12:30:00Z');
    office = new Office();
    quota = undefined;
    db = await openDatabase();
    await start();
  });
  afterEach(() => shelf.close());

  /** The app is opened again; the phone may have been set to another time meanwhile. */
  async function start(wall = 0): Promise<void> {
    shelf?.close();
    const born = now;
    clock = new DeviceClock({ wall: () => now + wall, monotonic: () => now - born });
    const vault = await Vault.of(db, 'anna');
    shelf = new Shelf({ db, vault, call: office.call, clock, estimate: async () => quota, random: () => 0 });
    await shelf.load();
  }

  const titles = () => shelf.documents.map(({ document }) => document.title);
  const rows = async () => (await db.getAll('documents')).map(({ documentId, version }) => `${documentId} ${version}`);
  const heard = (kind: string) =>
    shelf.hear([{ number: 1, topic: 'person:anna', seq: 1, kind, at: '', body: { documentId: 'a' } }]);

  it('come when the feed says so, newest first, and are here after a restart with no network', async () => {
    await office.send('a', 1_000);
    await office.send('b', 2_000);
    heard('document');
    await vi.waitFor(() => expect(office.held).toHaveLength(2));
    expect(titles()).toEqual(['b', 'a']);
    expect(office.fetched).toEqual(['b 1', 'a 1']);
    expect(shelf.used).toBe(3_000);
    office.network = false;
    await start();
    const [kept] = shelf.documents;
    expect(new Uint8Array((await shelf.bytes(kept)) ?? new ArrayBuffer(0))).toHaveLength(2_000);
    expect(JSON.stringify(await db.getAll('shelves'))).not.toContain('Büro');
  });

  it('are said to be here only once they are', async () => {
    await office.send('a', 1_000);
    office.network = false;
    await shelf.ask();
    expect(office.held).toEqual([]);
    office.network = true;
    await shelf.ask();
    expect(office.held).toEqual([{ documentId: 'a', version: 1, state: 'HELD' }]);
  });

  it('give their place to a new version, whose bytes then lie here alone', async () => {
    await office.send('a', 1_000);
    await shelf.ask();
    await office.send('a', 1_500, { version: 2, replaces: '2026-11-23T12:00:00Z' });
    await shelf.ask();
    expect(await rows()).toEqual(['a 2']);
    expect(shelf.used).toBe(1_500);
    expect(office.held).toEqual([{ documentId: 'a', version: 2, state: 'HELD' }]);
    expect(shelf.documents[0].document.replaces).toBe('2026-11-23T12:00:00Z');
  });

  it('stay as they were while the new version cannot be fetched, and say that they are the earlier one', async () => {
    await office.send('a', 1_000);
    await shelf.ask();
    await office.send('a', 1_500, { version: 2 });
    const document = office.all[0];
    office.network = false;
    await shelf.take([document]);
    const [kept] = shelf.documents;
    expect([kept.document.version, kept.held?.version]).toEqual([2, 1]);
    expect(await shelf.bytes(kept)).toHaveProperty('byteLength', 1_000);
  });

  it('are tried again after a while when the server was away', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    try {
      await start();
      await office.send('a', 1_000);
      office.network = false;
      await shelf.take(office.all);
      office.network = true;
      await vi.advanceTimersByTimeAsync(30_000);
      await vi.waitFor(() => expect(office.held).toHaveLength(1));
    } finally {
      vi.useRealTimers();
    }
  });

  it('are not over for a phone whose clock runs ahead once it has heard the time', async () => {
    await office.send('a', 1_000, { validUntil: '2026-11-23T13:00:00Z' });
    await start(365 * 86_400_000);
    await shelf.ask();
    expect(titles()).toEqual([]);
    clock.learn(new Date(now).toISOString(), clock.elapsed());
    await shelf.ask();
    expect(titles()).toEqual(['a']);
    expect(office.held).toHaveLength(1);
  });

  it('go when they are withdrawn, or no longer for this person', async () => {
    await office.send('a', 1_000);
    await shelf.ask();
    office.all = [];
    heard('channel.left');
    await vi.waitFor(() => expect(office.held).toEqual([]));
    expect(titles()).toEqual([]);
    expect(await rows()).toEqual([]);
  });

  it('go when they are over, with no network, and are said to be gone when there is one', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    try {
      await start();
      await office.send('a', 1_000, { validUntil: '2026-11-23T13:00:00Z' });
      await shelf.ask();
      office.network = false;
      now += 31 * 60_000;
      expect(titles()).toEqual([]); // not shown from that moment on
      await vi.advanceTimersByTimeAsync(10_000);
      await vi.waitFor(async () => expect(await rows()).toEqual([]));
      office.network = true;
      office.all = [];
      await shelf.ask();
      expect(office.held).toEqual([]);
    } finally {
      vi.useRealTimers();
    }
  });

  it('are over after a restart too, also when the clock was set back or somebody else uses the phone', async () => {
    await office.send('a', 1_000, { validUntil: '2026-11-23T13:00:00Z' });
    await shelf.ask();
    now += 25 * 60_000;
    clock.learn(new Date(now).toISOString(), clock.elapsed());
    await shelf.give(rooms[1]); // the app is used: it knows that it is 12:55
    await office.send('b', 1_000);
    await shelf.take(office.all);
    office.network = false;
    await start(-86_400_000);
    expect(shelf.now).toBeGreaterThanOrEqual(Date.parse('2026-11-23T12:55:00Z'));
    now += 10 * 60_000;
    const ben = new Shelf({ db, vault: await Vault.of(db, 'ben'), call: office.call, clock: new DeviceClock() });
    vi.setSystemTime(now);
    await ben.load();
    ben.close();
    vi.useRealTimers();
    expect(await rows()).toEqual(['b 1']);
  });

  it('that do not fit are said not to, nothing else goes for them, and they come when there is room', async () => {
    await shelf.give(rooms[0]);
    await office.send('a', 6 * mega);
    await shelf.ask();
    await office.send('b', 5 * mega);
    await shelf.ask();
    expect(shelf.left.map(({ document }) => document.title)).toEqual(['b']);
    expect(office.fetched).toEqual(['a 1']);
    expect(await rows()).toEqual(['a 1']);
    expect(office.held).toEqual([
      { documentId: 'a', version: 1, state: 'HELD' },
      { documentId: 'b', version: 1, state: 'NO_ROOM' },
    ]);
    await shelf.give(rooms[1]);
    expect(shelf.left).toEqual([]);
    expect(office.held.map(({ state }) => state)).toEqual(['HELD', 'HELD']);
    await start();
    expect(shelf.room).toBe(rooms[1]);
  });

  it('leave what the browser has left to messages and photos', async () => {
    quota = { quota: 30 * mega, usage: 9 * mega };
    await office.send('a', 2 * mega);
    await shelf.ask();
    expect(shelf.left).toHaveLength(1);
    quota = { quota: 300 * mega, usage: 9 * mega };
    await shelf.ask();
    expect(shelf.left).toEqual([]);
  });

  it('whose bytes are not those announced are not kept', async () => {
    await office.send('a', 1_000, { sha256: 'f'.repeat(64) });
    await shelf.ask();
    expect(await rows()).toEqual([]);
    expect(office.held).toEqual([]);
  });

  it('that cannot be shown are said to be so', async () => {
    await office.send('a', 1_000);
    await shelf.ask();
    await shelf.unreadable('a', true);
    expect(office.held).toEqual([{ documentId: 'a', version: 1, state: 'UNREADABLE' }]);
    await shelf.unreadable('a', false);
    expect(office.held[0].state).toBe('HELD');
  });

  it('leave the phone with their person, and the office hears of it', async () => {
    await office.send('a', 1_000);
    await shelf.ask();
    await shelf.leave();
    shelf.close();
    expect(office.held).toEqual([]);
    expect(await forgetPerson(db, 'anna')).toBe(true);
    expect(await rows()).toEqual([]);
    expect(await db.count('shelves')).toBe(0);
  });
});

import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FeedEntry } from '../feed/feed-entry.js';
import { DeviceClock } from '../net/clock.js';
import type { Call, Caller, Reply } from '../net/http.js';
import { type Database, openDatabase } from '../store/database.js';
import { Drafts } from '../store/drafts.js';
import { Vault } from '../store/vault.js';
import { DraftSync } from './draft-sync.js';

/** The server as the protocol has it: the later key wins, and everybody is told that something changed. */
class Server {
  readonly rows = new Map<string, { text: string; version: number; at: number }>();
  readonly puts: string[] = [];
  hearers: ((entries: FeedEntry[]) => void)[] = [];
  refuses = false;

  answer(path: string, { method, json }: Call, now: number): Reply {
    const channelId = path.split('/')[4];
    if (method === 'PUT' && this.refuses)
      return { kind: 'refused', problem: { code: 'DRAFTS_FULL', status: 409, title: '' } };
    if (method === 'PUT') this.put(channelId, json as { text: string; age: number }, now);
    const { text = '', version = 0 } = this.rows.get(channelId) ?? {};
    return { kind: 'ok', status: 200, headers: new Headers(), body: { channelId, text, version } };
  }

  private put(channelId: string, { text, age }: { text: string; age: number }, now: number): void {
    this.puts.push(text);
    const { text: before = '', version = 0, at = 0 } = this.rows.get(channelId) ?? {};
    if (before === text || now - age < at) return;
    this.rows.set(channelId, { text, version: version + 1, at: now - age });
    const body = { channelId, version: version + 1 };
    for (const hear of this.hearers) hear([{ number: 1, topic: 'person:anna', seq: 1, kind: 'draft', at: '', body }]);
  }
}

class Device {
  drafts!: Drafts;
  sync!: DraftSync;
  network = true;
  private db!: Database;

  constructor(
    private readonly server: Server,
    private readonly clock: DeviceClock,
    private readonly now: () => number,
  ) {}

  async begin(): Promise<this> {
    globalThis.indexedDB = new IDBFactory();
    this.db = await openDatabase();
    await this.restart();
    this.server.hearers.push((entries) => this.network && this.sync.hear(entries));
    return this;
  }

  async restart(): Promise<void> {
    this.sync?.close();
    this.drafts = new Drafts(this.db, await Vault.of(this.db, 'anna'), this.clock);
    await this.drafts.load();
    const call: Caller = async (path, given = {}) =>
      this.network ? this.server.answer(path, given, this.now()) : { kind: 'away' };
    this.sync = new DraftSync({ drafts: this.drafts, call, clock: this.clock });
  }
}

describe('what was typed follows its person', () => {
  let now: number;
  let server: Server;
  let phone: Device;
  let desk: Device;

  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    now = Date.parse('2026-11-28T17:00:00Z');
    server = new Server();
    const device = () => {
      const clock = new DeviceClock({ wall: () => now, monotonic: () => now });
      return new Device(server, clock, () => now).begin();
    };
    [phone, desk] = [await device(), await device()];
  });
  afterEach(() => {
    for (const { sync } of [phone, desk]) sync.close();
    vi.useRealTimers();
  });

  async function pass(millis: number): Promise<void> {
    for (let gone = 0; gone < millis; gone += 100) {
      now += 100;
      await vi.advanceTimersByTimeAsync(100);
    }
  }

  const texts = () => [phone.drafts.get('c'), desk.drafts.get('c')];

  it('to the other device, once it stands still and not with each key', async () => {
    for (const text of ['W', 'Wi', 'Wir', 'Wir ']) {
      phone.drafts.set('c', text);
      await pass(200);
    }
    expect(server.puts).toEqual([]);
    phone.drafts.set('c', 'Wir stehen');
    await pass(800);
    expect([server.puts, texts()]).toEqual([['Wir stehen'], ['Wir stehen', 'Wir stehen']]);
    desk.drafts.set('c', 'Wir stehen am Tor');
    await pass(3_000);
    expect(texts()).toEqual(['Wir stehen am Tor', 'Wir stehen am Tor']);
  });

  it('and is gone everywhere when it was sent', async () => {
    phone.drafts.set('c', 'Wir kommen');
    await pass(800);
    desk.drafts.set('c', '');
    await pass(3_000);
    expect([texts(), phone.drafts.untold, desk.drafts.untold]).toEqual([['', ''], [], []]);
  });

  it('while what was sent at once never goes out as a draft', async () => {
    phone.drafts.set('c', 'Ja');
    await pass(300);
    phone.drafts.set('c', '');
    await pass(3_000);
    expect(server.puts).toEqual([]);
  });

  it('but never into a text that is being typed: the later key wins', async () => {
    desk.drafts.set('c', 'Am Schreibtisch');
    await pass(500);
    phone.drafts.set('c', 'Unterwegs');
    await pass(300);
    expect(texts()[0]).toBe('Unterwegs');
    await pass(3_000);
    expect([texts(), server.rows.get('c')?.text]).toEqual([['Unterwegs', 'Unterwegs'], 'Unterwegs']);
  });

  it('and what was typed with no network long ago does not undo what was typed since', async () => {
    phone.network = false;
    phone.drafts.set('c', 'von gestern');
    await pass(10_000);
    desk.drafts.set('c', 'von heute');
    await pass(1_000);
    phone.network = true;
    phone.sync.wake();
    await pass(3_000);
    expect(texts()).toEqual(['von heute', 'von heute']);
  });

  it('after a restart too, and that it was sent is told then', async () => {
    phone.network = false;
    phone.drafts.set('c', 'ohne Netz');
    await phone.drafts.flush();
    await phone.restart();
    phone.network = true;
    phone.sync.wake();
    await pass(800);
    expect(texts()).toEqual(['ohne Netz', 'ohne Netz']);
    phone.network = false;
    phone.drafts.set('c', '');
    await pass(800);
    await phone.drafts.flush();
    await phone.restart();
    phone.network = true;
    phone.sync.wake();
    await pass(3_000);
    expect([texts(), phone.drafts.untold]).toEqual([['', ''], []]);
  });

  it('what a device missed it learns from what is now', async () => {
    phone.drafts.set('c', 'vor dem Schnitt');
    await pass(800);
    desk.network = false;
    phone.drafts.set('c', '');
    phone.drafts.set('d', 'Neues');
    await pass(800);
    desk.network = true;
    const channels = ['c', 'd', 'e'].map((channelId) => ({ channelId })) as never[];
    desk.drafts.set('e', 'nur hier');
    desk.sync.renew({ channels, drafts: [{ channelId: 'd', version: 1, text: 'Neues' }] });
    expect(['c', 'd', 'e'].map((id) => desk.drafts.get(id))).toEqual(['', 'Neues', 'nur hier']);
    await pass(800);
    expect(server.rows.get('e')?.text).toBe('nur hier');
  });

  it('and is brought again to a server that was restored', async () => {
    phone.drafts.set('c', 'vor dem Ausfall');
    await pass(3_000);
    server.rows.clear();
    const channels = [{ channelId: 'c' }] as never[];
    phone.sync.renew({ channels, drafts: [] }, true);
    desk.sync.renew({ channels, drafts: [] }, true);
    expect(texts()).toEqual(['vor dem Ausfall', '']);
    await pass(3_000);
    expect(texts()).toEqual(['vor dem Ausfall', 'vor dem Ausfall']);
  });

  it('what the server does not take stays here and is not brought again and again', async () => {
    server.refuses = true;
    phone.drafts.set('c', 'der einundfünfzigste');
    await pass(800);
    server.refuses = false;
    phone.drafts.set('d', 'anderes');
    await pass(800);
    expect([phone.drafts.get('c'), server.puts]).toEqual(['der einundfünfzigste', ['anderes']]);
    phone.sync.wake();
    await pass(800);
    expect(server.rows.get('c')?.text).toBe('der einundfünfzigste');
  });
});

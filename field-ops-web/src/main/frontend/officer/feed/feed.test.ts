import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DeviceClock } from '../net/clock.js';
import { caller } from '../net/http.js';
import { Identity } from '../person/identity.js';
import { type Database, openDatabase } from '../store/database.js';
import { Vault } from '../store/vault.js';
import { FakeServer } from '../testing/fake-server.js';
import { channel, line, message } from '../testing/said.js';
import { Feed } from './feed.js';
import type { FeedEntry } from './feed-entry.js';
import { History } from './history.js';
import { ReadMarks } from './read-marks.js';
import { Receiver } from './receiver.js';
import type { Heard, Listener } from './socket.js';

describe('the feed', () => {
  let db: Database;
  let server: FakeServer;
  let feed: Feed;
  let receiver: Receiver;
  let identity: Identity;
  let history: History;
  let hasNetwork = true;
  let listener: Listener;
  let hangUp: (heard: Heard) => void;
  let restored = 0;
  const heard: number[] = [];

  beforeEach(async () => {
    globalThis.indexedDB = new IDBFactory();
    heard.length = 0;
    restored = 0;
    hasNetwork = true;
    db = await openDatabase();
    server = new FakeServer('anna');
    await open();
  });

  /** The app is opened, or opened again. */
  async function open(): Promise<void> {
    feed = new Feed(db, await Vault.of(db, 'anna'));
    await feed.load();
    await feed.loadTalks();
    const call = caller(() => 'de', server.fetch);
    identity = new Identity(call, 'anna');
    history = new History(feed, call);
    receiver = new Receiver({
      call,
      identity,
      feed,
      heard: (entries) => heard.push(...entries.map(({ number }) => number)),
      restored: () => {
        restored += 1;
      },
      hasNetwork: () => hasNetwork,
      listen: (_after, signal, listening) => {
        listener = listening;
        return new Promise((resolve) => {
          hangUp = resolve;
          signal.addEventListener('abort', () => resolve('closed'));
          listening.opened();
        });
      },
    });
  }

  /** A channel with so many messages, each of them a line of the feed too. */
  function talked(count: number, channelId = 'c'): void {
    const all = Array.from({ length: count }, (_, index) => message(index + 1, channelId));
    server.messages.set(channelId, all);
    server.channels.push(channel(channelId, count));
    server.feed.push(...all.map(({ number }) => line(number, `channel:${channelId}`, number)));
  }

  /** One more is said. */
  function said(channelId = 'c'): FeedEntry {
    const all = server.messages.get(channelId) ?? [];
    all.push(message(all.length + 1, channelId));
    const number = (server.feed.at(-1)?.number ?? 0) + 1;
    const entry = line(number, `channel:${channelId}`, all.length);
    server.feed.push(entry);
    return entry;
  }

  const numbers = (channelId = 'c') => feed.model.inChannel(channelId).map(({ number }) => number);

  it('begins with what is now: open requests, unread counts and the newest page, in one answer', async () => {
    talked(30_000);
    server.requests = [{ requestId: 'r', state: 'OPEN', unitId: 'u' }];
    expect(await receiver.pull()).toBe('ok');
    expect(feed.model.backups.get('r')?.state).toBe('OPEN');
    expect(feed.model.unread('c')).toBe(30_000);
    expect(numbers()).toEqual(Array.from({ length: 30 }, (_, index) => 29_971 + index));
    expect(server.calls.filter((call) => !call.includes('feed'))).toEqual(['GET /api/v1/snapshot']);
  });

  it('goes on from its cursor page after page, and finds everything again without a network', async () => {
    talked(1);
    await receiver.pull();
    for (let more = 0; more < 450; more++) said();
    expect(await receiver.pull()).toBe('ok');
    await feed.flush();
    server.network = false;
    await open();
    expect([feed.cursor, numbers().at(-1), feed.model.unread('c')]).toEqual(['e1-451', 451, 451]);
    expect(numbers().length).toBeLessThanOrEqual(50);
    while ((await history.older('c')) === 'more');
    expect(numbers()).toEqual(Array.from({ length: 251 }, (_, index) => 201 + index));
  });

  it('skips nothing when it pulls several pages while the socket brings what is newest', async () => {
    talked(1);
    await receiver.pull();
    const running = receiver.run();
    await expect.poll(() => receiver.connection).toBe('live');
    for (let more = 0; more < 450; more++) said();
    let pages = 0;
    server.beforeFeed = async () => {
      pages += 1;
      if (pages === 2) await listener.entry(said());
    };
    listener.pull();
    await expect.poll(() => feed.cursor).toBe('e1-452');
    await feed.flush();
    expect(numbers()).toEqual(Array.from({ length: 452 }, (_, index) => index + 1));
    receiver.close();
    await running;
  });

  it('fetches what is missing of a topic when the socket left a gap', async () => {
    talked(1);
    const running = receiver.run();
    await expect.poll(() => receiver.connection).toBe('live');
    await listener.entry(said());
    const [lost, next] = [said(), said()];
    await listener.entry(next);
    expect(heard).toContain(lost.number);
    expect(numbers()).toEqual([1, 2, 3, 4]);
    receiver.close();
    await running;
  });

  it('takes a snapshot when it is too far behind, and shows no messages with a hole between them', async () => {
    talked(40);
    await receiver.pull();
    await feed.flush();
    server.reach = 20;
    for (let more = 0; more < 100; more++) said();
    expect(await receiver.pull()).toBe('ok');
    expect(numbers()).toEqual(Array.from({ length: 30 }, (_, index) => 111 + index));
    expect(await history.older('c')).toBe('more');
    expect(numbers()[0]).toBe(61);
    await history.older('c');
    expect([await history.older('c'), numbers()[0], numbers().length]).toEqual(['all', 1, 140]);
    expect(restored).toBe(0);
  });

  it('begins anew and says so when the server was restored from a backup', async () => {
    talked(10);
    await receiver.pull();
    server.epoch = 'e2';
    server.feed.length = 4;
    server.messages.set('c', server.messages.get('c')?.slice(0, 4) ?? []);
    server.channels = [channel('c', 4)];
    expect(await receiver.pull()).toBe('ok');
    expect([feed.cursor, restored]).toEqual(['e2-4', 1]);
    await listener?.entry(said());
    feed.takeNext(said());
    expect(feed.cursor).toBe(`e2-${server.feed.at(-1)?.number}`);
  });

  it('shows an alarm although the disk is full, and asks for it again after a restart', async () => {
    talked(1);
    await receiver.pull();
    await feed.flush();
    vi.spyOn(feed.store, 'save').mockRejectedValue(new DOMException('', 'QuotaExceededError'));
    const body = { requestId: 'r', state: 'OPEN', unitId: 'u' };
    server.feed.push({ number: 2, topic: 'unit:u', seq: 1, kind: 'backup', at: '', body });
    await receiver.pull();
    expect(feed.model.backups.get('r')?.state).toBe('OPEN');
    await feed.flush();
    expect(feed.failing).toBe(true);
    await open();
    expect(feed.cursor).toBe('e1-1');
  });

  it('keeps a bounded number of pages of each channel', async () => {
    talked(1);
    await receiver.pull();
    for (let more = 0; more < 600; more++) said();
    await receiver.pull();
    await feed.flush();
    await open();
    expect(await db.count('pages')).toBe(6);
  });

  it('follows when I join a channel and when I leave it', async () => {
    talked(3);
    await receiver.pull();
    const person = (number: number, kind: string, body: object): FeedEntry =>
      ({ number, topic: 'person:anna', seq: number, kind, at: '', body: { ...body } }) as FeedEntry;
    server.messages.set('d', [message(1, 'd'), message(2, 'd')]);
    feed.take([person(4, 'channel', channel('d', 2))], 'e1-4');
    expect([feed.model.unread('d'), history.hasOlder('d')]).toEqual([2, true]);
    expect(await history.older('d')).toBe('all');
    expect(numbers('d')).toEqual([1, 2]);
    feed.take([person(5, 'channel.left', { channelId: 'c' })], 'e1-5');
    expect([numbers(), feed.model.channels.get('c')]).toMatchObject([
      [1, 2, 3],
      { left: true, mayWrite: false, unread: 0 },
    ]);
    feed.take([person(6, 'channel', channel('c', 9))], 'e1-6');
    expect([numbers(), feed.model.channels.get('c')?.left, history.hasOlder('c')]).toEqual([[], undefined, true]);
    feed.take([person(7, 'channel.renamed', { channelId: 'd', name: 'Anders' })], 'e1-7');
    expect(feed.model.channels.get('d')?.name).toBe('Anders');
  });

  it('knows the channels that came without a page, and brings it when one is looked at', async () => {
    talked(3);
    talked(80, 'd');
    server.withPage = 1;
    await receiver.pull();
    expect([numbers(), numbers('d'), feed.model.unread('d'), history.isShort('d')]).toEqual([[1, 2, 3], [], 80, true]);
    expect(history.look('c', true)).toBeUndefined();
    expect(history.look('d', false)).toBeUndefined();
    server.network = false;
    expect(await history.look('d', true)).toBe('away');
    expect(history.look('d', true)).toBeUndefined();
    history.look('d', false);
    server.network = true;
    expect(await history.look('d', true)).toBe('more');
    expect(numbers('d')).toEqual(Array.from({ length: 50 }, (_, index) => 31 + index));
    expect(history.look('d', true)).toBeUndefined();
  });

  it('shows no hole in a channel whose newest page did not come along', async () => {
    talked(40);
    talked(40, 'd');
    await receiver.pull();
    await feed.flush();
    server.reach = 20;
    server.withPage = 1;
    for (let more = 0; more < 100; more++) said('d');
    server.channels[1] = channel('d', 140);
    expect(await receiver.pull()).toBe('ok');
    expect([numbers('d'), numbers().at(-1)]).toEqual([[], 40]);
    await feed.flush();
    server.network = false;
    await open();
    expect(numbers('d')).toEqual([]);
    server.network = true;
    said('d');
    await receiver.pull();
    expect(numbers('d')).toEqual([141]);
    await history.look('d', true);
    expect(numbers('d')).toEqual(Array.from({ length: 51 }, (_, index) => 91 + index));
  });

  it('goes on after something went wrong inside', async () => {
    talked(1);
    vi.spyOn(feed, 'takeSnapshot').mockImplementationOnce(() => {
      throw new Error('a fault of ours');
    });
    const running = receiver.run();
    await expect.poll(() => numbers(), { timeout: 4_000 }).toEqual([1]);
    expect(receiver.connection).toBe('live');
    receiver.close();
    await running;
  });

  it('lets the server say who is signed in when the socket ended with its token', async () => {
    const running = receiver.run();
    await expect.poll(() => receiver.connection).toBe('live');
    const asked = () => server.calls.filter((call) => call.endsWith('/me')).length;
    const before = asked();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const standings: string[] = [];
    identity.follow(() => standings.push(identity.standing));
    hangUp('signedOut');
    await vi.advanceTimersByTimeAsync(1_000);
    await expect.poll(asked).toBe(before + 1);
    await expect.poll(() => receiver.connection).toBe('live');
    expect([identity.standing, standings.includes('signedOut')]).toEqual(['signedIn', false]);
    server.signedInAs = undefined;
    hangUp('signedOut');
    await vi.advanceTimersByTimeAsync(1_000);
    await expect.poll(() => identity.standing).toBe('signedOut');
    receiver.close();
    await running;
    vi.useRealTimers();
  });

  it('takes nothing in while somebody else is signed in', async () => {
    server.signedInAs = 'bert';
    server.feed.push(line(1, 'channel:c', 1));
    expect(await receiver.pull()).toBe('other');
    expect(heard).toEqual([]);
    expect(receiver.connection).toBe('signedOut');
  });

  it('tells no network from a server that does not answer and from one in trouble', async () => {
    server.network = false;
    await receiver.pull();
    expect(receiver.connection).toBe('unreachable');
    hasNetwork = false;
    await receiver.pull();
    expect(receiver.connection).toBe('offline');
    server.network = true;
    server.storeAway = true;
    await receiver.pull();
    expect(receiver.connection).toBe('away');
  });

  describe('and what was read', () => {
    const reads = () => [...server.operations.values()].map(({ body }) => body.upTo);
    let marks: ReadMarks;
    beforeEach(async () => {
      vi.useFakeTimers({ toFake: ['setTimeout'] });
      talked(30);
      await receiver.pull();
      marks = new ReadMarks(
        feed,
        caller(() => 'de', server.fetch),
        new DeviceClock(),
      );
      return () => {
        marks.close();
        vi.useRealTimers();
      };
    });

    it('counts at once and is told once for many lines, the newest only', async () => {
      for (let upTo = 1; upTo <= 28; upTo++) marks.read('c', upTo);
      expect(feed.model.unread('c')).toBe(2);
      await vi.advanceTimersByTimeAsync(3_000);
      expect(reads()).toEqual([28]);
      marks.read('c', 20);
      await vi.advanceTimersByTimeAsync(10_000);
      expect([reads(), feed.model.unread('c')]).toEqual([[28], 2]);
    });

    it('is told when the network is back', async () => {
      server.network = false;
      marks.read('c', 30);
      await vi.advanceTimersByTimeAsync(3_000);
      server.network = true;
      marks.wake();
      await vi.advanceTimersByTimeAsync(3_000);
      expect(reads()).toEqual([30]);
    });

    it('on another device counts here too, and a late word of it takes nothing back', () => {
      const told = (upTo: number, unread: number): FeedEntry => ({
        number: 40,
        topic: 'person:anna',
        seq: 1,
        kind: 'read',
        at: '',
        body: { channelId: 'c', upTo, unread },
      });
      feed.take([told(25, 5)]);
      expect(feed.model.unread('c')).toBe(5);
      marks.read('c', 30);
      feed.take([told(26, 4)]);
      expect(feed.model.unread('c')).toBe(0);
    });
  });
});

import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { caller } from '../net/http.js';
import { Identity } from '../person/identity.js';
import { type Database, openDatabase } from '../store/database.js';
import { Vault } from '../store/vault.js';
import { FakeServer } from '../testing/fake-server.js';
import type { FeedEntry } from './feed-entry.js';
import { FeedModel } from './feed-model.js';
import { FeedStore } from './feed-store.js';
import { Receiver } from './receiver.js';
import type { Heard, Listener } from './socket.js';

function line(number: number, topic: FeedEntry['topic'], seq: number, body: Record<string, unknown> = {}): FeedEntry {
  const message = {
    channelId: topic.split(':')[1],
    number: seq,
    messageId: `m${number}`,
    authorId: 'bert',
    text: `${number}`,
  };
  return { number, topic, seq, kind: 'message', at: '2026-11-23T14:00:00Z', body: { ...message, ...body } };
}

describe('the feed', () => {
  let db: Database;
  let server: FakeServer;
  let store: FeedStore;
  let receiver: Receiver;
  let identity: Identity;
  let hasNetwork = true;
  let listener: Listener;
  let hangUp: (heard: Heard) => void;
  const heard: number[] = [];

  beforeEach(async () => {
    globalThis.indexedDB = new IDBFactory();
    heard.length = 0;
    hasNetwork = true;
    db = await openDatabase();
    server = new FakeServer('anna');
    await open();
  });

  async function open(): Promise<void> {
    store = new FeedStore(db, await Vault.of(db, 'anna'));
    heard.push(...(await store.load()).map(({ number }) => number));
    const call = caller(() => 'de', server.fetch);
    identity = new Identity(call, 'anna');
    receiver = new Receiver({
      call,
      identity,
      store,
      heard: (entries) => heard.push(...entries.map(({ number }) => number)),
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

  it('pulls page after page from its cursor and finds everything again without a network', async () => {
    server.feed.push(...Array.from({ length: 450 }, (_, n) => line(n + 1, 'channel:c', n + 1)));
    expect(await receiver.pull()).toBe('ok');
    expect(heard).toHaveLength(450);
    server.network = false;
    heard.length = 0;
    await open();
    expect(heard).toHaveLength(450);
    expect(store.cursor).toBe(450);
  });

  it('fetches what is missing of a topic when the socket left a gap', async () => {
    server.feed.push(line(1, 'channel:c', 1));
    const running = receiver.run();
    await expect.poll(() => receiver.connection).toBe('live');
    server.feed.push(line(2, 'channel:c', 2), line(3, 'unit:u', 1), line(4, 'channel:c', 3));
    await listener.entry(line(3, 'unit:u', 1));
    await listener.entry(line(4, 'channel:c', 3));
    expect([...new Set(heard)].sort()).toEqual([1, 2, 3, 4]);
    expect(store.gaps()).toEqual([]);
    receiver.close();
    hangUp('closed');
    await running;
  });

  it('closes a gap that was left when the app was killed', async () => {
    server.feed.push(line(1, 'channel:c', 1));
    await receiver.pull();
    server.feed.push(line(2, 'channel:c', 2), line(3, 'channel:c', 3));
    await store.add([line(3, 'channel:c', 3)], 3);
    await open();
    expect(store.gaps()).toEqual(['channel:c']);
    await receiver.pull();
    expect(store.gaps()).toEqual([]);
    expect(heard).toContain(2);
  });

  it('fetches what was said before in a channel that I join, and of a unit only the present', async () => {
    server.feed.push(line(1, 'channel:c', 1), line(2, 'person:anna', 1));
    await store.add([line(2, 'person:anna', 1)], 2);
    server.feed.push(line(3, 'channel:c', 2), line(4, 'unit:u', 77));
    await receiver.pull();
    expect(heard.sort()).toEqual([1, 3, 3, 4]);
    expect(server.calls.filter((call) => call.includes('feed'))).toHaveLength(2);
  });

  it('does not ask for ever for what it may not see', async () => {
    server.feed.push(line(1, 'channel:c', 1), line(9, 'channel:c', 5));
    await receiver.pull();
    const calls = server.calls.length;
    expect(store.gaps()).toEqual([]);
    await receiver.pull();
    expect(server.calls.length).toBe(calls + 1);
  });

  it('lets the server say who is signed in when the socket ended with its token', async () => {
    const running = receiver.run();
    await expect.poll(() => receiver.connection).toBe('live');
    const asked = () => server.calls.filter((call) => call.endsWith('/me')).length;
    const before = asked();
    const standings: string[] = [];
    identity.follow(() => standings.push(identity.standing));
    hangUp('signedOut');
    await expect.poll(asked, { timeout: 3_000 }).toBe(before + 1);
    await expect.poll(() => receiver.connection).toBe('live');
    expect([identity.standing, standings.includes('signedOut')]).toEqual(['signedIn', false]);
    server.signedInAs = undefined;
    hangUp('signedOut');
    await expect.poll(() => identity.standing, { timeout: 3_000 }).toBe('signedOut');
    receiver.close();
    await running;
  });

  it('goes on after something went wrong inside', async () => {
    server.feed.push(line(1, 'channel:c', 1));
    vi.spyOn(store, 'add').mockRejectedValueOnce(new DOMException('', 'QuotaExceededError'));
    const running = receiver.run();
    await expect.poll(() => heard, { timeout: 4_000 }).toEqual([1]);
    expect(receiver.connection).toBe('live');
    receiver.close();
    await running;
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
});

describe('what the feed says together', () => {
  it('shows a message once and in the order of the server, however it comes', () => {
    const model = new FeedModel();
    for (const number of [3, 1, 2, 3]) model.apply(line(number, 'channel:c', number));
    expect(model.inChannel('c').map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('does not let an older state of a call for help overwrite a newer one', () => {
    const model = new FeedModel();
    const backup = (number: number, state: string): FeedEntry => ({
      ...line(number, 'unit:u', number, { requestId: 'r', state }),
      kind: 'backup',
    });
    model.apply(backup(5, 'ACCEPTED'));
    model.apply(backup(4, 'OPEN'));
    expect(model.backups.get('r')?.state).toBe('ACCEPTED');
  });

  it('counts as unread what others said since I read', () => {
    const model = new FeedModel();
    for (const number of [1, 2, 3]) model.apply(line(number, 'channel:c', number));
    model.apply({ ...line(4, 'channel:c', 4), kind: 'read', body: { channelId: 'c', personId: 'anna', upTo: 2 } });
    expect(model.unread('c', 'anna')).toBe(1);
    expect(model.readersOf(model.inChannel('c')[0])).toBe(1);
  });
});

import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Outbox } from '../outbox/outbox.js';
import { message } from '../testing/phone.js';
import { type Database, openDatabase, steps, troubleOf } from './database.js';
import { Drafts } from './drafts.js';
import { forgetPerson } from './forget.js';
import { Vault } from './vault.js';

/** The connections that the browser gave out, to be killed as a browser does it. */
function connections(): IDBDatabase[] {
  const given: IDBDatabase[] = [];
  const open = indexedDB.open.bind(indexedDB);
  vi.spyOn(indexedDB, 'open').mockImplementation((...all) => {
    const request = open(...all);
    request.addEventListener('success', () => given.push(request.result));
    return request;
  });
  return given;
}

describe('the database', () => {
  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory();
  });

  it('opens again by itself when its connection has died, and keeps what is written next', async () => {
    const given = connections();
    const db = await openDatabase();
    const outbox = new Outbox(db, await Vault.of(db, 'anna'));
    await outbox.keep([message('eins')]);
    given[0].close();
    await outbox.keep([message('zwei')]);
    given[1].close();
    await outbox.reload();
    expect(outbox.entries().map(({ operation }) => operation.body.text)).toEqual(['eins', 'zwei']);
    expect(given).toHaveLength(3);
    outbox.close();
  });

  it('says nothing of other windows when it only opens again', async () => {
    const given = connections();
    const told: boolean[] = [];
    const db = await openDatabase(undefined, (isBlocked) => told.push(isBlocked));
    given[0].close();
    await db.count('keys');
    expect([given.length, told]).toEqual([2, []]);
  });

  it('runs a transaction again that died with its connection, and it counts once', async () => {
    const db = await openDatabase();
    let runs = 0;
    await db.write(['settings'], async (tx) => {
      runs += 1;
      await tx.objectStore('settings').put({ name: 'n', value: runs });
      if (runs > 1) return;
      throw new DOMException('Connection to Indexed Database server lost', 'UnknownError');
    });
    expect([runs, await db.get('settings', 'n')]).toEqual([2, { name: 'n', value: 2 }]);
  });

  it('works with one that a newer version of the app has left', async () => {
    const newer = await openDB('fieldops-officer', steps.length + 5, {
      upgrade(db, old, _new, tx) {
        for (const step of steps.slice(old)) step(db as never, tx as never);
        db.createObjectStore('tomorrow');
      },
    });
    newer.close();
    const db = await openDatabase();
    const outbox = new Outbox(db, await Vault.of(db, 'anna'));
    await outbox.keep([message('eins')]);
    expect(await db.count('entries')).toBe(1);
    outbox.close();
  });

  it('brings what an older version kept to the present form and loses no entry', async () => {
    const older = await openDB('fieldops-officer', 1, {
      upgrade: (db, _o, _n, tx) => steps[0](db as never, tx as never),
    });
    const row = { id: 'e1', personId: 'anna', lane: 'talk', state: 'waiting', revision: 0, sealed: {} };
    await older.put('entries', row);
    await older.put('feed', { personId: 'anna', number: 1 });
    older.close();
    const db = await openDatabase();
    expect([await db.count('entries'), await db.count('feed'), await db.count('pages')]).toEqual([1, 0, 0]);
  });

  it('says that another window holds it up, and that it no longer does', async () => {
    const told: boolean[] = [];
    const older = await openDB('fieldops-officer', 1, {
      upgrade: (db, _o, _n, tx) => steps[0](db as never, tx as never),
    });
    const opening = openDatabase('fieldops-officer', (isBlocked) => told.push(isBlocked));
    await expect.poll(() => told).toEqual([true]);
    older.close();
    await opening;
    expect(told).toEqual([true, false]);
  });

  it('tells a full disk from a browser that allows no storage', async () => {
    expect(troubleOf(new DOMException('', 'QuotaExceededError'))).toBe('full');
    expect(troubleOf(new DOMException('', 'SecurityError'))).toBe('forbidden');
    expect(troubleOf(new DOMException('', 'UnknownError'))).toBe('failing');
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('', 'SecurityError');
    });
    const fault = await openDatabase().catch((reason) => reason);
    expect(troubleOf(fault)).toBe('forbidden');
  });

  it('writes nothing of a transaction whose work failed', async () => {
    const db = await openDatabase();
    const failing = db.write(['settings'], async (tx) => {
      await tx.objectStore('settings').put({ name: 'n', value: 1 });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await db.count('settings')).toBe(0);
  });
});

describe('forgetting a person', () => {
  it('takes everything and the key, but only when nothing waits here', async () => {
    globalThis.indexedDB = new IDBFactory();
    const db = await openDatabase();
    const outbox = new Outbox(db, await Vault.of(db, 'anna'));
    const [entry] = await outbox.keep([message('eins')]);
    await Vault.of(db, 'bert');
    expect(await forgetPerson(db, 'anna')).toBe(false);
    expect([await db.count('entries'), await db.count('keys')]).toEqual([1, 2]);
    await outbox.update(entry.id, () => ({ state: 'received' }));
    expect(await forgetPerson(db, 'anna')).toBe(true);
    expect([await db.count('entries'), await db.get('keys', 'anna')]).toEqual([0, undefined]);
    expect(await db.get('keys', 'bert')).toBeDefined();
    outbox.close();
  });
});

describe('what was typed', () => {
  let db: Database;
  const of = async (personId: string) => {
    const drafts = new Drafts(db, await Vault.of(db, personId));
    await drafts.load();
    return drafts;
  };
  beforeEach(async () => {
    globalThis.indexedDB = new IDBFactory();
    db = await openDatabase();
  });

  it('is found again after the app was killed, in its channel and by its person only, and not in the clear', async () => {
    const drafts = await of('anna');
    drafts.set('a', 'Kennzeichen MU');
    drafts.set('a', 'Kennzeichen MU-ST');
    await expect.poll(() => db.count('drafts')).toBe(1);
    const again = await of('anna');
    expect([again.get('a'), again.get('b'), (await of('bert')).get('a')]).toEqual(['Kennzeichen MU-ST', '', '']);
    const [row] = await db.getAll('drafts');
    expect(new TextDecoder().decode(row.sealed.bytes)).not.toContain('MU-ST');
  });

  it('is gone once it is sent', async () => {
    const drafts = await of('anna');
    drafts.set('a', 'eins');
    await drafts.flush();
    drafts.set('a', '');
    await drafts.flush();
    expect([(await of('anna')).get('a'), await db.count('drafts')]).toEqual(['', 0]);
  });

  it('comes back into the channel that it was written for, in front of what was typed since', async () => {
    const drafts = await of('anna');
    drafts.set('b', 'in B');
    drafts.set('a', 'seither');
    drafts.putBack('a', 'nicht gesendet');
    expect([drafts.get('a'), drafts.get('b')]).toEqual(['nicht gesendet\nseither', 'in B']);
  });

  it('stays in memory when the disk is full and is written with the next key', async () => {
    const drafts = await of('anna');
    vi.spyOn(db, 'put').mockRejectedValueOnce(new DOMException('', 'QuotaExceededError'));
    drafts.set('a', 'eins');
    await drafts.flush();
    expect([drafts.get('a'), await db.count('drafts')]).toEqual(['eins', 0]);
    drafts.set('b', 'zwei');
    await drafts.flush();
    expect(await db.count('drafts')).toBe(2);
  });
});

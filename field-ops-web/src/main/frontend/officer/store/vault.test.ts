import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from './database.js';
import { idsAfter, uuid7 } from './uuid7.js';
import { SealBroken, Vault } from './vault.js';

describe('the vault', () => {
  let db: Database;
  beforeEach(async () => {
    globalThis.indexedDB = new IDBFactory();
    db = await openDatabase();
  });

  it('opens what it sealed, also after the app was opened again', async () => {
    const sealed = await (await Vault.of(db, 'anna')).sealJson({ text: 'Größe' }, 'entry 1');
    expect(await (await Vault.of(db, 'anna')).openJson(sealed, 'entry 1')).toEqual({ text: 'Größe' });
  });

  it('refuses what another person sealed', async () => {
    const sealed = await (await Vault.of(db, 'anna')).sealJson('geheim', 'entry 1');
    await expect((await Vault.of(db, 'bert')).openJson(sealed, 'entry 1')).rejects.toBeInstanceOf(SealBroken);
  });

  it('refuses a piece that was put in the place of another', async () => {
    const vault = await Vault.of(db, 'anna');
    const sealed = await vault.sealJson('geheim', 'chunk a 0');
    await expect(vault.openJson(sealed, 'chunk a 1')).rejects.toBeInstanceOf(SealBroken);
  });

  it('never hands out its key', async () => {
    await Vault.of(db, 'anna');
    const row = await db.get('keys', 'anna');
    expect(row?.key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', row?.key as CryptoKey)).rejects.toThrow();
  });

  it('makes one key only when two tabs ask for the first time at once', async () => {
    const [one, other] = await Promise.all([Vault.of(db, 'anna'), Vault.of(db, 'anna')]);
    const sealed = await one.sealJson(1, 'x');
    expect(await other.openJson(sealed, 'x')).toBe(1);
    expect(await (await Vault.of(db, 'anna')).openJson(sealed, 'x')).toBe(1);
  });
});

describe('ids', () => {
  it('are UUIDs of version 7 that rise strictly, even when the clock steps back', () => {
    const ids = [uuid7(5_000), uuid7(5_000), uuid7(4_000), ...Array.from({ length: 9_000 }, () => uuid7(5_001))];
    expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(
      true,
    );
    expect(ids).toEqual([...ids].sort());
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('come after those of an earlier run, though the clock was set back since', () => {
    const earlier = uuid7(Date.now() + 60_000).replace(/^0/, '1');
    idsAfter(earlier);
    idsAfter('no id');
    expect(uuid7(0) > earlier).toBe(true);
  });
});

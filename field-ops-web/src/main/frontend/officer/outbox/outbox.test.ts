import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Vault } from '../store/vault.js';
import { message, Phone, photo } from '../testing/phone.js';
import { isHere, isUnreadable } from './entry.js';
import { Outbox } from './outbox.js';

describe('the outbox', () => {
  let phone: Phone;
  beforeEach(async () => {
    phone = await Phone.of();
    phone.server.network = false;
  });
  afterEach(() => phone.stop());

  it('keeps entry and photo in one go and finds both again after the app was closed', async () => {
    const draft = await photo(2_500_000);
    const bytes = draft.photo?.bytes as ArrayBuffer;
    const [kept] = await phone.outbox.keep([draft]);
    await phone.start();
    const found = phone.outbox.get(kept.id);
    expect(found?.operation.body).toEqual(draft.body);
    const pieces = await Promise.all([0, 1, 2].map((index) => phone.outbox.chunk(kept.photo?.evidenceId ?? '', index)));
    expect(Buffer.concat(pieces.map((piece) => Buffer.from(piece))).equals(Buffer.from(bytes))).toBe(true);
  });

  it('keeps nothing at all when one of several drafts cannot be kept', async () => {
    const twice = await photo(10);
    await expect(phone.outbox.keep([message('eins'), twice, twice])).rejects.toThrow();
    expect(phone.outbox.entries()).toEqual([]);
    expect(await phone.db.count('entries')).toBe(0);
    expect(await phone.chunks()).toBe(0);
  });

  it('lies on the disk in no readable form', async () => {
    await phone.outbox.keep([message('Kennzeichen MU-ST 123')]);
    const [row] = await phone.db.getAll('entries');
    const text = new TextDecoder().decode(row.sealed.bytes);
    expect(text).not.toContain('MU-ST');
    expect(Object.keys(row).sort()).toEqual(['id', 'lane', 'personId', 'revision', 'sealed', 'state']);
  });

  it('does not show one person what another has written, and says only how many wait', async () => {
    await phone.outbox.keep([message('nur für mich')]);
    await phone.start('bert');
    expect(phone.outbox.entries()).toEqual([]);
    expect(await phone.outbox.ofOthers()).toBe(1);
    await phone.start('anna');
    expect(phone.outbox.entries()).toHaveLength(1);
  });

  it('gives entries ids in the order in which they were written', async () => {
    const drafts = Array.from({ length: 50 }, (_, n) => message(String(n)));
    await phone.outbox.keep(drafts);
    await phone.start();
    expect(phone.outbox.entries().map(({ operation }) => operation.body.text)).toEqual(drafts.map((d) => d.body.text));
  });

  it('loses no change when two tabs change one entry at the same time', async () => {
    const [entry] = await phone.outbox.keep([await photo(10)]);
    const other = new Outbox(phone.db, await Vault.of(phone.db, 'anna'));
    await other.reload();
    const change = (part: object) => (now: typeof entry) => now.photo && { photo: { ...now.photo, ...part } };
    await Promise.all([
      phone.outbox.update(entry.id, change({ announced: true })),
      other.update(entry.id, change({ begun: true })),
    ]);
    await phone.start();
    expect(phone.outbox.get(entry.id)?.photo).toMatchObject({ announced: true, begun: true });
    other.close();
  });

  it('frees the bytes of a photo only when it counts as received', async () => {
    const [entry] = await phone.outbox.keep([await photo(2_500_000)]);
    await phone.outbox.update(entry.id, () => ({ state: 'refused' }));
    expect(await phone.chunks()).toBe(3);
    await phone.outbox.update(entry.id, () => ({ state: 'received' }));
    expect(await phone.chunks()).toBe(0);
  });

  it('makes room on a full disk, where nothing can be put, with a photo that has arrived', async () => {
    const [entry] = await phone.outbox.keep([await photo(2_500_000)]);
    const write = phone.db.write.bind(phone.db);
    vi.spyOn(phone.db, 'write').mockImplementation((stores, work, terms) =>
      write(
        stores,
        async (tx, again) => {
          vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
            throw new DOMException('', 'QuotaExceededError');
          });
          return work(tx, again).finally(() => vi.mocked(IDBObjectStore.prototype.put).mockRestore());
        },
        terms,
      ),
    );
    await phone.outbox.update(entry.id, () => ({ state: 'received' }));
    // Its row went too: it is shown until the drainer looks at the disk again.
    expect(phone.states()).toEqual(['received']);
    expect(await phone.chunks()).toBe(0);
    await expect(phone.outbox.update(entry.id, () => ({ state: 'refused' }))).resolves.toBeUndefined();
  });

  it('reads a small picture with its photo, and not again with every look at the outbox', async () => {
    const [entry] = await phone.outbox.keep([await photo(10)], 'draft');
    await phone.outbox.picture(entry.id, 'data:image/jpeg;base64,AAAA');
    await phone.start();
    expect(phone.outbox.get(entry.id)?.photo?.thumbnail).toBe('data:image/jpeg;base64,AAAA');
    const open = vi.spyOn(Vault.prototype, 'openJson');
    await phone.outbox.reload();
    expect(open).not.toHaveBeenCalled();
    await phone.outbox.discard(entry.id);
    expect(await phone.db.count('pictures')).toBe(0);
  });

  it('gives a refused entry a new id for its second try and keeps its photo', async () => {
    const [entry] = await phone.outbox.keep([await photo(10)]);
    await phone.outbox.update(entry.id, () => ({ state: 'refused' }));
    const again = await phone.outbox.retry(entry.id);
    expect(again?.id).not.toBe(entry.id);
    expect(again?.operation.writtenAt).toBe(entry.operation.writtenAt);
    expect(phone.states()).toEqual(['waiting']);
    expect(await phone.chunks()).toBe(1);
  });

  it('shows and counts what it cannot open, and can only throw it away', async () => {
    const [entry] = await phone.outbox.keep([await photo(10)]);
    await phone.db.delete('keys', 'anna');
    await phone.start();
    const [found] = phone.outbox.entries();
    expect([found.id, found.state, isHere(found), isUnreadable(found)]).toEqual([entry.id, 'refused', true, true]);
    expect(await phone.outbox.retry(entry.id)).toBeUndefined();
    expect(await phone.outbox.update(entry.id, () => ({ state: 'received' }))).toBeUndefined();
    await phone.outbox.discard(entry.id);
    expect(await phone.db.count('entries')).toBe(0);
  });

  it('tries a refused entry again once although it was tapped twice, here and in another tab', async () => {
    const [entry] = await phone.outbox.keep([message('eins')]);
    await phone.outbox.update(entry.id, () => ({ state: 'refused' }));
    const other = new Outbox(phone.db, await Vault.of(phone.db, 'anna'));
    await other.reload();
    const again = await Promise.all([
      phone.outbox.retry(entry.id),
      phone.outbox.retry(entry.id),
      other.retry(entry.id),
    ]);
    expect(again.filter((each) => each !== undefined)).toHaveLength(1);
    await phone.outbox.reload();
    expect(phone.states()).toEqual(['waiting']);
    other.close();
  });

  it('does not take for lost what was written while it was closed for another person', async () => {
    const keeping = phone.outbox.keep([await photo(10)], 'draft');
    phone.outbox.close();
    const [kept] = await keeping;
    await phone.outbox.update(kept.id, () => ({ state: 'waiting' }));
    await phone.start();
    expect(phone.states()).toEqual(['waiting']);
  });

  it('lets marks of what was read neither push out history nor count as what others left here', async () => {
    const read = (n: number) => ({ kind: 'message.read', body: { channelId: 'c1', upTo: n } });
    const marks = await phone.outbox.keep(Array.from({ length: 60 }, (_, n) => read(n)));
    const kept = [...(await phone.outbox.keep([message('eins')])), ...marks];
    for (const { id } of kept.slice(0, 60)) await phone.outbox.update(id, () => ({ state: 'received' }));
    await phone.outbox.prune(1);
    expect(phone.outbox.entries().filter(({ lane }) => lane === 'talk')).toHaveLength(1);
    expect(phone.outbox.entries().filter(({ state }) => state === 'received').length).toBeLessThan(60);
    expect(phone.outbox.entries().at(-2)?.operation.body.upTo).toBe(59);
    await phone.start('bert');
    expect(await phone.outbox.ofOthers()).toBe(0);
  });

  it('lets go of old history but never of what waits', async () => {
    const kept = await phone.outbox.keep(Array.from({ length: 12 }, (_, n) => message(String(n))));
    for (const { id } of kept.slice(0, 9)) await phone.outbox.update(id, () => ({ state: 'received' }));
    await phone.outbox.prune(4);
    expect(phone.states().filter((state) => state === 'waiting')).toHaveLength(3);
    expect(phone.states().filter((state) => state === 'received')).toHaveLength(4);
  });
});

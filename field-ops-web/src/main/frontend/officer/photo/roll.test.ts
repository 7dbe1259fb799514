import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isHere, type Position } from '../outbox/entry.js';
import { Phone } from '../testing/phone.js';
import { Roll } from './roll.js';
import { Whereabouts } from './whereabouts.js';

describe('the photos just taken', () => {
  let phone: Phone;
  let roll: Roll;
  beforeEach(async () => {
    phone = await Phone.of();
    roll = new Roll(phone.outbox);
  });
  afterEach(() => phone.stop());

  const file = (name: string, size = 10) => new File([new Uint8Array(size).fill(7)], name, { type: 'image/jpeg' });
  const names = () => roll.shots.map(({ photo }) => photo?.filename);

  it('are found again after the app was killed, with all their bytes', async () => {
    await roll.add([file('a.jpg', 1_500_000), file('b.jpg')]);
    await roll.set(roll.shots[0].id, 'PLATE');
    await Promise.all([roll.write('T'), roll.write('Tor')]);
    await phone.start();
    roll = new Roll(phone.outbox);
    expect(roll.note).toBe('Tor');
    expect(names()).toEqual(['a.jpg', 'b.jpg']);
    expect(roll.shot?.operation.body.kind).toBe('PLATE');
    expect(await phone.chunks()).toBe(3);
  });

  it('are never sent before the person keeps them, and count as still here', async () => {
    await roll.add([file('a.jpg')]);
    await phone.pass(60_000);
    expect(phone.server.calls).toEqual([]);
    expect(phone.outbox.entries().filter(isHere)).toHaveLength(1);
  });

  it('go out together once they are kept, numbered and with the note', async () => {
    await roll.add([file('a.jpg'), file('b.jpg')]);
    await roll.write(' Tor ');
    expect(await roll.keep()).toBe(2);
    expect([roll.shots, roll.note]).toEqual([[], '']);
    await phone.drain();
    const bodies = [...phone.server.operations.values()].map(({ body }) => [body.part, body.parts, body.note]);
    expect(bodies).toEqual([
      [1, 2, 'Tor'],
      [2, 2, 'Tor'],
    ]);
    expect(phone.server.uploads.size).toBe(2);
  });

  it('change no more once they are kept', async () => {
    await roll.add([file('a.jpg')]);
    const { id } = roll.shots[0];
    await roll.keep();
    await roll.set(id, 'SIGN');
    expect(phone.outbox.get(id)?.operation.body.kind).toBe('OVERVIEW');
  });

  it('can be thrown away with their bytes', async () => {
    await roll.add([file('a.jpg'), file('b.jpg')]);
    await phone.outbox.discard(roll.shots[0].id);
    expect(names()).toEqual(['b.jpg']);
    expect(await phone.chunks()).toBe(1);
  });

  it('stay in memory, and that is said, when the phone has no room, until it has', async () => {
    vi.spyOn(phone.outbox, 'keep').mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));
    await roll.add([file('a.jpg'), file('b.jpg')]);
    expect([names(), roll.unsaved.length, roll.troubles.length]).toEqual([['b.jpg'], 1, 1]);
    await roll.saveAgain();
    expect([names().sort(), roll.unsaved, roll.troubles]).toEqual([['a.jpg', 'b.jpg'], [], []]);
  });

  describe('and where', () => {
    let fix: Position | undefined;
    let found: () => void;
    const search = () =>
      new Promise<undefined>((resolve) => {
        found = () => {
          fix = { lat: 52, lon: 13, accuracy: 5, at: new Date().toISOString() };
          resolve(undefined);
        };
      });
    beforeEach(() => {
      fix = undefined;
      roll = new Roll(phone.outbox, undefined, new Whereabouts(search, () => fix));
    });
    const positions = () => phone.outbox.entries().map(({ operation }) => operation.body.position);

    it('is known although they were kept while the phone was still looking', async () => {
      await roll.add([file('a.jpg')]);
      expect(roll.where.searching).toBe(true);
      setTimeout(() => found(), 50);
      expect(await roll.keep()).toBe(1);
      expect(positions()).toEqual([fix]);
    });

    it('is the place where the phone was a moment ago', async () => {
      fix = { lat: 52, lon: 13, accuracy: 5, at: new Date(Date.now() - 50_000).toISOString() };
      await roll.add([file('a.jpg')]);
      expect([roll.where.searching, positions()]).toEqual([false, [fix]]);
    });

    it('is never said of a picture of another time, nor is the present moment', async () => {
      fix = { lat: 52, lon: 13, accuracy: 5, at: new Date().toISOString() };
      const old = new File([new Uint8Array(5)], 'alt.jpg', { type: 'image/jpeg', lastModified: Date.UTC(2026, 0, 2) });
      await roll.add([old], 'picked');
      expect(await roll.keep()).toBe(1);
      const { body } = phone.outbox.entries()[0].operation;
      expect([body.capturedAt, body.position, body.source]).toEqual(['2026-01-02T00:00:00.000Z', undefined, 'PICKED']);
    });

    it('is not waited for long, and never the place of another hour', async () => {
      const waited: number[] = [];
      const sleep = async (millis: number) => waited.push(millis);
      roll = new Roll(phone.outbox, undefined, new Whereabouts(search, () => fix, sleep));
      await roll.add([file('a.jpg')]);
      fix = { lat: 52, lon: 13, accuracy: 5, at: new Date(Date.now() - 70_000).toISOString() };
      expect(await roll.keep()).toBe(1);
      expect([positions(), waited]).toEqual([[undefined], [2_000]]);
    });
  });

  it('that were picked say when the file is from and not now, and nothing of here', async () => {
    const old = new File([new Uint8Array(10)], 'alt.jpg', {
      type: 'image/jpeg',
      lastModified: Date.parse('2025-01-02'),
    });
    const fix = { lat: 52, lon: 13, accuracy: 5, at: new Date().toISOString() };
    roll = new Roll(
      phone.outbox,
      undefined,
      new Whereabouts(
        async () => fix,
        () => fix,
      ),
    );
    await roll.add([old], 'picked');
    await roll.add([file('neu.jpg')]);
    await roll.keep();
    const [picked, taken] = phone.outbox.entries().map(({ operation }) => operation.body);
    expect([picked.source, picked.timeFrom, picked.capturedAt]).toEqual(['PICKED', 'FILE', '2025-01-02T00:00:00.000Z']);
    expect([picked.position, taken.source, taken.position]).toEqual([undefined, 'CAMERA', fix]);
  });

  it('do not pile up in memory when a hundred are picked on a full disk', async () => {
    const full = vi.spyOn(phone.outbox, 'keep').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    await roll.add(
      Array.from({ length: 5 }, (_, n) => file(`${n}.jpg`, 9_000_000)),
      'picked',
    );
    expect([roll.unsaved.length, roll.unsaved.filter(({ shot }) => shot).length]).toEqual([5, 3]);
    full.mockRestore();
    await roll.saveAgain();
    expect([names().sort(), roll.unsaved]).toEqual([['0.jpg', '1.jpg', '2.jpg', '3.jpg', '4.jpg'], []]);
  });

  it('are refused by name when empty or larger than the server takes', async () => {
    roll = new Roll(phone.outbox, () => 5);
    await roll.add([file('leer.jpg', 0), file('gross.jpg', 6), file('gut.jpg', 5)]);
    expect(names()).toEqual(['gut.jpg']);
    expect(roll.troubles.map((words) => words.split('“')[0])).toEqual(['„leer.jpg', '„gross.jpg']);
  });
});

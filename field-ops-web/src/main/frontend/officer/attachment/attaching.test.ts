import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Phone } from '../testing/phone.js';
import { Attaching, mostFiles } from './attaching.js';

describe('files that go along with a message', () => {
  let phone: Phone;
  let attaching: Attaching;
  beforeEach(async () => {
    phone = await Phone.of();
    attaching = new Attaching(phone.outbox);
  });
  afterEach(() => phone.stop());

  const file = (name: string, size = 10, type = 'image/jpeg') =>
    new File([new Uint8Array(size).fill(name.charCodeAt(0))], name, { type });
  const names = (channelId = 'c1') => attaching.drafts(channelId).map(({ photo }) => photo?.filename);
  const said = (text: string) => ({ kind: 'message.sent', body: { channelId: 'c1', text } });
  const kinds = () => [...phone.server.operations.values()].map(({ kind }) => kind);

  it('are found again after the app was killed, with all their bytes, each in its channel', async () => {
    await attaching.add('c1', [file('a.jpg', 1_500_000), file('b.pdf', 10, 'application/pdf')]);
    await attaching.add('c2', [file('c.jpg')]);
    await phone.start();
    attaching = new Attaching(phone.outbox);
    expect([names(), names('c2')]).toEqual([['a.jpg', 'b.pdf'], ['c.jpg']]);
    expect(await phone.chunks()).toBe(4);
  });

  it('are not sent before their message', async () => {
    await attaching.add('c1', [file('a.jpg')]);
    await phone.pass(60_000);
    expect(phone.server.calls).toEqual([]);
  });

  it('go in order: manifests, their message, and the bytes afterwards', async () => {
    await attaching.add('c1', [file('a.jpg', 3_000_000), file('b.jpg')]);
    await attaching.send('c1', [said('Seht her')]);
    expect(names()).toEqual([]);
    await phone.drain();
    expect(kinds()).toEqual(['attachment.added', 'attachment.added', 'message.sent']);
    const posted = phone.server.calls.findIndex((call) => call.startsWith('POST /api/v1/operations'));
    const bytes = phone.server.calls.findIndex((call) => call.includes('/uploads'));
    expect(posted).toBeLessThan(bytes);
    const body = [...phone.server.operations.values()][2].body as { attachments: Record<string, unknown>[] };
    expect(body.attachments.map(({ name, size }) => [name, size])).toEqual([
      ['a.jpg', 3_000_000],
      ['b.jpg', 10],
    ]);
    const ids = body.attachments.map(({ attachmentId }) => attachmentId);
    expect([...phone.server.uploads.keys()]).toEqual(ids);
  });

  it('wait for a network with their message, through a reload, and arrive once', async () => {
    phone.server.network = false;
    await attaching.add('c1', [file('a.jpg', 1_500_000)]);
    await attaching.send('c1', [said('')]);
    await phone.pass(5_000);
    await phone.start();
    expect(phone.states()).toEqual(['waiting', 'waiting']);
    phone.server.network = true;
    phone.server.answersToLose = 1;
    await phone.pass(60_000);
    await phone.pass(60_000);
    await phone.pass(60_000);
    expect(kinds()).toEqual(['attachment.added', 'message.sent']);
    expect([...phone.server.uploads.values()].map(({ bytes }) => bytes.length)).toEqual([1_500_000]);
    expect(phone.states()).toEqual(['received', 'received']);
    expect(await phone.chunks()).toBe(0);
  });

  it('give way to what is said', async () => {
    await attaching.add('c1', [file('a.jpg', 3_000_000)]);
    await attaching.send('c1', [said('Datei folgt')]);
    phone.server.beforePatch = async () => {
      phone.server.beforePatch = () => undefined;
      await phone.outbox.keep([said('Wichtiger')]);
    };
    await phone.drain();
    const calls = phone.server.calls.map((call) => call.split(' /api/v1/')[1]?.split('/')[0]);
    const second = calls.lastIndexOf('operations');
    expect(second).toBeGreaterThan(calls.indexOf('uploads'));
    expect(second).toBeLessThan(calls.lastIndexOf('uploads'));
  });

  it('are kept all or none with the message', async () => {
    await attaching.add('c1', [file('a.jpg')]);
    vi.spyOn(phone.db, 'write').mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));
    await expect(attaching.send('c1', [said('Text')])).rejects.toThrow();
    expect([names(), phone.states()]).toEqual([['a.jpg'], ['draft']]);
    await attaching.send('c1', [said('Text')]);
    expect(phone.states()).toEqual(['waiting', 'waiting']);
  });

  it('can be taken away before they are sent, with their bytes', async () => {
    await attaching.add('c1', [file('a.jpg'), file('b.jpg')]);
    await attaching.remove(attaching.drafts('c1')[0].id);
    expect(names()).toEqual(['b.jpg']);
    expect(await phone.chunks()).toBe(1);
    const [{ id }] = attaching.drafts('c1');
    await attaching.send('c1', [said('Text')]);
    await attaching.remove(id);
    expect(phone.outbox.get(id)?.state).toBe('waiting');
  });

  it('are at most twenty, and what is empty or too large is refused in words; the others go on', async () => {
    attaching = new Attaching(phone.outbox, () => 100);
    await attaching.add('c1', [file('leer', 0), file('gross', 101), file('gut', 100)]);
    expect([names(), attaching.troubles('c1').length]).toEqual([['gut'], 2]);
    await attaching.add(
      'c1',
      Array.from({ length: 25 }, (_, n) => file(`${n}`)),
    );
    expect([names().length, attaching.troubles('c1').length]).toEqual([mostFiles, 1]);
  });

  it('that arrive changed are parked with their bytes, and the message goes on', async () => {
    phone.server.receiptHash = 'f'.repeat(64);
    await attaching.add('c1', [file('a.jpg')]);
    await attaching.send('c1', [said('Text')]);
    await phone.drain();
    await phone.pass(20_000);
    expect(phone.states()).toEqual(['refused', 'received']);
    expect(await phone.chunks()).toBe(1);
    const [{ id, photo }] = phone.outbox.entries();
    const again = await phone.outbox.retry(id);
    expect(again?.photo?.evidenceId).toBe(photo?.evidenceId);
  });
});

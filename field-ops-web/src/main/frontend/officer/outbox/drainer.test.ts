import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { help, message, Phone, photo, soon } from '../testing/phone.js';
import type { Track } from './track.js';

describe('the drainer', () => {
  let phone: Phone;
  beforeEach(async () => {
    // Time is what the phone's clock says: no timeout of a call fires because the machine that tests is slow.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    phone = await Phone.of();
  });
  afterEach(() => {
    phone.stop();
    vi.useRealTimers();
  });

  const arrived = () => [...phone.server.operations.values()].map(({ kind }) => kind);

  it('sends the backup request first, then what was said, then photos', async () => {
    phone.server.network = false;
    await phone.outbox.keep([await photo(10), message('eins'), help(), message('zwei')]);
    await phone.drain();
    phone.server.network = true;
    phone.drainer.wake();
    await phone.drain();
    expect(arrived()).toEqual(['backup.requested', 'message.sent', 'message.sent', 'evidence.captured']);
    expect(phone.server.calls.at(-1)).toMatch(/PATCH .*uploads/);
  });

  it('sends the backup request first although the timer of what was said fires before its own', async () => {
    phone.server.network = false;
    await phone.outbox.keep([message('eins'), help()]);
    await phone.drain();
    phone.server.network = true;
    phone.now += 60_000;
    const { rest } = phone.drainer as unknown as { rest: Track };
    rest.poke();
    await phone.drainer.idle();
    expect(arrived()).toEqual(['backup.requested', 'message.sent']);
  });

  const hour = 3_600_000;
  for (const step of [-2 * hour, 2 * hour, -Date.parse('2026-11-23T14:00:00Z')])
    it(`says how old a backup request is although its clock was set by ${step / hour} hours meanwhile`, async () => {
      await phone.identity.confirm(0);
      phone.server.network = false;
      const [entry] = await phone.outbox.keep([help()]);
      await phone.drain();
      phone.setBy = step;
      phone.server.network = true;
      await phone.pass(4_000);
      expect(phone.server.ages.get(entry.id)).toBe(4_000);
      expect(Date.parse(phone.server.sentAt[0])).toBe(phone.now + step);
      expect(entry.operation.writtenAt).toBe('2026-11-23T14:00:00.000Z');
    });

  it('tries again in time although its clock was set back while it waited', async () => {
    phone.server.network = false;
    await phone.outbox.keep([message('eins')]);
    await phone.drain();
    phone.setBy = -5 * hour;
    phone.server.network = true;
    await phone.pass(5_000);
    expect(phone.states()).toEqual(['received']);
  });

  it('knows of an entry from its last run how old it is when both runs heard the server, and else says only its clock', async () => {
    await phone.identity.confirm(0);
    phone.server.network = false;
    const [known] = await phone.outbox.keep([message('eins')]);
    phone.now += 60_000;
    await phone.start();
    const [second] = await phone.outbox.keep([message('zwei')]);
    phone.now += 60_000;
    phone.setBy = -9 * hour;
    await phone.start();
    phone.server.network = true;
    await phone.drain();
    expect([known, second].map(({ id }) => phone.server.ages.get(id))).toEqual([120_000, undefined]);
  });

  it('sends in the order of writing although the clock was set back between two runs', async () => {
    phone.server.network = false;
    await phone.outbox.keep([message('eins')]);
    phone.setBy = -9 * hour;
    await phone.start();
    await phone.outbox.keep([message('zwei')]);
    phone.server.network = true;
    phone.drainer.wake();
    await phone.drain();
    expect([...phone.server.operations.values()].map(({ body }) => body.text)).toEqual(['eins', 'zwei']);
  });

  it('brings each entry to the server once although the answer of every first call was lost', async () => {
    await phone.outbox.keep([message('eins'), help(), await photo(2_500_000)]);
    for (let round = 0; round < 40; round++) {
      phone.server.answersToLose = round % 2;
      await phone.pass(60_000);
    }
    expect(phone.server.operations.size).toBe(3);
    expect(phone.server.uploads.size).toBe(1);
    expect([...phone.server.uploads.values()][0].bytes).toHaveLength(2_500_000);
    expect(phone.states()).toEqual(['received', 'received', 'received']);
    expect(await phone.chunks()).toBe(0);
  });

  it('lets a backup request overtake a photo that is being uploaded, and finishes the photo afterwards', async () => {
    await phone.drain();
    let called = false;
    phone.server.beforePatch = async () => {
      if (called) return;
      called = true;
      await phone.outbox.keep([help()]);
      await soon();
    };
    await phone.outbox.keep([await photo(3_000_000)]);
    await phone.drain();
    await phone.drain();
    const calls = phone.server.calls.filter((call) => /PATCH|operations/.test(call)).map((call) => call.split(' ')[0]);
    expect(calls.slice(0, 3)).toEqual(['POST', 'PATCH', 'POST']);
    expect(arrived()).toEqual(['evidence.captured', 'backup.requested']);
    expect([...phone.server.uploads.values()][0].bytes).toHaveLength(3_000_000);
  });

  it('goes on with an upload where the server stands after the app was killed', async () => {
    let patches = 0;
    phone.server.beforePatch = () => {
      patches += 1;
      if (patches === 2) phone.server.network = false;
    };
    await phone.outbox.keep([await photo(3_000_000)]);
    await phone.drain();
    phone.server.network = true;
    phone.server.calls.length = 0;
    await phone.start();
    await phone.drain();
    expect(phone.server.calls.some((call) => call.startsWith('HEAD'))).toBe(true);
    expect(phone.server.calls.filter((call) => call.startsWith('PATCH')).length).toBeLessThan(7);
    expect([...phone.server.uploads.values()][0].bytes).toHaveLength(3_000_000);
  });

  it('uploads bytes while the database is away, and sends the manifest when it is back', async () => {
    await phone.drain();
    await phone.identity.confirm(0);
    phone.server.storeAway = true;
    await phone.outbox.keep([await photo(10)]);
    await phone.drain();
    expect([...phone.server.uploads.values()][0].bytes).toHaveLength(10);
    expect(arrived()).toEqual([]);
    phone.server.storeAway = false;
    await phone.pass(60_000);
    await phone.pass(60_000);
    expect(arrived()).toEqual(['evidence.captured']);
    expect(phone.states()).toEqual(['received']);
  });

  it('sends nothing under the sign-in of somebody else', async () => {
    phone.server.signedInAs = 'bert';
    await phone.outbox.keep([message('von Anna'), await photo(10)]);
    await phone.drain();
    expect(phone.server.calls.every((call) => call === 'GET /api/v1/me')).toBe(true);
    expect(phone.identity.standing).toBe('other');
    expect(phone.states()).toEqual(['waiting', 'waiting']);
  });

  it('asks for a sign-in when it ran out, and goes on after it', async () => {
    phone.server.signedInAs = undefined;
    await phone.outbox.keep([message('eins')]);
    await phone.drain();
    expect(phone.identity.standing).toBe('signedOut');
    phone.server.signedInAs = 'anna';
    await phone.pass(60_000);
    expect(phone.states()).toEqual(['received']);
    expect(phone.identity.standing).toBe('signedIn');
  });

  it('parks what is refused with its words and sends the rest', async () => {
    phone.server.refusals.set('status.set', 'STATUS_UNKNOWN');
    await phone.outbox.keep([{ kind: 'status.set', body: { status: 'x' } }, message('danach')]);
    await phone.drain();
    expect(phone.states()).toEqual(['refused', 'received']);
    expect(phone.outbox.entries()[0].problem).toMatchObject({ title: 'Geht nicht', detail: 'Darum.' });
  });

  it('keeps the bytes and parks the photo when the receipt has another hash', async () => {
    phone.server.receiptHash = 'f'.repeat(64);
    await phone.outbox.keep([await photo(10)]);
    await phone.drain();
    await phone.pass(60_000);
    expect(phone.states()).toEqual(['refused']);
    expect(await phone.chunks()).toBe(1);
  });

  it('sends a photo whose bytes arrived as others once more, as a new one', async () => {
    phone.server.receiptHash = 'f'.repeat(64);
    const [first] = await phone.outbox.keep([await photo(1_500_000)]);
    await phone.drain();
    await phone.pass(60_000);
    phone.server.receiptHash = undefined;
    const second = await phone.outbox.retry(first.id);
    expect(await phone.chunks()).toBe(2);
    await phone.drain();
    await phone.pass(60_000);
    expect(phone.states()).toEqual(['received']);
    expect(await phone.chunks()).toBe(0);
    const [one, two] = [...phone.server.uploads.keys()];
    expect([one, two]).toEqual([first.photo?.evidenceId, second?.photo?.evidenceId]);
    const bytesOf = (id: string) => Buffer.from(phone.server.uploads.get(id)?.bytes ?? []);
    expect(bytesOf(two).equals(bytesOf(one))).toBe(true);
    const announced = [...phone.server.operations.values()].map(({ body }) => body.evidenceId);
    expect(announced).toEqual([one, two]);
  });

  it('sends each entry from one tab only when two are open', async () => {
    const tab = await phone.secondTab();
    await phone.outbox.keep([message('eins'), await photo(1_500_000)]);
    await tab.outbox.keep([message('zwei')]);
    await Promise.all([phone.drain(), tab.drain()]);
    await phone.drain();
    const count = (call: string) => phone.server.calls.filter((made) => made.startsWith(call)).length;
    expect(phone.server.operations.size).toBe(3);
    expect(count('PATCH')).toBe(4);
    expect(count('POST /api/v1/uploads')).toBe(1);
    tab.stop();
  });

  it('forgets a mark of what was read when it is refused, for nobody made it', async () => {
    phone.server.refusals.set('message.read', 'CHANNEL_NOT_YOURS');
    await phone.outbox.keep([{ kind: 'message.read', body: { channelId: 'c1', upTo: 3 } }]);
    await phone.drain();
    expect(phone.outbox.entries()).toEqual([]);
  });

  it('sends a later batch when the first is more than a call may carry', async () => {
    await phone.outbox.keep(Array.from({ length: 120 }, (_, n) => message(String(n))));
    await phone.drain();
    expect(phone.server.calls.filter((call) => call.includes('operations'))).toHaveLength(3);
    expect([...phone.server.operations.values()].map(({ body }) => Number(body.text))).toEqual([...Array(120).keys()]);
  });
});

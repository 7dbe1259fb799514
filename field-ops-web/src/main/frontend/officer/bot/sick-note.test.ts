import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Entry, isHere } from '../outbox/entry.js';
import { Phone } from '../testing/phone.js';
import { setLanguage } from '../words/words.js';
import { dayAfter, daysOf, draftOf, read, standingOf, summaryOf } from './sick-note.js';

const bytes = new Uint8Array(1_500_000).fill(7).buffer;
const certificate = { bytes, contentType: 'image/jpeg' };

describe('a sick note', () => {
  let phone: Phone;
  beforeEach(async () => {
    phone = await Phone.of();
  });
  afterEach(() => phone.stop());

  const entry = (): Entry => {
    const [only] = phone.outbox.entries();
    return only;
  };
  const send = async (answers: Parameters<typeof draftOf>[0]) => phone.outbox.keep([await draftOf(answers)]);
  const calls = (part: string) => phone.server.calls.filter((call) => call.includes(part));

  it('of today leaves the day to the server, whose clock goes right', async () => {
    const { body, photo } = await draftOf({ until: '2026-11-25' });
    expect([body, photo]).toEqual([{ until: '2026-11-25' }, undefined]);
  });

  it('waits on this phone, sealed, and goes by itself: the words first, the photo behind them', async () => {
    await send({ from: '2026-11-24', certificate });
    expect([standingOf(entry()), isHere(entry()), await phone.chunks()]).toEqual(['waits', true, 2]);
    await phone.start();
    await phone.drain();
    const posted = phone.server.calls.findIndex((call) => call.startsWith('POST /api/v1/operations'));
    const sent = phone.server.calls.findIndex((call) => call.includes('/uploads'));
    expect(posted).toBeLessThan(sent);
    const [operation] = [...phone.server.operations.values()];
    const told = (operation.body as { certificate: { certificateId: string } }).certificate;
    expect([operation.kind, [...phone.server.uploads.keys()]]).toEqual(['sicknote.given', [told.certificateId]]);
    expect(standingOf(entry())).toBe('photoWaits');
    expect(await phone.chunks()).toBe(2);
  });

  it('lets go of the photo when the server has it, and not before', async () => {
    await send({ certificate });
    await phone.drain();
    await phone.pass(11_000);
    await phone.drain();
    expect(calls('/certificates/').length).toBeGreaterThan(0);
    expect(calls('/attachments/').concat(calls('/evidence/'))).toEqual([]);
    expect([standingOf(entry()), await phone.chunks(), await phone.db.count('pictures')]).toEqual(['arrived', 0, 0]);
  });

  it('is one note however often it is sent', async () => {
    await send({ from: '2026-11-24' });
    await phone.drain();
    await phone.start();
    await phone.drain();
    expect(phone.server.operations.size).toBe(1);
    expect(standingOf(entry())).toBe('arrived');
  });

  it('shows no picture of it among what was made, and no name of the file', async () => {
    await send({ certificate });
    expect([entry().photo?.thumbnail, entry().photo?.filename]).toEqual([undefined, 'datei']);
    expect(entry().photo?.certificate).toBe(true);
  });
});

describe('the days of a sick note', () => {
  afterEach(() => setLanguage('de'));

  it('are those of the calendar, also where the clock is changed', () => {
    expect([dayAfter('2026-10-24', 1), dayAfter('2026-10-25', 1), dayAfter('2026-03-01', -1)]).toEqual([
      '2026-10-25',
      '2026-10-26',
      '2026-02-28',
    ]);
  });

  it('are said as people say them', () => {
    const today = '2026-06-12';
    const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, '');
    expect(plain(daysOf({ until: '2026-06-15' }, today))).toBe('Fr 12.06. bis Mo 15.06.');
    expect(plain(daysOf({}, today))).toBe('ab Fr 12.06.');
    expect(plain(daysOf({ until: today }, today))).toBe('Fr 12.06.');
    setLanguage('en');
    expect(plain(daysOf({ from: '2026-06-13' }, today))).toBe('from Sat 13 Jun');
  });

  it('are said of what was sent by the day on which it was written', () => {
    const operation = { id: '1', kind: 'sicknote.given', writtenAt: '2026-06-12T04:10:00Z', body: {} };
    expect(summaryOf({ operation } as Entry)).toContain('12.06.');
  });
});

describe('the photo of a certificate', () => {
  const file = (size: number) => new File([new Uint8Array(size)], 'IMG_attest.heic', { type: 'image/heic' });

  it('is drawn anew, so that its place and time stay here; what cannot be drawn goes as it is', async () => {
    const drawn = await read(file(10), async () => new ArrayBuffer(5));
    expect(drawn).toMatchObject({ kind: 'read', certificate: { contentType: 'image/jpeg' } });
    const plain = await read(file(10), async () => undefined);
    expect(plain).toMatchObject({ kind: 'read', certificate: { contentType: 'image/heic' } });
  });

  it('is not taken when it is empty or too large', async () => {
    const none = async () => undefined;
    expect((await read(file(0), none)).kind).toBe('unreadable');
    expect((await read(file(20_000_001), none)).kind).toBe('tooLarge');
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Feed } from '../feed/feed.js';
import type { FeedEntry } from '../feed/feed-entry.js';
import { FeedModel } from '../feed/feed-model.js';
import type { Draft } from '../outbox/entry.js';
import type { Device } from '../person/device.js';
import type { Me } from '../person/me.js';
import type { Workplace } from '../person/workplace.js';
import { Vault } from '../store/vault.js';
import { message, Phone, photo } from '../testing/phone.js';
import type { Question } from '../ui/ask.js';
import { Questions } from '../ui/questions.js';
import { begin, end, extend, proposed, well } from './lone-work.js';
import type { Said, Watch } from './watch.js';
import { WatchBell } from './watch-bell.js';
import { alarmAt, phaseOf, trueNow, type WatchNow, watchNow } from './watch-now.js';
import { answerWords, leftWord } from './watch-words.js';

const minute = 60_000;
const garage = { purpose: 'Tiefgarage Bahnhof', minutes: 15, drill: false };

describe('lone work', () => {
  let phone: Phone;
  let model: FeedModel;
  beforeEach(async () => {
    phone = await Phone.of();
    model = new FeedModel('anna');
  });
  afterEach(() => phone.stop());

  const place = (connected = true, me?: Me) => ({ model, outbox: phone.outbox, connected, me });
  const now = () => watchNow(model.watches, phone.outbox.entries(), phone.clock);
  const running = () => now() as WatchNow;
  const left = () => running().dueAt - trueNow(phone.outbox.entries(), phone.clock);
  const start = async (with_ = garage) => (await phone.outbox.keep([begin(place(false), with_)]))[0];
  const phase = () => phaseOf(running(), trueNow(phone.outbox.entries(), phone.clock));

  function told(id: string, said: [string, Said, number][], more: Partial<Watch> = {}, number = 1): FeedEntry {
    const iso = (at: number) => new Date(at).toISOString();
    const [newest] = [...said].reverse();
    const checkIns = [...said]
      .reverse()
      .map(([of, kind, at]) => ({ id: of, kind, at: iso(at), receivedAt: iso(at), noNetwork: false }));
    const body = { watchId: id, ...garage, warning: 1, grace: 2, state: 'RUNNING', startedAt: iso(said[0][2]) };
    const watch = { ...body, dueAt: iso(newest[2] + 15 * minute), checkIns, ...more };
    return { number, topic: 'person:anna', seq: number, kind: 'watch', at: iso(phone.now), body: watch };
  }

  it('counts from the tap, says that nobody knows of it yet, and goes out ahead of photos', async () => {
    phone.server.network = false;
    await phone.outbox.keep([message('eins'), await photo(1_000)]);
    const entry = await start();
    expect([entry.lane, running().known, left()]).toEqual(['urgent', false, 15 * minute]);
    expect(entry.operation.body).toMatchObject({ minutes: 15, warning: 1, grace: 2, noNetwork: true });
    await phone.drain();
    phone.server.network = true;
    await phone.pass(60_000);
    await phone.drain();
    expect(phone.server.calls.filter((call) => call.startsWith('POST'))[0]).toBe('POST /api/v1/operations/urgent');
    expect(running().known).toBe(true);
  });

  it('warns, then says that the alarm is due, and is calm after one tap with no network', async () => {
    await start();
    phone.now += 13 * minute;
    expect(phase()).toBe('calm');
    phone.now += minute;
    expect(phase()).toBe('warning');
    phone.now += 3 * minute;
    expect(phase()).toBe('alarm');
    await phone.outbox.keep([well(place(false), running())]);
    expect([phase(), left(), running().last]).toMatchObject([
      'calm',
      15 * minute,
      { kind: 'CONFIRMED', received: false },
    ]);
  });

  it('keeps the time of the tap whatever its clock is set to, and through a reload', async () => {
    await phone.identity.confirm(0);
    await start();
    phone.setBy = -3 * 60 * minute;
    phone.now += 5 * minute;
    expect(left()).toBe(10 * minute);
    phone.server.network = false;
    phone.setBy = 0;
    await phone.start();
    phone.now += 2 * minute;
    expect(left()).toBe(8 * minute);
  });

  it('goes by the server’s time after a reload with no network on a phone whose clock is wrong', async () => {
    phone.setBy = 40 * minute;
    phone.server.time = () => new Date(phone.now).toISOString();
    await phone.identity.confirm(0);
    const entry = await start();
    model.watches.apply(told(entry.id, [[entry.id, 'STARTED', phone.now]]));
    phone.server.network = false;
    await phone.start();
    phone.now += 4 * minute;
    expect(left()).toBe(11 * minute);
  });

  it('lays what was said here on what the server told, once', async () => {
    const entry = await start();
    const begun = phone.now;
    model.watches.apply(told(entry.id, [[entry.id, 'STARTED', begun]]));
    phone.now += 5 * minute;
    const [more] = await phone.outbox.keep([extend(place(), running())]);
    expect(left()).toBe(25 * minute);
    const extended = { dueAt: new Date(begun + 30 * minute).toISOString() };
    model.watches.apply(
      told(
        entry.id,
        [
          [entry.id, 'STARTED', begun],
          [more.id, 'EXTENDED', phone.now],
        ],
        extended,
        2,
      ),
    );
    expect([left(), running().last.received]).toEqual([25 * minute, true]);
    await phone.outbox.keep([end(place(), running())]);
    expect(now()?.over).toBe('ENDED');
  });

  it('hears of the other device, of which the later word counts', async () => {
    const entry = await start();
    const begun = phone.now;
    phone.now += 2 * minute;
    await phone.outbox.keep([well(place(false), running())]);
    model.watches.apply(
      told(entry.id, [
        [entry.id, 'STARTED', begun],
        ['b', 'CONFIRMED', begun + 4 * minute],
      ]),
    );
    expect(running().dueAt).toBe(begun + 19 * minute);
    model.watches.apply(told(entry.id, [[entry.id, 'STARTED', begun]], {}, 0));
    expect(running().dueAt).toBe(begun + 19 * minute);
  });

  it('does not come back when it was ended elsewhere while this phone was away', async () => {
    await start();
    await phone.drain();
    expect(now()?.over).toBeUndefined();
    model.watches.renew([], 9, '2026-11-23T15:00:00Z');
    expect(now()).toBeUndefined();
  });

  it('is there again after the app was killed, and what the server told last is not forgotten', async () => {
    const feed = new Feed(phone.db, await Vault.of(phone.db, 'anna'));
    feed.cursor = 'e1-0';
    feed.takeNext(told('w', [['w', 'STARTED', phone.now]]));
    await feed.close();
    const again = new Feed(phone.db, await Vault.of(phone.db, 'anna'));
    await again.load();
    model = again.model;
    phone.now += 5 * minute;
    expect([running().watchId, running().known, left()]).toEqual(['w', true, 10 * minute]);
    await again.close();
  });

  it('is named before its person signs out, and asked about before it ends', async () => {
    await start();
    const asked: Question[] = [];
    const ask = async (question: Question) => {
      asked.push(question);
      return '';
    };
    const questions = new Questions(
      () => ({ ask }),
      () => undefined,
    );
    const keep = (draft: Draft) => phone.outbox.keep([draft]);
    const all = { ...place(), here: [], inMemory: 0, keep } as unknown as Workplace;
    await questions.signOut({ signOut: async () => undefined } as unknown as Device, all);
    expect(asked[0]).toMatchObject({ danger: true, detail: expect.stringContaining('Alarm') });
    await questions.endWatch(all);
    expect(asked[1].detail).toContain('kein');
    expect(now()?.over).toBe('ENDED');
  });

  it('shows the alarm until it is answered, and how it was', async () => {
    const at = phone.now;
    const missed = { due: new Date(at).toISOString(), at: new Date(at).toISOString(), requestId: 'r' };
    model.watches.apply(told('w', [['w', 'STARTED', at - 20 * minute]], { state: 'MISSED', missed }));
    expect([phase(), running().alarm?.requestId]).toEqual(['alarm', 'r']);
    const answer = { at: '2026-11-23T13:47:00Z', receivedAt: '2026-11-23T13:55:00Z', inTime: true, noNetwork: true };
    model.watches.apply(told('w', [['w', 'STARTED', at]], { missed: { ...missed, answer } }, 2));
    expect([phase(), running().answered?.answer]).toEqual(['calm', answer]);
    expect(answerWords(answer)).toMatch(/^Alles gut .*14:47, angekommen .*14:55, kein Netz$/);
    expect(answerWords({ ...answer, inTime: false })).toMatch(/^Alles gut .*14:47, nach dem Alarm$/);
  });

  it('offers again where this person went last, each place once', async () => {
    await start({ ...garage, purpose: 'Keller' });
    await start({ ...garage, minutes: 30 });
    await start({ ...garage, purpose: 'Keller' });
    expect(proposed(place()).map(({ purpose, minutes }) => [purpose, minutes])).toEqual([
      ['Keller', 15],
      ['Tiefgarage Bahnhof', 30],
    ]);
  });

  it('offers what the office proposes first, and begins with its warning and its grace', async () => {
    await start({ ...garage, purpose: 'Keller' });
    const preset = { purpose: 'Keller', minutes: 25, warning: 5, grace: 0 };
    const [first, ...others] = proposed(place(true, { watchPresets: [preset] } as unknown as Me));
    expect([first, others]).toEqual([preset, []]);
    expect(begin(place(), { ...first, drill: false }).body).toMatchObject(preset);
    expect(begin(place(), garage).body).toMatchObject({ warning: 1, grace: 2 });
  });

  it('is bounded: warned within its time, never more than four hours ahead', async () => {
    await start({ ...garage, minutes: 1 });
    expect([running().warning, alarmAt(running()) - running().dueAt]).toEqual([0, 2 * minute]);
    await phone.outbox.keep([extend(place(), running(), 240)]);
    expect(left()).toBe(240 * minute);
    expect([leftWord(left()), leftWord(648_000), leftWord(-5)]).toEqual(['4:00:00', '10:48', '0:00']);
  });
});

describe('the bell', () => {
  const watch = { watchId: 'w', dueAt: 100 * minute, warning: 1, grace: 2, minutes: 15 } as WatchNow;
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('document', { visibilityState: 'visible' });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('rings from the warning on until somebody has reported', () => {
    const once = vi.fn();
    const bell = new WatchBell({ once });
    bell.heed(watch, 98 * minute, 'anna');
    expect(once).toHaveBeenCalledTimes(0);
    bell.heed(watch, 99 * minute, 'anna');
    vi.advanceTimersByTime(10_000);
    expect(once).toHaveBeenCalledTimes(3);
    bell.heed({ ...watch, dueAt: 115 * minute }, 99 * minute, 'anna');
    vi.advanceTimersByTime(60_000);
    expect(once).toHaveBeenCalledTimes(3);
  });

  it('shows a notice once where the page is not seen, when that is allowed', async () => {
    const showNotification = vi.fn(async () => undefined);
    vi.stubGlobal('document', { visibilityState: 'hidden' });
    vi.stubGlobal('Notification', { permission: 'granted' });
    vi.stubGlobal('navigator', { serviceWorker: { ready: Promise.resolve({ showNotification }) } });
    const bell = new WatchBell({ once: () => undefined });
    for (let i = 0; i < 3; i++) bell.heed(watch, 99 * minute + i, 'anna');
    await vi.advanceTimersByTimeAsync(0);
    expect(showNotification).toHaveBeenCalledTimes(1);
    expect(showNotification.mock.calls[0]).toMatchObject(['Field Ops', { tag: 'watch:w', data: { to: 'anna' } }]);
    bell.hush();
  });
});

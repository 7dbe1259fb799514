import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../store/database.js';
import { writeSetting } from '../store/settings.js';
import { Phone } from '../testing/phone.js';
import type { Shown } from './pushed.js';
import { keepWish, type Manager } from './subscription.js';
import { type AppWindow, WorkerPush } from './worker-push.js';

const id = '0198c0de-0000-7000-8000-000000000001';
const call = { to: 'anna', lang: 'de', kind: 'backup.asked', tag: `backup:${id}`, id, who: '12/3' };

describe('the worker with no page open', () => {
  let phone: Phone;
  let shown: Shown[];
  let opened: string[];
  let windows: AppWindow[];
  let brought: string[];
  let database: () => Promise<Database>;
  let push: WorkerPush;

  beforeEach(async () => {
    phone = await Phone.of('anna');
    await writeSetting(phone.db, 'person', 'anna');
    [shown, opened, windows, brought] = [[], [], [], []];
    database = () => openDatabase();
    const manager: Manager = {
      getSubscription: async () => null,
      subscribe: () => Promise.reject(new Error('offline')),
    };
    push = new WorkerPush(
      {
        show: async (each) => void shown.push(each),
        windows: async () => windows,
        open: async (address) => void opened.push(address),
        manager,
      },
      () => database(),
      { call: phone.call, locks: phone.locks, clock: phone.clock },
    );
  });

  afterEach(() => phone.stop());

  function windowAt(url: string, focused: boolean): AppWindow {
    const postMessage = (message: unknown) => void brought.push(JSON.stringify(message));
    return { url, focused, visibilityState: 'visible', focus: async () => void brought.push('focus'), postMessage };
  }

  it('shows what came, but not over the app that its person looks at', async () => {
    await push.pushed(JSON.stringify(call));
    windows = [windowAt('https://fieldops.example/app', true)];
    await push.pushed(JSON.stringify(call));
    windows = [windowAt('https://fieldops.example/dispatch', true), windowAt('https://fieldops.example/app', false)];
    await push.pushed(JSON.stringify(call));
    expect(shown.map(({ title }) => title)).toEqual(['12/3', '12/3']);
  });

  it('shows something when the database cannot be opened, and nothing of anybody', async () => {
    database = () => Promise.reject(new Error('broken'));
    await push.pushed(JSON.stringify(call));
    expect(shown[0].title).toBe('Field Ops');
  });

  it('opens the app where it is shown, or brings the open one to the front', async () => {
    await push.tapped(call, undefined);
    expect(opened).toEqual([`/app?open=backup%3A${id}`]);
    windows = [windowAt('https://fieldops.example/app', false)];
    await push.tapped(call, 'open');
    expect(brought).toEqual([`{"type":"fieldops-open","target":"backup:${id}"}`, 'focus']);
  });

  it('takes a call from the lock screen: kept first, then sent once', async () => {
    await push.tapped(call, 'accept');
    await phone.outbox.reload();
    const answers = phone.outbox.entries().filter(({ operation }) => operation.kind === 'backup.accepted');
    expect(answers).toHaveLength(1);
    expect(answers[0].operation.body).toEqual({ requestId: id });
    expect(shown.at(-1)?.body).toContain('Übernommen');
    expect(opened).toEqual([]);
  });

  it('says that an order was understood, and leads to it for a reason why not', async () => {
    const order = { to: 'anna', lang: 'de', kind: 'order', tag: `order:${id}`, id };
    await push.tapped(order, 'understood');
    await phone.outbox.reload();
    const answers = phone.outbox.entries().filter(({ operation }) => operation.kind === 'order.answered');
    expect(answers.map(({ operation }) => operation.body)).toEqual([{ orderId: id, answer: 'UNDERSTOOD' }]);
    expect(shown.at(-1)?.body).toContain('Verstanden');
    expect(shown.at(-1)?.tag).toBe(order.tag);
    await push.tapped(order, 'cannot');
    expect(opened).toEqual([`/app?open=order%3A${id}`]);
  });

  it('checks in from the lock screen, kept first', async () => {
    const warning = { to: 'anna', lang: 'de', kind: 'watch.warning', tag: `watch:${id}`, id };
    await push.pushed(JSON.stringify(warning));
    expect(shown[0].actions.map(({ title }) => title)).toEqual(['Alles gut', 'Öffnen']);
    await push.tapped(warning, 'well');
    await phone.outbox.reload();
    const said = phone.outbox.entries().filter(({ operation }) => operation.kind === 'checkin.confirmed');
    expect(said.map(({ lane, operation }) => [lane, operation.body])).toEqual([['urgent', { watchId: id }]]);
    expect(shown.at(-1)?.body).toContain('Alles gut');
    await push.tapped(warning, 'open');
    expect(opened).toEqual([`/app?open=watch%3A${id}`]);
  });

  it('never answers for somebody who is not active here any more', async () => {
    await push.tapped({ ...call, to: 'ben' }, 'accept');
    await phone.outbox.reload();
    expect(phone.outbox.entries()).toEqual([]);
    expect(shown.at(-1)?.body).toContain('NICHT');
  });

  it('comes through a change of address with no network without an error', async () => {
    await keepWish(phone.db, 'anna', { all: false });
    await expect(push.changed(phone.call)).resolves.toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import type { Channel, FeedEntry } from '../feed/feed-entry.js';
import { FeedModel } from '../feed/feed-model.js';
import type { Entry } from '../outbox/entry.js';
import { channel } from '../testing/said.js';
import { Bell } from './bell.js';
import type { KnownOrder, Order, OwnAnswer } from './order.js';
import { stateOf } from './order-state.js';

const at = '2026-11-23T14:00:00Z';

const order = (more: Partial<Order> = {}): Order => ({
  orderId: 'o1',
  channelId: 'c',
  number: 8,
  giverId: 'desk',
  giver: 'Leitstelle 1',
  text: 'Uferpark absichern',
  note: '',
  at,
  receivedAt: at,
  answerBy: '2026-11-23T14:10:00Z',
  everyone: true,
  people: [],
  repeats: 0,
  counts: { addressed: 12, understood: 0, cannot: 0, open: 12 },
  state: 'OPEN',
  ...more,
});

const own = (more: Partial<OwnAnswer> = {}): OwnAnswer => ({
  answer: 'UNDERSTOOD',
  at,
  receivedAt: at,
  offline: false,
  late: false,
  afterEnd: false,
  ...more,
});

let number = 100;
function entry(kind: string, body: object, mine = false): FeedEntry {
  number += 1;
  return { number, topic: mine ? 'person:anna' : 'channel:c', seq: number, kind, at, body: { ...body } };
}

function model(channels: (Channel & { messages: [] })[] = [{ ...channel('c', 5), messages: [] }]): FeedModel {
  const made = new FeedModel('anna');
  made.renew({ requests: [], channels, orders: [] }, 50);
  return made;
}

const asking = (made: FeedModel) => made.orders.unanswered.map(({ order: { orderId } }) => orderId);

function answer(state: Entry['state'], said: Record<string, unknown> = {}, problem?: Entry['problem']): Entry {
  const operation = {
    id: 'a',
    kind: 'order.answered',
    writtenAt: '2026-11-23T14:05:00Z',
    body: { orderId: 'o1', answer: 'UNDERSTOOD', ...said },
  };
  return { id: 'a', personId: 'anna', lane: 'talk', state, operation, problem };
}

describe('the orders of a phone', () => {
  it('knows that an order to everyone asks its person, and not one of the time before they came', () => {
    const made = model();
    made.apply(entry('order', order()));
    made.apply(entry('order', order({ orderId: 'o2', number: 4 })));
    expect(asking(made)).toEqual(['o1']);
    made.apply(entry('channel', channel('d', 9), true));
    made.apply(entry('order', order({ orderId: 'o3', channelId: 'd', number: 9 })));
    made.apply(entry('order', order({ orderId: 'o4', channelId: 'd', number: 10 })));
    expect(asking(made)).toEqual(['o1', 'o4']);
  });

  it('knows whom an order names, and that one does not ask who gave it', () => {
    const made = model();
    made.apply(entry('order', order({ everyone: false, people: ['anna', 'bert'] })));
    made.apply(entry('order', order({ orderId: 'o2', everyone: false, people: ['bert'] })));
    made.apply(entry('order', order({ orderId: 'o3', giverId: 'anna' })));
    expect(asking(made)).toEqual(['o1']);
  });

  it('asks until it is answered on any device, or ended', () => {
    const made = model();
    made.apply(entry('order', order()));
    made.apply(entry('order.answer', { orderId: 'o1', ...own() }, true));
    expect(asking(made)).toEqual([]);
    made.apply(entry('order', order({ counts: { addressed: 12, understood: 1, cannot: 0, open: 11 } })));
    expect(made.orders.all.get('o1')?.own?.answer).toBe('UNDERSTOOD');
    made.apply(entry('order', order({ orderId: 'o2', number: 9 })));
    made.apply(entry('order', order({ orderId: 'o2', number: 9, state: 'CLOSED' })));
    expect(asking(made)).toEqual([]);
  });

  it('is called again by an alarm, also for an order of a channel that is not its own', () => {
    const made = model();
    made.apply(entry('order', order()));
    expect(made.orders.all.get('o1')?.calls).toBe(1);
    made.apply(entry('order.alarm', order({ repeats: 1 }), true));
    expect(made.orders.all.get('o1')?.calls).toBe(2);
    made.apply(
      entry('order.alarm', order({ orderId: 'o9', channelId: undefined, number: undefined, everyone: false }), true),
    );
    expect(asking(made)).toEqual(['o1', 'o9']);
  });

  it('lets no older word overwrite a newer one', () => {
    const made = model();
    const older = entry('order', order());
    made.apply(entry('order', order({ state: 'CLOSED' })));
    made.apply(older);
    expect(made.orders.all.get('o1')?.order.state).toBe('CLOSED');
  });

  it('begins anew with what the snapshot says', () => {
    const made = model();
    made.apply(entry('order', order()));
    made.renew({ requests: [], channels: [], orders: [{ order: order({ orderId: 'o2' }), own: {} }] }, number);
    expect(asking(made)).toEqual(['o2']);
  });
});

describe('how an order stands with its person', () => {
  const known = (more: Partial<KnownOrder> = {}): KnownOrder => ({ order: order(), asked: true, calls: 1, ...more });

  it('asks, until there is an answer here', () => {
    expect(stateOf(known(), undefined).kind).toBe('asks');
    const here = stateOf(known(), answer('waiting'));
    expect(here).toMatchObject({ kind: 'here', understood: true, at: '2026-11-23T14:05:00Z' });
    expect(stateOf(known(), answer('received')).kind).toBe('answered');
  });

  it('tells both times of an answer that came late, and the reason', () => {
    const said = known({
      own: own({ answer: 'CANNOT', reason: 'Einsatz', offline: true, receivedAt: '2026-11-23T14:30:00Z' }),
    });
    expect(stateOf(said, undefined)).toMatchObject({
      kind: 'answered',
      understood: false,
      reason: 'Einsatz',
      offline: true,
    });
  });

  it('asks again when an answer was refused, but not when the order is not theirs', () => {
    const refused = { code: 'REASON_MISSING', status: 400, title: '' };
    expect(stateOf(known(), answer('refused', {}, refused)).kind).toBe('refused');
    const foreign = { code: 'ORDER_NOT_YOURS', status: 404, title: '' };
    expect(stateOf(known(), answer('refused', {}, foreign)).kind).toBe('told');
  });

  it('is over when it ended without an answer', () => {
    expect(stateOf(known({ order: order({ state: 'CLOSED' }) }), undefined).kind).toBe('over');
    expect(stateOf(known({ asked: false }), undefined).kind).toBe('told');
  });
});

describe('the bell', () => {
  it('rings once for each call, however often it is drawn', () => {
    let rung = 0;
    const bell = new Bell(() => {
      rung += 1;
    });
    bell.heed(['o1 1']);
    bell.heed(['o1 1', 'o2 1']);
    bell.heed(['o1 1', 'o2 1']);
    bell.heed([]);
    bell.heed(['o1 2']);
    expect(rung).toBe(3);
  });
});

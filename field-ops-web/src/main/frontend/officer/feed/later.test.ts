import { describe, expect, it } from 'vitest';
import { channel, message } from '../testing/said.js';
import { FeedModel } from './feed-model.js';

function entry(kind: string, body: object, number = 100) {
  return { number, topic: 'channel:c', seq: number, kind, at: '', body } as never;
}

function told(): FeedModel {
  const model = new FeedModel('anna');
  const messages = [message(1), message(2), { ...message(3), mentions: ['anna'], text: '@Anna' }];
  model.renew({ requests: [], channels: [{ ...channel('c', 3), mentions: 1, pins: [], messages }] }, 1);
  return model;
}

describe('what becomes of messages', () => {
  it('is their whole present state, and what only this person was told stays', () => {
    const model = told();
    model.apply(entry('message.mine', { channelId: 'c', number: 2, mine: ['YES'] }));
    model.apply(entry('message.reactions', { channelId: 'c', number: 2, reactions: { YES: 1 } }));
    model.apply(entry('message.changed', { ...message(2), text: 'neu', editedAt: 'jetzt', reactions: { YES: 1 } }));
    expect(model.inChannel('c')[1]).toMatchObject({ text: 'neu', mine: ['YES'], reactions: { YES: 1 } });
  });

  it('brings no message that is not here, so that no gap is taken for the past', () => {
    const model = told();
    model.apply(entry('message.changed', { ...message(9), text: 'neu' }));
    expect(model.inChannel('c')).toHaveLength(3);
  });

  it('leaves the mention of a message that was withdrawn', () => {
    const model = told();
    model.apply(entry('message.changed', { ...message(3), text: '', withdrawnAt: 'jetzt' }));
    expect(model.channels.get('c')).toMatchObject({ mentions: 0, unread: 3 });
  });

  it('counts who is named in what is new, until it was read', () => {
    const model = told();
    model.apply(entry('message', { ...message(4), mentions: ['anna'] }));
    model.apply(entry('message', { ...message(5), mentions: ['bert'] }));
    expect(model.channels.get('c')?.mentions).toBe(2);
    model.read('c', 3);
    expect(model.channels.get('c')?.mentions).toBe(1);
    model.read('c', 5);
    expect(model.channels.get('c')?.mentions).toBe(0);
  });

  it('puts messages at the top that are here, and asks for those that are not', () => {
    const model = told();
    model.apply(entry('pins', { channelId: 'c', numbers: [2] }));
    expect(model.channels.get('c')?.pins).toMatchObject([{ number: 2, author: 'B', text: '2' }]);
    model.apply(entry('pins', { channelId: 'c', numbers: [2, 77] }));
    expect(model.channels.get('c')?.pins).toBeUndefined();
  });

  it('takes the text that was erased from the feed as none', () => {
    const model = told();
    const { text: _, ...erased } = message(4);
    model.apply(entry('message', erased));
    expect(model.inChannel('c').at(-1)?.text).toBe('');
  });
});

import { describe, expect, it } from 'vitest';
import { channel, message } from '../testing/said.js';
import { FeedModel } from './feed-model.js';
import { Urgent } from './urgent.js';

function talk() {
  const model = new FeedModel('anna');
  const urgent = (number: number, authorId = 'bert') => ({ ...message(number, 'c', authorId), urgent: true });
  const messages = [urgent(1), message(2), urgent(3), urgent(4, 'anna')];
  model.renew({ requests: [], orders: [], channels: [{ ...channel('c', 4, 1), messages }] }, 1);
  return { model, urgent: new Urgent(model, 'anna') };
}

const numbers = (urgent: Urgent) => urgent.unseen.map(({ number }) => number);

describe('what is urgent', () => {
  it('stays until it was seen: by the mark, by a tap here, or by a word from another device', () => {
    const read = talk();
    expect(numbers(read.urgent)).toEqual([3]);
    read.model.read('c', 3);
    expect(numbers(read.urgent)).toEqual([]);

    const tapped = talk();
    tapped.urgent.see('c3');
    expect(numbers(tapped.urgent)).toEqual([]);
    expect(tapped.urgent.seenHere).toEqual(['c3']);

    const elsewhere = talk();
    elsewhere.model.talk('c').acknowledge({ channelId: 'c', number: 3, personId: 'anna', person: 'Anna' });
    expect(numbers(elsewhere.urgent)).toEqual([]);
  });

  it('is not done with because somebody else has seen it', () => {
    const { model, urgent } = talk();
    model.talk('c').acknowledge({ channelId: 'c', number: 3, personId: 'carl', person: 'Carl' });
    expect(numbers(urgent)).toEqual([3]);
  });
});

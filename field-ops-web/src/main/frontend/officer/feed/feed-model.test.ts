import { describe, expect, it } from 'vitest';
import { channel, line, message } from '../testing/said.js';
import type { FeedEntry } from './feed-entry.js';
import { FeedModel } from './feed-model.js';

describe('what the feed says together', () => {
  it('shows a message once and in the order of the server, however it comes', () => {
    const model = new FeedModel();
    for (const number of [3, 1, 2, 3]) model.apply(line(number, 'channel:c', number));
    expect(model.inChannel('c').map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('does not let an older state of a backup request overwrite a newer one', () => {
    const model = new FeedModel();
    const backup = (number: number, state: string): FeedEntry => ({
      ...line(number, 'unit:u', number),
      body: { requestId: 'r', state },
      kind: 'backup',
    });
    model.apply(backup(5, 'ACCEPTED'));
    model.apply(backup(4, 'OPEN'));
    expect(model.backups.get('r')?.state).toBe('ACCEPTED');
  });

  it('counts as unread what others said since I read', () => {
    const model = new FeedModel('anna');
    model.restore([channel('c', 2, 2)], [], []);
    model.apply(line(3, 'channel:c', 3));
    model.apply({ ...line(4, 'channel:c', 4), body: { ...message(4, 'c', 'anna') } });
    model.apply(line(3, 'channel:c', 3));
    expect(model.unread('c')).toBe(1);
  });

  it('tells those who follow one channel nothing of another', async () => {
    const model = new FeedModel();
    const told: string[] = [];
    model.talk('c').follow(() => told.push('c'));
    model.talk('d').follow(() => told.push('d'));
    model.apply(line(1, 'channel:c', 1));
    await Promise.resolve();
    expect(told).toEqual(['c']);
  });
});

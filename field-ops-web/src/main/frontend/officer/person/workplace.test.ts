import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FeedEntry } from '../feed/feed-entry.js';
import { caller } from '../net/http.js';
import { Phone } from '../testing/phone.js';
import { Workplace } from './workplace.js';

describe('a workplace', () => {
  let phone: Phone;
  let place: Workplace;
  beforeEach(async () => {
    phone = await Phone.of();
    const call = caller(() => 'de', phone.server.fetch);
    place = await Workplace.open(phone.db, 'anna', call);
  });
  afterEach(() => {
    place.close();
    phone.stop();
  });

  it('knows what was said in a channel before I joined it', async () => {
    const duty = { from: '2026-01-01T00:00:00Z', until: new Date(Date.now() + 60_000).toISOString() };
    const line = (number: number, channelId: string): FeedEntry => {
      const body = { channelId, number: 1, messageId: channelId, authorId: 'bea', text: 'Wir sind da.' };
      return { number, topic: `channel:${channelId}`, seq: 1, kind: 'message', at: '2026-11-23T14:00:00Z', body };
    };
    phone.server.duties = [{ ...duty, channels: [{ channelId: 'mine', name: 'Mitte' }] }];
    phone.server.feed.push(line(9, 'mine'));
    await place.receiver.pull();
    phone.server.feed.unshift(line(3, 'joined'));
    phone.server.duties.push({ ...duty, channels: [{ channelId: 'joined', name: 'Nord' }] });
    await place.identity.confirm(0);
    await expect.poll(() => place.model.inChannel('joined').length).toBe(1);
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FeedEntry } from '../feed/feed-entry.js';
import { caller } from '../outbox/http.js';
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

  const status = (number: number, seq: number, code: string): FeedEntry => {
    const body = { unitId: 'u', unit: 'Streife', status: code };
    return { number, topic: 'unit:u', seq, kind: 'status', at: '2026-11-23T14:00:00Z', body };
  };

  it('knows what status my unit had before I joined it', async () => {
    const soon = new Date(Date.now() + 60_000).toISOString();
    const seen = { ...status(9, 78, ''), kind: 'backup', body: { requestId: 'r', unitId: 'other', alerts: [] } };
    phone.server.feed.push(seen);
    await place.receiver.pull();
    phone.server.feed.unshift(status(3, 77, 'FREI'));
    phone.server.duties = [{ unitId: 'u', from: '2026-01-01T00:00:00Z', until: soon, channels: [] }];
    await place.identity.confirm(0);
    await expect.poll(() => place.model.statuses.get('u')?.status).toBe('FREI');
    const asked = () => phone.server.calls.filter((call) => call.includes('feed')).length;
    const before = asked();
    await place.identity.confirm(0);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(asked()).toBe(before);
  });
});

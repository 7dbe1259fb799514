import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DeviceClock } from '../net/clock.js';
import { caller } from '../net/http.js';
import { Workplace } from '../person/workplace.js';
import { Phone } from '../testing/phone.js';
import { numbersOf } from './by-phone.js';
import { LocatedRequest } from './located-request.js';

describe('a phone that heard no server for longer than the house allows', () => {
  let phone: Phone;
  let place: Workplace;
  beforeEach(async () => {
    phone = await Phone.of();
    const me = { personId: 'anna', duties: [], channels: [], statuses: [], policies: { offlineHours: 12 } };
    const told = { ...me, serverTime: new Date(Date.now() - 13 * 3_600_000).toISOString() };
    const answer = new Response(JSON.stringify(told), { headers: { 'Content-Type': 'application/json' } });
    place = await open(async () => answer.clone());
    await place.identity.confirm(0);
    await expect.poll(() => phone.db.count('profiles')).toBe(1);
    await place.close();
    phone.server.network = false;
    place = await open(phone.server.fetch);
  });
  afterEach(async () => {
    await place.close();
    phone.stop();
  });

  const open = (fetcher: typeof fetch) =>
    Workplace.open(
      phone.db,
      'anna',
      caller(() => 'de', fetcher, new DeviceClock()),
    );

  it('keeps a backup request, and sends it when there is a network', async () => {
    expect(place.isLocked).toBe(true);
    const fix = { lat: 52, lon: 13, accuracy: 5, at: new Date().toISOString() };
    const located = new LocatedRequest(async () => fix);
    located.look();
    const id = await located.make(place.help);
    await expect.poll(() => place.outbox.get(id)?.state).toBe('waiting');
    phone.server.network = true;
    place.wake();
    await expect.poll(() => place.outbox.get(id)?.state).toBe('received');
    expect(phone.server.operations.get(id)?.body).toEqual({ urgency: 'URGENT', position: fix });
  });

  it('names whom to call: the control room when its number is known, and 112 in any case', () => {
    expect(numbersOf(undefined).map(({ href }) => href)).toEqual(['tel:112']);
    expect(numbersOf({ controlRoomPhone: '089123' }).map(({ href }) => href)).toEqual(['tel:089123', 'tel:112']);
  });
});

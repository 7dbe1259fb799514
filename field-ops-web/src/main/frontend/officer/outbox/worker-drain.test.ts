import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeSetting } from '../store/settings.js';
import { message, Phone, photo } from '../testing/phone.js';
import { drainOnce } from './worker-drain.js';

describe('sending with no page open', () => {
  let phone: Phone;
  beforeEach(async () => {
    phone = await Phone.of();
    phone.server.network = false;
    await phone.outbox.keep([message('eins'), await photo(10)]);
    await phone.drain();
    phone.stop();
    phone.server.network = true;
  });
  afterEach(() => phone.stop());

  const drain = () => drainOnce(phone);

  it('brings what the active person left, and says what still waits for its receipt', async () => {
    await writeSetting(phone.db, 'person', 'anna');
    expect(await drain()).toBe(1);
    expect([phone.server.operations.size, phone.server.uploads.size]).toEqual([2, 1]);
  });

  it('sends nothing of somebody who has signed out, nor under the sign-in of another', async () => {
    expect(await drain()).toBe(0);
    await writeSetting(phone.db, 'person', 'anna');
    phone.server.signedInAs = 'bert';
    expect(await drain()).toBe(2);
    expect(phone.server.operations.size).toBe(0);
  });

  it('says that everything waits when there is no network after all', async () => {
    await writeSetting(phone.db, 'person', 'anna');
    phone.server.network = false;
    expect(await drain()).toBe(2);
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Caller, caller } from '../net/http.js';
import { Phone } from '../testing/phone.js';
import { Leaving } from './leaving.js';

describe('a sign-out', () => {
  let phone: Phone;
  let leaving: Leaving;
  let call: Caller;
  const gone: string[] = [];
  beforeEach(async () => {
    phone = await Phone.of();
    gone.length = 0;
    call = caller(() => 'de', phone.server.fetch);
    leaving = new Leaving(phone.db, call, (address) => gone.push(address));
  });
  afterEach(() => phone.stop());

  const look = async () => leaving.goOn(await call('/api/v1/me'));

  it('lets everybody in when none is under way', async () => {
    expect(await look()).toBe(false);
    expect(phone.server.signedInAs).toBe('anna');
  });

  it('is not undone when the network goes between the question and the sign-out', async () => {
    await leaving.begin();
    const who = await call('/api/v1/me');
    phone.server.network = false;
    expect(await leaving.goOn(who)).toBe(true);
    phone.server.network = true;
    expect(await look()).toBe(true);
    expect(phone.server.signedInAs).toBeUndefined();
    expect(gone).toEqual(['https://keycloak.test/logout?client_id=web&id_token_hint=anna']);
  });

  it('leads over Keycloak at the next sign-in, without keeping the token, until somebody has signed in', async () => {
    await leaving.begin();
    await look();
    expect(await look()).toBe(false);
    expect(await leaving.rest()).toBe('https://keycloak.test/logout?client_id=web');
    phone.server.signedInAs = 'anna';
    expect(await look()).toBe(false);
    expect(await leaving.rest()).toBeUndefined();
    expect(phone.server.signedInAs).toBe('anna');
  });

  it('is over when the session has ended by itself', async () => {
    await leaving.begin();
    phone.server.signedInAs = undefined;
    expect(await look()).toBe(false);
    phone.server.signedInAs = 'bert';
    expect(await look()).toBe(false);
    expect(phone.server.signedInAs).toBe('bert');
  });
});

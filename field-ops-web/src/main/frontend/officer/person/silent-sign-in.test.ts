import { describe, expect, it } from 'vitest';
import { message, Phone } from '../testing/phone.js';
import { Identity } from './identity.js';
import { SilentSignIn } from './silent-sign-in.js';

describe('a session that the server has lost', () => {
  it('is renewed without a hand, and what waits goes on', async () => {
    const phone = await Phone.of();
    phone.server.signedInAs = undefined;
    const silent = new SilentSignIn(
      async () => {
        phone.server.signedInAs = 'anna';
      },
      () => phone.now,
    );
    await phone.start('anna', () => silent.renew());
    await phone.outbox.keep([message('noch da?')]);
    await phone.drain();
    expect(phone.states()).toEqual(['received']);
    phone.stop();
  });

  it('is asked for when it cannot be renewed, and not tried again at once', async () => {
    const phone = await Phone.of();
    phone.server.signedInAs = undefined;
    let tries = 0;
    const silent = new SilentSignIn(
      async () => {
        tries += 1;
      },
      () => phone.now,
    );
    await phone.start('anna', () => silent.renew());
    expect(await phone.identity.confirm(0)).toBe('signedOut');
    expect(await phone.identity.confirm(0)).toBe('signedOut');
    expect(tries).toBe(1);
    expect(phone.identity.standing).toBe('signedOut');
    phone.now += 60_000;
    await phone.identity.confirm(0);
    expect(tries).toBe(2);
    phone.stop();
  });

  it('is renewed once for all who ask at the same time', async () => {
    let tries = 0;
    const silent = new SilentSignIn(async () => {
      tries += 1;
    });
    expect(await Promise.all([silent.renew(), silent.renew()])).toEqual([true, true]);
    expect(tries).toBe(1);
  });

  it('that is renewed as somebody else is not taken for ours', async () => {
    const phone = await Phone.of();
    phone.server.signedInAs = undefined;
    const identity = new Identity(
      async (path, call) => {
        const response = await phone.server.fetch(path, call as RequestInit);
        if (response.status === 401) return { kind: 'signedOut' };
        return { kind: 'ok', status: 200, headers: response.headers, body: await response.json() };
      },
      'anna',
      undefined,
      async () => {
        phone.server.signedInAs = 'berta';
        return true;
      },
    );
    expect(await identity.confirm(0)).toBe('other');
    phone.stop();
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { help, message, Phone, photo, soon } from '../testing/phone.js';
import { isStuck } from './entry.js';
import { Farewells } from './farewells.js';

describe('the drainer, when something fails', () => {
  let phone: Phone;
  beforeEach(async () => {
    // Time is what the phone's clock says: no timeout of a call fires because the machine that tests is slow.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    phone = await Phone.of();
  });
  afterEach(() => {
    phone.stop();
    vi.useRealTimers();
  });

  const arrived = () => [...phone.server.operations.values()].map(({ kind }) => kind);

  it('waits no longer and longer while a bad line lets piece after piece through', async () => {
    await phone.drain();
    phone.server.beforePatch = () => {
      phone.server.answersToLose = 1;
    };
    await phone.outbox.keep([await photo(2_000_000)]);
    let seconds = 0;
    while ([...phone.server.uploads.values()][0]?.bytes.length !== 2_000_000 && seconds < 600) {
      await phone.pass(1_000);
      seconds += 1;
    }
    expect(seconds).toBeLessThan(40);
  });

  it('does not let photos wait for long after the network was gone for long', async () => {
    phone.server.network = false;
    await phone.outbox.keep([help(), await photo(10)]);
    for (let minute = 0; minute < 10; minute++) await phone.pass(60_000);
    phone.server.network = true;
    await phone.pass(5_000);
    phone.server.answersToLose = 1;
    await phone.outbox.keep([await photo(20)]);
    for (let second = 0; second < 10; second++) await phone.pass(1_000);
    expect([...phone.server.uploads.values()].map(({ bytes }) => bytes.length)).toEqual([10, 20]);
  });

  it('does not let one entry that makes the server stumble hold up the others', async () => {
    phone.server.poison = 'gift';
    await phone.outbox.keep([message('eins'), message('gift'), message('drei')]);
    await phone.drain();
    expect(phone.states()).toEqual(['received', 'waiting', 'received']);
    phone.server.poison = '';
    await phone.pass(60_000);
    expect(phone.states()).toEqual(['received', 'received', 'received']);
  });

  it('goes on with everything else while a backup request that makes the server stumble waits for its next try', async () => {
    phone.server.poison = 'gift';
    phone.server.beforePatch = () => soon();
    await phone.outbox.keep([{ kind: 'backup.requested', body: { text: 'gift' } }, message('zwei'), await photo(10)]);
    await phone.drain();
    expect(arrived()).toEqual(['message.sent', 'evidence.captured']);
    expect([...phone.server.uploads.values()][0].bytes).toHaveLength(10);
  });

  it('tries again by itself, under the same id, what the server made a mistake over, and shows it after five', async () => {
    phone.server.refusals.set('status.set', 'UNEXPECTED');
    phone.server.refusalStatus = 500;
    const [entry] = await phone.outbox.keep([{ kind: 'status.set', body: { status: '4' } }, message('danach')]);
    await phone.drain();
    expect(phone.states()).toEqual(['waiting', 'received']);
    for (let tries = 2; tries <= 5; tries++) {
      expect(isStuck(phone.outbox.entries()[0])).toBe(false);
      await phone.pass(60_000);
    }
    expect(isStuck(phone.outbox.entries()[0])).toBe(true);
    expect(phone.outbox.entries()[0].problem?.title).toBe('Geht nicht');
    phone.server.refusals.clear();
    await phone.pass(60_000);
    expect(phone.states()).toEqual(['received', 'received']);
    expect(phone.server.operations.has(entry.id)).toBe(true);
  });

  it('sends smaller pieces when something on the way finds them too large', async () => {
    phone.server.proxyLimit = 40_000;
    await phone.outbox.keep([await photo(200_000)]);
    await phone.drain();
    expect([...phone.server.uploads.values()][0].bytes).toHaveLength(200_000);
    expect(phone.states()).toEqual(['waiting']);
  });

  it('tells the server of an announced photo that was thrown away, when it can be told', async () => {
    const { db, identity, call } = phone;
    const farewells = new Farewells({ db, personId: 'anna', identity, call });
    phone.server.beforePatch = () => {
      phone.server.network = false;
    };
    const [entry] = await phone.outbox.keep([await photo(600_000)]);
    await phone.drain();
    expect(phone.server.uploads.size).toBe(1);
    const told: Promise<void>[] = [];
    phone.outbox.discarded = (evidenceId) => told.push(farewells.add(evidenceId));
    await phone.outbox.discard(entry.id);
    await Promise.all(told);
    expect([told.length, phone.server.uploads.size]).toEqual([1, 1]);
    phone.server.network = true;
    await new Farewells({ db, personId: 'anna', identity, call }).tell();
    expect(phone.server.uploads.size).toBe(0);
  });

  it('parks a photo that no piece of can pass', async () => {
    phone.server.proxyLimit = 10;
    await phone.outbox.keep([await photo(200_000)]);
    await phone.drain();
    expect(phone.outbox.entries()[0].problem?.code).toBe('TOO_LARGE_ON_THE_WAY');
  });

  it('sends a backup request although a frozen tab holds the lock of all tabs', async () => {
    const frozen = { request: () => new Promise(() => undefined) } as unknown as typeof phone.locks;
    phone.locks = frozen;
    await phone.start();
    const [call, said] = await phone.outbox.keep([help(), message('eins')]);
    await expect.poll(() => phone.outbox.get(call.id)?.state).toBe('received');
    expect(phone.outbox.get(said.id)?.state).toBe('waiting');
    expect(phone.server.calls).toContain('POST /api/v1/operations/urgent');
    expect(phone.server.calls).not.toContain('POST /api/v1/operations');
  });

  it('does not let what is said wait for a photo', async () => {
    await phone.drain();
    let isSaid = false;
    phone.server.beforePatch = async () => {
      if (isSaid) return;
      isSaid = true;
      await phone.outbox.keep([message('eins')]);
      await soon();
    };
    await phone.outbox.keep([await photo(600_000)]);
    await phone.drain();
    await phone.drain();
    const calls = phone.server.calls.filter((call) => /PATCH|operations/.test(call)).map((call) => call.split(' ')[0]);
    expect(calls.slice(0, 3)).toEqual(['POST', 'PATCH', 'POST']);
    expect([...phone.server.uploads.values()][0].bytes).toHaveLength(600_000);
  });

  it('tries again later and later, and at once when woken', async () => {
    phone.server.network = false;
    await phone.outbox.keep([message('eins')]);
    await phone.drain();
    phone.server.network = true;
    await phone.pass(100);
    expect(phone.states()).toEqual(['waiting']);
    phone.drainer.wake();
    await phone.drain();
    expect(phone.states()).toEqual(['received']);
  });

  it('goes on by itself after its database was away when it wanted to begin', async () => {
    const reload = vi.spyOn(phone.outbox, 'reload').mockRejectedValueOnce(new DOMException('', 'UnknownError'));
    await phone.outbox.keep([message('eins')]);
    await phone.drainer.idle();
    expect([reload.mock.calls.length, phone.states()]).toEqual([1, ['waiting']]);
    await vi.advanceTimersByTimeAsync(1_000);
    await phone.drainer.idle();
    expect(phone.states()).toEqual(['received']);
  });
});

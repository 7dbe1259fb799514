import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { caller } from '../net/http.js';
import { Phone } from '../testing/phone.js';
import { BackupRequest } from './backup-request.js';
import { helpState } from './help-state.js';

describe('calling for help', () => {
  let phone: Phone;
  let help: BackupRequest;
  beforeEach(async () => {
    phone = await Phone.of();
    const { outbox, identity, server } = phone;
    help = new BackupRequest({ outbox, identity, call: caller(() => 'de', server.fetch), random: () => 0 });
  });
  afterEach(() => {
    help.close();
    phone.stop();
  });

  const entry = (id: string) => phone.outbox.get(id) ?? help.get(id);
  const state = (id: string) => helpState(entry(id), undefined, phone.clock);
  const full = () => vi.spyOn(phone.outbox, 'keep').mockRejectedValue(new DOMException('', 'QuotaExceededError'));

  it('is being kept at first, never not sent, and then in the outbox as any other entry', async () => {
    const id = help.make({ urgency: 'URGENT' });
    expect(state(id)).toBe('saving');
    await expect.poll(() => phone.outbox.get(id)?.state).toBeDefined();
    await expect.poll(() => help.unkept).toBeUndefined();
    await phone.drain();
    expect(state(id)).toBe('received');
  });

  it('goes to the server from memory when the phone cannot keep it', async () => {
    full();
    const id = help.make({ urgency: 'URGENT' });
    await expect.poll(() => state(id)).toBe('received');
    expect(phone.server.operations.get(id)?.kind).toBe('backup.requested');
    expect(phone.outbox.entries()).toEqual([]);
  });

  it('is tried again from memory until the network is back', async () => {
    full();
    phone.server.network = false;
    const id = help.make({ urgency: 'URGENT' });
    await expect.poll(() => state(id)).toBe('sending');
    phone.server.network = true;
    await expect.poll(() => state(id), { timeout: 5_000 }).toBe('received');
  });

  it('is not sent from memory under the sign-in of somebody else', async () => {
    full();
    phone.server.signedInAs = 'bert';
    const id = help.make({ urgency: 'URGENT' });
    await expect.poll(() => phone.identity.standing).toBe('other');
    expect(phone.server.operations.size).toBe(0);
    expect(help.get(id)?.state).toBe('waiting');
  });

  it('goes out from memory when writing it down takes too long, and is still one request', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const keep = phone.outbox.keep.bind(phone.outbox);
    let write = () => undefined as unknown;
    vi.spyOn(phone.outbox, 'keep').mockImplementation((drafts) => {
      return new Promise((resolve, reject) => {
        write = () => keep(drafts).then(resolve, reject);
      });
    });
    const id = help.make({ urgency: 'URGENT' });
    vi.advanceTimersByTime(2_100);
    vi.useRealTimers();
    await expect.poll(() => state(id)).toBe('received');
    await write();
    await phone.drain();
    expect(state(id)).toBe('received');
    expect(phone.server.operations.size).toBe(1);
  });
});

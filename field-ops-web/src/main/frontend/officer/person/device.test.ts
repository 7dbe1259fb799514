import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeServer } from '../testing/fake-server.js';
import { Device } from './device.js';
import { Workplace } from './workplace.js';

describe('the phone', () => {
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  let server: FakeServer;

  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory();
    server = new FakeServer('anna');
    server.time = () => undefined;
    vi.stubGlobal('fetch', server.fetch);
    vi.stubGlobal('document', page);
    vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
    vi.stubGlobal('location', { search: '', pathname: '/app', protocol: 'http:', host: 'phone' });
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  it('has one workplace when it starts in the moment in which the network comes', async () => {
    const opened = vi.spyOn(Workplace, 'open');
    const device = new Device();
    const listen = page.addEventListener.bind(page);
    let booted: Promise<void> | undefined;
    await new Promise<void>((listening) => {
      vi.spyOn(page, 'addEventListener').mockImplementation((...all) => {
        listen(...all);
        listening();
      });
      booted = device.boot();
    });
    page.dispatchEvent(new Event('visibilitychange'));
    await booted;
    await vi.waitFor(() => expect(device.place?.personId).toBe('anna'));
    expect(server.calls.filter((call) => call === 'GET /api/v1/me').length).toBeGreaterThan(1);
    expect(opened).toHaveBeenCalledTimes(1);
    await device.place?.close();
  });
});

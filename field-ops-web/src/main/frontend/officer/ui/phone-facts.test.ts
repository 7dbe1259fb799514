import { describe, expect, it, vi } from 'vitest';
import { type Browser, PhoneFacts } from './phone-facts.js';

const iPhone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Safari/604.1';

function watched(more: Partial<Browser> = {}): { facts: PhoneFacts; page: EventTarget } {
  const page = new EventTarget();
  const facts = new PhoneFacts();
  const browser = { userAgent: '', maxTouchPoints: 5, standalone: false, hasSync: true, persisted: async () => true };
  facts.watch(page as unknown as Window, { ...browser, ...more });
  return { facts, page };
}

describe('what this phone can promise', () => {
  it('is what the browser says of its storage, and nothing where it says nothing', async () => {
    const said = async (persisted: Browser['persisted']) => {
      const { facts } = watched({ persisted });
      await expect.poll(() => facts.storage).toBeDefined();
      await facts.look({ persisted });
      return facts.storage;
    };
    expect(await said(async () => true)).toBe('safe');
    expect(await said(async () => false)).toBe('refused');
    expect(await said(async () => undefined)).toBe('unknown');
    expect(await said(() => Promise.reject(new Error('no storage')))).toBe('unknown');
  });

  it('is to be installed by a tap where the browser offers it, once', async () => {
    const { facts, page } = watched();
    expect(facts.canInstall).toBe(false);
    const prompt = vi.fn(async () => ({ outcome: 'accepted' }));
    const offer = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), { prompt });
    page.dispatchEvent(offer);
    expect([facts.canInstall, offer.defaultPrevented]).toEqual([true, true]);
    await facts.install();
    expect([facts.canInstall, prompt.mock.calls.length]).toEqual([false, 1]);
  });

  it('knows a tablet of Apple’s that says it is a computer', () => {
    expect(watched({ userAgent: iPhone }).facts.isApple).toBe(true);
    expect(watched({ userAgent: 'Macintosh', maxTouchPoints: 5 }).facts.isApple).toBe(true);
    expect(watched({ userAgent: 'Macintosh', maxTouchPoints: 0 }).facts.isApple).toBe(false);
  });
});

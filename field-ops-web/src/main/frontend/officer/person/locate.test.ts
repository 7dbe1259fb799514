import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** A browser that knows where it is as soon as it is allowed to. */
class Browser {
  readonly status = Object.assign(new EventTarget(), { state: 'prompt' });
  watches = 0;
  readonly permissions? = { query: async () => this.status };
  private readonly fix = { coords: { latitude: 52, longitude: 13, accuracy: 5 }, timestamp: Date.now() };
  readonly geolocation = {
    getCurrentPosition: (found: (fix: unknown) => void) => found(this.fix),
    watchPosition: (found: (fix: unknown) => void) => {
      this.watches += 1;
      found(this.fix);
      return this.watches;
    },
    clearWatch: () => {
      this.watches -= 1;
    },
  };

  allow(state: string): void {
    this.status.state = state;
    this.status.dispatchEvent(new Event('change'));
  }
}

describe('following the position', () => {
  let browser: Browser;
  let stop: AbortController;
  let heard: number[];
  beforeEach(() => {
    vi.resetModules();
    browser = new Browser();
    stop = new AbortController();
    heard = [];
    vi.stubGlobal('navigator', browser);
  });
  afterEach(() => {
    stop.abort();
    vi.unstubAllGlobals();
  });

  async function follow() {
    const { followPosition, locate } = await import('./locate.js');
    await followPosition(({ lat }) => heard.push(lat), stop.signal);
    return locate;
  }

  it('begins when the permission is given later, and ends when it is taken', async () => {
    await follow();
    expect(heard).toEqual([]);
    browser.allow('granted');
    expect(heard).toEqual([52]);
    browser.allow('denied');
    expect(browser.watches).toBe(0);
  });

  it('begins after the position was found once, where permissions are not told', async () => {
    Object.assign(browser, { permissions: undefined });
    const locate = await follow();
    expect(heard).toEqual([]);
    await locate();
    await locate();
    expect([heard, browser.watches]).toEqual([[52], 1]);
  });

  it('ends with the duty', async () => {
    browser.status.state = 'granted';
    await follow();
    stop.abort();
    browser.allow('granted');
    expect([heard, browser.watches]).toEqual([[52], 0]);
  });
});

import { afterEach, describe, expect, it, vi } from 'vitest';
import { listen } from './socket.js';

const said: string[] = [];
let visibilityState = 'visible';

/** A socket whose server greets and then closes. */
function closingWith(code: number): void {
  const page = new (class extends EventTarget {
    get visibilityState() {
      return visibilityState;
    }
  })();
  vi.stubGlobal('document', page);
  vi.stubGlobal('location', { href: 'https://fieldops.example/' });
  vi.stubGlobal(
    'WebSocket',
    class {
      onclose: (event: { code: number }) => void = () => undefined;
      onmessage: (event: { data: string }) => void = () => undefined;

      send(text: string): void {
        said.push(text);
      }

      constructor() {
        setTimeout(() => {
          this.onmessage({ data: '{"kind":"hello","number":0}' });
          visibilityState = 'hidden';
          page.dispatchEvent(new Event('visibilitychange'));
          this.onclose({ code });
          page.dispatchEvent(new Event('visibilitychange'));
        });
      }
    },
  );
}

function heard() {
  const listener = { opened: () => undefined, entry: async () => undefined, pull: () => undefined };
  return listen('e1-0', new AbortController().signal, listener);
}

describe('a socket that ends', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is opened anew at once, unless the sign-in is over', async () => {
    closingWith(1001);
    expect(await heard()).toBe('closed');
    closingWith(4401);
    expect(await heard()).toBe('signedOut');
  });

  it('told before whether somebody looks, once it was greeted and whenever that changed', async () => {
    said.length = 0;
    visibilityState = 'visible';
    closingWith(1001);
    await heard();
    expect(said).toEqual(['{"looking":true}', '{"looking":false}']);
  });

  it('is left alone for a while when too many of this person are open, or the tabs would fight for the place', async () => {
    closingWith(4409);
    expect(await heard()).toBe('failed');
  });
});

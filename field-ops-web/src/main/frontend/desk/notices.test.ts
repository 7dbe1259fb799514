import { describe, expect, it, vi } from 'vitest';
import { type Claims, once } from './once';

vi.stubGlobal('HTMLElement', class {});
vi.stubGlobal('customElements', { define: () => undefined });
vi.stubGlobal('addEventListener', () => undefined);
const { isLookedAt } = await import('./notices');

/** The locks of one browser, for several windows. */
function browser(): { by: Claims; release: () => void } {
  const taken = new Set<string>();
  const by: Claims = async (name, held) => {
    const isOurs = !taken.has(name);
    taken.add(name);
    await held(isOurs);
  };
  return { by, release: () => taken.clear() };
}

describe('a desk that is not looked at', () => {
  it('tells nothing that stands before its person’s eyes', () => {
    expect(isLookedAt({ hidden: false, path: '/channels/1' }, 'channels/2')).toBe(true);
    expect(isLookedAt({ hidden: true, path: '/channels/1' }, 'channels/1')).toBe(false);
    expect(isLookedAt({ hidden: false, path: '/dispatch' }, 'channels/1')).toBe(false);
  });

  it('tells a thing once in all windows, and anew when it comes anew', async () => {
    const { by } = browser();
    const told: string[] = [];
    const wait = async () => undefined;
    const windows = ['one', 'two', 'three'];
    await Promise.all(windows.map((name) => once('channel:1 a', false, () => told.push(name), by, wait)));
    expect(told).toHaveLength(1);
    await once('channel:1 b', false, () => told.push('again'), by, wait);
    expect(told).toHaveLength(2);
  });

  it('leaves it to the window that is looked at', async () => {
    const { by } = browser();
    const told: string[] = [];
    let go: () => void = () => undefined;
    const later = new Promise<void>((resolve) => {
      go = resolve;
    });
    const behind = once(
      'x',
      false,
      () => told.push('behind'),
      by,
      () => later,
    );
    void once(
      'x',
      true,
      () => told.push('in front'),
      by,
      async () => undefined,
    );
    go();
    await behind;
    expect(told).toEqual(['in front']);
  });
});

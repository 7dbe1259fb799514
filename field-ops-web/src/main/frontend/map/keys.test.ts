import { describe, expect, it } from 'vitest';
import { acts, nameOf, repeats } from './keys';

const plain = { ctrlKey: false, metaKey: false, altKey: false };

describe('a key of a desk', () => {
  it('is named by its letter, with Ctrl or Command alike', () => {
    expect(nameOf({ ...plain, key: 'J' })).toBe('j');
    expect(nameOf({ ...plain, key: 'ArrowDown' })).toBe('ArrowDown');
    expect(nameOf({ ...plain, key: 'k', metaKey: true })).toBe('ctrl+k');
    expect(nameOf({ ...plain, key: 'k', ctrlKey: true })).toBe('ctrl+k');
  });

  it('does nothing while somebody types, unless it is an F key or a combination', () => {
    expect(acts('j', ['j'], false, false)).toBe(true);
    expect(acts('j', ['j'], true, false)).toBe(false);
    expect(acts('F1', ['F1'], true, false)).toBe(true);
    expect(acts('ctrl+k', ['ctrl+k'], true, false)).toBe(true);
    expect(acts('q', ['j'], false, false)).toBe(false);
    expect(acts('j', ['j'], false, true)).toBe(false);
  });

  it('acts once however long it is held, unless it moves', () => {
    expect(['ArrowDown', 'j', 'k'].every(repeats)).toBe(true);
    expect(['Enter', 'v', '3', 'ctrl+z'].some(repeats)).toBe(false);
  });
});

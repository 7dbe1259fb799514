import { describe, expect, it } from 'vitest';
import { ListWindow } from './list-window.js';

const upTo = (n: number, from = 1) => Array.from({ length: n - from + 1 }, (_, index) => from + index);

describe('the drawn part of a long channel', () => {
  const shown = (window: ListWindow, numbers: number[]) => {
    const { from, to } = window.slice(numbers);
    return [numbers[from], numbers[to - 1]];
  };

  it('is the newest page at first, and at most 120 of 3,000 ever', () => {
    const numbers = upTo(3_000);
    const window = new ListWindow();
    window.open(numbers);
    expect(shown(window, numbers)).toEqual([2_981, 3_000]);
    for (let step = 0; step < 80; step++) {
      window.older(numbers);
      const { from, to } = window.slice(numbers);
      expect(to - from).toBeLessThanOrEqual(120);
    }
    expect(shown(window, numbers)).toEqual([1, 120]);
  });

  it('begins with what is unread in view', () => {
    const numbers = upTo(500);
    const window = new ListWindow();
    window.open(numbers, 300);
    expect(window.following).toBe(false);
    expect(shown(window, numbers)).toEqual([281, 400]);
  });

  it('does not move when older messages are put in front, or newer ones come', () => {
    const window = new ListWindow();
    window.open(upTo(200, 101), 120);
    const before = shown(window, upTo(200, 101));
    expect(shown(window, upTo(250, 51))[0]).toBe(before[0]);
  });

  it('follows the newest, and lets go of the oldest of what it drew', () => {
    const window = new ListWindow();
    window.open(upTo(30));
    expect(shown(window, upTo(31))).toEqual([11, 31]);
    expect(shown(window, upTo(200))).toEqual([161, 200]);
  });

  it('comes back to the end page by page, or at once', () => {
    const numbers = upTo(400);
    const window = new ListWindow();
    window.open(numbers, 0);
    expect(shown(window, numbers)).toEqual([1, 120]);
    expect(window.newer(numbers)).toBe(true);
    expect(shown(window, numbers)).toEqual([41, 160]);
    window.newest(numbers);
    expect(shown(window, numbers)).toEqual([361, 400]);
    expect(window.newer(numbers)).toBe(false);
  });

  it('is empty for an empty channel and takes the first message', () => {
    const window = new ListWindow();
    window.open([]);
    expect(window.slice([])).toEqual({ from: 0, to: 0 });
    expect(shown(window, [1])).toEqual([1, 1]);
  });
});

import { describe, expect, it } from 'vitest';
import { giveBack } from './drafts.js';
import { type Key, sends } from './enter.js';

describe('Enter', () => {
  const key = (more: Partial<Key> = {}): Key => {
    return { key: 'Enter', shiftKey: false, ctrlKey: false, metaKey: false, isComposing: false, ...more };
  };

  it('sends at a real keyboard, and Shift makes a new line', () => {
    expect([sends(key(), true), sends(key({ shiftKey: true }), true)]).toEqual([true, false]);
  });

  it('makes a new line under a finger, and never sends half a word of an input method', () => {
    expect([sends(key(), false), sends(key({ isComposing: true }), true)]).toEqual([false, false]);
    expect(sends(key({ ctrlKey: true }), false)).toBe(true);
  });
});

describe('a text that could not be kept', () => {
  const texts = new Map<string, string>();
  const drafts = {
    get: (channelId: string) => texts.get(channelId) ?? '',
    set: (channelId: string, text: string) => void texts.set(channelId, text),
  };

  it('comes back in its own channel, before what was typed there meanwhile', () => {
    drafts.set('B', 'Anderes');
    expect(giveBack(drafts, 'A', 'Wir kommen.')).toBe('Wir kommen.');
    expect(giveBack(drafts, 'A', 'Wir kommen.')).toBe('Wir kommen.');
    drafts.set('A', 'Noch etwas');
    expect(giveBack(drafts, 'A', 'Wir kommen.')).toBe('Wir kommen.\nNoch etwas');
    expect(texts.get('B')).toBe('Anderes');
  });
});

import { describe, expect, it } from 'vitest';
import { cut } from './bubble';
import { beginsRun, fresh, kept, mineOf, most, outdated, type TalkLine, withCounts } from './runs';

const line = (number: number, more: Partial<TalkLine> = {}): TalkLine => ({
  number,
  author: 'a',
  name: 'Streife 1',
  unit: null,
  own: false,
  day: 'Montag, 23. November',
  time: '14:31',
  apart: false,
  ask: '',
  text: 'da',
  files: [],
  gone: false,
  edited: null,
  replyTo: 0,
  quote: null,
  names: [],
  answers: [],
  ...more,
});

describe('the talk on a desk', () => {
  it('begins a block at the first line, with another author, on another day and at the first unread one', () => {
    expect(beginsRun(line(1), undefined, 0)).toBe(true);
    expect(beginsRun(line(2), line(1), 0)).toBe(false);
    expect(beginsRun(line(2, { author: 'b' }), line(1), 0)).toBe(true);
    expect(beginsRun(line(2, { day: 'Dienstag, 24. November' }), line(1), 0)).toBe(true);
    expect(beginsRun(line(2), line(1), 2)).toBe(true);
  });

  it('lets the oldest go when many stand there and nobody looks back', () => {
    expect(outdated(most, true)).toBe(0);
    expect(outdated(most + 1, true)).toBe(most + 1 - kept);
    expect(outdated(5_000, false)).toBe(0);
  });

  it('knows its own answers among the counts that all are told', () => {
    const yes = (count: number, mine = false) => ({ reaction: 'YES', word: 'Ja', count, mine });
    expect(mineOf([yes(3)], [yes(2, true)])).toEqual([yes(3, true)]);
    expect(withCounts([yes(1)], { answers: [], mine: ['YES'] })).toEqual([yes(1, true)]);
    expect(withCounts([yes(1)], { answers: [yes(2, true)], mine: [] })).toEqual([yes(1)]);
  });

  it('sets names apart, the longest first', () => {
    expect(cut('@Bert 12 und @Bert 1', ['Bert 1', 'Bert 12'])).toEqual(['', '@Bert 12', ' und ', '@Bert 1', '']);
  });

  it('takes a line that came before once', () => {
    expect(fresh([line(4), line(5), line(6)], line(5)).map(({ number }) => number)).toEqual([6]);
    expect(fresh([line(1)], undefined)).toHaveLength(1);
  });
});

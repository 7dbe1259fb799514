import { describe, expect, it } from 'vitest';
import { cutByNames, mentioningAt, mentionsIn, named } from './mentions.js';

describe('a mention', () => {
  it('begins with an @ at the beginning or after a blank, and ends with the line or three words', () => {
    expect(mentioningAt('@Au', 3)).toEqual({ from: 0, part: 'Au' });
    expect(mentioningAt('Hallo @Außendienst 1', 20)).toEqual({ from: 6, part: 'Außendienst 1' });
    expect(mentioningAt('wache@stadt.example', 19)).toBeUndefined();
    expect(mentioningAt('@Au\nweiter', 10)).toBeUndefined();
    expect(mentioningAt('@eins zwei drei vier', 20)).toBeUndefined();
    expect(mentioningAt('kein Name', 9)).toBeUndefined();
  });

  it('takes the place of what was typed and keeps what stands behind the caret', () => {
    const text = 'Bitte @au kommen';
    const [all, caret] = named(text, 9, { from: 6, part: 'au' }, { personId: 'b', name: 'Außendienst 1' });
    expect(all).toBe('Bitte @Außendienst 1 kommen');
    expect(all.slice(0, caret)).toBe('Bitte @Außendienst 1 ');
  });

  it('counts only while its name stands in the text', () => {
    const chosen = new Map([
      ['a', 'Anna'],
      ['b', 'Bert'],
    ]);
    expect(mentionsIn('@Anna und Bert', chosen)).toEqual(['a']);
  });

  it('is cut out of the text, the longest name first and none taken for a pattern', () => {
    expect(cutByNames('@Bert 12, @Bert 1 und @B.', ['Bert 1', 'Bert 12', 'B.'])).toEqual([
      '',
      '@Bert 12',
      ', ',
      '@Bert 1',
      ' und ',
      '@B.',
      '',
    ]);
    expect(cutByNames('@Anna', [])).toEqual(['@Anna']);
  });
});

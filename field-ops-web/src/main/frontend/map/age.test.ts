import { describe, expect, it } from 'vitest';
import { ago, short, stopwatch } from './age';

describe('an age', () => {
  it('is written like a stopwatch', () => {
    expect(stopwatch(72_000)).toBe('1:12');
    expect(stopwatch(3_725_000)).toBe('1:02:05');
    expect(stopwatch(-5)).toBe('0:00');
  });

  it('is written short in tables', () => {
    expect(short(8_900, 'de')).toBe('8 s');
    expect(short(12 * 60_000, 'de')).toBe('12 min');
    expect(short(3 * 3_600_000, 'de')).toBe('3 h');
    expect(short(50 * 3_600_000, 'de')).toBe('2 T');
    expect(short(50 * 3_600_000, 'en')).toBe('2 d');
  });

  it('is written in the words of the language', () => {
    expect(ago(10_000, 'de')).toBe('gerade eben');
    expect(ago(120_000, 'de')).toBe('vor 2 min');
    expect(ago(120_000, 'en')).toBe('2 min ago');
  });
});

import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { photoKinds } from '../photo/shot.js';
import { ago, clock, differ, metres } from '../ui/time.js';
import { de } from './de.js';
import { en } from './en.js';
import { say, setLanguage, spoken } from './words.js';

describe('words', () => {
  afterEach(() => setLanguage('de'));

  it('exist in both languages with the same blanks', () => {
    const blanks = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
    expect(Object.keys(en).sort()).toEqual(Object.keys(de).sort());
    for (const key of Object.keys(de) as (keyof typeof de)[]) expect(blanks(en[key]), key).toEqual(blanks(de[key]));
  });

  it('name what a photo shows as the desks do', () => {
    const desk = (file: string) => readFileSync(new URL(`../../../resources/${file}`, import.meta.url), 'utf8');
    const kinds = (text: string) =>
      Object.fromEntries([...text.matchAll(/^review\.(kind\.\w+)=(.*)$/gm)].map(([, key, word]) => [key, word]));
    const ours = (words: Record<string, string>) =>
      Object.fromEntries(photoKinds.map((kind) => [`kind.${kind}`, words[`kind.${kind}`]]));
    expect(kinds(desk('words.properties'))).toEqual(ours(de));
    expect(kinds(desk('words_en.properties'))).toEqual(ours(en));
  });

  it('are those of the phone until somebody chooses', () => {
    expect(['en-GB', 'EN', 'de-AT', 'fr'].map((tag) => spoken(tag))).toEqual(['en', 'en', 'de', 'de']);
  });

  it('change with the language', () => {
    expect(say('top.here', { n: 2 })).toBe('2 noch hier');
    setLanguage('en');
    expect(say('top.here', { n: 2 })).toBe('2 still here');
  });

  it('say times as minutes up to an hour and then as the clock, with the date when it is not today', () => {
    const now = Date.parse('2026-11-23T17:00:00Z');
    const at = (day: number, hour: number, minute: number) =>
      new Date(Date.UTC(2026, 10, day, hour - 1, minute)).toISOString();
    expect(ago(at(23, 17, 58), now)).toBe('vor 2 min');
    expect(ago(at(23, 16, 5), now)).toBe('16:05');
    expect(clock(at(21, 16, 5), now)).toBe('21.11. 16:05');
  });

  it('tell written and received apart after a minute', () => {
    expect(differ('2026-11-23T14:00:00Z', '2026-11-23T14:01:00Z')).toBe(false);
    expect(differ('2026-11-23T14:00:00Z', '2026-11-23T14:01:01Z')).toBe(true);
  });

  it('give distances as people say them', () => {
    expect([metres(417), metres(1_250)]).toEqual(['420 m', '1,3 km']);
    expect([metres(-1), metres(undefined), metres(0)]).toEqual(['', '', '0 m']);
  });
});

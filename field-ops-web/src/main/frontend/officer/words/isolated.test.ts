import { afterEach, describe, expect, it } from 'vitest';
import { knownOf } from '../backup/known.js';
import type { Backup } from '../feed/feed-entry.js';
import { isolated } from './isolated.js';
import { say, setLanguage } from './words.js';

const override = '\u202E';
const shalom = '\u05E9\u05DC\u05D5\u05DD';

describe('what people typed, inside a sentence of ours', () => {
  afterEach(() => setLanguage('de'));

  it('stays the very text it was when it runs from left to right', () => {
    expect(isolated('Müller-Lüdenscheidt 12/3 „so“')).toBe('Müller-Lüdenscheidt 12/3 „so“');
  });

  it('has no signs that turn the direction, or that end an isolation of ours', () => {
    expect(isolated(`12/1${override}gpj\u2069.exe`)).toBe('12/1gpj.exe');
    expect(say('help.coming', { unit: `12/1${override}` })).toBe('12/1 kommt');
    setLanguage('en');
    expect(say('entry.message', { text: `${override}tsixe` })).toBe('“tsixe”');
  });

  it('turns nothing around it when it runs from right to left', () => {
    expect(say('card.taken', { unit: shalom })).toBe(`Übernommen von \u2068${shalom}\u2069`);
  });

  it('is isolated one by one in a list', () => {
    expect(say('me.crew', { names: [shalom, `Bea${override}`, 'Cem'] })).toBe(`Mit \u2068${shalom}\u2069, Bea, Cem`);
  });

  it('turns nothing in the lines about a call for help', () => {
    const alerts = [{ unitId: 'u', unit: `12/1${override}`, metres: 420, state: 'ASKED' as const }];
    const seenAtDesk = { person: `Bea${override}`, at: '2026-11-23T17:06:00Z' };
    const call = { alerts, seenAtDesk, receivedAt: seenAtDesk.at } as unknown as Backup;
    const lines = knownOf(undefined, call).flatMap(({ words, detail }) => [words, detail ?? '']);
    expect(lines).toContain('12/1 angefragt');
    expect(lines.join()).not.toContain(override);
  });
});

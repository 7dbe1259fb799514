import { describe, expect, it } from 'vitest';
import { forWhom, readPushed, shownOf, targetOf } from './pushed.js';

const direct = { to: 'anna', lang: 'de', kind: 'direct', tag: 'channel:1', count: 1, who: 'Ben', number: 4 };

describe('what a push says', () => {
  it('names the sender and says no more than came', () => {
    const shown = shownOf(direct);
    expect(shown.title).toBe('Ben');
    expect(shown.body).toBe('Neue Nachricht an dich');
    expect(shown.tag).toBe('channel:1');
    expect(shown.renotify).toBe(true);
  });

  it('speaks the language of its person, and counts', () => {
    expect(shownOf({ ...direct, lang: 'en', count: 3 }).body).toBe('3 new messages to you');
  });

  it('says place and text where the house allows it, the sender only once', () => {
    expect(shownOf({ ...direct, place: 'Ben', text: 'Komm bitte' }).body).toBe('Neue Nachricht an dich\nKomm bitte');
    expect(shownOf({ ...direct, kind: 'mention', place: 'Nord', text: 'x' }).body).toBe('Nord\nDu wurdest erwähnt\nx');
  });

  it('asks those who can answer, and stays until they do', () => {
    const shown = shownOf({ lang: 'de', kind: 'backup.asked', tag: 'backup:1', who: '12/3' });
    expect(shown.actions).toEqual([
      { action: 'accept', title: 'Übernehmen' },
      { action: 'open', title: 'Öffnen' },
    ]);
    expect(shown.requireInteraction).toBe(true);
    expect(shownOf({ lang: 'en', kind: 'order.again' }).actions.map(({ title }) => title)).toEqual([
      'Understood',
      'Cannot …',
    ]);
    expect(shownOf({ kind: 'backup.near' }).actions).toEqual([]);
  });

  it('is quiet when it only says that something is over', () => {
    const shown = shownOf({ kind: 'backup.over', tag: 'backup:1' });
    expect([shown.silent, shown.renotify]).toEqual([true, false]);
  });

  it('always says something, whatever came', () => {
    for (const text of [undefined, '', 'nonsense', '[]', 'null', '{"kind":"of tomorrow"}', '{"kind":"app"}'])
      expect(shownOf(readPushed(text)).body).toBe('Es gibt Neues für dich');
  });

  it('tells nothing of somebody who is not active on this device', () => {
    expect(forWhom(direct, 'anna')).toBe(direct);
    expect(shownOf(forWhom(direct, 'ben')).title).toBe('Field Ops');
    expect(forWhom({ kind: 'direct' }, undefined)).toEqual({ lang: undefined, tag: 'fieldops' });
  });

  it('leads only to what the app knows', () => {
    const id = '0198c0de-0000-7000-8000-000000000001';
    expect(targetOf({ tag: `channel:${id}` })).toBe(`channel:${id}`);
    expect(targetOf({ tag: 'fieldops' })).toBeUndefined();
    expect(targetOf({ tag: `channel:${id}?x=//evil` })).toBeUndefined();
  });
});

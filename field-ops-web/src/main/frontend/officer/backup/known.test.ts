import { afterEach, describe, expect, it } from 'vitest';
import type { Backup } from '../feed/feed-entry.js';
import type { Entry } from '../outbox/entry.js';
import { setLanguage } from '../words/words.js';
import { Hand, isAssistive } from './assistive.js';
import { Hold } from './hold.js';
import { isAlone, knownOf, shownState } from './known.js';
import { placeWords, wayTo } from './way.js';

const receivedAt = '2026-11-23T17:06:00Z';

function backup(more: Partial<Backup> = {}): Backup {
  const alerts = [{ unitId: 'u', unit: 'Streife 12/1', metres: 420, state: 'ASKED' as const }];
  const facts = { requestId: 'r', unitId: 'm', unit: 'Streife 12/3', personId: 'anna', person: 'Anna' };
  return {
    ...facts,
    urgency: 'URGENT',
    state: 'OPEN',
    requestedAt: receivedAt,
    receivedAt,
    late: false,
    alerts,
    ...more,
  };
}

describe('what the caller is told', () => {
  const words = (facts: ReturnType<typeof knownOf>) => facts.map(({ words: each }) => each);

  it('is that nobody comes, as soon as nobody is left to ask, and how to call', () => {
    const state = shownState(undefined, backup({ unanswered: true }));
    expect([state, isAlone(state)]).toEqual(['unanswered', true]);
  });

  it('is not that nobody comes once somebody does', () => {
    expect(shownState(undefined, backup({ unanswered: true, state: 'ACCEPTED' }))).toBe('coming');
  });

  it('does not claim that the control room knows before somebody there has seen it', () => {
    expect(words(knownOf(undefined, backup()))).toEqual([
      'Beim Server empfangen',
      'In der Leitstelle noch nicht gesehen',
      'Streife 12/1 angefragt',
    ]);
    const seen = knownOf(undefined, backup({ seenAtDesk: { person: 'Bea', at: receivedAt } }));
    expect([seen[1].words, seen[1].detail?.startsWith('Bea')]).toEqual(['Leitstelle hat gesehen', true]);
  });

  it('is nothing as long as the server has not answered', () => {
    expect(knownOf({ state: 'waiting', operation: { body: {} } } as Entry, undefined)).toEqual([]);
  });
});

describe('the place in a text message', () => {
  afterEach(() => setLanguage('de'));
  const at = { lat: 48.1371, lon: 11.5754, accuracy: 8, at: '2026-11-23T17:03:00Z' };

  it('says from when it is', () => {
    const words = placeWords(at, Date.parse(receivedAt));
    expect(words).toBe('48.13710, 11.57540, ± 8 m, Stand 18:03 (vor 3 min)');
    expect(placeWords({ ...at, at: '2026-11-22T17:03:00Z' }, Date.parse(receivedAt))).toContain('Stand 22.11. 18:03');
  });

  it('says that it is not known only when it never was', () => {
    expect(placeWords(undefined)).toBe('nicht bekannt');
  });
});

describe('the way to a colleague', () => {
  const phones = {
    iPhone: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)',
    android: 'Mozilla/5.0 (Linux; Android 15; Pixel 9)',
    mac: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)',
  };
  const link = (userAgent: string, maxTouchPoints = 0) =>
    wayTo({ lat: 48.1, lon: 11.5 }, { userAgent, maxTouchPoints });

  it('opens the maps of each kind of phone', () => {
    expect(link(phones.iPhone, 5)).toMatch(/^https:\/\/maps\.apple\.com\/\?daddr=48\.1,11\.5/);
    expect(link(phones.mac, 5)).toMatch(/^https:\/\/maps\.apple\.com/);
    expect(link(phones.android, 5)).toMatch(/^geo:48\.1,11\.5/);
    expect(link(phones.mac)).toMatch(/^https:\/\/www\.openstreetmap\.org/);
  });
});

describe('a press by a screen reader', () => {
  const press = { width: 23, height: 23, pressure: 0.5, pointerType: 'touch', detail: 0 };

  it('is told from that of a finger', () => {
    expect(isAssistive({ ...press })).toBe(false);
    expect(isAssistive({ ...press, width: 0, height: 0 })).toBe(true);
    expect(isAssistive({ width: 1, height: 1, pressure: 0, pointerType: 'mouse', detail: 0 })).toBe(true);
    expect(isAssistive({ width: 1, height: 1, pressure: 0.5, pointerType: 'mouse', detail: 0 })).toBe(false);
  });

  it('counts as a request also right after a hand held the button and let go elsewhere', () => {
    const hand = new Hand();
    expect([hand.press(press), hand.hasClicked({ detail: 1 })]).toEqual([true, true]);
    expect(hand.hasClicked({ detail: 0 })).toBe(false);
    expect([hand.press({ ...press, width: 0, height: 0 }), hand.hasClicked({ detail: 1 })]).toEqual([false, false]);
  });

  it('starts the countdown at once, which can be cancelled, and starts it once', () => {
    let now = 0;
    const hold = new Hold(() => now);
    hold.start();
    now = 3_000;
    hold.start();
    expect(hold.secondsLeft).toBe(2);
    now = 4_999;
    expect([hold.tick(), hold.cancel()]).toEqual([false, true]);
    hold.start();
    now = 9_999;
    expect(hold.tick()).toBe(true);
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Reply } from '../net/http.js';
import { Phone } from '../testing/phone.js';
import type { Language } from '../words/words.js';
import { Bots } from './bots.js';

const duty = { name: 'duty', title: 'Dienst-Auskunft', owner: 'Leitstelle', examples: ['Freie Einheiten'] };
const ok = (body: unknown): Reply => ({ kind: 'ok', status: 200, headers: new Headers(), body });

describe('bots', () => {
  let phone: Phone;
  let replies: Reply[];
  let calls: string[];
  let now: number;
  let spoken: Language;
  beforeEach(async () => {
    phone = await Phone.of();
    [replies, calls, now, spoken] = [[], [], 0, 'de'];
  });
  afterEach(() => phone.stop());

  const bots = () =>
    new Bots(
      phone.db,
      'anna',
      async (path, { json } = {}) => {
        calls.push(json ? `${path} ${JSON.stringify(json)}` : path);
        return replies.shift() ?? { kind: 'away' };
      },
      () => spoken,
      () => now,
    );

  it('are known after a restart with no network, in the language in which they were told', async () => {
    replies = [ok({ bots: [duty] })];
    await bots().look();
    const again = bots();
    await again.load();
    expect([again.of('duty'), again.of('tide')]).toEqual([duty, undefined]);
    spoken = 'en';
    expect(again.all).toEqual([]);
  });

  it('are asked for once in a while, and soon after a call that failed', async () => {
    const all = bots();
    await all.look();
    await all.look();
    expect(calls.length).toBe(1);
    now = 30_000;
    replies = [ok({ bots: [duty] })];
    await all.look();
    await all.look();
    expect(calls.length).toBe(2);
    now += 600_000;
    await all.look();
    expect(calls.length).toBe(3);
  });

  it('answer, refuse in words, or are away', async () => {
    const answer = { text: 'Frei sind:', lines: ['12/1'] };
    const problem = { code: 'NOT_FOUND', status: 404, title: 'Nicht gefunden', detail: 'Weg.' };
    replies = [ok(answer), { kind: 'refused', problem }];
    const all = bots();
    expect(await all.ask('duty', 'Freie Einheiten')).toEqual(answer);
    expect(await all.ask('tide', 'Pegel')).toEqual({ text: 'Nicht gefunden. Weg.', lines: [] });
    expect(await all.ask('duty', 'Pegel')).toBeUndefined();
    expect(calls[0]).toBe('/api/v1/bots/duty/questions {"text":"Freie Einheiten"}');
  });
});

import type { Workplace } from '../person/workplace.js';
import { ago } from '../ui/time.js';
import { say } from '../words/words.js';
import { statusWord, whyOf } from './entry-words.js';

/** The unit's status, and what is to be said about it. */
export interface StatusNow {
  code?: string;
  words: string;
  tone: 'm' | 'warn' | 'danger';
}

/** What I set counts while it waits; when it was refused, what the unit has is shown together with why. */
export function statusNow(place: Workplace): StatusNow {
  const mine = place.lastOf('status.set');
  const set = String(mine?.operation.body.status);
  if (mine?.state === 'waiting') return { code: set, words: say('status.waiting'), tone: 'warn' };
  const told = place.model.statuses.get(place.duty?.unitId ?? '');
  if (mine?.state === 'refused') {
    const words = say('status.refused', { word: statusWord(place, set), why: whyOf(mine) });
    return { code: told?.status, words, tone: 'danger' };
  }
  if (!told) return { words: say('status.unset'), tone: 'm' };
  return { code: told.status, words: say('status.set', { when: ago(told.at) }), tone: 'm' };
}

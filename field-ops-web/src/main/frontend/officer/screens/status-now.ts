import type { Status } from '../feed/feed-entry.js';
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
  const told = unitStatus(place);
  if (mine?.state === 'refused') {
    const words = say('status.refused', { word: statusWord(place, set), why: whyOf(mine) });
    return { code: told?.status, words, tone: 'danger' };
  }
  if (!told) return { words: say('status.unset'), tone: 'm' };
  return { code: told.status, words: say('status.set', { when: ago(told.at) }), tone: 'm' };
}

/** What the unit has: the feed tells of each change, the duty also of one from before I came. */
function unitStatus({ duty, model }: Workplace): Pick<Status, 'status' | 'at'> | undefined {
  const heard = model.statuses.get(duty?.unitId ?? '');
  if (!duty || (heard && heard.at >= duty.statusAt)) return heard;
  return { status: duty.status, at: duty.statusAt };
}

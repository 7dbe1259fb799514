import type { Alert, Backup } from '../feed/feed-entry.js';
import type { Entry } from '../outbox/entry.js';
import type { Tone } from '../ui/icons.js';
import { clock, metres } from '../ui/time.js';
import { isolated } from '../words/isolated.js';
import { say } from '../words/words.js';
import { alertsOf, type HelpState, helpState } from './help-state.js';

/** What the caller is shown; beyond what became of the request, that nobody comes. */
export type Shown = HelpState | 'unanswered';

/** Nobody comes and nobody is left to ask: the caller learns it at once, in red, with the way by phone. */
export function shownState(entry: Entry | undefined, backup: Backup | undefined): Shown {
  return backup?.unanswered && backup.state === 'OPEN' ? 'unanswered' : helpState(entry, backup);
}

/** Does the caller have to help themselves, by phone or text message? */
export function isAlone(state: Shown): boolean {
  return state === 'notSent' || state === 'refused' || state === 'unanswered';
}

export interface Fact {
  tone: Tone;
  /** Whose words these are does not matter: they may hold a name, and stand apart. */
  words: string;
  detail?: string;
}

const tones: Record<Alert['state'], Tone> = {
  ASKED: 'warn',
  ACCEPTED: 'way',
  DECLINED: 'neutral',
  STOOD_DOWN: 'neutral',
};

/** What is known of a request, and nothing that is only likely: received, seen at the desk and by whom, who was asked. */
export function knownOf(entry: Entry | undefined, backup: Backup | undefined): Fact[] {
  const receivedAt = backup?.receivedAt ?? entry?.receivedAt;
  if (!receivedAt) return [];
  const received: Fact = { tone: 'ok', words: say('help.atServer'), detail: clock(receivedAt) };
  return [received, ...(backup ? [seen(backup)] : []), ...alertsOf(entry, backup).map(asked)];
}

function seen({ seenAtDesk }: Backup): Fact {
  if (!seenAtDesk) return { tone: 'warn', words: say('help.notSeen') };
  const detail = say('help.seenBy', { person: seenAtDesk.person, time: clock(seenAtDesk.at) });
  return { tone: 'ok', words: say('help.seen'), detail };
}

function asked({ unit, state, metres: distance }: Alert): Fact {
  return {
    tone: tones[state],
    words: `${isolated(unit)} ${say(`alert.${state}`)}`,
    detail: metres(distance) || undefined,
  };
}

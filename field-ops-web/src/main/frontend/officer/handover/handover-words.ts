import { clock, clockOf } from '../ui/time.js';
import { say, sayMaybe } from '../words/words.js';
import type { Content, Fact, FactList, Handover, NamedShift } from './handover.js';

const text = (value: unknown) => (value === undefined ? '' : String(value));

export function titleOf({ shift, next }: Content): string {
  return next ? say('handover.of', { from: shift.name, to: next.name }) : say('handover.ofNone', { from: shift.name });
}

export function timesOf({ from, until }: NamedShift): string {
  return `${clockOf(from)}–${clockOf(until)}`;
}

/** Where it stands. */
export function stateWord({ state }: Handover): string {
  return say(`handover.state.${state}`);
}

/** What a fact is. */
export function firstOf(list: FactList, fact: Fact): string {
  if (list === 'orders' || list === 'urgent') return text(fact.text);
  if (list === 'backups') return text(fact.by);
  if (list === 'crew') return text(fact.person);
  const name = fact.name ?? sayMaybe(`devices.kind.${fact.kind}`) ?? '';
  return `${text(fact.person)} · ${text(name)}`;
}

/** How it stands with it. */
export function secondOf(list: FactList, fact: Fact): string {
  const at = clock(text(fact.at));
  switch (list) {
    case 'orders':
      return say('handover.order', {
        n: Number(fact.understood),
        of: Number(fact.addressed),
        until: clock(text(fact.answerBy)),
        by: text(fact.by),
      });
    case 'urgent':
      return say('handover.message', { by: text(fact.by), at });
    case 'phones':
      return say('handover.phone', { n: Number(fact.entries), at });
    case 'crew':
      return `${text(fact.unit)} · ${say(fact.begun ? 'handover.begun' : 'handover.silent')}`;
    default:
      return `${text(fact.unit)} · ${sayMaybe(`handover.backup.${fact.state}`, { who: text(fact.acceptedBy) }) ?? ''} · ${at}`;
  }
}

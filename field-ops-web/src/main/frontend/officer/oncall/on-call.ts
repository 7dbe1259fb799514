import type { Backup } from '../feed/feed-entry.js';
import type { Entry } from '../outbox/entry.js';
import type { Drill, Me, OnCallTime } from '../person/me.js';

/** The newest entry of this person of a kind about something. */
export type Last = (id: string) => Entry | undefined;

/** How taking over a place stands: it can be done, it was said here and is on its way, or it was refused. */
export type Taking = 'free' | 'here' | 'refused';

/** When I am on call, as long as it is not over, by begin. */
export function mine(me: Me | undefined, now: number): OnCallTime[] {
  return times(me).filter((time) => time.personId === me?.personId && Date.parse(time.until) > now);
}

/** Who holds the places of my rosters at this moment, also with no network: the clock decides. */
export function chain(me: Me | undefined, now: number): OnCallTime[] {
  return times(me)
    .filter((time) => isNow(time, now))
    .sort((a, b) => a.roster.localeCompare(b.roster) || a.place - b.place);
}

export function isNow({ from, until }: OnCallTime, now: number): boolean {
  return Date.parse(from) <= now && now < Date.parse(until);
}

export function takingOf({ onCallId }: OnCallTime, last: Last): Taking {
  const said = last(onCallId);
  if (said?.state === 'refused') return 'refused';
  return said ? 'here' : 'free';
}

/** Drills that run and that I have not answered, here or elsewhere. */
export function unanswered(me: Me | undefined, now: number, last: Last): Drill[] {
  return (me?.drills ?? []).filter(
    ({ drillId, answeredAt, closesAt }) => !answeredAt && Date.parse(closesAt) > now && !last(drillId),
  );
}

function times(me: Me | undefined): OnCallTime[] {
  return [...(me?.onCall ?? [])].sort((a, b) => Date.parse(a.from) - Date.parse(b.from));
}

/** Calls for help to which no unit comes and that call me, as I am on call; what I said here counts already. */
export function callsFor(backups: Iterable<Backup>, personId: string, last: Last): Backup[] {
  const isSaid = (requestId: string) => ![undefined, 'refused'].includes(last(requestId)?.state);
  return [...backups].filter(
    ({ requestId, state, onCall }) =>
      state === 'OPEN' && onCall?.some((call) => call.personId === personId && !call.answeredAt) && !isSaid(requestId),
  );
}

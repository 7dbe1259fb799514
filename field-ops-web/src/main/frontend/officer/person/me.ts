/** `GET /api/v1/me`, as in docs/protocol.md. */
export interface Me {
  personId: string;
  username: string;
  name: string;
  roles: string[];
  serverTime: string;
  language?: string;
  duties: Duty[];
  dutyChanges?: DutyChange[];
  swaps?: Swap[];
  /** When I am on call, and who holds the places of my rosters now. */
  onCall?: OnCallTime[];
  /** Drills that ask me now. */
  drills?: Drill[];
  wishes?: Wish[];
  /** What the office proposes for lone work. */
  watchPresets?: { purpose: string; minutes: number; warning: number; grace: number }[];
  channels: { channelId: string; name: string }[];
  statuses: { code: string; tone?: string; word: { de: string; en: string } }[];
  controlRoomPhone?: string;
  policies?: { uploadLimit?: number; offlineHours?: number; zone?: string };
}

/** A published shift that was changed for this person, who has not confirmed it yet. */
export interface DutyChange {
  changeId: string;
  kind: string;
  shiftId: string;
  name: string;
  from: string;
  until: string;
  madeAt: string;
  unit?: string;
}

/** What this person wishes of the plan; days as `2026-12-01`, both included. */
export interface Wish {
  wishId: string;
  kind: string;
  from: string;
  until: string;
  note: string;
  state: string;
}

/** A duty that is given away, as far as it concerns this person. */
export interface Swap {
  swapId: string;
  shiftId: string;
  name: string;
  from: string;
  until: string;
  giverId: string;
  giver: string;
  state: string;
  taker?: string;
}

/** Somebody holds a place of an on-call roster. */
export interface OnCallTime {
  onCallId: string;
  rosterId: string;
  roster: string;
  place: number;
  personId: string;
  person: string;
  from: string;
  until: string;
  takenFrom?: string;
  takenAt?: string;
}

/** Somebody wants to know who can be reached; nothing happens when nobody answers. */
export interface Drill {
  drillId: string;
  roster: string;
  by: string;
  startedAt: string;
  closesAt: string;
  answeredAt?: string;
}

export interface Duty {
  shiftId: string;
  name: string;
  from: string;
  until: string;
  unitId: string;
  unit: string;
  /** The unit's status when this was asked. */
  status: string;
  statusAt: string;
  /** The kind of shift where there is little room. */
  brief?: string;
  /** When this person began and ended it, by their own word. */
  begunAt?: string;
  endedAt?: string;
  crew: string[];
  onDuty: number;
  channels: { channelId: string; name: string; lastNumber?: number }[];
}

/** Who comes early or stays longer is on duty; the server counts the same hour. */
const around = 3_600_000;

/**
 * The duty of this moment, also with no network: the clock decides, as the server's `onDuty` may be old. An hour before
 * and after counts too, unless another duty is the nearer one.
 */
export function dutyAt(me: Me | undefined, now: number): Duty | undefined {
  const away = ({ from, until }: Duty) => Math.max(0, Date.parse(from) - now, now - Date.parse(until) + 1);
  return me?.duties.filter((duty) => away(duty) <= around).sort((a, b) => away(a) - away(b))[0];
}

export function nextDuty(me: Me | undefined, now: number): Duty | undefined {
  return me?.duties
    .filter((duty) => Date.parse(duty.from) > now)
    .sort((a, b) => Date.parse(a.from) - Date.parse(b.from))[0];
}

/** Channels of the present duty first, then the others, each once. */
export function channelsOf(me: Me | undefined, now: number): { channelId: string; name: string }[] {
  const duties = [...(me?.duties ?? [])].sort((a) => (a === dutyAt(me, now) ? -1 : 1));
  const all = [...duties.flatMap((duty) => duty.channels), ...(me?.channels ?? [])];
  return [...new Map(all.map(({ channelId, name }) => [channelId, { channelId, name }])).values()];
}

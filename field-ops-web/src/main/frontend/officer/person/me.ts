/** `GET /api/v1/me`, as in docs/protocol.md. */
export interface Me {
  personId: string;
  username: string;
  name: string;
  roles: string[];
  serverTime: string;
  language?: string;
  duties: Duty[];
  channels: { channelId: string; name: string }[];
  statuses: { code: string; tone?: string; word: { de: string; en: string } }[];
  controlRoomPhone?: string;
  policies?: { uploadLimit?: number; offlineHours?: number; zone?: string };
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
  crew: string[];
  onDuty: number;
  channels: { channelId: string; name: string; lastNumber?: number }[];
}

/** The duty of this moment, also with no network: the clock decides, as the server's `onDuty` may be old. */
export function dutyAt(me: Me | undefined, now: number): Duty | undefined {
  return me?.duties.find((duty) => Date.parse(duty.from) <= now && now < Date.parse(duty.until));
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

/** Channels that this device did not know a moment ago: what was said there before is fetched. */
export function newChannels(before: Me | undefined, me: Me, now: number): string[] {
  if (!before) return [];
  const known = new Set(channelsOf(before, now).map(({ channelId }) => channelId));
  return channelsOf(me, now).flatMap(({ channelId }) => (known.has(channelId) ? [] : [channelId]));
}

import type { DeviceClock } from '../net/clock.js';
import type { Entry, Position } from '../outbox/entry.js';
import type { Said, Watch, Watches } from './watch.js';

/** How lone work stands on this phone: what the server told, and what was said here since. Moments in milliseconds. */
export interface WatchNow {
  watchId: string;
  purpose: string;
  minutes: number;
  warning: number;
  grace: number;
  drill: boolean;
  dueAt: number;
  /** What was said last, and whether the server has it. */
  last: { kind: Said; at: number; received: boolean };
  /** From when the place is known. */
  place?: { at: number; accuracy: number };
  /** The server knows of it at all: before, nobody looks after anybody. */
  known: boolean;
  /** The alarm that runs. */
  alarm?: { at: number; requestId?: string };
  /** An alarm that was answered. */
  answered?: NonNullable<Watch['missed']>;
  over?: NonNullable<Watch['ending']>;
}

export type Phase = 'calm' | 'warning' | 'alarm';

const kinds: Record<string, Said | undefined> = {
  'watch.started': 'STARTED',
  'checkin.confirmed': 'CONFIRMED',
  'watch.extended': 'EXTENDED',
  'watch.ended': 'ENDED',
};
const minute = 60_000;
const mostMinutes = 240;

export function warnAt({ dueAt, warning }: WatchNow): number {
  return dueAt - warning * minute;
}

export function alarmAt({ dueAt, grace }: WatchNow): number {
  return dueAt + grace * minute;
}

export function phaseOf(watch: WatchNow, now: number): Phase {
  if (watch.alarm || now >= alarmAt(watch)) return 'alarm';
  return now >= warnAt(watch) ? 'warning' : 'calm';
}

/**
 * The true time as well as it is known. A page that was opened with no network has not learnt it: then what was written
 * when it was known tells how far this phone's clock is off.
 */
export function trueNow(entries: readonly Entry[], clock: Pick<DeviceClock, 'now' | 'knows' | 'wall'>): number {
  if (clock.knows) return clock.now();
  const known = entries.findLast(({ stamp, operation }) => stamp?.server !== undefined && operation.kind in kinds);
  return clock.wall() + (known?.stamp?.server ?? 0) - (known ? Date.parse(known.operation.writtenAt) : 0);
}

/** When it was written, by the true time. */
function momentOf({ stamp, operation }: Entry, now: number, clock: Pick<DeviceClock, 'age'>): number {
  const age = stamp && clock.age(stamp);
  if (age !== undefined) return now - age;
  return stamp?.server ?? Date.parse(operation.writtenAt);
}

function idOf({ id, operation }: Entry): string {
  return operation.kind === 'watch.started' ? id : String(operation.body.watchId ?? '');
}

/** The lone work that was begun last, whether it runs or is over; undefined when there is none. */
export function watchNow(
  { all: told, since }: Pick<Watches, 'all' | 'since'>,
  entries: readonly Entry[],
  clock: Pick<DeviceClock, 'age' | 'now' | 'knows' | 'wall'>,
): WatchNow | undefined {
  const now = trueNow(entries, clock);
  const said = entries.filter(({ operation, state }) => operation.kind in kinds && state !== 'refused');
  const all = new Map<string, WatchNow>();
  for (const [id, watch] of told) all.set(id, ofServer(watch));
  for (const entry of said) {
    const id = idOf(entry);
    if (isIn(told.get(id), entry)) continue;
    const at = momentOf(entry, now, clock);
    const known = all.get(id);
    if (known) follow(known, entry, at);
    else if (entry.operation.kind === 'watch.started' && !isPast(entry, since)) all.set(id, begun(entry, at));
  }
  const begins = [...all.values()].map((watch) => ({ watch, at: startOf(watch, told, said, now, clock) }));
  return begins.sort((a, b) => a.at - b.at).at(-1)?.watch;
}

function startOf(
  { watchId }: WatchNow,
  told: ReadonlyMap<string, Watch>,
  said: Entry[],
  now: number,
  clock: Pick<DeviceClock, 'age'>,
): number {
  const known = told.get(watchId);
  if (known) return Date.parse(known.startedAt);
  const entry = said.find(({ id }) => id === watchId);
  return entry ? momentOf(entry, now, clock) : 0;
}

/** The server had it, told all that runs, and did not name it: it was over by then. */
function isPast({ state, receivedAt = '' }: Entry, since: string): boolean {
  return state === 'received' && Date.parse(receivedAt) < Date.parse(since);
}

/** Does the server's word have it already? What is older than all that it names was heard before. */
function isIn(watch: Watch | undefined, { id, operation, state }: Entry): boolean {
  if (!watch) return false;
  const { checkIns } = watch;
  if (checkIns.some((each) => each.id === id) || operation.kind === 'watch.started') return true;
  return state === 'received' && id < (checkIns.map((each) => each.id).sort()[0] ?? '');
}

function ofServer(watch: Watch): WatchNow {
  const { missed, checkIns, positionAt, accuracy = 0 } = watch;
  const [last] = checkIns;
  const isMissed = watch.state === 'MISSED' && missed;
  return {
    ...pick(watch),
    watchId: watch.watchId,
    dueAt: Date.parse(watch.dueAt),
    last: { kind: last?.kind ?? 'STARTED', at: Date.parse(last?.at ?? watch.startedAt), received: true },
    place: positionAt ? { at: Date.parse(positionAt), accuracy } : undefined,
    known: true,
    alarm: isMissed ? { at: Date.parse(isMissed.at), requestId: isMissed.requestId } : undefined,
    answered: missed?.answer ? missed : undefined,
    over: watch.state === 'ENDED' ? (watch.ending ?? 'ENDED') : undefined,
  };
}

function pick({ purpose, minutes, warning, grace, drill }: Watch) {
  return { purpose, minutes, warning, grace, drill };
}

function begun(entry: Entry, at: number): WatchNow {
  const { purpose, minutes, warning = 1, grace = 2, drill = false } = entry.operation.body as unknown as Watch;
  const watch = { purpose, minutes, warning: Math.min(warning, minutes - 1), grace, drill };
  return {
    ...watch,
    watchId: entry.id,
    dueAt: at + minutes * minute,
    last: { kind: 'STARTED', at, received: entry.state === 'received' },
    place: placeOf(entry, at),
    known: entry.state === 'received',
  };
}

/** What was said here, on top of what the server told; of two words the later one counts. */
function follow(watch: WatchNow, entry: Entry, at: number): void {
  const kind = kinds[entry.operation.kind];
  if (!kind || at < watch.last.at || watch.over) return;
  watch.last = { kind, at, received: entry.state === 'received' };
  watch.place = placeOf(entry, at) ?? watch.place;
  watch.alarm = undefined;
  const more = Number(entry.operation.body.minutes) * minute;
  if (kind === 'ENDED') watch.over = 'ENDED';
  else if (kind === 'EXTENDED') watch.dueAt = Math.min(Math.max(watch.dueAt, at) + more, at + mostMinutes * minute);
  else watch.dueAt = at + watch.minutes * minute;
}

/** Its age goes by the phone's own clock, which wrote both. */
function placeOf({ operation }: Entry, at: number): WatchNow['place'] {
  const position = operation.body.position as Position | undefined;
  if (!position) return undefined;
  const before = Math.max(0, Date.parse(operation.writtenAt) - Date.parse(position.at));
  return { at: at - before, accuracy: position.accuracy };
}

import { deviceClock } from '../net/clock.js';
import type { Draft, Entry } from '../outbox/entry.js';
import { lastFix } from '../person/locate.js';
import type { Workplace } from '../person/workplace.js';
import type { Said } from './watch.js';
import { trueNow, type WatchNow, watchNow } from './watch-now.js';

/** What is chosen when somebody goes to work alone. */
export interface Begin {
  purpose: string;
  minutes: number;
  drill: boolean;
  /** Minutes before and after, where the office says so. */
  warning?: number;
  grace?: number;
}

/** Warned one minute ahead, an alarm two minutes after: what the house goes by. */
export const around = { warning: 1, grace: 2 };
export const presets = [10, 20, 30, 60];
/** One tap more. */
export const moreMinutes = 15;

type Place = Pick<Workplace, 'model' | 'outbox' | 'connected'>;

/** How this person's lone work stands; the last one, when none runs. */
export function loneWork({ model, outbox }: Place): WatchNow | undefined {
  return watchNow(model.watches, outbox.entries(), deviceClock);
}

/** The one that runs. */
export function running(place: Place): WatchNow | undefined {
  const watch = loneWork(place);
  return watch?.over ? undefined : watch;
}

/** The true time, for what is counted down. */
export function timeOf({ outbox }: Pick<Place, 'outbox'>): number {
  return trueNow(outbox.entries(), deviceClock);
}

/** What is said with every word: where this phone last was, and that it had no network, for that is why it comes late. */
function besides({ connected }: Place): Record<string, unknown> {
  const position = lastFix();
  return { ...(position ? { position } : {}), ...(connected ? {} : { noNetwork: true }) };
}

export function begin(place: Place, { purpose, minutes, drill, warning, grace }: Begin): Draft {
  const given = warning === undefined || grace === undefined ? around : { warning, grace };
  const body = { purpose, minutes, ...given, ...(drill ? { drill } : {}), ...besides(place) };
  return { kind: 'watch.started', body };
}

/** "Alles gut": a check-in, and what a running watch waits for. */
export function well(place: Place, watch?: WatchNow): Draft {
  return { kind: 'checkin.confirmed', body: { ...(watch ? { watchId: watch.watchId } : {}), ...besides(place) } };
}

export function extend(place: Place, { watchId }: WatchNow, minutes = moreMinutes): Draft {
  return { kind: 'watch.extended', body: { watchId, minutes, ...besides(place) } };
}

export function end(place: Place, { watchId }: WatchNow): Draft {
  return { kind: 'watch.ended', body: { watchId, ...besides(place) } };
}

/** What the office proposes, and where this person went alone from this phone, the last place first: one tap each. */
export function proposed(place: Pick<Workplace, 'me' | 'outbox'>): Omit<Begin, 'drill'>[] {
  const presets = place.me?.watchPresets ?? [];
  return [...presets, ...recent(place).filter(({ purpose }) => !presets.some((each) => each.purpose === purpose))];
}

function recent({ outbox }: Pick<Place, 'outbox'>, most = 3): Begin[] {
  const begun = outbox
    .entries()
    .filter(({ operation }) => operation.kind === 'watch.started')
    .map(({ operation }) => operation.body as unknown as Begin)
    .reverse();
  const isFirst = ({ purpose }: Begin, index: number) => begun.findIndex((each) => each.purpose === purpose) === index;
  return begun.filter(isFirst).slice(0, most);
}

/** What a check-in of this phone said last, also outside of lone work. */
export function lastCheckIn({ outbox }: Pick<Place, 'outbox'>): Entry | undefined {
  return outbox
    .entries()
    .findLast(({ operation, state }) => operation.kind === 'checkin.confirmed' && state !== 'refused');
}

export const saidWords = {
  STARTED: 'watch.said.STARTED',
  CONFIRMED: 'watch.said.CONFIRMED',
  EXTENDED: 'watch.said.EXTENDED',
  ENDED: 'watch.said.ENDED',
} as const satisfies Record<Said, string>;

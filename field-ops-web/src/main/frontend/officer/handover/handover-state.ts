import { type Entry, isHere } from '../outbox/entry.js';
import type { Workplace } from '../person/workplace.js';
import { type Content, type Handover, hashOf, withOwn } from './handover.js';

export type SignKind = 'handover.confirmed' | 'handover.countersigned';

/** The content as this person sees it, with what lies on this device only. */
export function shownOf(place: Workplace, handover: Handover): Content {
  return withOwn(handover, place.outbox.entries(), place.handovers.heardAt, place.me?.name ?? '');
}

/** What this person said last about it; `kind` as the outbox has it. */
export function lastOf(place: Workplace, handover: Handover, kind: string): Entry | undefined {
  return place.lastOf(kind, ({ shiftId }) => shiftId === handover.shiftId);
}

/** Everything about it that is only on this device. */
export function hereOf(place: Workplace, { shiftId }: Handover): Entry[] {
  return place.outbox
    .entries()
    .filter((entry) => isHere(entry) && entry.operation.kind.startsWith('handover.'))
    .filter(({ operation }) => operation.body.shiftId === shiftId);
}

/** Written here, and not in what the server told last. */
export function isUnderWay(place: Workplace, entry: Entry | undefined): boolean {
  if (entry?.state === 'received') return Date.parse(entry.receivedAt ?? '') > Date.parse(place.handovers.heardAt);
  return entry?.state === 'waiting';
}

/** Which signature this person can give now; none while one of theirs is on its way. */
export function nextOf(place: Workplace, handover: Handover): SignKind | undefined {
  const kind = handover.state === 'OPEN' ? 'handover.confirmed' : 'handover.countersigned';
  if (isUnderWay(place, lastOf(place, handover, kind))) return undefined;
  if (handover.state === 'OPEN') return handover.mayConfirm ? kind : undefined;
  return handover.mayCountersign ? kind : undefined;
}

/** Signs exactly what is shown. */
export async function sign(place: Workplace, handover: Handover, kind: SignKind, reservation: string): Promise<void> {
  const content = shownOf(place, handover);
  const common = { shiftId: handover.shiftId, noNetwork: !place.connected };
  const body =
    kind === 'handover.confirmed'
      ? { ...common, stand: content.stand, sha256: await hashOf(content) }
      : { ...common, sha256: handover.sha256, ...(reservation ? { reservation } : {}) };
  await place.keep({ kind, body });
}

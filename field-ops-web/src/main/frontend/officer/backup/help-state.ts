import type { Alert, Backup } from '../feed/feed-entry.js';
import { type DeviceClock, deviceClock } from '../net/clock.js';
import type { Entry } from '../outbox/entry.js';

/** After this the screen says NOT SENT; milliseconds since the request was made, by the monotonic clock. */
export const patience = 8_000;

export type HelpState =
  /** It is being written down on this phone. */
  | 'saving'
  | 'sending'
  | 'notSent'
  | 'refused'
  /** The server has it; who comes is not known yet. */
  | 'received'
  /** It came too late to alert units; the control room has it. */
  | 'late'
  | 'coming'
  | 'there'
  | 'over';

const ofBackup: Record<Backup['state'], HelpState> = {
  OPEN: 'received',
  ACCEPTED: 'coming',
  ARRIVED: 'there',
  CLOSED: 'over',
};

/**
 * What may be said about a backup request. "Received" only ever by the server's answer or its feed; without them it is
 * "being sent" for a few seconds and then NOT SENT, however often it was tried. What an earlier run of the app left
 * unsent is NOT SENT at once.
 */
export function helpState(
  entry: Entry | undefined,
  backup: Backup | undefined,
  clock: Pick<DeviceClock, 'since'> = deviceClock,
): HelpState {
  if (backup) return backup.state === 'OPEN' && backup.late ? 'late' : ofBackup[backup.state];
  if (entry?.state === 'received') return entry.result?.late === true ? 'late' : 'received';
  if (entry?.state === 'refused') return 'refused';
  if (entry && clock.since(entry.stamp) < patience) return entry.state === 'draft' ? 'saving' : 'sending';
  return 'notSent';
}

/** Did the server say who was asked, if anybody? Its answer comes before the feed, and may not say. */
export function knowsAlerts(entry: Entry | undefined, backup: Backup | undefined): boolean {
  return backup !== undefined || Array.isArray(entry?.result?.alerted);
}

/** Who was asked, as the feed or, before that, the answer tells it. */
export function alertsOf(entry: Entry | undefined, backup: Backup | undefined): Alert[] {
  if (backup) return backup.alerts;
  const alerted = entry?.result?.alerted;
  return Array.isArray(alerted) ? alerted.map((alert) => ({ ...(alert as Alert), state: 'ASKED' })) : [];
}

/** The unit that took it. */
export function takenBy(backup: Backup): string {
  const { acceptedBy, acceptedByUnit, alerts } = backup;
  return (
    acceptedByUnit ?? alerts.find(({ state, unitId }) => state === 'ACCEPTED' || unitId === acceptedBy)?.unit ?? ''
  );
}

/** How long it is told that an alarm was taken back; milliseconds. */
const takenBackFor = 15 * 60_000;

/** Raised only because somebody in lone work did not check in: nobody called. */
export function isRaised({ checkIn }: Backup): boolean {
  return checkIn !== undefined && !checkIn.ownCall;
}

/** An alarm that a check-in has taken back a moment ago. */
export function isTakenBack(backup: Backup, now: number): boolean {
  const answer = isRaised(backup) && backup.state === 'CLOSED' ? backup.checkIn?.answer : undefined;
  return answer !== undefined && now - Date.parse(answer.receivedAt) < takenBackFor;
}

/** Somebody of this unit did not check in: their mates need no asking, and are told. */
export function isOfMate(backup: Backup, unitId: string, personId: string): boolean {
  return backup.unitId === unitId && backup.personId !== personId && isRaised(backup);
}

/** Requests of other units that want an answer from mine, or that it answered and that are not over; oldest first. */
export function requestsFor(
  unitId: string,
  backups: Iterable<Backup>,
  personId = '',
  now = deviceClock.now(),
): Backup[] {
  const isAsked = (backup: Backup) =>
    backup.unitId !== unitId && backup.alerts.some((alert) => alert.unitId === unitId && alert.state !== 'DECLINED');
  return [...backups]
    .filter((backup) => backup.state !== 'CLOSED' || isTakenBack(backup, now))
    .filter((backup) => isAsked(backup) || isOfMate(backup, unitId, personId))
    .sort((a, b) => Date.parse(a.receivedAt) - Date.parse(b.receivedAt));
}

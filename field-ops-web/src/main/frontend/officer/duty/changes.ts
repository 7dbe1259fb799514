import type { Entry } from '../outbox/entry.js';
import type { DutyChange, Me } from '../person/me.js';

/** What is said of a change. */
export type ChangeWord = 'change.added' | 'change.moved' | 'change.withdrawn';

export function wordOf({ kind }: DutyChange): ChangeWord {
  if (kind === 'ADDED') return 'change.added';
  return kind === 'MOVED' ? 'change.moved' : 'change.withdrawn';
}

/**
 * Changes that still ask: of shifts that are not over, and not confirmed here already. One that the server refused asks
 * again.
 *
 * @param said this phone's newest word about a change
 */
export function openChanges(
  me: Me | undefined,
  now: number,
  said: (change: DutyChange) => Entry | undefined,
): DutyChange[] {
  return (me?.dutyChanges ?? []).filter((change) => {
    const entry = said(change);
    return Date.parse(change.until) > now && (!entry || entry.state === 'refused');
  });
}

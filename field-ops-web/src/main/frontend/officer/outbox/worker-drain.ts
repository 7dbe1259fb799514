import type { DeviceClock } from '../net/clock.js';
import { deviceClock } from '../net/clock.js';
import type { Caller } from '../net/http.js';
import { Identity } from '../person/identity.js';
import type { Database } from '../store/database.js';
import { readSetting } from '../store/settings.js';
import { Vault } from '../store/vault.js';
import { Drainer, type Locks } from './drainer.js';
import { isQuiet } from './entry.js';
import { Outbox } from './outbox.js';

/** What the page asks the browser for, and the worker is woken by. */
export const syncTag = 'fieldops-outbox';

export interface WorkerTerms {
  db: Database;
  call: Caller;
  locks: Locks;
  clock?: DeviceClock;
}

/**
 * Sends, with no page open, what the active person left in the outbox. What a page has open it leaves to the page: the
 * lock is the same.
 *
 * @returns how many entries still wait
 */
export async function drainOnce({ db, call, locks, clock = deviceClock }: WorkerTerms): Promise<number> {
  const personId = await readSetting<string>(db, 'person');
  if (!personId) return 0;
  const outbox = new Outbox(db, await Vault.of(db, personId), clock);
  await outbox.loadOpen();
  const drainer = new Drainer({ outbox, identity: new Identity(call, personId, clock), call, locks, clock });
  try {
    drainer.poke();
    await drainer.idle();
    return outbox.entries().filter((entry) => entry.state === 'waiting' && !isQuiet(entry)).length;
  } finally {
    drainer.close();
    outbox.close();
  }
}

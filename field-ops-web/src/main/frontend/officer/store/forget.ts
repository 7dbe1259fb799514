import { allOf, type Database } from './database.js';

type All =
  | 'entries'
  | 'chunks'
  | 'pictures'
  | 'now'
  | 'pages'
  | 'drafts'
  | 'shelves'
  | 'documents'
  | 'profiles'
  | 'keys';
const everything: All[] = [
  'entries',
  'chunks',
  'pictures',
  'now',
  'pages',
  'drafts',
  'shelves',
  'documents',
  'profiles',
  'keys',
];

/**
 * Takes everything of a person off this device, the key last of all in the same transaction. Only for somebody of whom
 * nothing waits here; else the sealed rows and the key stay for the day on which their person is back.
 *
 * @returns false, and nothing is touched, when something waits here that the server does not have
 */
export async function forgetPerson(db: Database, personId: string): Promise<boolean> {
  return db.write(everything, async (tx) => {
    const entries = await tx.objectStore('entries').index('byPerson').getAll(personId);
    const waits = entries.some(({ state, lane }) => state !== 'received' && lane !== 'quiet');
    if (waits || (await tx.objectStore('drafts').count(allOf(personId))) > 0) return false;
    for (const { id } of entries) {
      await tx.objectStore('entries').delete(id);
      await tx.objectStore('pictures').delete(id);
    }
    await tx.objectStore('pages').delete(allOf(personId));
    await tx.objectStore('documents').delete(allOf(personId));
    await tx.objectStore('shelves').delete(personId);
    await tx.objectStore('now').delete(personId);
    await tx.objectStore('profiles').delete(personId);
    await tx.objectStore('keys').delete(personId);
    return true;
  });
}

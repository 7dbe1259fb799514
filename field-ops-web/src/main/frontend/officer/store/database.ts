import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';

/**
 * The browser's database, known by this file alone. Whatever a person wrote or received lies in it sealed with that
 * person's key; in the clear stand only what is needed to find a row again.
 */
export interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  bytes: ArrayBuffer;
}

/** Urgent first, then what was said, then photos. `quiet` is what the app makes by itself; it travels with the talk. */
export type Lane = 'urgent' | 'talk' | 'photos' | 'quiet';

/**
 * `draft` was taken and is not to be sent yet, `waiting` is only on this device, `received` has its answer, `refused` is
 * parked where the person sees it.
 *
 * Note: `draft` came later and needed no step: an app that does not know it lists such a row and never sends it, and so
 * may still open this database, as the offline page of an older version does after an update.
 */
export type EntryState = 'draft' | 'waiting' | 'received' | 'refused';

export interface EntryRow {
  id: string;
  personId: string;
  lane: Lane;
  state: EntryState;
  /** Counts up with each change, so that two tabs never overwrite each other's. */
  revision: number;
  sealed: Sealed;
}

/** A piece of a photo; `evidenceId` rather than the entry's id, because a second try gives the entry a new one. */
export interface ChunkRow {
  evidenceId: string;
  index: number;
  sealed: Sealed;
}

export interface FeedRow {
  personId: string;
  number: number;
  topic: string;
  seq: number;
  sealed: Sealed;
}

export interface CursorRow {
  personId: string;
  /** A topic, or `*` for the feed as a whole. */
  topic: string;
  number: number;
  seq: number;
}

interface Schema extends DBSchema {
  keys: { key: string; value: { personId: string; key: CryptoKey } };
  profiles: { key: string; value: { personId: string; sealed: Sealed } };
  settings: { key: string; value: { name: string; value: unknown } };
  entries: {
    key: string;
    value: EntryRow;
    indexes: { byPerson: string; byPersonAndState: [string, string] };
  };
  chunks: { key: [string, number]; value: ChunkRow };
  feed: { key: [string, number]; value: FeedRow };
  cursors: { key: [string, string]; value: CursorRow };
}

export type Database = IDBPDatabase<Schema>;
type Upgrade = IDBPTransaction<Schema, (keyof SchemaStores)[], 'versionchange'>;
type SchemaStores = Pick<Schema, 'keys' | 'profiles' | 'settings' | 'entries' | 'chunks' | 'feed' | 'cursors'>;

/** Step n leads from version n to n + 1. Steps only add; a published one is never edited. */
const steps: ((db: Database, tx: Upgrade) => void)[] = [
  (db) => {
    db.createObjectStore('keys', { keyPath: 'personId' });
    db.createObjectStore('profiles', { keyPath: 'personId' });
    db.createObjectStore('settings', { keyPath: 'name' });
    const entries = db.createObjectStore('entries', { keyPath: 'id' });
    entries.createIndex('byPerson', 'personId');
    entries.createIndex('byPersonAndState', ['personId', 'state']);
    db.createObjectStore('chunks', { keyPath: ['evidenceId', 'index'] });
    db.createObjectStore('feed', { keyPath: ['personId', 'number'] });
    db.createObjectStore('cursors', { keyPath: ['personId', 'topic'] });
  },
];

export function openDatabase(name = 'fieldops-officer'): Promise<Database> {
  return openDB<Schema>(name, steps.length, {
    upgrade(db, oldVersion, _newVersion, tx) {
      for (const step of steps.slice(oldVersion)) step(db, tx as unknown as Upgrade);
    },
    // An older tab must not hold up a newer version of the app; it starts again as that version.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      globalThis.location?.reload();
    },
  });
}

/** The only durability that survives a phone whose battery is pulled. */
export const strict = { durability: 'strict' } as const;

/** All pieces of one photo. */
export function chunksOf(evidenceId: string): IDBKeyRange {
  return IDBKeyRange.bound([evidenceId, 0], [evidenceId, Number.MAX_SAFE_INTEGER]);
}

export function feedOf(personId: string): IDBKeyRange {
  return IDBKeyRange.bound([personId, 0], [personId, Number.MAX_SAFE_INTEGER]);
}

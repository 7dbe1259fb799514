import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';

/**
 * What lies in the browser's database, known by this file and `database.ts` alone. Whatever a person wrote or received lies in it sealed with that
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

/** What is now, small enough to be opened before anything is drawn. */
export interface NowRow {
  personId: string;
  sealed: Sealed;
}

/** Fifty messages of a channel at most, beginning with the number `first`. */
export interface PageRow {
  personId: string;
  channelId: string;
  first: number;
  sealed: Sealed;
}

/** What was typed in a channel and not sent; an empty text waits for the server to learn that it is gone. */
export interface DraftRow {
  personId: string;
  channelId: string;
  sealed: Sealed;
  /** What the server knows of it; missing in rows of before, of which it knows nothing. */
  about?: Sealed;
}

/** What is known of the documents of the office, without their bytes. */
export interface ShelfRow {
  personId: string;
  sealed: Sealed;
  /** When which one is over, so that it goes whoever uses this phone by then. */
  expires: { documentId: string; at: number }[];
}

/** The bytes of one version of a document. */
export interface DocumentRow {
  personId: string;
  documentId: string;
  version: number;
  sealed: Sealed;
}

/** A photo's small picture, apart from its entry, so that reading the outbox does not open them all. */
export interface PictureRow {
  id: string;
  sealed: Sealed;
}

export interface Schema extends DBSchema {
  keys: { key: string; value: { personId: string; key: CryptoKey } };
  profiles: { key: string; value: { personId: string; sealed: Sealed; colleagues?: Sealed; handovers?: Sealed } };
  settings: { key: string; value: { name: string; value: unknown } };
  entries: {
    key: string;
    value: EntryRow;
    indexes: { byPerson: string; byPersonAndState: [string, string] };
  };
  chunks: { key: [string, number]; value: ChunkRow };
  now: { key: string; value: NowRow };
  pages: { key: [string, string, number]; value: PageRow };
  drafts: { key: [string, string]; value: DraftRow };
  pictures: { key: string; value: PictureRow };
  shelves: { key: string; value: ShelfRow };
  documents: { key: [string, string, number]; value: DocumentRow };
  /** Of versions that kept the feed line by line; empty, and here for the offline page of such a version. */
  feed: { key: [string, number]; value: never };
  cursors: { key: [string, string]; value: never };
}

export type Store = StoreNames<Schema>;
type Upgrade = IDBPTransaction<Schema, Store[], 'versionchange'>;

/**
 * Step n leads from version n to n + 1. Steps only add, so that an older version of the app still finds what it knows; a
 * published one is never edited.
 */
export const steps: ((db: IDBPDatabase<Schema>, tx: Upgrade) => void)[] = [
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
  // A snapshot and pages of messages instead of 3,000 lines that were all opened at every start; drafts.
  (db, tx) => {
    db.createObjectStore('now', { keyPath: 'personId' });
    db.createObjectStore('pages', { keyPath: ['personId', 'channelId', 'first'] });
    db.createObjectStore('drafts', { keyPath: ['personId', 'channelId'] });
    db.createObjectStore('pictures', { keyPath: 'id' });
    void tx.objectStore('feed').clear();
    void tx.objectStore('cursors').clear();
  },
  // Documents of the office.
  (db) => {
    db.createObjectStore('shelves', { keyPath: 'personId' });
    db.createObjectStore('documents', { keyPath: ['personId', 'documentId', 'version'] });
  },
];

/** The only durability that survives a phone whose battery is pulled. */
export const strict = { durability: 'strict' } as const;

/** All pieces of one photo. */
export function chunksOf(evidenceId: string): IDBKeyRange {
  return IDBKeyRange.bound([evidenceId, 0], [evidenceId, Number.MAX_SAFE_INTEGER]);
}

/** All pages of one channel. */
export function pagesOf(personId: string, channelId: string): IDBKeyRange {
  return IDBKeyRange.bound([personId, channelId, 0], [personId, channelId, Number.MAX_SAFE_INTEGER]);
}

/** Everything of one person in a store whose keys begin with the person. */
export function allOf(personId: string): IDBKeyRange {
  return IDBKeyRange.bound([personId], [personId, []]);
}

import { type IDBPDatabase, type IDBPTransaction, openDB, type StoreKey, type StoreValue } from 'idb';
import { type Schema, type Store, steps, strict } from './schema.js';

export * from './schema.js';

type Connection = IDBPDatabase<Schema>;
export type Writing<S extends Store> = IDBPTransaction<Schema, S[], 'readwrite'>;

/**
 * Why nothing can be kept: `full` disk; `forbidden` by the browser (storage switched off, some private windows);
 * `blocked` by another window of an older version; `failing` for any other reason, so that trying again is worth it.
 */
export type StorageTrouble = 'full' | 'forbidden' | 'blocked' | 'failing';

export function troubleOf(fault: unknown): StorageTrouble {
  const { name } = (fault ?? {}) as { name?: string };
  if (name === 'QuotaExceededError') return 'full';
  return name === 'SecurityError' || typeof indexedDB === 'undefined' ? 'forbidden' : 'failing';
}

const pauses = [0, 50, 500];

/**
 * The browser's database, opened when it is needed and opened again whenever the connection has died: iOS ends it behind
 * an app in the background, and every transaction on it fails from then on.
 */
export class Database {
  private connection?: Promise<Connection>;

  constructor(
    private readonly name: string,
    private readonly blocked: (isBlocked: boolean) => void = () => undefined,
  ) {}

  get<S extends Store>(store: S, key: StoreKey<Schema, S>): Promise<StoreValue<Schema, S> | undefined> {
    return this.on((db) => db.get(store, key));
  }

  getAll<S extends Store>(store: S, keys?: IDBKeyRange): Promise<StoreValue<Schema, S>[]> {
    return this.on((db) => db.getAll(store, keys));
  }

  getAllKeys<S extends Store>(store: S, keys?: IDBKeyRange): Promise<StoreKey<Schema, S>[]> {
    return this.on((db) => db.getAllKeys(store, keys));
  }

  /** A person's entries, all of them or those in one state. */
  entriesOf(personId: string, state?: string): Promise<StoreValue<Schema, 'entries'>[]> {
    return this.on((db) =>
      state
        ? db.getAllFromIndex('entries', 'byPersonAndState', [personId, state])
        : db.getAllFromIndex('entries', 'byPerson', personId),
    );
  }

  /** The newest of a store's keys, newest first. */
  lastKeys<S extends Store>(store: S, keys: IDBKeyRange, most: number): Promise<StoreKey<Schema, S>[]> {
    return this.on(async (db) => (await db.getAllKeys(store, keys)).slice(-most).reverse());
  }

  count(store: Store): Promise<number> {
    return this.on((db) => db.count(store));
  }

  async put<S extends Store>(store: S, value: StoreValue<Schema, S>): Promise<void> {
    await this.write([store], (tx) => tx.objectStore(store).put(value));
  }

  async delete<S extends Store>(store: S, key: StoreKey<Schema, S> | IDBKeyRange): Promise<void> {
    await this.write([store], (tx) => tx.objectStore(store).delete(key));
  }

  /**
   * Writes in one transaction, or not at all. When the promise is fulfilled it is on the device's disk.
   *
   * @param work may run again on a new connection (`again`); what the first run has written may then be there already
   */
  async write<S extends Store, T>(
    stores: S[],
    work: (tx: Writing<S>, again: boolean) => Promise<T>,
    terms: IDBTransactionOptions = strict,
  ): Promise<T> {
    return this.on(async (db, again) => {
      const tx = db.transaction(stores, 'readwrite', terms) as Writing<S>;
      const done = tx.done;
      // Told by `work` or below; alone it would be a rejection that nobody handles.
      done.catch(() => undefined);
      const result = await work(tx, again).catch(async (fault) => {
        abort(tx);
        throw await done.then(
          () => fault,
          (reason) => (reason?.name === 'QuotaExceededError' ? reason : fault),
        );
      });
      await done;
      return result;
    });
  }

  async close(): Promise<void> {
    const { connection } = this;
    this.connection = undefined;
    (await connection)?.close();
  }

  private async on<T>(work: (db: Connection, again: boolean) => Promise<T>): Promise<T> {
    for (let tries = 0; ; tries++) {
      const connection = this.connect();
      try {
        return await work(await connection, tries > 0);
      } catch (fault) {
        const isDead = this.connection !== connection || isLost(fault);
        if (!isDead || tries === pauses.length) throw fault;
        this.forget(connection);
        await new Promise((resolve) => setTimeout(resolve, pauses[tries]));
      }
    }
  }

  private connect(): Promise<Connection> {
    this.connection ??= this.open().catch((fault) => {
      this.connection = undefined;
      throw fault;
    });
    return this.connection;
  }

  private async open(): Promise<Connection> {
    try {
      return await this.openAs(steps.length);
    } catch (fault) {
      // A newer version of the app was here. Its steps only added, so what this one knows is there.
      if ((fault as Error).name !== 'VersionError') throw fault;
      return this.openAs(undefined);
    }
  }

  private async openAs(version: number | undefined): Promise<Connection> {
    let wasBlocked = false;
    const db = await openDB<Schema>(this.name, version, {
      upgrade(opened, oldVersion, _newVersion, tx) {
        for (const step of steps.slice(oldVersion)) step(opened, tx as never);
      },
      blocked: () => {
        wasBlocked = true;
        this.blocked(true);
      },
      // An older tab must not hold up a newer version of the app; it starts again as that version.
      blocking: (_current, _blocked, event) => {
        (event.target as IDBDatabase).close();
        (globalThis as { location?: { reload?: () => void } }).location?.reload?.();
      },
      terminated: () => this.forget(),
    });
    if (wasBlocked) this.blocked(false);
    return db;
  }

  private forget(connection = this.connection): void {
    if (this.connection === connection) this.connection = undefined;
    void connection?.then(
      (db) => db.close(),
      () => undefined,
    );
  }
}

/** Opens it, so that what prevents that is known at once. */
export async function openDatabase(
  name = 'fieldops-officer',
  blocked?: (isBlocked: boolean) => void,
): Promise<Database> {
  const db = new Database(name, blocked);
  await db.count('keys');
  return db;
}

/** `UnknownError` is what WebKit says when its database process is gone. */
function isLost(fault: unknown): boolean {
  return ['InvalidStateError', 'UnknownError', 'TransactionInactiveError'].includes((fault as Error)?.name);
}

function abort(tx: { abort: () => void }): void {
  try {
    tx.abort();
  } catch {
    // It has ended by itself.
  }
}

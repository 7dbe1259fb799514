import { type ChunkRow, chunksOf, type Database, type EntryRow, troubleOf, type Writing } from '../store/database.js';
import type { Vault } from '../store/vault.js';
import type { Draft, Entry } from './entry.js';
import { openEntry, sealChunk, sealChunks, sealEntry, unreadable } from './sealed-entry.js';

/** An entry as it is to be, in place of the row that was read. */
export interface Write {
  next: Entry;
  row: EntryRow;
}

type Stores = 'entries' | 'chunks' | 'pictures';
const stores: Stores[] = ['entries', 'chunks', 'pictures'];

/** Entries, pieces of photos and small pictures in the device's database, sealed. Each change is one transaction. */
export class EntryStore {
  constructor(
    private readonly db: Database,
    private readonly vault: Vault,
  ) {}

  /** Of what has arrived, or was made by nobody, nothing is lost with its copy here. */
  async open(row: EntryRow): Promise<Entry | undefined> {
    const entry = await openEntry(this.vault, row);
    const isNoLoss = row.state === 'received' || row.lane === 'quiet';
    const shown = entry ?? (isNoLoss ? undefined : unreadable(row));
    return shown && (await this.pictured(shown));
  }

  /** A photo that is still to be looked at, with its small picture. */
  private async pictured(entry: Entry): Promise<Entry> {
    const { photo, id } = entry;
    if (!photo || entry.state === 'received') return entry;
    const row = await this.db.get('pictures', id);
    const thumbnail = row && (await this.vault.openJson<string>(row.sealed, `picture ${id}`).catch(() => undefined));
    return thumbnail ? { ...entry, photo: { ...photo, thumbnail } } : entry;
  }

  async picture(id: string, thumbnail: string): Promise<void> {
    await this.db.put('pictures', { id, sealed: await this.vault.sealJson(thumbnail, `picture ${id}`) });
  }

  /** As it lies on the disk now. */
  async read(id: string): Promise<Write | undefined> {
    const row = await this.db.get('entries', id);
    const entry = row && (await openEntry(this.vault, row));
    return entry && { next: entry, row };
  }

  /** Keeps all of them with their photos, or none. */
  async add(made: Entry[], drafts: Draft[]): Promise<void> {
    const rows = await Promise.all(made.map((entry) => sealEntry(this.vault, entry, 0)));
    const chunks = (await Promise.all(drafts.map((draft) => sealChunks(this.vault, draft)))).flat();
    await this.db.write(['entries', 'chunks'], async (tx, again) => {
      const [entries, pieces] = [tx.objectStore('entries'), tx.objectStore('chunks')];
      const isThere = again && (await entries.get(made[0]?.id ?? '')) !== undefined;
      if (isThere) return;
      await Promise.all([...rows.map((row) => entries.add(row)), ...chunks.map((chunk) => pieces.add(chunk))]);
    });
  }

  /**
   * Keeps what is new and changes what is there, in one transaction.
   *
   * @returns false, and nothing is written, when somebody else changed one of them since it was read
   */
  async addWith(made: Entry[], writes: Write[]): Promise<boolean> {
    const rows = await Promise.all(writes.map(({ next, row }) => sealEntry(this.vault, next, row.revision + 1)));
    const added = await Promise.all(made.map((entry) => sealEntry(this.vault, entry, 0)));
    return this.db.write(['entries'], async (tx) => {
      const entries = tx.objectStore('entries');
      const current = await Promise.all(rows.map(({ id }) => entries.get(id)));
      if (!current.every((row, index) => row?.revision === writes[index].row.revision)) return false;
      await Promise.all([...added, ...rows].map((row) => entries.put(row)));
      return true;
    });
  }

  /** @returns false, and nothing is written, when somebody else changed one of them since it was read */
  async replace(writes: Write[]): Promise<boolean> {
    const rows = await Promise.all(writes.map(({ next, row }) => sealEntry(this.vault, next, row.revision + 1)));
    return this.put(rows, writes).catch((fault) => {
      if (troubleOf(fault) !== 'full') throw fault;
      return this.free(writes, fault);
    });
  }

  private put(rows: EntryRow[], writes: Write[]): Promise<boolean> {
    return this.db.write(stores, async (tx) => {
      const entries = tx.objectStore('entries');
      const current = await Promise.all(rows.map(({ id }) => entries.get(id)));
      if (!current.every((row, index) => row?.revision === writes[index].row.revision)) return false;
      const freed = writes.flatMap(({ next }) => (next.state === 'received' && next.photo ? [next.photo] : []));
      await Promise.all([
        ...rows.map((row) => entries.put(row)),
        ...freed.map(({ evidenceId }) => tx.objectStore('chunks').delete(chunksOf(evidenceId))),
      ]);
      return true;
    });
  }

  /** On a full disk nothing can be put, and yet a photo that has arrived makes room: its row goes with its bytes. */
  private free(writes: Write[], fault: unknown): Promise<boolean> {
    if (!writes.every(({ next }) => next.state === 'received' && next.photo)) throw fault;
    return this.db.write(stores, async (tx) => {
      for (const { next, row } of writes) {
        const current = await tx.objectStore('entries').get(next.id);
        if (current?.revision !== row.revision) return false;
        await dropped(tx, next.id, next.photo?.evidenceId);
      }
      return true;
    });
  }

  /** Puts an entry in place of another one, with its bytes. @returns false when somebody else changed that meanwhile */
  async exchange({ next: old, row }: Write, next: Entry): Promise<boolean> {
    const sealed = await sealEntry(this.vault, next, 0);
    const moved = await this.moved(old.photo?.evidenceId, next.photo?.evidenceId);
    return this.db.write(['entries', 'chunks'], async (tx) => {
      const [entries, chunks] = [tx.objectStore('entries'), tx.objectStore('chunks')];
      if ((await entries.get(old.id))?.revision !== row.revision) return false;
      const left = moved.length > 0 ? [chunks.delete(chunksOf(String(old.photo?.evidenceId)))] : [];
      await Promise.all([
        entries.delete(old.id),
        entries.add(sealed),
        ...moved.map((each) => chunks.add(each)),
        ...left,
      ]);
      return true;
    });
  }

  /** The pieces of a photo that gets another id; none when it keeps its own. */
  private async moved(from?: string, to?: string): Promise<ChunkRow[]> {
    if (!from || !to || from === to) return [];
    const rows = await this.db.getAll('chunks', chunksOf(from));
    return Promise.all(rows.map(async ({ index }) => sealChunk(this.vault, to, index, await this.chunk(from, index))));
  }

  /** Removes entries with their pictures, and the bytes of their photos where those are named. */
  async remove(gone: { id: string; evidenceId?: string }[]): Promise<void> {
    await this.db.write(stores, async (tx) => {
      for (const { id, evidenceId } of gone) await dropped(tx, id, evidenceId);
    });
  }

  /** One piece of a photo, opened. */
  async chunk(evidenceId: string, index: number): Promise<ArrayBuffer> {
    const row = await this.db.get('chunks', [evidenceId, index]);
    if (!row) throw new Error('a piece of the photo is missing');
    return this.vault.open(row.sealed, `chunk ${evidenceId} ${index}`);
  }
}

async function dropped(tx: Writing<Stores>, id: string, evidenceId?: string): Promise<void> {
  await tx.objectStore('entries').delete(id);
  await tx.objectStore('pictures').delete(id);
  if (evidenceId) await tx.objectStore('chunks').delete(chunksOf(evidenceId));
}

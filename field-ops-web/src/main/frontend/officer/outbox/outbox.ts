import { type DeviceClock, deviceClock } from '../net/clock.js';
import { type ChunkRow, chunksOf, type Database, type EntryRow, type EntryState, strict } from '../store/database.js';
import { idsAfter } from '../store/uuid7.js';
import type { Vault } from '../store/vault.js';
import { Changes } from '../ui/changes.js';
import type { Draft, Entry } from './entry.js';
import { outdated } from './history.js';
import { again, entryOf, openEntry, sealChunk, sealChunks, sealEntry, unreadable } from './sealed-entry.js';

type Change = (entry: Entry, index: number, of: number) => Partial<Entry> | undefined;

/** Where a person finds again what is refused, and what only this device has. Nothing leaves but by a receipt. */
export class Outbox extends Changes {
  private readonly known = new Map<string, Entry>();
  /** `known` in the order of writing, until something changes. */
  private inOrder?: Entry[];
  private writes = 0;
  private closed = false;
  private readonly others = new BroadcastChannel('fieldops-outbox');

  constructor(
    private readonly db: Database,
    private readonly vault: Vault,
    readonly clock: DeviceClock = deviceClock,
  ) {
    super();
    this.others.onmessage = () => void this.reload().then(() => this.changed());
  }

  get personId(): string {
    return this.vault.personId;
  }

  /** Everything, in the order in which it was written. */
  entries(): readonly Entry[] {
    this.inOrder ??= [...this.known.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    return this.inOrder;
  }

  get(id: string): Entry | undefined {
    return this.known.get(id);
  }

  /** Reads what this or another tab, or an earlier life of the app, has put there. */
  async reload(): Promise<void> {
    const writes = this.writes;
    const rows = await this.db.getAllFromIndex('entries', 'byPerson', this.personId);
    const opened = await Promise.all(rows.map((row) => this.open(row)));
    if (writes !== this.writes) return this.reload();
    this.known.clear();
    for (const entry of opened) if (entry) this.known.set(entry.id, entry);
    this.inOrder = undefined;
    idsAfter(this.entries().at(-1)?.id ?? '');
  }

  /** Of what has arrived, or was made by nobody, nothing is lost with its copy here. */
  private async open(row: EntryRow): Promise<Entry | undefined> {
    const entry = await openEntry(this.vault, row);
    const isNoLoss = row.state === 'received' || row.lane === 'quiet';
    return entry ?? (isNoLoss ? undefined : unreadable(row));
  }

  /**
   * Keeps all drafts with their photos in one transaction, or none of them. When the promise is fulfilled they are on the
   * device's disk.
   *
   * @param state `draft` for what the person has taken but not yet said to send
   */
  async keep(drafts: Draft[], state: EntryState = 'waiting'): Promise<Entry[]> {
    const made = drafts.map((draft) => entryOf(draft, this.personId, state, this.clock));
    const rows = await Promise.all(made.map((entry) => sealEntry(this.vault, entry, 0)));
    const chunks = (await Promise.all(drafts.map((draft) => sealChunks(this.vault, draft)))).flat();
    const tx = this.db.transaction(['entries', 'chunks'], 'readwrite', strict);
    try {
      await Promise.all([
        ...rows.map((row) => tx.objectStore('entries').add(row)),
        ...chunks.map((chunk) => tx.objectStore('chunks').add(chunk)),
        tx.done,
      ]);
    } catch (fault) {
      await tx.done.catch(() => undefined);
      throw fault;
    }
    for (const entry of made) this.known.set(entry.id, entry);
    this.tell();
    return made;
  }

  /** Changes an entry as it lies on the disk now; `undefined` from `change` leaves it as it is. */
  async update(id: string, change: Change): Promise<Entry | undefined> {
    return (await this.updateAll([id], change))[0];
  }

  /** Changes several entries in one transaction, or none of them. @returns them, without those that are not there */
  async updateAll(ids: string[], change: Change): Promise<Entry[]> {
    for (;;) {
      const found = (await Promise.all(ids.map((id) => this.read(id)))).filter((each) => each !== undefined);
      const changed = found.map(({ entry, row }, index) => {
        const changes = change(entry, index, found.length);
        return { next: changes ? { ...entry, ...changes } : entry, row, isNew: changes !== undefined };
      });
      const result = changed.map(({ next }) => next);
      const writes = changed.filter(({ isNew }) => isNew);
      if (writes.length === 0 || (await this.replace(writes))) return result;
    }
  }

  /** @returns false, and nothing is written, when somebody else changed one of them since it was read */
  private async replace(writes: { next: Entry; row: EntryRow }[]): Promise<boolean> {
    const rows = await Promise.all(writes.map(({ next, row }) => sealEntry(this.vault, next, row.revision + 1)));
    const tx = this.db.transaction(['entries', 'chunks'], 'readwrite', strict);
    const entries = tx.objectStore('entries');
    const current = await Promise.all(rows.map(({ id }) => entries.get(id)));
    const isOurs = current.every((row, index) => row?.revision === writes[index].row.revision);
    const freed = writes.flatMap(({ next }) => (next.state === 'received' && next.photo ? [next.photo] : []));
    const puts = isOurs ? rows.map((row) => entries.put(row)) : [];
    const deletes = isOurs ? freed.map((photo) => tx.objectStore('chunks').delete(chunksOf(photo.evidenceId))) : [];
    await Promise.all([...puts, ...deletes, tx.done]);
    if (!isOurs) return false;
    for (const { next } of writes) this.known.set(next.id, next);
    this.tell();
    return true;
  }

  private async read(id: string): Promise<{ entry: Entry; row: EntryRow } | undefined> {
    const row = await this.db.get('entries', id);
    const entry = row && (await openEntry(this.vault, row));
    return entry && { entry, row };
  }

  /**
   * Sends what was refused once more, under a new id.
   *
   * @returns undefined when it is not refused any more, as after a second tap or in another tab
   */
  async retry(id: string): Promise<Entry | undefined> {
    const found = await this.read(id);
    if (found?.entry.state !== 'refused') return undefined;
    const next = again(found.entry);
    const row = await sealEntry(this.vault, next, 0);
    const moved = await this.moved(found.entry.photo?.evidenceId, next.photo?.evidenceId);
    const tx = this.db.transaction(['entries', 'chunks'], 'readwrite', strict);
    const [entries, chunks] = [tx.objectStore('entries'), tx.objectStore('chunks')];
    const isOurs = (await entries.get(id))?.revision === found.row.revision;
    const puts = isOurs ? [entries.delete(id), entries.add(row), ...moved.map((each) => chunks.add(each))] : [];
    const left = isOurs && moved.length > 0 ? [chunks.delete(chunksOf(String(found.entry.photo?.evidenceId)))] : [];
    await Promise.all([...puts, ...left, tx.done]);
    if (!isOurs) return undefined;
    this.known.delete(id);
    this.known.set(next.id, next);
    this.tell();
    return next;
  }

  /** The pieces of a photo that gets another id; none when it keeps its own. */
  private async moved(from?: string, to?: string): Promise<ChunkRow[]> {
    if (!from || !to || from === to) return [];
    const rows = await this.db.getAll('chunks', chunksOf(from));
    return Promise.all(rows.map(async ({ index }) => sealChunk(this.vault, to, index, await this.chunk(from, index))));
  }

  /** Throws away, for good; only ever after the person confirmed it. */
  async discard(id: string): Promise<void> {
    const photo = this.known.get(id)?.photo;
    const tx = this.db.transaction(['entries', 'chunks'], 'readwrite', strict);
    await tx.objectStore('entries').delete(id);
    if (photo) await tx.objectStore('chunks').delete(chunksOf(photo.evidenceId));
    await tx.done;
    this.known.delete(id);
    this.tell();
  }

  /** One piece of a photo, opened. */
  async chunk(evidenceId: string, index: number): Promise<ArrayBuffer> {
    const row = await this.db.get('chunks', [evidenceId, index]);
    if (!row) throw new Error('a piece of the photo is missing');
    return this.vault.open(row.sealed, `chunk ${evidenceId} ${index}`);
  }

  /** How many entries of other people wait on this device; their content stays closed. */
  async ofOthers(): Promise<number> {
    const rows = await this.db.getAll('entries');
    const isTheirs = ({ personId, lane }: EntryRow) => personId !== this.personId && lane !== 'quiet';
    return rows.filter((row) => isTheirs(row) && row.state !== 'received').length;
  }

  /** Lets go of the oldest of what was received long ago. */
  async prune(most?: number): Promise<void> {
    const old = outdated(this.entries(), most);
    const tx = this.db.transaction('entries', 'readwrite');
    await Promise.all([...old.map((entry) => tx.store.delete(entry.id)), tx.done]);
    for (const entry of old) this.known.delete(entry.id);
    this.inOrder = undefined;
  }

  /** Ends the talk with other tabs. What is still being written is written all the same. */
  close(): void {
    this.closed = true;
    this.others.close();
  }

  private tell(): void {
    this.inOrder = undefined;
    this.writes += 1;
    if (!this.closed) this.others.postMessage('changed');
    this.changed();
  }
}

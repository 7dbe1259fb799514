import { type DeviceClock, deviceClock } from '../net/clock.js';
import {
  type ChunkRow,
  chunksOf,
  type Database,
  type EntryRow,
  type EntryState,
  troubleOf,
  type Writing,
} from '../store/database.js';
import { idsAfter } from '../store/uuid7.js';
import type { Vault } from '../store/vault.js';
import { Changes } from '../ui/changes.js';
import type { Draft, Entry } from './entry.js';
import { outdated } from './history.js';
import { again, entryOf, openEntry, sealChunk, sealChunks, sealEntry, unreadable } from './sealed-entry.js';

interface Write {
  next: Entry;
  row: EntryRow;
}

type Change = (entry: Entry, index: number, of: number) => Partial<Entry> | undefined;

/** Where a person finds again what is refused, and what only this device has. Nothing leaves but by a receipt. */
export class Outbox extends Changes {
  private readonly known = new Map<string, Entry>();
  private readonly revisions = new Map<string, number>();
  /** `known` in the order of writing, until something changes. */
  private inOrder?: Entry[];
  /** Told of a photo that the server knows and that was thrown away here. */
  discarded?: (evidenceId: string) => void;
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

  /** Reads what this or another tab, or an earlier life of the app, has put there; opens only what has changed. */
  async reload(): Promise<void> {
    const writes = this.writes;
    const rows = await this.db.entriesOf(this.personId);
    const opened = await Promise.all(rows.map((row) => this.openIfNew(row)));
    if (writes !== this.writes) return this.reload();
    this.known.clear();
    for (const { row, entry } of opened) if (entry) this.know(entry, row.revision);
    idsAfter(this.entries().at(-1)?.id ?? '');
  }

  /** What waits and what is parked, without what is only history: enough to begin with. */
  async loadOpen(): Promise<void> {
    const states: EntryState[] = ['waiting', 'draft', 'refused'];
    const rows = (await Promise.all(states.map((state) => this.db.entriesOf(this.personId, state)))).flat();
    for (const { row, entry } of await Promise.all(rows.map((each) => this.openIfNew(each))))
      if (entry) this.know(entry, row.revision);
    idsAfter(this.entries().at(-1)?.id ?? '');
  }

  private async openIfNew(row: EntryRow): Promise<{ row: EntryRow; entry?: Entry }> {
    const known = this.known.get(row.id);
    if (known && this.revisions.get(row.id) === row.revision) return { row, entry: known };
    const entry = await this.open(row);
    return { row, entry: entry && (await this.pictured(entry)) };
  }

  /** A photo that is still to be looked at, with its small picture. */
  private async pictured(entry: Entry): Promise<Entry> {
    const { photo, id } = entry;
    if (!photo || entry.state === 'received') return entry;
    const row = await this.db.get('pictures', id);
    const thumbnail = row && (await this.vault.openJson<string>(row.sealed, `picture ${id}`).catch(() => undefined));
    return thumbnail ? { ...entry, photo: { ...photo, thumbnail } } : entry;
  }

  /** Puts a photo's small picture beside it. */
  async picture(id: string, thumbnail: string): Promise<void> {
    await this.db.put('pictures', { id, sealed: await this.vault.sealJson(thumbnail, `picture ${id}`) });
    const entry = this.known.get(id);
    if (!entry?.photo) return;
    this.know({ ...entry, photo: { ...entry.photo, thumbnail } });
    this.changed();
  }

  private know(entry: Entry, revision?: number): void {
    const thumbnail = entry.photo?.thumbnail ?? this.known.get(entry.id)?.photo?.thumbnail;
    this.known.set(entry.id, entry.photo && thumbnail ? { ...entry, photo: { ...entry.photo, thumbnail } } : entry);
    if (revision !== undefined) this.revisions.set(entry.id, revision);
    this.inOrder = undefined;
  }

  private forget(id: string): void {
    this.known.delete(id);
    this.revisions.delete(id);
    this.inOrder = undefined;
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
    await this.db.write(['entries', 'chunks'], async (tx, again) => {
      const [entries, pieces] = [tx.objectStore('entries'), tx.objectStore('chunks')];
      const isThere = again && (await entries.get(made[0]?.id ?? '')) !== undefined;
      if (isThere) return;
      await Promise.all([...rows.map((row) => entries.add(row)), ...chunks.map((chunk) => pieces.add(chunk))]);
    });
    for (const entry of made) this.know(entry, 0);
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
  private async replace(writes: Write[]): Promise<boolean> {
    const rows = await Promise.all(writes.map(({ next, row }) => sealEntry(this.vault, next, row.revision + 1)));
    const isOurs = await this.put(rows, writes).catch((fault) => {
      if (troubleOf(fault) !== 'full') throw fault;
      return this.free(writes, fault);
    });
    if (!isOurs) return false;
    for (const { next, row } of writes) this.know(next, row.revision + 1);
    this.tell();
    return true;
  }

  private put(rows: EntryRow[], writes: Write[]): Promise<boolean> {
    return this.db.write(['entries', 'chunks', 'pictures'], async (tx) => {
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
    return this.db.write(['entries', 'chunks', 'pictures'], async (tx) => {
      for (const { next, row } of writes) {
        const current = await tx.objectStore('entries').get(next.id);
        if (current?.revision !== row.revision) return false;
        await this.remove(tx, next.id, next.photo?.evidenceId);
      }
      return true;
    });
  }

  private async remove(tx: Writing<'entries' | 'chunks' | 'pictures'>, id: string, evidenceId?: string): Promise<void> {
    await tx.objectStore('entries').delete(id);
    await tx.objectStore('pictures').delete(id);
    if (evidenceId) await tx.objectStore('chunks').delete(chunksOf(evidenceId));
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
    const isOurs = await this.db.write(['entries', 'chunks'], async (tx) => {
      const [entries, chunks] = [tx.objectStore('entries'), tx.objectStore('chunks')];
      if ((await entries.get(id))?.revision !== found.row.revision) return false;
      const left = moved.length > 0 ? [chunks.delete(chunksOf(String(found.entry.photo?.evidenceId)))] : [];
      await Promise.all([entries.delete(id), entries.add(row), ...moved.map((each) => chunks.add(each)), ...left]);
      return true;
    });
    if (!isOurs) return undefined;
    this.know({ ...next, photo: next.photo && { ...next.photo, thumbnail: this.known.get(id)?.photo?.thumbnail } }, 0);
    this.forget(id);
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
    await this.db.write(['entries', 'chunks', 'pictures'], (tx) => this.remove(tx, id, photo?.evidenceId));
    this.forget(id);
    this.tell();
    if (photo && (photo.announced || photo.begun)) this.discarded?.(photo.evidenceId);
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
    const old = outdated(this.entries(), this.clock.now(), most);
    if (old.length === 0) return;
    await this.db.write(['entries', 'chunks', 'pictures'], async (tx) => {
      for (const { id } of old) await this.remove(tx, id);
    });
    for (const { id } of old) this.forget(id);
  }

  /** Ends the talk with other tabs. What is still being written is written all the same. */
  close(): void {
    this.closed = true;
    this.others.close();
  }

  private tell(): void {
    this.writes += 1;
    if (!this.closed) this.others.postMessage('changed');
    this.changed();
  }
}

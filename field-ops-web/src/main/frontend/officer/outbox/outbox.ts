import { Changes } from '../ui/changes.js';
import { chunksOf, type Database, type EntryRow, type EntryState, strict } from './database.js';
import { type Content, type Draft, type Entry, laneOf } from './entry.js';
import { uuid7 } from './uuid7.js';
import type { Vault } from './vault.js';

export const chunkSize = 1024 * 1024;
/** Of what was received, this many stay to be looked at. */
const history = 200;

/** Where a person finds again what is refused, and what only this device has. Nothing leaves but by a receipt. */
export class Outbox extends Changes {
  private readonly known = new Map<string, Entry>();
  private writes = 0;
  private readonly others = new BroadcastChannel('fieldops-outbox');

  constructor(
    private readonly db: Database,
    private readonly vault: Vault,
  ) {
    super();
    this.others.onmessage = () => void this.reload().then(() => this.changed());
  }

  get personId(): string {
    return this.vault.personId;
  }

  /** Everything, in the order in which it was written. */
  entries(): Entry[] {
    return [...this.known.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
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
  }

  /**
   * Keeps all drafts with their photos in one transaction, or none of them. When the promise is fulfilled they are on the
   * device's disk.
   */
  async keep(drafts: Draft[]): Promise<Entry[]> {
    const made = drafts.map((draft) => this.entryOf(draft));
    const rows = await Promise.all(made.map((entry) => this.rowOf(entry, 0)));
    const chunks = (await Promise.all(drafts.map((draft) => this.chunksOf(draft)))).flat();
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
  async update(id: string, change: (entry: Entry) => Partial<Entry> | undefined): Promise<Entry | undefined> {
    for (;;) {
      const before = await this.db.get('entries', id);
      const entry = before && (await this.open(before));
      const changes = entry && change(entry);
      if (!before || !entry || !changes) return entry;
      const next = { ...entry, ...changes };
      const row = await this.rowOf(next, before.revision + 1);
      const tx = this.db.transaction(['entries', 'chunks'], 'readwrite', strict);
      const current = await tx.objectStore('entries').get(id);
      const unchanged = current?.revision === before.revision;
      if (unchanged) await tx.objectStore('entries').put(row);
      if (unchanged && next.state === 'received' && next.photo)
        await tx.objectStore('chunks').delete(chunksOf(next.photo.evidenceId));
      await tx.done;
      if (!unchanged) continue;
      this.known.set(id, next);
      this.tell();
      return next;
    }
  }

  /** Sends what was refused once more. The server remembers a refusal by its id, so it gets a new one. */
  async retry(id: string): Promise<Entry | undefined> {
    const entry = this.known.get(id);
    if (entry?.state !== 'refused') return undefined;
    const operation = { ...entry.operation, id: uuid7() };
    const photo = entry.photo && { ...entry.photo, announced: false, begun: false, sent: false, state: undefined };
    const next: Entry = { ...entry, id: operation.id, operation, photo, state: 'waiting', problem: undefined };
    const row = await this.rowOf(next, 0);
    const tx = this.db.transaction('entries', 'readwrite', strict);
    await Promise.all([tx.store.delete(id), tx.store.add(row), tx.done]);
    this.known.delete(id);
    this.known.set(next.id, next);
    this.tell();
    return next;
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
    return rows.filter((row) => row.personId !== this.personId && row.state !== 'received').length;
  }

  /** Lets go of the oldest of what was received long ago. */
  async prune(most = history): Promise<void> {
    const received = this.entries().filter((entry) => entry.state === 'received');
    const old = received.slice(0, Math.max(0, received.length - most));
    const tx = this.db.transaction('entries', 'readwrite');
    await Promise.all([...old.map((entry) => tx.store.delete(entry.id)), tx.done]);
    for (const entry of old) this.known.delete(entry.id);
  }

  close(): void {
    this.others.close();
  }

  private tell(): void {
    this.writes += 1;
    this.others.postMessage('changed');
    this.changed();
  }

  private entryOf(draft: Draft): Entry {
    const id = uuid7();
    const operation = {
      id,
      kind: draft.kind,
      writtenAt: draft.writtenAt ?? new Date().toISOString(),
      body: draft.body,
    };
    const lane = laneOf(draft.kind);
    const state: EntryState = 'waiting';
    if (!draft.photo) return { id, personId: this.personId, lane, state, operation };
    const { bytes, ...facts } = draft.photo;
    const photo = { ...facts, size: bytes.byteLength, chunkSize, announced: false, begun: false, sent: false };
    return { id, personId: this.personId, lane, state, operation, photo };
  }

  private async rowOf(entry: Entry, revision: number): Promise<EntryRow> {
    const { id, personId, lane, state, ...content } = entry;
    return { id, personId, lane, state, revision, sealed: await this.vault.sealJson(content, `entry ${id}`) };
  }

  private async open(row: EntryRow): Promise<Entry | undefined> {
    const { id, personId, lane, state } = row;
    try {
      return { id, personId, lane, state, ...(await this.vault.openJson<Content>(row.sealed, `entry ${id}`)) };
    } catch {
      return undefined;
    }
  }

  private async chunksOf({ photo }: Draft) {
    if (!photo) return [];
    const pieces = Math.ceil(photo.bytes.byteLength / chunkSize);
    return Promise.all(
      Array.from({ length: pieces }, async (_, index) => {
        const piece = photo.bytes.slice(index * chunkSize, (index + 1) * chunkSize);
        const sealed = await this.vault.seal(piece, `chunk ${photo.evidenceId} ${index}`);
        return { evidenceId: photo.evidenceId, index, sealed };
      }),
    );
  }
}

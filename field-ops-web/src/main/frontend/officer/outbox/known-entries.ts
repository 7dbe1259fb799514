import type { Entry } from './entry.js';

/** What the app has of the outbox in memory: each entry as it was last read or written, with its small picture. */
export class KnownEntries {
  private readonly all = new Map<string, Entry>();
  private readonly revisions = new Map<string, number>();
  /** In the order of writing, until something changes. */
  private inOrder?: Entry[];

  /** Everything, in the order in which it was written. The same array until something changes. */
  entries(): readonly Entry[] {
    this.inOrder ??= [...this.all.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    return this.inOrder;
  }

  get(id: string): Entry | undefined {
    return this.all.get(id);
  }

  /** The entry, when it is known as it was at this revision. */
  at(id: string, revision: number): Entry | undefined {
    return this.revisions.get(id) === revision ? this.all.get(id) : undefined;
  }

  /** @param revision undefined when it is not another one on the disk */
  know(entry: Entry, revision?: number): void {
    const thumbnail = entry.photo?.thumbnail ?? this.all.get(entry.id)?.photo?.thumbnail;
    this.all.set(entry.id, entry.photo && thumbnail ? { ...entry, photo: { ...entry.photo, thumbnail } } : entry);
    if (revision !== undefined) this.revisions.set(entry.id, revision);
    this.inOrder = undefined;
  }

  forget(id: string): void {
    this.all.delete(id);
    this.revisions.delete(id);
    this.inOrder = undefined;
  }

  clear(): void {
    this.all.clear();
    this.revisions.clear();
    this.inOrder = undefined;
  }
}

import { type DeviceClock, deviceClock } from '../net/clock.js';
import type { Database, EntryRow, EntryState } from '../store/database.js';
import { idsAfter } from '../store/uuid7.js';
import type { Vault } from '../store/vault.js';
import { Changes } from '../ui/changes.js';
import type { Draft, Entry } from './entry.js';
import { EntryStore } from './entry-store.js';
import { outdated } from './history.js';
import { KnownEntries } from './known-entries.js';
import { again, entryOf } from './sealed-entry.js';

type Change = (entry: Entry, index: number, of: number) => Partial<Entry> | undefined;

/** Where a person finds again what is refused, and what only this device has. Nothing leaves but by a receipt. */
export class Outbox extends Changes {
  private readonly known = new KnownEntries();
  private readonly store: EntryStore;
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
    this.store = new EntryStore(db, vault);
    this.others.onmessage = () => void this.reload().then(() => this.changed());
  }

  get personId(): string {
    return this.vault.personId;
  }

  /** Everything, in the order in which it was written. */
  entries(): readonly Entry[] {
    return this.known.entries();
  }

  get(id: string): Entry | undefined {
    return this.known.get(id);
  }

  /** Reads what this or another tab, or an earlier life of the app, has put there; opens only what has changed. */
  async reload(): Promise<void> {
    const writes = this.writes;
    const opened = await this.opened(await this.db.entriesOf(this.personId));
    if (writes !== this.writes) return this.reload();
    this.known.clear();
    this.learn(opened);
  }

  /** What waits and what is parked, without what is only history: enough to begin with. */
  async loadOpen(): Promise<void> {
    const states: EntryState[] = ['waiting', 'draft', 'refused'];
    const rows = (await Promise.all(states.map((state) => this.db.entriesOf(this.personId, state)))).flat();
    this.learn(await this.opened(rows));
  }

  private async opened(rows: EntryRow[]): Promise<{ entry: Entry; revision: number }[]> {
    const all = rows.map(async (row) => {
      const { id, revision } = row;
      return { entry: this.known.at(id, revision) ?? (await this.store.open(row)), revision };
    });
    return (await Promise.all(all)).flatMap(({ entry, revision }) => (entry ? [{ entry, revision }] : []));
  }

  private learn(opened: { entry: Entry; revision: number }[]): void {
    for (const { entry, revision } of opened) this.known.know(entry, revision);
    idsAfter(this.entries().at(-1)?.id ?? '');
  }

  /** Puts a photo's small picture beside it. */
  async picture(id: string, thumbnail: string): Promise<void> {
    await this.store.picture(id, thumbnail);
    const entry = this.known.get(id);
    if (!entry?.photo) return;
    this.known.know({ ...entry, photo: { ...entry.photo, thumbnail } });
    this.changed();
  }

  /**
   * Keeps all drafts with their photos in one transaction, or none of them. When the promise is fulfilled they are on the
   * device's disk.
   *
   * @param state `draft` for what the person has taken but not yet said to send
   */
  async keep(drafts: Draft[], state: EntryState = 'waiting'): Promise<Entry[]> {
    const made = drafts.map((draft) => entryOf(draft, this.personId, state, this.clock));
    await this.store.add(made, drafts);
    for (const entry of made) this.known.know(entry, 0);
    this.tell();
    return made;
  }

  /**
   * Keeps all drafts, and says of entries that they are to be sent too, in one transaction: a message with the files that
   * it names. None of the drafts has bytes of its own.
   */
  async keepWith(drafts: Draft[], ids: string[], change: Change): Promise<Entry[]> {
    const made = drafts.map((draft) => entryOf(draft, this.personId, 'waiting', this.clock));
    for (;;) {
      const found = (await Promise.all(ids.map((id) => this.store.read(id)))).filter((each) => each !== undefined);
      const writes = found.flatMap(({ next: entry, row }, index) => {
        const changes = change(entry, index, found.length);
        return changes ? [{ next: { ...entry, ...changes }, row }] : [];
      });
      if (!(await this.store.addWith(made, writes))) continue;
      for (const { next, row } of writes) this.known.know(next, row.revision + 1);
      for (const entry of made) this.known.know(entry, 0);
      this.tell();
      return made;
    }
  }

  /** Changes an entry as it lies on the disk now; `undefined` from `change` leaves it as it is. */
  async update(id: string, change: Change): Promise<Entry | undefined> {
    return (await this.updateAll([id], change))[0];
  }

  /** Changes several entries in one transaction, or none of them. @returns them, without those that are not there */
  async updateAll(ids: string[], change: Change): Promise<Entry[]> {
    for (;;) {
      const found = (await Promise.all(ids.map((id) => this.store.read(id)))).filter((each) => each !== undefined);
      const changed = found.map(({ next: entry, row }, index) => {
        const changes = change(entry, index, found.length);
        return { next: changes ? { ...entry, ...changes } : entry, row, isNew: changes !== undefined };
      });
      const result = changed.map(({ next }) => next);
      const writes = changed.filter(({ isNew }) => isNew);
      if (writes.length === 0) return result;
      if (await this.store.replace(writes)) {
        for (const { next, row } of writes) this.known.know(next, row.revision + 1);
        this.tell();
        return result;
      }
    }
  }

  /**
   * Sends what was refused once more, under a new id.
   *
   * @returns undefined when it is not refused any more, as after a second tap or in another tab
   */
  async retry(id: string): Promise<Entry | undefined> {
    const found = await this.store.read(id);
    if (found?.next.state !== 'refused') return undefined;
    const next = again(found.next);
    if (!(await this.store.exchange(found, next))) return undefined;
    const thumbnail = this.known.get(id)?.photo?.thumbnail;
    this.known.know({ ...next, photo: next.photo && { ...next.photo, thumbnail } }, 0);
    this.known.forget(id);
    this.tell();
    return next;
  }

  /** Throws away, for good; only ever after the person confirmed it. */
  async discard(id: string): Promise<void> {
    const photo = this.known.get(id)?.photo;
    await this.store.remove([{ id, evidenceId: photo?.evidenceId }]);
    this.known.forget(id);
    this.tell();
    if (photo && (photo.announced || photo.begun)) this.discarded?.(photo.evidenceId);
  }

  /** One piece of a photo, opened. */
  chunk(evidenceId: string, index: number): Promise<ArrayBuffer> {
    return this.store.chunk(evidenceId, index);
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
    await this.store.remove(old.map(({ id }) => ({ id })));
    for (const { id } of old) this.known.forget(id);
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

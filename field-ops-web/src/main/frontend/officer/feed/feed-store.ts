import { type CursorRow, type Database, feedOf, strict } from '../store/database.js';
import type { Vault } from '../store/vault.js';
import type { FeedEntry } from './feed-entry.js';

const whole = '*';

/** `snapshot`, or the topic that was asked for. */
export type Origin = 'snapshot' | `${string}:${string}`;
/** More than a shift of a busy channel; older lines go. */
const most = 3_000;

/** What a person received, kept sealed so that it can be read with no network, and how far it reaches without a gap. */
export class FeedStore {
  private readonly cursors = new Map<string, CursorRow>();
  /** The highest `seq` seen of each topic; above the cursor's there is a gap. */
  private readonly highest = new Map<FeedEntry['topic'], number>();
  private tail: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly db: Database,
    private readonly vault: Vault,
  ) {}

  /** Where to go on; undefined on a device that never received anything for this person. */
  get cursor(): number | undefined {
    return this.cursors.get(whole)?.number;
  }

  /** How far a topic is known without a gap. */
  reach(topic: string): CursorRow | undefined {
    return this.cursors.get(topic);
  }

  /** Topics of which something in between is missing. */
  gaps(): FeedEntry['topic'][] {
    return [...this.highest].filter(([topic, seq]) => seq > (this.reach(topic)?.seq ?? seq)).map(([topic]) => topic);
  }

  async load(): Promise<FeedEntry[]> {
    const { personId } = this.vault;
    const cursors = await this.db.getAll('cursors', IDBKeyRange.bound([personId, ''], [personId, '\uffff']));
    for (const row of cursors) this.cursors.set(row.topic, row);
    const rows = await this.db.getAll('feed', feedOf(personId));
    const opened = rows.map(async ({ number, topic, seq, sealed }) => {
      const known = topic as FeedEntry['topic'];
      this.highest.set(known, Math.max(seq, this.highest.get(known) ?? 0));
      const rest = await this.vault.openJson<object>(sealed, `feed ${number}`).catch(() => undefined);
      return rest && ({ number, topic, seq, ...rest } as FeedEntry);
    });
    return (await Promise.all(opened)).filter((entry) => entry !== undefined);
  }

  /**
   * Keeps entries and moves the cursors in one transaction. A topic's cursor stops before a gap.
   *
   * @param next the cursor after these entries, when they came in the order of the whole feed
   * @param from what they are part of: the snapshot for a new device begins anywhere in its topics; all that the server
   *     has of one topic (named by it) has no gaps that could be filled
   */
  add(entries: FeedEntry[], next: number | undefined, from?: Origin): Promise<void> {
    // One after another: a pull and the socket must not move the cursors past each other.
    const done = this.tail.then(() => this.addNow(entries, next, from));
    this.tail = done.catch(() => undefined);
    return done;
  }

  private async addNow(entries: FeedEntry[], next: number | undefined, from?: Origin): Promise<void> {
    const { personId } = this.vault;
    const rows = await Promise.all(
      entries.map(async ({ number, topic, seq, ...rest }) => {
        return { personId, number, topic, seq, sealed: await this.vault.sealJson(rest, `feed ${number}`) };
      }),
    );
    const moved = new Map<string, CursorRow>();
    for (const entry of [...entries].sort((a, b) => a.seq - b.seq)) {
      const { topic, seq, number } = entry;
      this.highest.set(topic, Math.max(seq, this.highest.get(topic) ?? 0));
      const at = moved.get(topic) ?? this.cursors.get(topic);
      const follows = at ? seq === at.seq + 1 : from === 'snapshot' || seq === 1 || !hasPast(topic);
      if (follows || (from === topic && seq > (at?.seq ?? 0))) moved.set(topic, { personId, topic, number, seq });
      else if (!at) moved.set(topic, { personId, topic, number: 0, seq: 0 });
    }
    if (next !== undefined)
      moved.set(whole, { personId, topic: whole, seq: 0, number: Math.max(next, this.cursor ?? 0) });
    const tx = this.db.transaction(['feed', 'cursors'], 'readwrite', strict);
    await Promise.all([
      ...rows.map((row) => tx.objectStore('feed').put(row)),
      ...[...moved.values()].map((row) => tx.objectStore('cursors').put(row)),
      tx.done,
    ]);
    for (const row of moved.values()) this.cursors.set(row.topic, row);
  }

  /** Says that nothing can be had of what a topic misses. */
  async accept(topic: FeedEntry['topic']): Promise<void> {
    const seq = this.highest.get(topic);
    const { personId } = this.vault;
    if (seq === undefined) return;
    const row = { personId, topic, seq, number: Math.max(this.reach(topic)?.number ?? 0, this.cursor ?? 0) };
    await this.db.put('cursors', row);
    this.cursors.set(topic, row);
  }

  async prune(): Promise<void> {
    const keys = await this.db.getAllKeys('feed', feedOf(this.vault.personId));
    const old = keys.slice(0, Math.max(0, keys.length - most));
    const tx = this.db.transaction('feed', 'readwrite');
    await Promise.all([...old.map((key) => tx.store.delete(key)), tx.done]);
  }
}

/** Who joins a channel wants to read what was said before; of a unit or a person the present is enough. */
function hasPast(topic: string): boolean {
  return topic.startsWith('channel:');
}

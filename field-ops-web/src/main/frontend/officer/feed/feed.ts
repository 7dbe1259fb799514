import type { Database } from '../store/database.js';
import type { Vault } from '../store/vault.js';
import { after, epochOf, later, numberOf } from './cursor.js';
import type { FeedEntry, Message, Snapshot } from './feed-entry.js';
import { FeedModel } from './feed-model.js';
import { FeedStore } from './feed-store.js';
import { type Later, laterOf } from './later.js';
import { pageOf } from './talk-log.js';
import { Urgent } from './urgent.js';

const settleFor = 300;
/** Pages of a channel that stay in memory when it is not looked at. */
const pagesInMemory = 2;

/**
 * What one person has heard: shown first (`model`), then written down. A disk that is full hides nothing; what it could
 * not take is asked for again at the next start, because the cursor lies in the same transaction.
 */
export class Feed {
  readonly model: FeedModel;
  readonly store: FeedStore;
  readonly urgent: Urgent;
  /** Where to go on; undefined on a device that never received anything for this person. */
  cursor?: string;
  /** The channel that was looked at last. */
  chosen?: string;
  /** Did the last write fail, as on a full disk? */
  failing = false;
  /** Told of each snapshot once the model has it. */
  renewed: (snapshot: Snapshot, isRestored: boolean) => void = () => undefined;
  private readonly dirty = new Map<string, { channelId: string; first: number }>();
  private timer?: ReturnType<typeof setTimeout>;
  private writing: Promise<void> = Promise.resolve();
  private closed = false;

  constructor(db: Database, vault: Vault) {
    this.model = new FeedModel(vault.personId);
    this.store = new FeedStore(db, vault);
    this.urgent = new Urgent(this.model, vault.personId);
  }

  /** Opens what is now; the messages come with `loadTalks`. */
  async load(): Promise<void> {
    const now = await this.store.now();
    if (!now) return;
    this.cursor = now.cursor;
    this.chosen = now.chosen;
    this.model.restore(now.channels, now.backups, now.statuses);
    this.model.orders.restore(now.orders ?? []);
    this.model.watches.restore(now.watches ?? [], now.watchesSince);
    this.urgent.restore(now.seenUrgent ?? []);
    this.model.mutes.renew(now.mutes);
    if (now.chosen) await this.loadTalk(now.chosen);
  }

  /** Opens the newest page of every channel. */
  async loadTalks(): Promise<void> {
    for (const channelId of [...this.model.channels.keys()]) await this.loadTalk(channelId);
    await this.store.prune(new Set(this.model.channels.keys()));
  }

  /** @returns whether the feed's epoch is another one: the server was restored and may have forgotten things */
  takeSnapshot(snapshot: Snapshot): boolean {
    const isRestored = this.cursor !== undefined && epochOf(this.cursor) !== epochOf(snapshot.cursor);
    this.cursor = snapshot.cursor;
    this.model.renew(snapshot, numberOf(snapshot.cursor));
    for (const { channelId, messages } of snapshot.channels) for (const line of messages) this.soil(channelId, line);
    this.saveSoon();
    this.renewed(snapshot, isRestored);
    return isRestored;
  }

  /** @param next the cursor after these, when nothing before it is missing */
  take(entries: FeedEntry[], next?: string): void {
    for (const entry of entries) {
      this.model.apply(entry);
      if (entry.kind === 'message') this.soil(String(entry.body.channelId), entry.body as unknown as Message);
      const later = laterOf(entry);
      if (later) this.change(later);
    }
    if (next !== undefined) this.cursor = this.cursor === undefined ? next : later(next, this.cursor);
    if (entries.length > 0 || next !== undefined) this.saveSoon();
  }

  /** An entry that the socket brought, with nothing missing before it. */
  takeNext(entry: FeedEntry): void {
    this.take([entry], this.cursor === undefined ? undefined : after(this.cursor, entry.number));
  }

  /** @returns whether that is news */
  read(channelId: string, upTo: number): boolean {
    const isNews = this.model.read(channelId, upTo);
    if (isNews) this.saveSoon();
    return isNews;
  }

  /** An urgent message was seen here. */
  seen(messageId: string): void {
    this.urgent.see(messageId);
    this.saveSoon();
  }

  mute(channelId: string, until: string | null): void {
    this.model.mutes.set({ channelId, until });
    this.saveSoon();
  }

  choose(channelId: string): void {
    if (this.chosen && this.chosen !== channelId) this.model.talk(this.chosen).release(pagesInMemory);
    this.chosen = channelId;
    this.saveSoon();
  }

  /** Writes what has not been written yet. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.writing = this.writing.then(() => this.save());
    await this.writing;
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.flush();
  }

  private async loadTalk(channelId: string): Promise<void> {
    const talk = this.model.talk(channelId);
    const lines = await this.store.newest(channelId);
    const { lastNumber = 0 } = this.model.channels.get(channelId) ?? {};
    // A snapshot may have come without this channel's page: then what lies here ends before a gap.
    if (talk.oldest === undefined) {
      if ((lines.at(-1)?.number ?? 0) >= lastNumber) talk.renew(lines);
    } else if (lines.at(-1)?.number === talk.oldest - 1) talk.prepend(lines);
  }

  /** What is not in memory may lie on the disk; there it is changed before the cursor goes on. */
  private change(later: Later): void {
    const { channelId, number, change } = later;
    const message = this.model.talk(channelId).at(number);
    if (message) this.soil(channelId, message);
    else this.writing = this.writing.then(() => this.store.change(channelId, number, change).catch(() => undefined));
  }

  private soil(channelId: string, { number }: Message): void {
    const first = pageOf(number);
    this.dirty.set(`${channelId} ${first}`, { channelId, first });
  }

  private saveSoon(): void {
    if (this.closed) return;
    this.timer ??= setTimeout(() => void this.flush(), settleFor);
  }

  private aside() {
    const { orders, watches } = this.model;
    const lone = { watches: [...watches.all.values()], watchesSince: watches.since };
    return { orders: [...orders.all.values()], seenUrgent: this.urgent.seenHere, ...lone };
  }

  private async save(): Promise<void> {
    const dirty = [...this.dirty];
    const { model, cursor, chosen } = this;
    if (cursor === undefined) return;
    const pages = dirty.map(([, { channelId, first }]) => ({
      channelId,
      messages: model.inChannel(channelId).filter(({ number }) => pageOf(number) === first),
    }));
    const [channels, backups, statuses] = [model.channels, model.backups, model.statuses].map((all) => [
      ...all.values(),
    ]) as [never[], never[], never[]];
    this.dirty.clear();
    try {
      await this.store.save(
        { cursor, chosen, channels, backups, statuses, mutes: model.mutes.list(), ...this.aside() },
        pages.filter((page) => page.messages.length > 0),
      );
      this.failing = false;
    } catch {
      this.failing = true;
      for (const [key, page] of dirty) this.dirty.set(key, page);
    }
  }
}

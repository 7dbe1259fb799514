import type { FeedEntry } from '../feed/feed-entry.js';
import type { DeviceClock } from '../net/clock.js';
import type { Caller } from '../net/http.js';
import { sha256Of } from '../photo/shot.js';
import type { Database } from '../store/database.js';
import { readSetting, writeSetting } from '../store/settings.js';
import type { Vault } from '../store/vault.js';
import { Changes } from '../ui/changes.js';
import { type FieldDocument, isHere, isOver, type Kept, type Trouble } from './field-document.js';
import { ShelfStore } from './shelf-store.js';

/** What a phone can be told to give to documents, in bytes. */
export const rooms = [10_000_000, 50_000_000, 100_000_000, 200_000_000];
const usualRoom = rooms[2];
const setting = 'document-room';
const lookEvery = 10_000;
/** So many looks later what could not be fetched or told is tried again. */
const againAfter = 3;
/** Many hear of a document of their channel at once, and do not all ask at once. */
const spread = 4_000;
/** What must be left of what the browser gives, so that messages and photos still find room. */
const spared = 20_000_000;
/** After which kinds of news something else may be for this person than before. */
const news = ['document', 'channel.left', 'duty', 'duty.withdrawn'];

export interface ShelfTerms {
  db: Database;
  vault: Vault;
  call: Caller;
  clock: DeviceClock;
  /** How much the browser gives this app, and how much of that is taken; undefined when it does not say. */
  estimate?: () => Promise<{ quota?: number; usage?: number } | undefined>;
  random?: () => number;
}

/**
 * The documents of the office on this device: asked for when the feed says that something became of one, their bytes
 * fetched and kept as long as they fit, gone when they are replaced, withdrawn or over, also with no network. What is here
 * and what is not is told to the server, as a whole.
 */
export class Shelf extends Changes {
  /** What this device gives to documents, in bytes. */
  room = usualRoom;
  /** What the browser says, when it does. */
  browser?: { quota?: number; usage?: number };
  private kept = new Map<string, Kept>();
  private latest = 0;
  private said?: string;
  /** Something could not be fetched or told. */
  private isBehind = false;
  private looks = 0;
  private tail: Promise<unknown> = Promise.resolve();
  private timer?: ReturnType<typeof setInterval>;
  private asking?: ReturnType<typeof setTimeout>;
  private closed = false;
  private readonly store: ShelfStore;

  constructor(private readonly terms: ShelfTerms) {
    super();
    this.store = new ShelfStore(terms.db, terms.vault);
  }

  async load(): Promise<void> {
    this.room = (await readSetting<number>(this.terms.db, setting)) ?? usualRoom;
    const state = await this.store.load(this.now);
    this.latest = state?.latest ?? 0;
    this.kept = new Map(state?.kept.map((each) => [each.document.documentId, each]));
    void this.expire();
    if (!this.closed) this.timer = setInterval(() => void this.look(), lookEvery);
  }

  /** Those that are valid now, the newest first. */
  get documents(): Kept[] {
    const { now } = this;
    return [...this.kept.values()]
      .filter(({ document }) => !isOver(document, now))
      .sort((a, b) => b.document.sentAt.localeCompare(a.document.sentAt));
  }

  get(documentId: string): Kept | undefined {
    return this.documents.find(({ document }) => document.documentId === documentId);
  }

  /** How many bytes of documents are here. */
  get used(): number {
    return [...this.kept.values()].reduce((sum, { held }) => sum + (held?.size ?? 0), 0);
  }

  /** Those that do not fit. */
  get left(): Kept[] {
    return this.documents.filter(({ trouble }) => trouble === 'NO_ROOM');
  }

  /** The server's time; before it was heard the phone's, but never before what was known already. */
  get now(): number {
    const { clock } = this.terms;
    return clock.stamp().server ?? Math.max(this.latest, clock.now());
  }

  bytes(kept: Kept): Promise<ArrayBuffer | undefined> {
    return this.store.bytes(kept);
  }

  /** Gives documents more or less room; what is here stays. */
  async give(room: number): Promise<void> {
    this.room = room;
    await writeSetting(this.terms.db, setting, room);
    this.changed();
    await this.queue(() => this.bring());
  }

  /** It cannot be shown here, or it can after all. */
  async unreadable(documentId: string, is: boolean): Promise<void> {
    await this.queue(async () => {
      const kept = this.kept.get(documentId);
      if (!kept || (kept.trouble === 'UNREADABLE') === is) return;
      this.note(kept, is ? 'UNREADABLE' : undefined);
      await this.store.save(this.state);
      await this.tell();
    });
  }

  hear(entries: FeedEntry[]): void {
    const about = entries.filter(({ kind }) => news.includes(kind));
    if (about.length === 0) return;
    const isOwn = about.some(({ topic }) => topic.startsWith('person:'));
    const random = this.terms.random ?? Math.random;
    clearTimeout(this.asking);
    this.asking = setTimeout(() => void this.ask(), isOwn ? 0 : spread * random());
  }

  /** The server can be reached again. */
  wake(): void {
    void this.ask();
  }

  close(): void {
    this.closed = true;
    clearInterval(this.timer);
    clearTimeout(this.asking);
  }

  /** This device is given back: nothing is here any more. */
  leave(): Promise<unknown> {
    return this.terms.call('/api/v1/documents/held', { method: 'PUT', json: { copies: [] }, expect: 'none' });
  }

  /** Asks what is for this person now. */
  async ask(): Promise<void> {
    const reply = await this.terms.call('/api/v1/documents');
    if (reply.kind === 'ok') await this.take((reply.body as { documents: FieldDocument[] }).documents);
  }

  /** What is for this person now; whatever else was here goes. An older server does not tell. */
  async take(documents?: FieldDocument[]): Promise<void> {
    if (!documents) return;
    await this.queue(async () => {
      const gone = [...this.kept.keys()].filter((id) => !documents.some(({ documentId }) => documentId === id));
      this.kept = new Map(documents.map((document) => [document.documentId, this.renewed(document)]));
      await this.store.save(this.state, gone);
      this.changed();
      await this.bring();
    });
  }

  private renewed(document: FieldDocument): Kept {
    const before = this.kept.get(document.documentId);
    const trouble = before?.document.version === document.version ? before.trouble : undefined;
    return { document, held: before?.held, trouble };
  }

  /** Fetches what is not here yet, the newest first, and says what is here now. */
  private async bring(): Promise<void> {
    this.isBehind = false;
    this.browser = await this.terms.estimate?.().catch(() => undefined);
    for (const kept of this.documents) {
      if (this.closed) return;
      if (isHere(kept) || (await this.fetch(kept))) continue;
      this.isBehind = true;
      break;
    }
    await this.tell();
  }

  /** @returns whether it is worth going on with the next one */
  private async fetch(kept: Kept): Promise<boolean> {
    const { documentId, version, size, sha256 } = kept.document;
    if (!this.fits(kept)) return this.noRoom(kept);
    const path = `/api/v1/documents/${documentId}/content?version=${version}`;
    const reply = await this.terms.call(path, { expect: 'bytes', timeout: 120_000 });
    if (reply.kind === 'refused') return true; // replaced or gone meanwhile: the feed says so
    if (reply.kind !== 'ok') return false;
    const bytes = reply.body as ArrayBuffer;
    if ((await sha256Of(bytes)) !== sha256) return true;
    const before = { ...kept };
    Object.assign(kept, { held: { version, size }, trouble: undefined });
    try {
      await this.store.put(this.state, documentId, version, bytes);
    } catch {
      Object.assign(kept, before);
      return this.noRoom(kept);
    }
    this.changed();
    return true;
  }

  /** Nothing that is here goes for it but the version that it replaces. */
  private fits({ document: { size }, held }: Kept): boolean {
    const { quota, usage = 0 } = this.browser ?? {};
    const own = this.used - (held?.size ?? 0) + size <= this.room;
    return own && (quota === undefined || usage + size + spared <= quota);
  }

  private async noRoom(kept: Kept): Promise<boolean> {
    const { documentId } = kept.document;
    kept.held = undefined; // an earlier version that is not valid any more
    this.note(kept, 'NO_ROOM');
    await this.store.save(this.state, [documentId]).catch(() => undefined);
    return true;
  }

  private note(kept: Kept, trouble: Trouble | undefined): void {
    kept.trouble = trouble;
    this.changed();
  }

  private async look(): Promise<void> {
    await this.expire();
    this.looks = this.isBehind ? this.looks + 1 : 0;
    if (this.looks % againAfter === againAfter - 1) await this.ask();
  }

  private async expire(): Promise<void> {
    const { now } = this;
    if (![...this.kept.values()].some(({ document }) => isOver(document, now))) return;
    await this.queue(async () => {
      const over = [...this.kept.values()].filter(({ document }) => isOver(document, now));
      const gone = over.map(({ document: { documentId } }) => documentId);
      for (const id of gone) this.kept.delete(id);
      await this.store.save(this.state, gone);
      this.changed();
      await this.bring(); // what had no room beside it
    });
  }

  private get state() {
    this.latest = this.terms.clock.stamp().server ?? this.latest;
    return { kept: [...this.kept.values()], latest: this.latest };
  }

  /** Says what is here and what is not, unless the server has heard just that. */
  private async tell(): Promise<void> {
    const copies = [...this.kept.values()].flatMap(copyOf);
    const now = JSON.stringify(copies);
    if (now === this.said) return;
    const reply = await this.terms.call('/api/v1/documents/held', { method: 'PUT', json: { copies }, expect: 'none' });
    if (reply.kind === 'ok') this.said = now;
    else this.isBehind = true;
  }

  private queue(work: () => Promise<void>): Promise<void> {
    const done = this.tail.then(() => (this.closed ? undefined : work()));
    this.tail = done.catch(() => undefined); // the disk is failing; the next news tries again
    return this.tail as Promise<void>;
  }
}

function copyOf({ document: { documentId, version }, held, trouble }: Kept) {
  if (trouble === 'NO_ROOM') return [{ documentId, version, state: 'NO_ROOM' }];
  if (!held) return [];
  const state = trouble === 'UNREADABLE' && held.version === version ? 'UNREADABLE' : 'HELD';
  return [{ documentId, version: held.version, state }];
}

import type { Entry, PhotoKind } from '../outbox/entry.js';
import { isDraft } from '../outbox/entry.js';
import type { Outbox } from '../outbox/outbox.js';
import { Changes } from '../ui/changes.js';
import { say } from '../words/words.js';
import { described, draftOf, isPicked, kept, picked, type Shot, take } from './shot.js';
import { thumbnailOf } from './thumbnail.js';
import { Whereabouts } from './whereabouts.js';

/** Bytes, as long as the server has not said its own limit. */
const usualLimit = 50_000_000;

/** Bytes of photos that the phone would not take and that are held in memory all the same. */
const mostHeld = 30_000_000;

/** Where it can be read again, and what was read if there is room for it. */
interface Unsaved {
  file: File;
  source: Source;
  now: string;
  shot?: Shot;
}

/** A photo taken here and now, or a picture of another time chosen on this phone. */
export type Source = 'camera' | 'picked';

/**
 * The photos taken since the last "keep": drafts in the outbox, so that nothing can take them from the phone again but
 * the person.
 */
export class Roll extends Changes {
  chosen?: string;
  /** Files that are just being read. */
  reading = 0;
  /** What could not be taken or kept, in words. */
  troubles: string[] = [];
  /** What the phone would not take; these alone are in memory only. */
  unsaved: Unsaved[] = [];
  private tail = Promise.resolve();
  private typed?: string;
  private writing?: Promise<void>;

  constructor(
    private readonly outbox: Outbox,
    private readonly limit: () => number | undefined = () => undefined,
    readonly where = new Whereabouts(),
  ) {
    super();
    for (const part of [outbox, where]) part.follow(() => this.changed());
  }

  /** How many are in memory only. */
  get pending(): number {
    return this.reading + this.unsaved.length;
  }

  get shots(): Entry[] {
    return this.outbox.entries().filter((entry) => isDraft(entry) && !entry.photo?.said);
  }

  /** What is said of them all. */
  get note(): string {
    return this.typed ?? String(this.shots.find(noteOf)?.operation.body.note ?? '');
  }

  /** Notes it with the drafts, so that it too is there again after a reload; keys pressed meanwhile go together. */
  write(note: string): Promise<void> {
    this.typed = note;
    this.writing ??= this.writeNote().finally(() => {
      this.writing = undefined;
    });
    return this.writing;
  }

  /** The one whose kind is set. */
  get shot(): Entry | undefined {
    return this.shots.find(({ id }) => id === this.chosen) ?? this.shots[0];
  }

  /** One after another: several large photos at once are more than a phone's memory holds. */
  add(files: File[], source: Source = 'camera'): Promise<void> {
    const now = new Date().toISOString();
    if (source === 'camera') void this.where.look().then(() => this.locateAll());
    this.troubles = [];
    this.reading += files.length;
    this.changed();
    this.tail = files.reduce((before, file) => before.then(() => this.read(file, source, now)), this.tail);
    return this.tail;
  }

  /** Once more, what the phone would not take. */
  async saveAgain(): Promise<void> {
    const all = this.unsaved;
    this.unsaved = [];
    this.troubles = [];
    for (const each of all) await (each.shot ? this.save(each.shot, each) : this.readOnce(each));
  }

  /** @returns how many are to be sent now; 0 when the phone had no room, and then all of them are still here */
  async keep(): Promise<number> {
    const ids = this.shots.map(({ id }) => id);
    const { note } = this;
    await this.where.settle();
    await this.locateAll();
    const now = new Date().toISOString();
    try {
      const all = await this.outbox.updateAll(ids, (entry, index, of) => kept(entry, index, of, note, now));
      this.typed = undefined;
      this.troubles = [];
      this.changed();
      return all.length;
    } catch {
      this.fail(say('photo.full'));
      return 0;
    }
  }

  choose(id: string): void {
    this.chosen = id;
    this.changed();
  }

  async set(id: string, kind: PhotoKind): Promise<void> {
    await this.outbox.update(id, (entry) => described(entry, { kind })).catch(() => this.fail(say('photo.full')));
  }

  private async writeNote(): Promise<void> {
    let written: string | undefined;
    do {
      written = this.typed;
      const facts = { note: written || undefined };
      const ids = this.shots.map(({ id }) => id);
      await this.outbox.updateAll(ids, (entry) => described(entry, facts)).catch(() => undefined);
    } while (written !== this.typed);
  }

  private async read(file: File, source: Source, now: string): Promise<void> {
    await this.readOnce({ file, source, now });
    this.reading -= 1;
    this.changed();
  }

  private async readOnce(from: Unsaved): Promise<void> {
    const { file, source, now } = from;
    const limit = this.limit() ?? usualLimit;
    const taken = await take(file, limit, now);
    if (taken.kind !== 'shot') this.fail(trouble(taken.kind, file.name, limit));
    else await this.save(source === 'picked' ? picked(taken.shot, file.lastModified) : taken.shot, from);
  }

  private async save(shot: Shot, from: Unsaved): Promise<void> {
    try {
      const [{ id }] = await this.outbox.keep(
        [draftOf(shot, shot.picked ? undefined : this.where.at(shot.capturedAt))],
        'draft',
      );
      await this.picture(id, shot);
    } catch {
      this.unsaved = [...this.unsaved, this.held(shot, from)];
      this.fail(say('photo.noRoom', { name: shot.filename }));
    }
  }

  /** The bytes stay as long as they are few: a hundred photos on a full disk are more than a phone's memory holds. */
  private held(shot: Shot, { file, source, now }: Unsaved): Unsaved {
    const bytes = this.unsaved.reduce((sum, each) => sum + (each.shot?.bytes.byteLength ?? 0), shot.bytes.byteLength);
    return { file, source, now, ...(bytes <= mostHeld ? { shot } : {}) };
  }

  /** Only for the eye; the photo is safe without it. */
  private async picture(id: string, { bytes, contentType }: Shot): Promise<void> {
    const thumbnail = await thumbnailOf(bytes, contentType);
    if (thumbnail) await this.outbox.picture(id, thumbnail).catch(() => undefined);
  }

  /** What was taken while the phone was still looking gets its place now. */
  private async locateAll(): Promise<void> {
    const ids = this.shots.filter(({ operation }) => !operation.body.position).map(({ id }) => id);
    await this.outbox.updateAll(ids, (entry) => this.located(entry)).catch(() => undefined);
  }

  private located(entry: Entry): Partial<Entry> | undefined {
    const { body } = entry.operation;
    const position = body.position || isPicked(body) ? undefined : this.where.at(String(body.capturedAt));
    return position && described(entry, { position });
  }

  private fail(words: string): void {
    this.troubles = [...this.troubles, words];
    this.changed();
  }
}

function noteOf({ operation }: Entry): boolean {
  return operation.body.note !== undefined;
}

function trouble(kind: 'empty' | 'tooLarge' | 'unreadable', name: string, limit: number): string {
  if (kind === 'empty') return say('photo.emptyFile', { name });
  if (kind === 'unreadable') return say('photo.unreadable', { name });
  return say('photo.tooLarge', { name, mb: Math.floor(limit / 1_000_000) });
}

import type { Attachment } from '../feed/feed-entry.js';
import { type Draft, type Entry, isDraft } from '../outbox/entry.js';
import type { Outbox } from '../outbox/outbox.js';
import { type Shot, take } from '../photo/shot.js';
import { thumbnailOf } from '../photo/thumbnail.js';
import { Changes } from '../ui/changes.js';
import { say } from '../words/words.js';

/** Bytes, as long as the server has not said its own limit. */
const usualLimit = 50_000_000;

/** Of one message. */
export const mostFiles = 20;

/**
 * The files to be said along with the next message of a channel: drafts in the outbox, sealed with all their bytes, so
 * that they are there again after a reload. They go with the message, or not at all.
 */
export class Attaching extends Changes {
  /** Files that are just being read, by channel. */
  private readonly reading = new Map<string, number>();
  /** What could not be taken, in words, by channel. */
  private readonly failures = new Map<string, string[]>();
  private tail = Promise.resolve();

  constructor(
    private readonly outbox: Outbox,
    private readonly limit: () => number | undefined = () => undefined,
  ) {
    super();
    outbox.follow(() => this.changed());
  }

  /** Those of one channel, in the order in which they were chosen. */
  drafts(channelId: string): Entry[] {
    return this.outbox.entries().filter((entry) => {
      const { kind, body } = entry.operation;
      return isDraft(entry) && kind === 'attachment.added' && body.channelId === channelId;
    });
  }

  isReading(channelId: string): number {
    return this.reading.get(channelId) ?? 0;
  }

  troubles(channelId: string): readonly string[] {
    return this.failures.get(channelId) ?? [];
  }

  /** One after another: several large files at once are more than a phone's memory holds. */
  add(channelId: string, files: File[]): Promise<void> {
    const room = mostFiles - this.drafts(channelId).length - this.isReading(channelId);
    const taken = files.slice(0, Math.max(0, room));
    this.failures.set(channelId, taken.length < files.length ? [say('attach.tooMany', { n: mostFiles })] : []);
    this.count(channelId, taken.length);
    this.tail = taken.reduce((before, file) => before.then(() => this.read(channelId, file)), this.tail);
    return this.tail;
  }

  /** Only what was not sent yet can be taken away. */
  async remove(id: string): Promise<void> {
    const entry = this.outbox.get(id);
    if (entry && isDraft(entry)) await this.outbox.discard(id);
  }

  /**
   * Keeps these drafts, the last of which is a message, and sends the channel's files along with it: all of it in one
   * transaction.
   */
  send(channelId: string, drafts: Draft[]): Promise<Entry[]> {
    const files = this.drafts(channelId);
    const attachments = files.map(named);
    const message = drafts[drafts.length - 1];
    const body = attachments.length > 0 ? { ...message.body, attachments } : message.body;
    const all = [...drafts.slice(0, -1), { ...message, body }];
    if (files.length === 0) return this.outbox.keep(all);
    const ids = files.map(({ id }) => id);
    this.failures.delete(channelId);
    return this.outbox.keepWith(all, ids, (entry) => (isDraft(entry) ? { state: 'waiting' } : undefined));
  }

  private async read(channelId: string, file: File): Promise<void> {
    const limit = this.limit() ?? usualLimit;
    const taken = await take(file, limit);
    if (taken.kind === 'shot') await this.save(channelId, taken.shot);
    else this.fail(channelId, trouble(taken.kind, file.name, limit));
    this.count(channelId, -1);
  }

  private async save(channelId: string, shot: Shot): Promise<void> {
    try {
      const [{ id }] = await this.outbox.keep([draftOf(channelId, shot)], 'draft');
      const thumbnail = await thumbnailOf(shot.bytes, shot.contentType);
      // Only for the eye; the file is safe without it.
      if (thumbnail) await this.outbox.picture(id, thumbnail).catch(() => undefined);
    } catch {
      this.fail(channelId, say('attach.noRoom', { name: shot.filename }));
    }
  }

  private count(channelId: string, by: number): void {
    this.reading.set(channelId, this.isReading(channelId) + by);
    this.changed();
  }

  private fail(channelId: string, words: string): void {
    this.failures.set(channelId, [...this.troubles(channelId), words]);
    this.changed();
  }
}

function draftOf(channelId: string, shot: Shot): Draft {
  const { evidenceId, sha256, filename, bytes } = shot;
  const [contentType] = shot.contentType.split(';');
  const facts = { sha256, filename, contentType };
  const body = { attachmentId: evidenceId, channelId, size: bytes.byteLength, ...facts };
  return { kind: 'attachment.added', body, photo: { evidenceId, said: true, bytes, ...facts } };
}

/** As the message names it. */
function named({ operation: { body } }: Entry): Attachment {
  const { attachmentId, filename, contentType, size, sha256 } = body as Record<string, never>;
  return { attachmentId, name: filename, contentType, size, sha256 };
}

function trouble(kind: 'empty' | 'tooLarge' | 'unreadable', name: string, limit: number): string {
  if (kind === 'empty') return say('photo.emptyFile', { name });
  if (kind === 'unreadable') return say('attach.unreadable', { name });
  return say('photo.tooLarge', { name, mb: Math.floor(limit / 1_000_000) });
}

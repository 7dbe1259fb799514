import { Mutes } from '../push/mutes.js';
import { Changes } from '../ui/changes.js';
import type { Acknowledgement, Backup, Channel, FeedEntry, Message, Snapshot, Status } from './feed-entry.js';
import { TalkLog } from './talk-log.js';

/** A part of the model that can be followed by itself. */
export class Part extends Changes {
  tell(): void {
    this.changed();
  }
}

/** What is known of the world together, for the screens. An older entry never overwrites a newer one. */
export class FeedModel extends Changes {
  readonly channels = new Map<string, Channel>();
  readonly backups = new Map<string, Backup>();
  readonly statuses = new Map<string, Status>();
  /** What this person does not want to hear for a while. */
  readonly mutes = new Mutes();
  /** To follow only what one shows; what is said is followed at its `talk`. */
  readonly parts = { channels: new Part(), backups: new Part(), statuses: new Part() };
  private readonly talks = new Map<string, TalkLog>();
  private readonly newest = new Map<string, number>();

  constructor(private readonly personId = '') {
    super();
    for (const part of [...Object.values(this.parts), this.mutes]) part.follow(() => this.changed());
  }

  /** A channel's messages, to be read and followed. */
  talk(channelId: string): TalkLog {
    const known = this.talks.get(channelId);
    if (known) return known;
    const talk = new TalkLog();
    this.talks.set(channelId, talk);
    talk.follow(() => this.changed());
    return talk;
  }

  /** Begins anew from what is now. Messages that join what is here without a gap are kept. */
  renew({ requests, channels, mutes }: Pick<Snapshot, 'requests' | 'channels' | 'mutes'>, number: number): void {
    this.backups.clear();
    this.newest.clear();
    for (const request of requests) this.replace(this.backups, request.requestId, request, number);
    this.mutes.renew(mutes);
    const left = new Set(this.channels.keys());
    for (const { messages, ...channel } of channels) {
      const known = this.channels.get(channel.channelId);
      left.delete(channel.channelId);
      this.channels.set(channel.channelId, known ? furthest(channel, known) : channel);
      this.talk(channel.channelId).renew(messages, channel.lastNumber);
    }
    for (const channelId of left) this.leave(channelId);
    this.parts.backups.tell();
    this.parts.channels.tell();
  }

  /** Takes what lay on this device. */
  restore(channels: Channel[], backups: Backup[], statuses: Status[]): void {
    for (const channel of channels) this.channels.set(channel.channelId, channel);
    for (const backup of backups) this.backups.set(backup.requestId, backup);
    for (const status of statuses) this.statuses.set(status.unitId, status);
    for (const part of Object.values(this.parts)) part.tell();
  }

  apply(entry: FeedEntry): void {
    const body = entry.body as never;
    if (entry.kind === 'message') this.message(body);
    else if (entry.kind === 'read') this.readTold(body);
    else if (entry.kind === 'channel') this.join(body);
    else if (entry.kind === 'muted') this.mutes.set(body);
    else if (entry.kind === 'channel.left') this.leave((body as Channel).channelId);
    else if (entry.kind === 'acknowledged') this.acknowledged(body);
    else if (entry.kind === 'backup') this.backup(body, entry.number);
    else if (entry.kind === 'status') this.status(body, entry.number);
  }

  /** A channel's messages in the server's order. */
  inChannel(channelId: string): readonly Message[] {
    return this.talks.get(channelId)?.messages ?? [];
  }

  hasMessage(channelId: string, messageId: string): boolean {
    return this.talks.get(channelId)?.has(messageId) ?? false;
  }

  unread(channelId: string): number {
    return this.channels.get(channelId)?.unread ?? 0;
  }

  /** This person has read up to there, on this device. @returns whether that is news */
  read(channelId: string, upTo: number): boolean {
    const channel = this.channels.get(channelId);
    if (!channel || upTo <= channel.readUpTo) return false;
    const after = this.inChannel(channelId).filter(({ number, authorId }) => number > upTo && this.isOthers(authorId));
    this.channels.set(channelId, { ...channel, readUpTo: upTo, unread: upTo >= channel.lastNumber ? 0 : after.length });
    this.parts.channels.tell();
    return true;
  }

  private isOthers(authorId: string): boolean {
    return authorId !== this.personId;
  }

  private message(message: Message): void {
    const { channelId, number, authorId } = message;
    const channel = this.channels.get(channelId);
    if (channel && number > channel.lastNumber) {
      const unread = channel.unread + (this.isOthers(authorId) && number > channel.readUpTo ? 1 : 0);
      this.channels.set(channelId, { ...channel, lastNumber: number, unread });
      this.parts.channels.tell();
    }
    this.talk(channelId).add(message);
  }

  /** The server's word about this person's own mark, perhaps set on another device. */
  private readTold({ channelId, upTo, unread }: { channelId: string; upTo: number; unread: number }): void {
    const channel = this.channels.get(channelId);
    if (!channel || upTo < channel.readUpTo) return;
    this.channels.set(channelId, { ...channel, readUpTo: upTo, unread });
    this.parts.channels.tell();
  }

  private join(channel: Channel): void {
    const known = this.channels.get(channel.channelId);
    this.channels.set(channel.channelId, known ? furthest(channel, known) : channel);
    this.parts.channels.tell();
  }

  private leave(channelId: string): void {
    this.channels.delete(channelId);
    this.talks.delete(channelId);
    this.parts.channels.tell();
  }

  private acknowledged(acknowledgement: Acknowledgement): void {
    this.talk(acknowledgement.channelId).acknowledge(acknowledgement);
  }

  private backup(backup: Backup, number: number): void {
    this.replace(this.backups, backup.requestId, backup, number);
    this.parts.backups.tell();
  }

  private status(status: Status, number: number): void {
    this.replace(this.statuses, status.unitId, status, number);
    this.parts.statuses.tell();
  }

  private replace<T>(all: Map<string, T>, id: string, value: T, number: number): void {
    if (number < (this.newest.get(id) ?? 0)) return;
    this.newest.set(id, number);
    all.set(id, value);
  }
}

/** What the server tells, but for what was read here and is not known there yet. */
function furthest(told: Channel, here: Channel): Channel {
  if (here.readUpTo <= told.readUpTo) return told;
  const unread = here.readUpTo >= told.lastNumber ? 0 : Math.min(told.unread, told.lastNumber - here.readUpTo);
  return { ...told, readUpTo: here.readUpTo, unread };
}

import { Orders } from '../order/order.js';
import { Mutes } from '../push/mutes.js';
import { Changes } from '../ui/changes.js';
import { Watches } from '../watch/watch.js';
import type { Acknowledgement, Backup, Channel, FeedEntry, Message, Pin, Snapshot, Status } from './feed-entry.js';
import { type Later, laterOf, names, pinsOf } from './later.js';
import { TalkLog } from './talk-log.js';

/** What of a snapshot the model begins anew from. */
type Renewed = Pick<Snapshot, 'requests' | 'channels' | 'orders' | 'mutes' | 'watches'> & Partial<Pick<Snapshot, 'me'>>;

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
  readonly orders: Orders;
  /** This person's lone work. */
  readonly watches = new Watches();
  private readonly talks = new Map<string, TalkLog>();
  private readonly newest = new Map<string, number>();

  constructor(readonly personId = '') {
    super();
    this.orders = new Orders(personId);
    this.orders.follow(() => this.changed());
    for (const part of [...Object.values(this.parts), this.mutes, this.watches]) part.follow(() => this.changed());
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
  renew({ requests, channels, orders, mutes, watches, me }: Renewed, number: number): void {
    this.orders.renew(orders ?? [], channels, number);
    this.watches.renew(watches ?? [], number, me?.serverTime ?? '');
    this.backups.clear();
    this.newest.clear();
    for (const request of requests) this.replace(this.backups, request.requestId, request, number);
    this.mutes.renew(mutes);
    const left = new Set(this.channels.keys());
    for (const { messages, ...told } of channels) {
      // Without its page it came without what is at its top.
      const channel = messages.length > 0 ? told : { ...told, pins: undefined };
      const known = this.channels.get(channel.channelId);
      left.delete(channel.channelId);
      this.channels.set(channel.channelId, known ? furthest(channel, known) : channel);
      this.talk(channel.channelId).renew(messages, channel.lastNumber);
    }
    for (const channelId of left) this.forget(channelId);
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
    else if (entry.kind === 'channel.renamed') this.rename(body);
    else if (entry.kind === 'acknowledged') this.acknowledged(body);
    else if (entry.kind === 'backup') this.backup(body, entry.number);
    else if (entry.kind === 'status') this.status(body, entry.number);
    else if (entry.kind.startsWith('order')) this.orders.apply(entry);
    else if (entry.kind === 'watch') this.watches.apply(entry);
    else if (entry.kind === 'pins') this.pinned(body);
    else this.later(laterOf(entry));
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
    const after = this.inChannel(channelId).filter(
      (message) => message.number > upTo && isNews(message, this.personId),
    );
    const isAll = upTo >= channel.lastNumber;
    const mentions = isAll ? 0 : after.filter((message) => names(message, this.personId)).length;
    this.channels.set(channelId, { ...channel, readUpTo: upTo, unread: isAll ? 0 : after.length, mentions });
    this.parts.channels.tell();
    return true;
  }

  private message(message: Message): void {
    const { channelId, number } = message;
    const channel = this.channels.get(channelId);
    if (channel && number > channel.lastNumber) {
      const isNew = isNews(message, this.personId) && number > channel.readUpTo;
      const unread = channel.unread + (isNew ? 1 : 0);
      const mentions = (channel.mentions ?? 0) + (isNew && names(message, this.personId) ? 1 : 0);
      this.channels.set(channelId, { ...channel, lastNumber: number, unread, mentions });
      this.parts.channels.tell();
    }
    this.talk(channelId).add(message);
  }

  private later(later: Later | undefined): void {
    if (!later) return;
    const { channelId, number, change } = later;
    const talk = this.talk(channelId);
    const before = talk.change(number, change);
    const channel = this.channels.get(channelId);
    if (!before || !channel || number <= channel.readUpTo || !names(before, this.personId)) return;
    const isGone = talk.at(number)?.withdrawnAt !== undefined && before.withdrawnAt === undefined;
    if (!isGone) return;
    this.channels.set(channelId, { ...channel, mentions: Math.max(0, (channel.mentions ?? 0) - 1) });
    this.parts.channels.tell();
  }

  /** What is at the top of a channel, as the server tells it when it is asked. */
  pins(channelId: string, pins: Pin[] | undefined): void {
    const channel = this.channels.get(channelId);
    if (!channel) return;
    this.channels.set(channelId, { ...channel, pins });
    this.parts.channels.tell();
  }

  private pinned({ channelId, numbers }: { channelId: string; numbers: number[] }): void {
    const channel = this.channels.get(channelId);
    if (channel) this.pins(channelId, pinsOf(numbers, channel, this.inChannel(channelId)));
  }

  /** The server's word about this person's own mark, perhaps set on another device. */
  private readTold({ channelId, upTo, unread, mentions }: ReadTold): void {
    const channel = this.channels.get(channelId);
    if (!channel || upTo < channel.readUpTo) return;
    this.channels.set(channelId, { ...channel, readUpTo: upTo, unread, mentions });
    this.parts.channels.tell();
  }

  private join(channel: Channel): void {
    const known = this.channels.get(channel.channelId);
    // What was said while this person was not in it is missing here.
    if (known) this.talk(channel.channelId).renew([], channel.lastNumber);
    else this.orders.joined(channel.channelId, channel.lastNumber);
    const told = { ...channel, pins: known?.pins };
    this.channels.set(channel.channelId, known ? furthest(told, known) : told);
    this.parts.channels.tell();
  }

  /** In it no more: what was said until then stays, as the next snapshot has it for seven days. */
  private leave(channelId: string): void {
    const channel = this.channels.get(channelId);
    if (!channel) return;
    if (channel.lastNumber < channel.firstNumber) this.forget(channelId);
    else this.channels.set(channelId, { ...channel, mayWrite: false, left: true, unread: 0 });
    this.parts.channels.tell();
  }

  private rename({ channelId, name }: Pick<Channel, 'channelId' | 'name'>): void {
    const channel = this.channels.get(channelId);
    if (!channel) return;
    this.channels.set(channelId, { ...channel, name });
    this.parts.channels.tell();
  }

  private forget(channelId: string): void {
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

/** Is it for this person to read? What they said themselves is not, and no line of the house. */
export function isNews({ authorId, line }: Pick<Message, 'authorId' | 'line'>, personId: string): boolean {
  return authorId !== personId && !line;
}

interface ReadTold {
  channelId: string;
  upTo: number;
  unread: number;
  mentions?: number;
}

/** What the server tells, but for what was read here and is not known there yet. */
function furthest(told: Channel, here: Channel): Channel {
  if (here.readUpTo <= told.readUpTo) return told;
  const unread = here.readUpTo >= told.lastNumber ? 0 : Math.min(told.unread, told.lastNumber - here.readUpTo);
  return { ...told, readUpTo: here.readUpTo, unread, mentions: Math.min(told.mentions ?? 0, unread) };
}

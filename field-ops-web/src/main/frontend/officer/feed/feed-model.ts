import { Changes } from '../ui/changes.js';
import type { Backup, FeedEntry, Message, Status } from './feed-entry.js';

/** What the received entries say together, for the screens. An older entry never overwrites a newer one. */
export class FeedModel extends Changes {
  readonly messages = new Map<string, Map<number, Message>>();
  /** By channel and person: up to which number they have read. */
  readonly reads = new Map<string, Map<string, number>>();
  readonly backups = new Map<string, Backup>();
  readonly statuses = new Map<string, Status>();
  private readonly newest = new Map<string, number>();

  apply(entry: FeedEntry): void {
    const body = entry.body as never;
    if (entry.kind === 'message') this.message(body);
    else if (entry.kind === 'read') this.read(body);
    else if (entry.kind === 'backup') this.replace(this.backups, (body as Backup).requestId, body, entry.number);
    else if (entry.kind === 'status') this.replace(this.statuses, (body as Status).unitId, body, entry.number);
    else return;
    this.changed();
  }

  /** A channel's messages in the server's order. */
  inChannel(channelId: string): Message[] {
    return [...(this.messages.get(channelId)?.values() ?? [])].sort((a, b) => a.number - b.number);
  }

  hasMessage(channelId: string, messageId: string): boolean {
    for (const message of this.messages.get(channelId)?.values() ?? [])
      if (message.messageId === messageId) return true;
    return false;
  }

  /** How many others have read it. */
  readersOf({ channelId, number, authorId }: Message): number {
    const reads = [...(this.reads.get(channelId) ?? [])];
    return reads.filter(([personId, upTo]) => personId !== authorId && upTo >= number).length;
  }

  /** @param known up to where this device knows that they read, beyond what the feed says */
  unread(channelId: string, personId: string, known = 0): number {
    const upTo = Math.max(known, this.reads.get(channelId)?.get(personId) ?? 0);
    return this.inChannel(channelId).filter(({ number, authorId }) => number > upTo && authorId !== personId).length;
  }

  private message(message: Message): void {
    const channel = this.messages.get(message.channelId) ?? new Map();
    channel.set(message.number, message);
    this.messages.set(message.channelId, channel);
  }

  private read({ channelId, personId, upTo }: { channelId: string; personId: string; upTo: number }): void {
    const reads = this.reads.get(channelId) ?? new Map();
    reads.set(personId, Math.max(upTo, reads.get(personId) ?? 0));
    this.reads.set(channelId, reads);
  }

  private replace<T>(all: Map<string, T>, id: string, value: T, number: number): void {
    if (number < (this.newest.get(id) ?? 0)) return;
    this.newest.set(id, number);
    all.set(id, value);
  }
}

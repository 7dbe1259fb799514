import { requestsFor } from '../backup/help-state.js';
import { telling } from '../devices/devices.js';
import type { Backup, Channel, Members, Message, Readers } from '../feed/feed-entry.js';
import type { Caller } from '../net/http.js';
import { callsFor } from '../oncall/on-call.js';
import { type Draft, type Entry, isHere } from '../outbox/entry.js';
import type { Database } from '../store/database.js';
import { Vault } from '../store/vault.js';
import type { Standing } from './identity.js';
import { channelsOf } from './me.js';
import { Rooms } from './rooms.js';

/** Everything that one person has on this device, as the screens ask for it. */
export class Workplace extends Rooms {
  /** Opens what is needed to begin: what waits, what is now, the newest page of one channel. Works with no network. */
  static async open(db: Database, personId: string, call: Caller): Promise<Workplace> {
    const place: Workplace = new Workplace(
      db,
      await Vault.of(db, personId),
      telling(call, () => place.here.length),
    );
    await Promise.all([
      place.profile.load(),
      place.outbox.loadOpen(),
      place.feed.load(),
      place.drafts.load(),
      place.colleagues.load(),
      place.shelf.load(),
      place.bots.load(),
      place.handovers.load(),
    ]);
    return place;
  }

  /** The channels of this person, those of the present duty first. */
  get channels(): Pick<Channel, 'channelId' | 'name'>[] {
    const all = channelsOf(this.me, this.now).filter(({ channelId }) => this.isMine(channelId));
    const others = [...this.model.channels.values()].filter(
      (each) => !all.some((one) => one.channelId === each.channelId),
    );
    return [...all, ...others];
  }

  private isMine(channelId: string): boolean {
    return this.model.channels.size === 0 || this.model.channels.has(channelId);
  }

  /** The channel that is shown: chosen once, it stays until the person chooses another or is no longer in it. */
  get channelId(): string | undefined {
    const { channels } = this;
    const { chosen } = this.feed;
    if (chosen && channels.some(({ channelId }) => channelId === chosen)) return chosen;
    if (channels[0]) this.feed.choose(channels[0].channelId);
    return channels[0]?.channelId;
  }

  choose(channelId: string): void {
    this.feed.choose(channelId);
    this.changed();
  }

  /**
   * Has the server not been heard for longer than the house allows? Then nothing is shown until somebody signs in; what
   * waits is kept. A clock that shows a time before the last word of the server is not believed.
   */
  get isLocked(): boolean {
    const { me, now } = this;
    const hours = me?.policies?.offlineHours;
    return (
      hours !== undefined && this.standing !== 'signedIn' && now - Date.parse(me?.serverTime ?? '') > hours * 3_600_000
    );
  }

  get standing(): Standing {
    return this.identity.standing;
  }

  /** What is still only on this device, newest last. */
  get here(): Entry[] {
    return this.outbox.entries().filter(isHere);
  }

  /** How much of what was made is in memory only. */
  get inMemory(): number {
    return this.roll.pending + this.help.pending;
  }

  /** My backup request, wherever it is. */
  helpEntry(requestId: string): Entry | undefined {
    return this.outbox.get(requestId) ?? this.help.get(requestId);
  }

  /** Calls for help to which no unit comes and that call me, as I am on call. */
  get calls(): Backup[] {
    return callsFor(this.model.backups.values(), this.personId, (requestId) =>
      this.lastOf('backup.oncall', (body) => body.requestId === requestId),
    );
  }

  /** Requests of others that concern my unit, without those that it has answered with no. */
  get requests(): Backup[] {
    const { duty } = this;
    if (!duty) return [];
    const declined = ({ requestId }: Backup) =>
      this.lastOf('backup.declined', (body) => body.requestId === requestId)?.state;
    return requestsFor(duty.unitId, this.model.backups.values(), this.personId).filter((backup) =>
      [undefined, 'refused'].includes(declined(backup)),
    );
  }

  keep(...drafts: Draft[]): Promise<Entry[]> {
    return this.outbox.keep(drafts);
  }

  /** The newest waiting or answered entry of a kind for which `about` holds. */
  lastOf(kind: string, about: (body: Record<string, unknown>) => boolean = () => true): Entry | undefined {
    return this.outbox.entries().findLast(({ operation }) => operation.kind === kind && about(operation.body));
  }

  /** How many lines of a channel are new to this person. */
  unread(channelId: string): number {
    return this.model.unread(channelId);
  }

  /** Who has read up to a message; undefined when the server did not answer. */
  async readersOf(channelId: string, number: number): Promise<Readers | undefined> {
    const reply = await this.call(`/api/v1/channels/${channelId}/messages/${number}/readers`);
    return reply.kind === 'ok' ? (reply.body as Readers) : undefined;
  }

  /** What was said last in a channel that this person need not be in; undefined when the server did not answer. */
  async lastSaid(channelId: string): Promise<Message[] | undefined> {
    const reply = await this.call(`/api/v1/channels/${channelId}/messages?limit=100`);
    return reply.kind === 'ok' ? (reply.body as { messages: Message[] }).messages : undefined;
  }

  /** Who is in a channel; undefined when the server did not answer. */
  async membersOf(channelId: string, words: string): Promise<Members | undefined> {
    const search = encodeURIComponent(words.trim());
    const reply = await this.call(`/api/v1/channels/${channelId}/members?limit=200&search=${search}`);
    return reply.kind === 'ok' ? (reply.body as Members) : undefined;
  }

  /** Urgent messages of others that this person has not seen, the newest first. */
  get urgent(): Message[] {
    return this.feed.urgent.unseen;
  }

  /** This person has seen an urgent message; its author learns of it. */
  async seen({ messageId, channelId, number }: Message): Promise<void> {
    await this.keep({ kind: 'message.acknowledged', body: { channelId, number } });
    this.feed.seen(messageId);
  }

  /** A channel is not heard until then (null: heard again), on this device at once. */
  mute(channelId: string, until: string | null): void {
    this.feed.mute(channelId, until);
  }

  /** This person has read up to there. */
  read(channelId: string, upTo: number): void {
    this.marks.read(channelId, upTo);
  }
}

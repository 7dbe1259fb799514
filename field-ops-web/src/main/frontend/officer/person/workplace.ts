import { BackupRequest } from '../backup/backup-request.js';
import { requestsFor } from '../backup/help-state.js';
import { Feed } from '../feed/feed.js';
import type { Backup, Channel, Readers } from '../feed/feed-entry.js';
import type { FeedModel } from '../feed/feed-model.js';
import { History } from '../feed/history.js';
import { ReadMarks } from '../feed/read-marks.js';
import { type Connection, Receiver } from '../feed/receiver.js';
import { deviceClock } from '../net/clock.js';
import type { Caller } from '../net/http.js';
import { Drainer } from '../outbox/drainer.js';
import { type Draft, type Entry, isHere } from '../outbox/entry.js';
import { Farewells } from '../outbox/farewells.js';
import { Outbox } from '../outbox/outbox.js';
import { Resend } from '../outbox/resend.js';
import { Roll } from '../photo/roll.js';
import type { Database } from '../store/database.js';
import { Drafts } from '../store/drafts.js';
import { Vault } from '../store/vault.js';
import { Changes } from '../ui/changes.js';
import { Background } from './background.js';
import { Identity, type Standing } from './identity.js';
import { channelsOf, type Duty, type Me } from './me.js';
import { PositionReport } from './position-report.js';
import { Profile } from './profile.js';
import { Routing } from './routing.js';
import { renewSilently } from './silent-sign-in.js';

/** Everything that one person has on this device: puts the rooms together and answers the screens. */
export class Workplace extends Changes {
  readonly outbox: Outbox;
  readonly identity: Identity;
  readonly drainer: Drainer;
  readonly receiver: Receiver;
  readonly help: BackupRequest;
  /** The photos taken and not kept yet. */
  readonly roll: Roll;
  /** What was typed and not sent. */
  readonly drafts: Drafts;
  /** Older messages. */
  readonly history: History;
  /** What was brought again to a restored server; `resend.outcome` is there to be told to the person. */
  readonly resend: Resend;
  private readonly profile: Profile;
  private readonly farewells: Farewells;
  private readonly background: Background;
  private readonly feed: Feed;
  private readonly marks: ReadMarks;
  private readonly positions: PositionReport;
  private hadLink?: boolean;
  private hadConnection?: boolean;

  private constructor(
    db: Database,
    private readonly vault: Vault,
    private readonly call: Caller,
  ) {
    super();
    const { personId } = vault;
    this.profile = new Profile(db, vault);
    this.outbox = new Outbox(db, vault);
    this.identity = new Identity(call, personId, undefined, renewSilently);
    const { outbox, identity } = this;
    this.feed = new Feed(db, vault);
    this.drafts = new Drafts(db, vault);
    this.history = new History(this.feed, call);
    this.marks = new ReadMarks(this.feed, call, deviceClock);
    this.resend = new Resend({ db, outbox, identity, call });
    this.drainer = new Drainer({ outbox, identity, call, locks: navigator.locks });
    this.farewells = new Farewells({ db, personId, identity, call });
    outbox.discarded = (evidenceId) => void this.farewells.add(evidenceId);
    const routing = new Routing(outbox, identity);
    this.receiver = new Receiver({
      call,
      identity,
      feed: this.feed,
      heard: (entries) => void routing.heard(entries),
      restored: () => void this.resend.begin(),
    });
    this.positions = new PositionReport(call);
    this.help = new BackupRequest({ outbox, identity, call });
    this.background = new Background(outbox);
    this.roll = new Roll(outbox, () => this.me?.policies?.uploadLimit);
    for (const part of [outbox, this.model, this.drainer, this.receiver, this.help, this.roll, this.resend])
      part.follow(() => this.changed());
    this.drainer.follow(() => this.compareLinks());
    this.receiver.follow(() => this.compareLinks());
    identity.follow(() => void this.identified());
  }

  /** Opens what is needed to begin: what waits, what is now, the newest page of one channel. Works with no network. */
  static async open(db: Database, personId: string, call: Caller): Promise<Workplace> {
    const place = new Workplace(db, await Vault.of(db, personId), call);
    await Promise.all([place.profile.load(), place.outbox.loadOpen(), place.feed.load(), place.drafts.load()]);
    return place;
  }

  start(): void {
    this.drainer.poke();
    void this.receiver.run();
    this.positions.onDuty(this.duty !== undefined);
    void this.openRest();
  }

  /** What can be looked at a moment later. */
  private async openRest(): Promise<void> {
    await this.feed.loadTalks();
    await this.outbox.reload();
    await this.outbox.prune();
    await this.resend.resume();
    this.changed();
  }

  /** Ends everything. What was shown and typed is written before the promise is fulfilled. */
  async close(): Promise<void> {
    this.positions.onDuty(false);
    this.background.close();
    this.drainer.close();
    this.receiver.close();
    this.help.close();
    this.resend.close();
    this.marks.close();
    this.outbox.close();
    await Promise.all([this.drafts.flush(), this.feed.close()]);
  }

  wake(): void {
    this.drainer.wake();
    this.receiver.wake();
    this.resend.wake();
  }

  get personId(): string {
    return this.vault.personId;
  }

  /** As the server last said it, perhaps long ago. */
  get me(): Me | undefined {
    return this.profile.me;
  }

  get model(): FeedModel {
    return this.feed.model;
  }

  /** The true time, as well as it is known. */
  get now(): number {
    return deviceClock.now();
  }

  get duty(): Duty | undefined {
    return this.profile.duty(this.now, this.model.backups.values());
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

  get connection(): Connection {
    return this.receiver.connection;
  }

  /** Does the server answer? */
  get connected(): boolean {
    return this.connection === 'live' || this.connection === 'polling';
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

  /** Requests of others that concern my unit, without those that it has answered with no. */
  get requests(): Backup[] {
    const { duty } = this;
    if (!duty) return [];
    const declined = ({ requestId }: Backup) =>
      this.lastOf('backup.declined', (body) => body.requestId === requestId)?.state;
    return requestsFor(duty.unitId, this.model.backups.values()).filter((backup) =>
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

  /** This person has read up to there. */
  read(channelId: string, upTo: number): void {
    this.marks.read(channelId, upTo);
  }

  /** Sending and receiving learn from each other at once that the network came or went. */
  private compareLinks(): void {
    const { link } = this.drainer;
    const { connected } = this;
    if (link !== this.hadLink && link !== undefined && link !== connected) this.receiver.wake();
    if (connected && this.hadConnection === false) {
      this.drainer.wake();
      this.resend.wake();
      this.marks.wake();
      void this.farewells.tell();
    }
    this.hadLink = link;
    this.hadConnection = connected;
  }

  private async identified(): Promise<void> {
    const { me, standing } = this.identity;
    if (me && standing === 'signedIn' && me !== this.me) await this.profile.learn(me).catch(() => undefined);
    this.positions.onDuty(this.duty !== undefined);
    this.changed();
  }
}

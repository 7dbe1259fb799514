import { CallForHelp } from '../backup/call-for-help.js';
import { callsFor } from '../backup/help-state.js';
import type { Backup, FeedEntry } from '../feed/feed-entry.js';
import { FeedModel } from '../feed/feed-model.js';
import { FeedStore } from '../feed/feed-store.js';
import { type Connection, Receiver } from '../feed/receiver.js';
import type { Caller } from '../net/http.js';
import { Drainer } from '../outbox/drainer.js';
import { type Draft, type Entry, isHere } from '../outbox/entry.js';
import { Outbox } from '../outbox/outbox.js';
import { type Receipt, receipted } from '../outbox/receipt.js';
import { Roll } from '../photo/roll.js';
import { type Database, strict } from '../store/database.js';
import { Vault } from '../store/vault.js';
import { Changes } from '../ui/changes.js';
import { Identity, type Standing } from './identity.js';
import { type Duty, dutyAt, type Me, newChannels } from './me.js';
import { PositionReport } from './position-report.js';
import { renewSilently } from './silent-sign-in.js';

/** Everything that one person has on this device. */
export class Workplace extends Changes {
  readonly outbox: Outbox;
  readonly identity: Identity;
  readonly model = new FeedModel();
  readonly drainer: Drainer;
  readonly receiver: Receiver;
  readonly help: CallForHelp;
  /** The photos taken and not kept yet. */
  readonly roll: Roll;
  /** As the server last said it, perhaps long ago. */
  me?: Me;
  private hadLink?: boolean;
  private hadConnection?: boolean;
  private readonly feed: FeedStore;
  private readonly positions: PositionReport;

  private constructor(
    private readonly db: Database,
    private readonly vault: Vault,
    call: Caller,
  ) {
    super();
    const { personId } = vault;
    this.outbox = new Outbox(db, vault);
    this.identity = new Identity(call, personId, undefined, renewSilently);
    this.feed = new FeedStore(db, vault);
    this.drainer = new Drainer({ outbox: this.outbox, identity: this.identity, call, locks: navigator.locks });
    const heard = (entries: FeedEntry[]) => void this.heard(entries);
    this.receiver = new Receiver({ call, identity: this.identity, store: this.feed, heard });
    this.positions = new PositionReport(call);
    this.help = new CallForHelp({ outbox: this.outbox, identity: this.identity, call });
    this.roll = new Roll(this.outbox, () => this.me?.policies?.uploadLimit);
    for (const part of [this.outbox, this.model, this.drainer, this.receiver, this.help, this.roll])
      part.follow(() => this.changed());
    this.drainer.follow(() => this.compareLinks());
    this.receiver.follow(() => this.compareLinks());
    this.identity.follow(() => void this.identified());
  }

  /** Opens what lies here for this person; works with no network. */
  static async open(db: Database, personId: string, call: Caller): Promise<Workplace> {
    const place = new Workplace(db, await Vault.of(db, personId), call);
    const profile = await db.get('profiles', personId);
    place.me = profile && (await place.vault.openJson<Me>(profile.sealed, 'profile').catch(() => undefined));
    await place.outbox.reload();
    for (const entry of await place.feed.load()) place.model.apply(entry);
    return place;
  }

  start(): void {
    void this.outbox.prune();
    void this.feed.prune();
    this.drainer.poke();
    void this.receiver.run();
    this.positions.onDuty(this.duty !== undefined);
  }

  close(): void {
    this.positions.onDuty(false);
    this.drainer.close();
    this.receiver.close();
    this.help.close();
    this.outbox.close();
  }

  wake(): void {
    this.drainer.wake();
    this.receiver.wake();
  }

  get personId(): string {
    return this.vault.personId;
  }

  get duty(): Duty | undefined {
    return dutyAt(this.me, Date.now());
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

  /** My call for help, wherever it is. */
  helpEntry(requestId: string): Entry | undefined {
    return this.outbox.get(requestId) ?? this.help.get(requestId);
  }

  /** Calls of others that concern my unit, without those that it has answered with no. */
  get calls(): Backup[] {
    const { duty } = this;
    if (!duty) return [];
    const declined = ({ requestId }: Backup) =>
      this.lastOf('backup.declined', (body) => body.requestId === requestId)?.state;
    return callsFor(duty.unitId, this.model.backups.values()).filter((backup) =>
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

  /** How many lines of a channel are new to this person, with what they read here while there was no network. */
  unread(channelId: string): number {
    const told = this.lastOf('message.read', (body) => body.channelId === channelId);
    return this.model.unread(channelId, this.personId, Number(told?.operation.body.upTo ?? 0));
  }

  /** Sending and receiving learn from each other at once that the network came or went. */
  private compareLinks(): void {
    const { link } = this.drainer;
    const { connected } = this;
    if (link !== this.hadLink && link !== undefined && link !== connected) this.receiver.wake();
    if (connected && this.hadConnection === false) this.drainer.wake();
    this.hadLink = link;
    this.hadConnection = connected;
  }

  private async heard(entries: FeedEntry[]): Promise<void> {
    for (const entry of entries) this.model.apply(entry);
    if (entries.some(({ kind }) => kind.startsWith('duty'))) await this.identity.confirm(0);
    for (const { kind, body } of entries) if (kind === 'evidence') await this.receipt(body as unknown as Receipt);
  }

  private async receipt(receipt: Receipt): Promise<void> {
    const entry = this.outbox.entries().find(({ photo }) => photo?.evidenceId === receipt.evidenceId);
    if (entry) await this.outbox.update(entry.id, (now) => receipted(now, receipt));
  }

  private async identified(): Promise<void> {
    const { me, standing } = this.identity;
    if (me && standing === 'signedIn') {
      const joined = newChannels(this.me, me, Date.now());
      this.me = me;
      const sealed = await this.vault.sealJson(me, 'profile');
      const tx = this.db.transaction('profiles', 'readwrite', strict);
      await tx.store.put({ personId: this.personId, sealed });
      await tx.done;
      this.positions.onDuty(this.duty !== undefined);
      for (const channelId of joined) await this.receiver.fill(`channel:${channelId}`);
    }
    this.changed();
  }
}

import { Attaching } from '../attachment/attaching.js';
import { BackupRequest } from '../backup/backup-request.js';
import { Devices } from '../devices/devices.js';
import { Shelf } from '../document/shelf.js';
import { DraftSync } from '../draft/draft-sync.js';
import { CalendarAddress } from '../duty/calendar-address.js';
import { Feed } from '../feed/feed.js';
import type { FeedModel } from '../feed/feed-model.js';
import { History } from '../feed/history.js';
import { ReadMarks } from '../feed/read-marks.js';
import { type Connection, Receiver } from '../feed/receiver.js';
import { TalkCalls } from '../feed/talk-calls.js';
import { deviceClock } from '../net/clock.js';
import type { Caller } from '../net/http.js';
import { Drainer } from '../outbox/drainer.js';
import { Farewells } from '../outbox/farewells.js';
import { Outbox } from '../outbox/outbox.js';
import { Resend } from '../outbox/resend.js';
import { Roll } from '../photo/roll.js';
import { PushSignUp } from '../push/push-sign-up.js';
import { takeAway } from '../push/seen.js';
import { Search } from '../search/search.js';
import type { Database } from '../store/database.js';
import { Drafts } from '../store/drafts.js';
import type { Vault } from '../store/vault.js';
import { Changes } from '../ui/changes.js';
import { Background } from './background.js';
import { Colleagues } from './colleagues.js';
import { Identity } from './identity.js';
import type { Duty, Me } from './me.js';
import { PositionReport } from './position-report.js';
import { Profile } from './profile.js';
import { Routing } from './routing.js';
import { renewSilently } from './silent-sign-in.js';

/** The rooms of one person's workplace on this device, put together: what begins, wakes and ends with what. */
export class Rooms extends Changes {
  readonly outbox: Outbox;
  readonly identity: Identity;
  readonly drainer: Drainer;
  readonly receiver: Receiver;
  readonly help: BackupRequest;
  /** The photos taken and not kept yet. */
  readonly roll: Roll;
  /** The files to be said along with the next message. */
  readonly attaching: Attaching;
  /** What was typed and not sent. */
  readonly drafts: Drafts;
  private readonly draftSync: DraftSync;
  /** Older messages. */
  readonly history: History;
  /** What was brought again to a restored server; `resend.outcome` is there to be told to the person. */
  readonly resend: Resend;
  readonly colleagues: Colleagues;
  readonly calendar: CalendarAddress;
  readonly devices: Devices;
  /** The documents of the office. */
  readonly shelf: Shelf;
  /** What is asked about what was said. */
  readonly talkCalls: TalkCalls;
  /** What was said, by words. */
  readonly search: Search;
  /** Whether this device wakes its person. */
  readonly push: PushSignUp;
  protected readonly profile: Profile;
  private readonly farewells: Farewells;
  private readonly background: Background;
  protected readonly feed: Feed;
  protected readonly marks: ReadMarks;
  private readonly positions: PositionReport;
  private hadLink?: boolean;
  private hadConnection?: boolean;

  protected constructor(
    db: Database,
    protected readonly vault: Vault,
    protected readonly call: Caller,
  ) {
    super();
    const { personId } = vault;
    this.profile = new Profile(db, vault);
    this.colleagues = new Colleagues(db, vault, call);
    this.outbox = new Outbox(db, vault);
    this.identity = new Identity(call, personId, undefined, renewSilently);
    const { outbox, identity } = this;
    this.feed = new Feed(db, vault);
    this.talkCalls = new TalkCalls(call, this.feed.model, this.colleagues, personId);
    this.drafts = new Drafts(db, vault);
    this.draftSync = new DraftSync({ drafts: this.drafts, call, clock: deviceClock });
    const estimate = () => navigator.storage?.estimate?.() ?? Promise.resolve(undefined);
    this.shelf = new Shelf({ db, vault, call, clock: deviceClock, estimate });
    this.feed.renewed = (snapshot, isRestored) => {
      this.draftSync.renew(snapshot, isRestored);
      void this.shelf.take(snapshot.documents);
    };
    this.history = new History(this.feed, call);
    this.search = new Search(this.feed, call);
    this.calendar = new CalendarAddress(call, globalThis.location?.origin ?? '');
    this.devices = new Devices(call);
    this.marks = new ReadMarks(this.feed, call, deviceClock);
    this.resend = new Resend({ db, outbox, identity, call });
    this.drainer = new Drainer({ outbox, identity, call, locks: navigator.locks });
    this.farewells = new Farewells({ db, personId, identity, call });
    outbox.discarded = (evidenceId) => void this.farewells.add(evidenceId);
    const routing = new Routing(outbox, identity);
    this.push = new PushSignUp({ db, personId, call });
    this.receiver = new Receiver({
      call,
      identity,
      feed: this.feed,
      heard: (entries) => {
        void routing.heard(entries);
        void takeAway(entries);
        this.draftSync.hear(entries);
        this.shelf.hear(entries);
      },
      restored: () => void this.resend.begin(),
    });
    this.positions = new PositionReport(call);
    this.help = new BackupRequest({ outbox, identity, call });
    this.background = new Background(outbox);
    const limit = () => this.me?.policies?.uploadLimit;
    this.roll = new Roll(outbox, limit);
    this.attaching = new Attaching(outbox, limit);
    const { model, drainer, receiver, help, roll, attaching, resend, push, drafts, shelf } = this;
    for (const part of [outbox, model, drainer, receiver, help, roll, attaching, resend, push, drafts, shelf])
      part.follow(() => this.changed());
    this.drainer.follow(() => this.compareLinks());
    this.receiver.follow(() => this.compareLinks());
    identity.follow(() => void this.identified());
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
    await this.push.begin();
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
    this.draftSync.close();
    this.shelf.close();
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

  get connection(): Connection {
    return this.receiver.connection;
  }

  /** Does the server answer? */
  get connected(): boolean {
    return this.connection === 'live' || this.connection === 'polling';
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
      this.draftSync.wake();
      this.shelf.wake();
      this.talkCalls.wake();
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

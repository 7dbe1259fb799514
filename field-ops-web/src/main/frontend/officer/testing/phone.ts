import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { DeviceClock } from '../net/clock.js';
import { type Caller, caller } from '../net/http.js';
import { Drainer, type Locks } from '../outbox/drainer.js';
import type { Draft } from '../outbox/entry.js';
import { Outbox } from '../outbox/outbox.js';
import { Identity } from '../person/identity.js';
import { sha256Of } from '../photo/shot.js';
import { type Database, openDatabase } from '../store/database.js';
import { uuid7 } from '../store/uuid7.js';
import { Vault } from '../store/vault.js';
import { FakeServer } from './fake-server.js';

/** Locks in the order in which they are asked for. */
class PageLocks {
  private tail: Promise<unknown> = Promise.resolve();

  request(_name: string, work: () => Promise<unknown>): Promise<unknown> {
    this.tail = this.tail.then(work, work);
    return this.tail;
  }
}

/** A phone in memory: its database, one person's outbox and drainer, a server, and a clock that is set by hand. */
export class Phone {
  now = Date.parse('2026-11-23T14:00:00Z');
  /** What the person or the network set the clock to, apart from the time that has passed. */
  setBy = 0;
  clock!: DeviceClock;
  server = new FakeServer('anna');
  /** Shared by all tabs of this phone. */
  locks = new PageLocks() as unknown as Locks;
  db!: Database;
  outbox!: Outbox;
  call!: Caller;
  identity!: Identity;
  drainer!: Drainer;

  static async of(personId = 'anna'): Promise<Phone> {
    globalThis.indexedDB = new IDBFactory();
    const phone = new Phone();
    phone.db = await openDatabase();
    await phone.start(personId);
    return phone;
  }

  /** The app is opened again: everything in memory is gone, the database and the server are not. */
  async start(personId = 'anna', renew?: () => Promise<boolean>): Promise<void> {
    this.stop();
    const born = this.now;
    this.clock = new DeviceClock({ wall: () => this.now + this.setBy, monotonic: () => this.now - born });
    this.server.time = () => new Date(this.now).toISOString();
    const { clock } = this;
    this.outbox = new Outbox(this.db, await Vault.of(this.db, personId), clock);
    await this.outbox.reload();
    this.call = caller(() => 'de', this.server.fetch, clock);
    const { call } = this;
    this.identity = new Identity(call, personId, clock, renew);
    const { outbox, identity, locks } = this;
    this.drainer = new Drainer({ outbox, identity, call, locks, clock, random: () => 0.5 });
  }

  /** The same app in a second tab. */
  async secondTab(): Promise<Phone> {
    const tab = new Phone();
    Object.assign(tab, { server: this.server, db: this.db, locks: this.locks, now: this.now });
    await tab.start();
    return tab;
  }

  stop(): void {
    this.drainer?.close();
    this.outbox?.close();
  }

  /** Lets the drainer do everything that is due now. */
  async drain(): Promise<void> {
    this.drainer.poke();
    await this.drainer.idle();
    await soon();
    await this.drainer.idle();
  }

  /** Lets time pass, and the drainer do what has become due. */
  async pass(millis: number): Promise<void> {
    this.now += millis;
    await this.drain();
  }

  states(): string[] {
    return this.outbox.entries().map(({ state }) => state);
  }

  chunks(): Promise<number> {
    return this.db.count('chunks');
  }
}

const timeout = setTimeout;

/** A turn later, also where a test holds the timers still. */
export function soon(): Promise<void> {
  return new Promise((resolve) => timeout(resolve, 0));
}

export function message(text: string): Draft {
  return { kind: 'message.sent', body: { channelId: 'c1', text } };
}

export function help(): Draft {
  return { kind: 'backup.requested', body: { urgency: 'URGENT' } };
}

export async function photo(size = 3_000_000): Promise<Draft> {
  const bytes = new Uint8Array(size).map((_, index) => index % 251).buffer;
  const sha256 = await sha256Of(bytes);
  const evidenceId = uuid7();
  const facts = { evidenceId, sha256, filename: 'a.jpg', contentType: 'image/jpeg' };
  return { kind: 'evidence.captured', body: { ...facts, size, kind: 'PLATE' }, photo: { ...facts, bytes } };
}

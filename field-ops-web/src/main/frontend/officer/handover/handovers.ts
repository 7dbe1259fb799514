import type { FeedEntry } from '../feed/feed-entry.js';
import type { Caller } from '../net/http.js';
import type { Duty } from '../person/me.js';
import type { Database } from '../store/database.js';
import type { Vault } from '../store/vault.js';
import { Changes } from '../ui/changes.js';
import type { Handover } from './handover.js';

const lookEvery = 15_000;
const fresh = 60_000;
/** Two shifts hear of it at once, and do not all ask at once. */
const spread = 2_000;
/** From when before the end or the begin of a duty on, and until when after it, a handover concerns somebody. */
const before = 3_600_000;
const after = 12 * 3_600_000;
const news = ['handover', 'duty', 'duty.withdrawn'];

export interface HandoverTerms {
  db: Database;
  vault: Vault;
  call: Caller;
  now: () => number;
  duties: () => readonly Duty[];
  random?: () => number;
}

interface Known {
  handovers: Handover[];
  /** When the server told them, by its clock. */
  heardAt: string;
}

/** The handovers that concern this person: asked for when a duty ends or begins, and kept for when there is no network. */
export class Handovers extends Changes {
  private known: Known = { handovers: [], heardAt: '' };
  private isBehind = true;
  private askedAt = Number.NEGATIVE_INFINITY;
  private timer?: ReturnType<typeof setInterval>;
  private asking?: ReturnType<typeof setTimeout>;

  constructor(private readonly terms: HandoverTerms) {
    super();
  }

  async load(): Promise<void> {
    const { db, vault } = this.terms;
    const row = await db.get('profiles', vault.personId);
    const kept = row?.handovers && vault.openJson<Known>(row.handovers, 'handovers');
    this.known = (await kept?.catch(() => undefined)) ?? this.known;
    this.timer = setInterval(() => this.look(), lookEvery);
  }

  get all(): readonly Handover[] {
    return this.known.handovers;
  }

  get heardAt(): string {
    return this.known.heardAt;
  }

  get(shiftId: string): Handover | undefined {
    return this.all.find((each) => each.shiftId === shiftId);
  }

  hear(entries: FeedEntry[]): void {
    if (!entries.some(({ kind }) => news.includes(kind))) return;
    clearTimeout(this.asking);
    this.asking = setTimeout(() => void this.ask(), spread * (this.terms.random ?? Math.random)());
  }

  /** The server can be reached again, or the app has begun. */
  wake(): void {
    this.isBehind = true;
    this.look();
  }

  close(): void {
    clearInterval(this.timer);
    clearTimeout(this.asking);
  }

  /** Asks when a duty ends or begins, at most once a minute unless something was missed. */
  look(): void {
    const { now } = this.terms;
    if (!this.isDue && this.all.length === 0) return;
    if (this.isBehind || now() - this.askedAt >= fresh) void this.ask();
  }

  private get isDue(): boolean {
    const now = this.terms.now();
    const isNear = (iso: string) => now > Date.parse(iso) - before && now < Date.parse(iso) + after;
    return this.terms.duties().some(({ from, until }) => isNear(from) || isNear(until));
  }

  /** Asks what concerns this person now. */
  async ask(): Promise<void> {
    this.askedAt = this.terms.now();
    const reply = await this.terms.call('/api/v1/handovers');
    this.isBehind = reply.kind !== 'ok' && reply.kind !== 'refused';
    if (reply.kind !== 'ok') return;
    const { handovers, serverTime } = reply.body as { handovers: Handover[]; serverTime: string };
    this.known = { handovers, heardAt: serverTime };
    this.changed();
    await this.save().catch(() => undefined); // the next answer is written again
  }

  private async save(): Promise<void> {
    const { db, vault } = this.terms;
    const handovers = await vault.sealJson(this.known, 'handovers');
    await db.write(['profiles'], async (tx) => {
      const row = await tx.objectStore('profiles').get(vault.personId);
      if (row) await tx.objectStore('profiles').put({ ...row, handovers });
    });
  }
}

import { deviceClock, type Stamp } from '../net/clock.js';
import { Changes } from '../ui/changes.js';
import { allOf, type Database } from './database.js';
import type { Vault } from './vault.js';

const settleFor = 300;

interface Kept {
  text: string;
  /** The server has not learnt this text yet. */
  untold: boolean;
  /** The server may have some text, so that it has to learn when there is none any more. */
  offered: boolean;
  /** The version that the server had last. */
  version: number;
  /** When it was typed on this device; undefined when it came from another one. */
  typed?: { writtenAt: string; stamp: Stamp };
}

/** A text that the server has not learnt yet. */
export interface Untold {
  channelId: string;
  text: string;
  typed: { writtenAt: string; stamp: Stamp };
}

/**
 * What a person typed in a channel and has not sent: on the disk a moment after the last key, so that it survives a
 * reload, an update, a sign-in and a kill. One for each channel; a text that could not be sent comes back into the
 * channel that it was written for. Changes are told when a text came from another device.
 */
export class Drafts extends Changes {
  /** Told of each channel in which something was typed. */
  typed: (channelId: string) => void = () => undefined;
  private readonly all = new Map<string, Kept>();
  private readonly soiled = new Set<string>();
  private timer?: ReturnType<typeof setTimeout>;
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly db: Database,
    private readonly vault: Vault,
    private readonly clock = deviceClock,
  ) {
    super();
  }

  async load(): Promise<void> {
    const rows = await this.db.getAll('drafts', allOf(this.vault.personId));
    for (const { channelId, sealed, about } of rows) {
      const text = await this.vault.openJson<string>(sealed, `draft ${channelId}`).catch(() => undefined);
      if (text === undefined || this.all.has(channelId)) continue;
      const known =
        about && (await this.vault.openJson<Kept>(about, `about draft ${channelId}`).catch(() => undefined));
      this.all.set(channelId, { untold: true, offered: false, version: 0, typed: this.now(), ...known, text });
    }
  }

  get(channelId: string): string {
    return this.all.get(channelId)?.text ?? '';
  }

  /** Notes what is typed; an empty text is none. */
  set(channelId: string, text: string): void {
    if (this.get(channelId) === text) return;
    const { offered = false, version = 0 } = this.all.get(channelId) ?? {};
    if (text || offered) this.keep(channelId, { text, untold: true, offered, version, typed: this.now() });
    else this.forget(channelId);
    this.typed(channelId);
  }

  /** A text that could not be kept for sending, in front of what was typed in its channel since. */
  putBack(channelId: string, text: string): void {
    const since = this.get(channelId);
    this.set(channelId, since ? `${text}\n${since}` : text);
  }

  /** What the server has to learn. */
  get untold(): Untold[] {
    return [...this.all].flatMap(([channelId, { text, untold, typed }]) =>
      untold && typed ? [{ channelId, text, typed }] : [],
    );
  }

  isUntold(channelId: string): boolean {
    return this.all.get(channelId)?.untold ?? false;
  }

  /** The version that the server had last, as far as this device knows. */
  version(channelId: string): number {
    return this.all.get(channelId)?.version ?? 0;
  }

  /** How long ago something was typed here, in milliseconds. */
  since(channelId: string): number {
    return this.clock.since(this.all.get(channelId)?.typed?.stamp);
  }

  /** This text is on its way to the server: from now on it may have one. */
  offer(channelId: string): void {
    const kept = this.all.get(channelId);
    if (kept && !kept.offered) this.keep(channelId, { ...kept, offered: true });
  }

  /** What the server has. Only what was typed here and is not known there stays. */
  take(channelId: string, text: string, version: number): void {
    if (this.isUntold(channelId)) return;
    const isNews = this.get(channelId) !== text;
    const { typed } = this.all.get(channelId) ?? {};
    this.keep(channelId, { text, untold: false, offered: version > 0, version, typed: isNews ? undefined : typed });
    if (isNews) this.changed();
  }

  /** The server has learnt a text; what was typed since it still has to learn. */
  learnt(channelId: string, text: string, version: number): void {
    const kept = this.all.get(channelId);
    if (!kept) this.keep(channelId, { text: '', untold: true, offered: true, version, typed: this.now() });
    else this.keep(channelId, { ...kept, untold: kept.text !== text, offered: true, version });
  }

  /** The server may have forgotten what it had. */
  doubt(): void {
    for (const [channelId, kept] of [...this.all])
      this.keep(channelId, {
        ...kept,
        untold: kept.untold || (kept.text !== '' && kept.typed !== undefined),
        version: 0,
      });
  }

  private now() {
    return { writtenAt: new Date(this.clock.wall()).toISOString(), stamp: this.clock.stamp() };
  }

  private keep(channelId: string, kept: Kept): void {
    this.all.set(channelId, kept);
    this.soil(channelId);
  }

  private forget(channelId: string): void {
    this.all.delete(channelId);
    this.soil(channelId);
  }

  private soil(channelId: string): void {
    this.soiled.add(channelId);
    this.timer ??= setTimeout(() => void this.flush(), settleFor);
  }

  /** Writes at once, as when the page is hidden. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.writing = this.writing.then(() => this.write());
    await this.writing;
  }

  private async write(): Promise<void> {
    const { personId } = this.vault;
    for (const channelId of [...this.soiled]) {
      const kept = this.all.get(channelId);
      this.soiled.delete(channelId);
      const written =
        kept && (kept.text || kept.untold)
          ? this.row(channelId, kept).then((row) => this.db.put('drafts', row))
          : this.db.delete('drafts', [personId, channelId]);
      // In memory it stays; the next key tries again.
      await written.catch(() => this.soiled.add(channelId));
    }
  }

  private async row(channelId: string, { text, ...about }: Kept) {
    const sealed = await this.vault.sealJson(text, `draft ${channelId}`);
    const known = await this.vault.sealJson(about, `about draft ${channelId}`);
    return { personId: this.vault.personId, channelId, sealed, about: known };
  }
}

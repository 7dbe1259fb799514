import type { KnownOrder } from '../order/order.js';
import type { Muted } from '../push/mutes.js';
import { allOf, type Database, type PageRow, pagesOf } from '../store/database.js';
import type { Vault } from '../store/vault.js';
import type { Watch } from '../watch/watch.js';
import type { Backup, Channel, Message, Status } from './feed-entry.js';
import { pageOf, pageSize } from './talk-log.js';

/** What a person's device knows beside the messages: small, so that it is opened before anything is drawn. */
export interface Now {
  cursor?: string;
  channels: Channel[];
  backups: Backup[];
  statuses: Status[];
  /** Missing in what versions before there were orders kept. */
  orders?: KnownOrder[];
  /** Missing in what older versions kept. */
  watches?: Watch[];
  watchesSince?: string;
  /** Urgent messages that this person has seen here. */
  seenUrgent?: string[];
  /** Missing in what older versions kept. */
  mutes?: Muted[];
  /** The channel that was looked at last. */
  chosen?: string;
}

/** Pages of each channel that stay on the device: enough to read up on a shift with no network. */
const mostPages = 6;

/** What a person received, kept sealed so that it can be read with no network. */
export class FeedStore {
  constructor(
    private readonly db: Database,
    private readonly vault: Vault,
  ) {}

  async now(): Promise<Now | undefined> {
    const row = await this.db.get('now', this.vault.personId);
    return row && (await this.vault.openJson<Now>(row.sealed, 'now').catch(() => undefined));
  }

  /** Writes what is now together with the pages that have changed: after a kill both fit together. */
  async save(now: Now, pages: { channelId: string; messages: Message[] }[]): Promise<void> {
    const { personId } = this.vault;
    const sealed = await this.vault.sealJson(now, 'now');
    const rows = await Promise.all(pages.map(({ channelId, messages }) => this.row(channelId, messages)));
    await this.db.write(['now', 'pages'], async (tx) => {
      await tx.objectStore('now').put({ personId, sealed });
      for (const row of rows) await tx.objectStore('pages').put(row);
    });
  }

  /** The newest messages of a channel that lie here without a gap, ascending. */
  newest(channelId: string): Promise<Message[]> {
    return this.before(channelId, undefined);
  }

  /**
   * The page of messages that lies here before a number, if it reaches up to it without a gap; else nothing.
   *
   * @param number undefined for the newest page
   */
  async before(channelId: string, number: number | undefined): Promise<Message[]> {
    const first = number === undefined ? await this.lastPage(channelId) : pageOf(number - 1);
    if (first === undefined || first < 1) return [];
    const row = await this.db.get('pages', [this.vault.personId, channelId, first]);
    const all = row ? await this.open(row) : [];
    const unbroken = tail(number === undefined ? all : all.filter((message) => message.number < number));
    return number !== undefined && unbroken.at(-1)?.number !== number - 1 ? [] : unbroken;
  }

  /** Keeps a page of history, if it is a whole one. */
  async keep(channelId: string, messages: readonly Message[]): Promise<void> {
    const byPage = grouped(messages, ({ number }) => pageOf(number));
    const whole = [...byPage.values()].filter((page) => page.length === pageSize);
    const rows = await Promise.all(whole.map((page) => this.row(channelId, page)));
    if (rows.length === 0) return;
    await this.db.write(['pages'], async (tx) => {
      for (const row of rows) await tx.objectStore('pages').put(row);
    });
  }

  /** Changes one message of a page that lies here. */
  async change(channelId: string, number: number, change: (message: Message) => Message): Promise<void> {
    const row = await this.db.get('pages', [this.vault.personId, channelId, pageOf(number)]);
    const messages = row ? await this.open(row) : [];
    if (!messages.some((message) => message.number === number)) return;
    const changed = messages.map((message) => (message.number === number ? change(message) : message));
    await this.db.put('pages', await this.row(channelId, changed));
  }

  /** Lets go of old pages, and of channels that this person has left. */
  async prune(channels: Set<string>): Promise<void> {
    const keys = await this.db.getAllKeys('pages', allOf(this.vault.personId));
    const byChannel = grouped(keys, ([, channelId]) => channelId);
    const old = [...byChannel].flatMap(([channelId, pages]) =>
      channels.has(channelId) ? pages.slice(0, -mostPages) : pages,
    );
    if (old.length === 0) return;
    await this.db.write(['pages'], async (tx) => {
      for (const key of old) await tx.objectStore('pages').delete(key);
    });
  }

  /**
   * Opens the pages of a channel one after the other, the newest first, until `look` has seen enough. What comes while it
   * does may be missing.
   *
   * @param look whether the next one is wanted
   */
  async eachPage(channelId: string, look: (messages: Message[]) => boolean): Promise<void> {
    const keys = await this.db.lastKeys('pages', pagesOf(this.vault.personId, channelId), Number.MAX_SAFE_INTEGER);
    for (const key of keys) {
      const row = await this.db.get('pages', key);
      if (!look(row ? await this.open(row) : [])) return;
    }
  }

  private async lastPage(channelId: string): Promise<number | undefined> {
    const [key] = await this.db.lastKeys('pages', pagesOf(this.vault.personId, channelId), 1);
    return key?.[2];
  }

  private async row(channelId: string, messages: Message[]): Promise<PageRow> {
    const first = pageOf(messages[0].number);
    const sealed = await this.vault.sealJson(messages, `page ${channelId} ${first}`);
    return { personId: this.vault.personId, channelId, first, sealed };
  }

  private open({ channelId, first, sealed }: PageRow): Promise<Message[]> {
    return this.vault.openJson<Message[]>(sealed, `page ${channelId} ${first}`).catch(() => []);
  }
}

function grouped<T, K>(all: readonly T[], by: (each: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const each of all) groups.set(by(each), [...(groups.get(by(each)) ?? []), each]);
  return groups;
}

/** The unbroken run at the end. */
function tail(messages: Message[]): Message[] {
  const gap = messages.findLastIndex(({ number }, index) => index > 0 && number !== messages[index - 1].number + 1);
  return gap < 0 ? messages : messages.slice(gap);
}

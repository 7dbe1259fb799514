import type { Caller } from '../net/http.js';
import type { Feed } from './feed.js';
import type { HistoryPage } from './feed-entry.js';
import { pageSize } from './talk-log.js';

/** `more`: something was found and there is more; `all`: the first message is here; `away`: nobody could be asked. */
export type Older = 'more' | 'all' | 'away';

/** So many pages are brought at most for somebody who wants to see one place. */
const mostPages = 60;

/** Fewer lines than this are hardly a screen. */
const few = 30;

/** Reads a channel backwards, page by page, when somebody scrolls: what lies on the device first, then the server's. */
export class History {
  private readonly running = new Map<string, Promise<Older>>();
  /** The channel for which a page was asked because it is looked at. */
  private looked?: string;

  constructor(
    private readonly feed: Feed,
    private readonly call: Caller,
  ) {}

  isLoading(channelId: string): boolean {
    return this.running.has(channelId);
  }

  /** May there be older messages than those in memory? */
  hasOlder(channelId: string): boolean {
    const channel = this.feed.model.channels.get(channelId);
    const oldest = this.feed.model.talk(channelId).oldest ?? (channel?.lastNumber ?? 0) + 1;
    return channel !== undefined && oldest > Math.max(1, channel.firstNumber);
  }

  /**
   * A channel is looked at: the snapshot brings a page of the most recent channels only, and the others get theirs now.
   * Asked once, and once more whenever the server comes back.
   *
   * @returns undefined when there is nothing to ask
   */
  look(channelId: string, connected: boolean): Promise<Older> | undefined {
    if (!connected || !this.isShort(channelId)) {
      this.looked = undefined;
      return undefined;
    }
    if (this.looked === channelId) return undefined;
    this.looked = channelId;
    return this.older(channelId);
  }

  /** Is hardly anything here of a channel that has more? */
  isShort(channelId: string): boolean {
    return this.feed.model.inChannel(channelId).length < few && this.hasOlder(channelId);
  }

  /** Brings the page before the oldest message in memory; a call while one is under way gets that one's outcome. */
  older(channelId: string): Promise<Older> {
    const running = this.running.get(channelId);
    if (running) return running;
    const fresh = this.load(channelId).finally(() => this.running.delete(channelId));
    this.running.set(channelId, fresh);
    return fresh;
  }

  /**
   * Brings pages until the message of a number is in memory, or `mostPages` were brought.
   *
   * @returns `here`, or why not
   */
  async reach(channelId: string, number: number): Promise<'here' | 'far' | 'away'> {
    for (let pages = 0; !this.hasReached(channelId, number); pages++) {
      if (pages === mostPages) return 'far';
      const outcome = await this.older(channelId);
      if (outcome === 'away') return 'away';
      if (outcome === 'all') break;
    }
    return this.feed.model.inChannel(channelId).some((message) => message.number === number) ? 'here' : 'far';
  }

  private hasReached(channelId: string, number: number): boolean {
    const { oldest } = this.feed.model.talk(channelId);
    return oldest !== undefined && oldest <= number;
  }

  private async load(channelId: string): Promise<Older> {
    const talk = this.feed.model.talk(channelId);
    const before = talk.oldest;
    const here = before === undefined ? [] : await this.feed.store.before(channelId, before).catch(() => []);
    if (here.length > 0) {
      talk.prepend(here);
      return this.hasOlder(channelId) ? 'more' : 'all';
    }
    const query = `limit=${pageSize}${before === undefined ? '' : `&before=${before}`}`;
    const reply = await this.call(`/api/v1/channels/${channelId}/messages?${query}`);
    if (reply.kind === 'refused') return 'all';
    if (reply.kind !== 'ok') return 'away';
    const { messages, more } = reply.body as HistoryPage;
    talk.prepend(messages);
    // Only a convenience: what the disk has no room for is asked for again.
    await this.feed.store.keep(channelId, talk.messages.slice(0, 2 * pageSize)).catch(() => undefined);
    return more ? 'more' : 'all';
  }
}

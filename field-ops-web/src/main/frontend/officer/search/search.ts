import type { Feed } from '../feed/feed.js';
import type { Message } from '../feed/feed-entry.js';
import type { Caller } from '../net/http.js';
import { marksIn, wordsOf } from './folded.js';
import { type Found, type Hit, hitOf } from './hit.js';

/** Of what lies here, so many at most. */
const most = 50;

/** `here`: the server was not there, and this is what lies on this device; `refused`: in its words. */
export type Outcome = (Found & { kind: 'all' | 'here' }) | { kind: 'refused'; words: string } | { kind: 'interrupted' };

/** Messages of one sort: with a file, naming this person, urgent. */
export type Only = 'attachment' | 'mention' | 'urgent';
export const onlys: readonly Only[] = ['mention', 'urgent', 'attachment'];

/** What is looked for; with no words all of what `only` says. */
export interface Wish {
  words: string;
  only: readonly Only[];
}

const isOf: Record<Only, (message: Message, personId: string) => boolean> = {
  attachment: ({ attachments }) => Boolean(attachments?.length),
  mention: ({ mentions }, personId) => Boolean(mentions?.includes(personId)),
  urgent: ({ urgent }) => urgent === true,
};

/** Looks for what was said: at the server, and with no network in what lies on this device. */
export class Search {
  constructor(
    private readonly feed: Feed,
    private readonly call: Caller,
  ) {}

  /**
   * @param before the `next` of an earlier answer
   * @param signal ends it when something else is wanted
   */
  async find({ words: typed, only }: Wish, signal: AbortSignal, before?: string): Promise<Outcome> {
    const narrow = Object.fromEntries(only.map((each) => [each, 'true']));
    const query = new URLSearchParams({ q: typed.trim(), limit: '20', ...narrow, ...(before ? { before } : {}) });
    const reply = await this.call(`/api/v1/search/messages?${query}`, { signal, timeout: 6_000 });
    if (reply.kind === 'ok') return { kind: 'all', ...(reply.body as Found) };
    if (reply.kind === 'refused')
      return { kind: 'refused', words: `${reply.problem.title}. ${reply.problem.detail ?? ''}` };
    if (reply.kind === 'interrupted' || signal.aborted) return { kind: 'interrupted' };
    return this.here({ words: typed, only }, signal);
  }

  /** One sealed page is open at a time, so that a month of talk takes no more memory than a day. */
  private async here({ words: typed, only }: Wish, signal: AbortSignal): Promise<Outcome> {
    const words = wordsOf(typed);
    const isAsked = words.length > 0 || only.length > 0;
    const hits: Hit[] = [];
    const { personId } = this.feed.model;
    for (const { channelId, name } of isAsked ? [...this.feed.model.channels.values()] : []) {
      await this.feed.store.eachPage(channelId, (messages) => {
        for (const message of messages) {
          const marks = only.every((each) => isOf[each](message, personId)) && marksIn(message.text, words);
          if (marks) hits.push(hitOf(message, name, marks));
        }
        if (hits.length > 2 * most) newest(hits);
        return !signal.aborted;
      });
      if (signal.aborted) return { kind: 'interrupted' };
    }
    return { kind: 'here', hits: newest(hits) };
  }
}

/** Lets go of all but the newest. */
function newest(hits: Hit[]): Hit[] {
  hits.sort((a, b) => Date.parse(b.receivedAt) - Date.parse(a.receivedAt) || b.number - a.number);
  hits.length = Math.min(hits.length, most);
  return hits;
}

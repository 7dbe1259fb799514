import type { Draft, FeedEntry, Snapshot } from '../feed/feed-entry.js';
import type { DeviceClock } from '../net/clock.js';
import type { Caller } from '../net/http.js';
import type { Drafts, Untold } from '../store/drafts.js';

/** So long a text has to stand still before the server learns it. */
const settleFor = 700;
/** So long after the last key nothing from another device is put into the field. */
const holdFor = 2_000;

export interface DraftSyncTerms {
  drafts: Drafts;
  call: Caller;
  clock: DeviceClock;
}

/**
 * What was typed follows the person: the server learns a text once it stands still, and other devices hear of it by
 * `draft` in the feed and ask for it. What is being typed here is never overwritten; of two devices the later key wins.
 */
export class DraftSync {
  private timer?: ReturnType<typeof setTimeout>;
  private readonly held = new Map<string, ReturnType<typeof setTimeout>>();
  /** The highest version heard of each channel. */
  private readonly heard = new Map<string, number>();
  /** Those that the server did not take as they are. */
  private readonly refused = new Map<string, string>();
  private sending = false;
  private closed = false;

  constructor(private readonly terms: DraftSyncTerms) {
    terms.drafts.typed = () => this.arm();
  }

  /** The server can be reached again: what it does not know, and what this device missed. */
  wake(): void {
    this.refused.clear();
    this.arm();
    for (const [channelId] of this.heard) this.follow(channelId);
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
    for (const timer of this.held.values()) clearTimeout(timer);
  }

  hear(entries: FeedEntry[]): void {
    for (const { kind, body } of entries) {
      if (kind !== 'draft') continue;
      const { channelId, version } = body as unknown as Draft;
      this.heard.set(channelId, Math.max(version, this.heard.get(channelId) ?? 0));
      this.follow(channelId);
    }
  }

  /** What is now; a restored server may have forgotten what was typed here. An older server does not tell. */
  renew({ drafts, channels }: Pick<Snapshot, 'drafts' | 'channels'>, isRestored = false): void {
    if (!drafts) return;
    if (isRestored) this.terms.drafts.doubt();
    this.heard.clear();
    for (const { channelId } of channels) {
      const { text = '', version = 0 } = drafts.find((each) => each.channelId === channelId) ?? {};
      if (this.terms.drafts.since(channelId) > holdFor) this.terms.drafts.take(channelId, text, version);
      else this.holdBack(channelId);
    }
    this.arm();
  }

  private arm(): void {
    if (this.closed) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.send(), settleFor);
  }

  private async send(): Promise<void> {
    if (this.sending) return this.arm();
    this.sending = true;
    try {
      for (const untold of this.terms.drafts.untold) {
        if (this.refused.get(untold.channelId) === untold.text) continue;
        if (!(await this.offer(untold))) return;
      }
    } finally {
      this.sending = false;
    }
  }

  /** @returns whether the server could be asked */
  private async offer({ channelId, text, typed }: Untold): Promise<boolean> {
    const { drafts, clock, call } = this.terms;
    drafts.offer(channelId);
    const age = clock.age(typed.stamp);
    const sentAt = new Date(clock.wall()).toISOString();
    const json = { text, writtenAt: typed.writtenAt, sentAt, ...(age !== undefined && { age }) };
    const reply = await call(`/api/v1/channels/${channelId}/draft`, { method: 'PUT', json });
    if (reply.kind === 'refused') this.refused.set(channelId, text);
    if (reply.kind === 'ok') this.answered(text, reply.body as Draft);
    return reply.kind === 'ok' || reply.kind === 'refused';
  }

  private answered(sent: string, { channelId, text, version }: Draft): void {
    const { drafts } = this.terms;
    // Words with a later key are there already: they are asked for like any that were heard.
    drafts.learnt(channelId, sent, text === sent ? version : version - 1);
    this.heard.set(channelId, Math.max(version, this.heard.get(channelId) ?? 0));
    this.follow(channelId);
    if (drafts.isUntold(channelId)) this.arm();
  }

  /** Asks for what this device does not have. What it has to tell itself goes first. */
  private follow(channelId: string): void {
    const { drafts } = this.terms;
    if ((this.heard.get(channelId) ?? 0) > drafts.version(channelId)) this.fetchSoon(channelId);
  }

  private fetchSoon(channelId: string): void {
    if (this.terms.drafts.isUntold(channelId)) return;
    if (this.terms.drafts.since(channelId) > holdFor) void this.fetch(channelId);
    else this.holdBack(channelId);
  }

  private holdBack(channelId: string): void {
    if (this.closed || this.held.has(channelId)) return;
    const rest = holdFor - this.terms.drafts.since(channelId) + 1;
    const timer = setTimeout(() => {
      this.held.delete(channelId);
      this.fetchSoon(channelId);
    }, rest);
    this.held.set(channelId, timer);
  }

  private async fetch(channelId: string): Promise<void> {
    const reply = await this.terms.call(`/api/v1/channels/${channelId}/draft`);
    if (reply.kind !== 'ok') return;
    const { text, version } = reply.body as Draft;
    if (version < this.terms.drafts.version(channelId)) return;
    // Somebody began to type while the answer was on its way.
    if (this.terms.drafts.since(channelId) <= holdFor) return this.holdBack(channelId);
    this.terms.drafts.take(channelId, text, version);
  }
}

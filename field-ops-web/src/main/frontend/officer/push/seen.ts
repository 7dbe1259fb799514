import type { FeedEntry } from '../feed/feed-entry.js';

/** The part of a notification that is used. */
export interface Notified {
  readonly tag: string;
  readonly data?: { number?: number };
  close(): void;
}

/** Lists those of a tag that this device shows. */
export type Listing = (tag: string) => Promise<readonly Notified[]>;

/**
 * What was seen on one device goes away on the others: a channel that was read up to there, a call for help that has its
 * answer, an order that was answered or is over. Works wherever the app is open, in front or behind.
 */
export async function takeAway(entries: readonly FeedEntry[], list: Listing = shownHere): Promise<void> {
  for (const { kind, body } of entries) {
    if (kind === 'read') await close(list, `channel:${body.channelId}`, Number(body.upTo));
    if (kind === 'order.answer' || (kind === 'order' && body.state === 'CLOSED'))
      await close(list, `order:${body.orderId}`);
    if (kind === 'backup' && body.state !== 'OPEN') await close(list, `backup:${body.requestId}`);
  }
}

async function close(list: Listing, tag: string, upTo = Number.POSITIVE_INFINITY): Promise<void> {
  const all = await list(tag).catch(() => []);
  for (const shown of all) if ((shown.data?.number ?? 0) <= upTo) shown.close();
}

const shownHere: Listing = async (tag) => {
  const registration = await navigator.serviceWorker?.getRegistration();
  return (await registration?.getNotifications?.({ tag })) ?? [];
};

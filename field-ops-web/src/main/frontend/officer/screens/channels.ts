import type { Channel } from '../feed/feed-entry.js';
import type { Workplace } from '../person/workplace.js';
import type { IconName } from '../ui/icons.js';

/** A channel as the screens show it. */
export interface ChannelFacts {
  channelId: string;
  /** As the server calls it; not known before the snapshot. */
  kind?: string;
  name: string;
  unread: number;
  /** In how many of those this person is named. */
  mentions?: number;
  /** Up to which number this person has read. */
  readUpTo: number;
  mayWrite: boolean;
  /** Where election results belong; they are not sent from here. */
  results?: string;
  /** In it no more. */
  left?: boolean;
  /** With this person, and not there yet: the first message opens it. */
  to?: string;
}

/** The channels of this person: those of the present duty first. Before the snapshot only their names are known. */
export function channelsHere(place: Workplace): ChannelFacts[] {
  return place.channels.map(({ channelId, name }) => {
    const known = place.model.channels.get(channelId) ?? {};
    const { kind, unread = 0, mentions = 0, readUpTo = 0, mayWrite = true, left, results }: Partial<Channel> = known;
    return { channelId, kind, name, unread, mentions, readUpTo, mayWrite, left, results };
  });
}

const icons: Record<string, IconName> = {
  UNIT: 'crew',
  GROUP: 'people',
  INCIDENT: 'incident',
  DIRECT: 'me',
  ANNOUNCEMENT: 'announcement',
  ROOM: 'room',
};

/** The sign of a channel's kind; its word stands above the list. */
export function kindIcon(kind = ''): IconName {
  return icons[kind] ?? 'radio';
}

/** How many lines are new in all of them. */
export function unreadOf(place: Workplace): number {
  return channelsHere(place).reduce((sum, { unread }) => sum + unread, 0);
}

import type { Message } from '../feed/feed-entry.js';
import type { Workplace } from '../person/workplace.js';
import { clock } from '../ui/time.js';
import { say, sayMaybe } from '../words/words.js';
import type { ChannelFacts } from './channels.js';
import { textOf } from './entry-words.js';
import { houseWords } from './house-line.js';
import { waitingOf } from './talk.js';

/** A channel in the list, with what was said last. */
export interface Row {
  channel: ChannelFacts;
  /** The last line, or what is still only on this device. */
  words: string;
  waits: boolean;
  /** When the last line came. */
  time: string;
}

/** Channels of one kind. */
export interface Group {
  kind: string;
  rows: Row[];
}

/** Not known before the snapshot; a channel without a kind is one of a duty. */
const usual = 'SHIFT';

const order = ['INCIDENT', 'SHIFT', 'UNIT', 'GROUP', 'ROOM', 'DIRECT', 'ANNOUNCEMENT'];

/**
 * The channels by kind; those of two people by what was said last. One that is
 * not there yet is in the list once something waits in it.
 *
 * @param part of a channel's name, or of what its kind is called
 */
export function groupsOf(place: Workplace, channels: ChannelFacts[], part = ''): Group[] {
  const wanted = part.trim().toLocaleLowerCase();
  const groups = new Map<string, Row[]>();
  for (const channel of channels) {
    const kind = channel.kind ?? usual;
    if (![channel.name, kindWord(kind)].some((name) => name.toLocaleLowerCase().includes(wanted))) continue;
    const row = rowOf(place, channel);
    if (channel.to && !row.waits) continue;
    groups.set(kind, [...(groups.get(kind) ?? []), row]);
  }
  return [...groups]
    .map(([kind, rows]) => ({ kind, rows: kind === 'DIRECT' ? newestFirst(place, rows) : rows }))
    .toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

/** As channels of a kind are called together. */
export function kindWord(kind: string): string {
  return sayMaybe(`radio.kind.${kind}`) ?? say('radio.channels');
}

function rowOf(place: Workplace, channel: ChannelFacts): Row {
  const last = place.model.inChannel(channel.channelId).at(-1);
  const time = last ? clock(last.receivedAt) : '';
  const waiting = waitingOf(place, channel.channelId).at(-1);
  if (waiting?.kind === 'waiting' && waiting.entry.state !== 'received')
    return {
      channel,
      words: say('radio.stillHere', { text: textOf(waiting.entry.operation.body) }),
      waits: true,
      time,
    };
  return { channel, words: last ? lastWords(place, channel, last) : '', waits: false, time };
}

function lastWords(place: Workplace, { kind }: ChannelFacts, message: Message): string {
  const { authorId, author, unit, withdrawnAt } = message;
  if (message.line) return houseWords(message);
  const text = withdrawnAt ? say('talk.withdrawn') : textOf(message);
  if (authorId === place.personId) return say('radio.said', { who: say('radio.you'), text });
  return kind === 'DIRECT' ? text : say('radio.said', { who: unit ?? author, text });
}

/** What waits comes first: it is the newest. */
function newestFirst(place: Workplace, rows: Row[]): Row[] {
  const at = ({ channel: { channelId }, waits }: Row) =>
    waits ? Number.POSITIVE_INFINITY : Date.parse(place.model.inChannel(channelId).at(-1)?.receivedAt ?? '') || 0;
  return rows.toSorted((a, b) => (at(a) === at(b) ? 0 : at(b) - at(a)));
}

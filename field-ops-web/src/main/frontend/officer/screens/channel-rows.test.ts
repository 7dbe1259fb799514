import { expect, it } from 'vitest';
import type { Message } from '../feed/feed-entry.js';
import type { Entry } from '../outbox/entry.js';
import type { Workplace } from '../person/workplace.js';
import { message } from '../testing/said.js';
import { groupsOf } from './channel-rows.js';
import type { ChannelFacts } from './channels.js';

function place(said: Record<string, Message[]>, waiting: Record<string, string> = {}): Workplace {
  const entries = Object.entries(waiting).map(([channelId, text]) => {
    const operation = { id: text, kind: 'message.sent', writtenAt: '2026-11-23T15:00:00Z', body: { channelId, text } };
    return { id: text, state: 'waiting', operation } as unknown as Entry;
  });
  const model = { inChannel: (channelId: string) => said[channelId] ?? [], hasMessage: () => false };
  const drainer = { sender: { underWay: new Set() } };
  return { personId: 'anna', model, drainer, outbox: { entries: () => entries } } as unknown as Workplace;
}

function channel(channelId: string, kind?: string, more: Partial<ChannelFacts> = {}): ChannelFacts {
  return { channelId, kind, name: channelId, unread: 0, readUpTo: 0, mayWrite: true, ...more };
}

const at = (time: string, one: Message) => ({ ...one, receivedAt: `2026-11-23T${time}:00Z` });
const words = (here: Workplace, channels: ChannelFacts[], part?: string) =>
  groupsOf(here, channels, part).map(({ kind, rows }) => [
    kind,
    ...rows.map((row) => `${row.channel.name}: ${row.words}`),
  ]);

it('says of each channel what was said there last, and by whom', () => {
  const here = place({
    early: [message(1, 'early'), { ...message(2, 'early'), unit: '12/1' }],
    bert: [message(7, 'bert', 'anna')],
    carl: [message(3, 'carl')],
  });
  const channels = [channel('early'), channel('late', 'SHIFT'), channel('bert', 'DIRECT'), channel('carl', 'DIRECT')];
  expect(words(here, channels)).toEqual([
    ['SHIFT', 'early: 12/1: 2', 'late: '],
    ['DIRECT', 'bert: Du: 7', 'carl: 3'],
  ]);
});

it('has those of two people by what was said last, and what waits before all', () => {
  const here = place(
    { bert: [at('14:00', message(1, 'bert'))], carl: [at('16:00', message(1, 'carl'))] },
    { dora: 'ohne Netz' },
  );
  const channels = ['bert', 'carl', 'dora'].map((name) => channel(name, 'DIRECT'));
  const rows = groupsOf(here, channels)[0]?.rows ?? [];
  expect(rows.map((row) => row.channel.name)).toEqual(['dora', 'carl', 'bert']);
  expect(rows[0]).toMatchObject({ waits: true, words: 'Noch hier: „ohne Netz“' });
});

it('is found by a part of its name, and one that is not there yet by what waits in it', () => {
  const here = place({}, { dora: 'ohne Netz' });
  const channels = [channel('bert', 'DIRECT', { to: 'b' }), channel('dora', 'DIRECT', { to: 'd' }), channel('late')];
  expect(groupsOf(here, channels).flatMap(({ rows }) => rows.map((row) => row.channel.name))).toEqual(['late', 'dora']);
  expect(words(here, channels, ' LAT ')).toEqual([['SHIFT', 'late: ']]);
  expect(groupsOf(here, channels, 'x')).toEqual([]);
  expect(words(here, channels, 'schich')).toEqual([['SHIFT', 'late: ']]);
});

it('has the kinds in their order, and says who came and not by whom', () => {
  const came = { ...message(1, 'streets'), line: 'JOINED', text: '12' };
  const channels = [channel('city', 'ANNOUNCEMENT'), channel('streets', 'GROUP'), channel('fall', 'INCIDENT')];
  const [fall, streets, city] = words(place({ streets: [came] }), channels);
  expect([fall?.[0], city?.[0]]).toEqual(['INCIDENT', 'ANNOUNCEMENT']);
  expect(streets?.[1]).toMatch(/^streets: .*Personen sind jetzt dabei$/);
});

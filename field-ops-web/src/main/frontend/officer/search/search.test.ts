import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { Feed } from '../feed/feed.js';
import type { Message, Snapshot } from '../feed/feed-entry.js';
import type { Reply } from '../net/http.js';
import { type Database, openDatabase } from '../store/database.js';
import { Vault } from '../store/vault.js';
import { excerptOf, folded, marksIn, wordsOf } from './folded.js';
import { type Only, Search, type Wish } from './search.js';

let db: Database;
let feed: Feed;
let asked: string[];
let reply: Reply;
let search: Search;
const signal = new AbortController().signal;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  db = await openDatabase();
  feed = new Feed(db, await Vault.of(db, 'anna'));
  asked = [];
  reply = { kind: 'away' };
  search = new Search(feed, async (path) => {
    asked.push(path);
    return reply;
  });
});

function line(channelId: string, number: number, text: string): Message {
  const at = new Date(Date.parse('2026-11-23T14:00:00Z') + number * 60_000).toISOString();
  return {
    messageId: `${channelId}-${number}`,
    channelId,
    number,
    authorId: 'ben',
    author: 'Ben',
    text,
    writtenAt: at,
    at,
    receivedAt: at,
    clockKnown: true,
  };
}

async function holds(channelId: string, messages: Message[]): Promise<void> {
  const channel = {
    channelId,
    kind: 'SHIFT',
    name: `Kanal ${channelId}`,
    lastNumber: messages.length,
    firstNumber: 1,
    readUpTo: 0,
    unread: 0,
    mayWrite: true,
  };
  feed.takeSnapshot({ cursor: 'e-1', requests: [], channels: [{ ...channel, messages }] } as unknown as Snapshot);
  await feed.flush();
}

test('letters are folded as the server folds them', () => {
  const same = ['Müller', 'Mueller', 'muller', 'MU\u0308LLER'].map((each) => folded(each).text);
  expect(new Set(same)).toEqual(new Set(['muller']));
  expect(folded('Straßensperrung Łódź aee').text).toBe('strassensperrung łodz ae');
});

test('marks are places in the text as it was written', () => {
  const text = 'Die Straßensperrung bei Mueller';
  const marks = marksIn(text, wordsOf('strassensperrung MÜLLER'));
  expect(marks?.map(([start, length]) => text.slice(start, start + length))).toEqual(['Straßensperrung', 'Mueller']);
  expect(marksIn(text, wordsOf('Straße Katze'))).toBeUndefined();
});

test('a phrase stands together and signs around a word are no part of it', () => {
  expect(wordsOf('„am Markt“ (Sperrung) !')).toEqual(['am markt', 'sperrung']);
});

test('an excerpt holds the place and cuts no character in two', () => {
  const text = `${'😀'.repeat(150)} Hundekotbeutel ${'😀'.repeat(150)}`;
  const { excerpt, marks } = excerptOf(text, marksIn(text, ['hundekot']) ?? []);
  expect(marks.map(([start, length]) => excerpt.slice(start, start + length))).toEqual(['Hundekot']);
  expect(() => encodeURIComponent(excerpt)).not.toThrow();
});

const say = (words: string, ...only: Only[]): Wish => ({ words, only });

test('what names this person and what is urgent is asked for alone, and found with no network', async () => {
  reply = { kind: 'ok', status: 200, headers: new Headers(), body: { hits: [] } };
  await search.find(say('', 'mention', 'urgent'), signal);
  expect(asked).toEqual(['/api/v1/search/messages?q=&limit=20&mention=true&urgent=true']);
  reply = { kind: 'away' };
  await holds('c1', [
    { ...line('c1', 1, 'Bitte melden'), mentions: [feed.model.personId] },
    { ...line('c1', 2, 'Sperrung'), urgent: true },
    line('c1', 3, 'Danke'),
  ]);
  expect(await search.find(say('', 'mention'), signal)).toMatchObject({ hits: [{ number: 1 }] });
  expect(await search.find(say('', 'urgent'), signal)).toMatchObject({ hits: [{ number: 2 }] });
  expect(await search.find(say('melden', 'urgent'), signal)).toMatchObject({ hits: [] });
});

test('the server is asked, and its word counts', async () => {
  reply = { kind: 'ok', status: 200, headers: new Headers(), body: { hits: [line('c1', 1, 'x')], next: 'n' } };
  expect(await search.find(say(' Hund & Katze '), signal, 'p')).toMatchObject({ kind: 'all', next: 'n' });
  expect(asked).toEqual(['/api/v1/search/messages?q=Hund+%26+Katze&limit=20&before=p']);
});

test('what is refused is told in the words of the server', async () => {
  reply = {
    kind: 'refused',
    problem: { code: 'SEARCH_TOO_WIDE', status: 422, title: 'Zu viel', detail: 'Bitte weniger.' },
  };
  expect(await search.find(say('e'), signal)).toEqual({ kind: 'refused', words: 'Zu viel. Bitte weniger.' });
});

test('with no network what lies on the device is found, newest first', async () => {
  await holds('c1', [
    line('c1', 1, 'Der Hundekotbeutelspender ist leer'),
    line('c1', 2, 'Danke'),
    line('c1', 3, 'Hundekot am Markt'),
  ]);
  const found = await search.find(say('hundekot'), signal);
  expect(found).toMatchObject({
    kind: 'here',
    hits: [
      { number: 3, channel: 'Kanal c1' },
      { number: 1, marks: [[4, 8]] },
    ],
  });
});

test('nothing is found in a channel that was left, though its pages still lie there', async () => {
  await holds('c1', [line('c1', 1, 'Hundekot')]);
  feed.model.channels.delete('c1');
  expect(await search.find(say('hundekot'), signal)).toEqual({ kind: 'here', hits: [] });
});

test('of very many only the newest fifty are kept', async () => {
  await holds(
    'c1',
    Array.from({ length: 400 }, (_, index) => line('c1', index + 1, 'Runde')),
  );
  const found = await search.find(say('runde'), signal);
  expect(found.kind === 'here' && [found.hits.length, found.hits[0].number, found.hits[49].number]).toEqual([
    50, 400, 351,
  ]);
});

test('a search that is not wanted any more ends without an answer', async () => {
  await holds('c1', [line('c1', 1, 'Hundekot')]);
  const given = new AbortController();
  given.abort();
  expect(await search.find(say('hundekot'), given.signal)).toEqual({ kind: 'interrupted' });
});

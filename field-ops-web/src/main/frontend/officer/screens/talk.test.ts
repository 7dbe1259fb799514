import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Message } from '../feed/feed-entry.js';
import { FeedModel } from '../feed/feed-model.js';
import type { Entry } from '../outbox/entry.js';
import type { Workplace } from '../person/workplace.js';
import { type Line, saidOf, waitingOf } from './talk.js';

const now = Date.parse('2026-11-23T18:00:00Z');
const at = (day: number, hour: number) => new Date(Date.UTC(2026, 10, day, hour)).toISOString();

function said(number: number, messageId: string, authorId: string, receivedAt: string): Message {
  const body = { messageId, channelId: 'c', number, authorId, author: authorId, text: messageId };
  return { ...body, writtenAt: receivedAt, receivedAt } as Message;
}

function place(entries: Partial<Entry>[], messages: Message[]): Workplace {
  const model = new FeedModel();
  for (const body of messages) {
    const { number, receivedAt } = body;
    const entry = { number, topic: 'channel:c', seq: number, kind: 'message', at: receivedAt, body } as never;
    model.apply(entry);
  }
  const drainer = { sender: { underWay: new Set(['y']) } };
  return { personId: 'anna', model, drainer, outbox: { entries: () => entries } } as unknown as Workplace;
}

function own(id: string, state: string, receivedAt?: string): Partial<Entry> {
  const operation = { id, kind: 'message.sent', writtenAt: at(23, 17), body: { channelId: 'c', text: id } };
  return { id, state: state as Entry['state'], operation, receivedAt };
}

const keys = (lines: Line[]) => lines.map((line) => (line.kind === 'day' ? line.word : line.key));

describe('what is said in a channel', () => {
  const zone = process.env.TZ;
  beforeAll(() => {
    process.env.TZ = 'Europe/Berlin';
  });
  afterAll(() => {
    process.env.TZ = zone;
  });

  const four = [
    said(1, 'a', 'bert', at(22, 12)),
    said(2, 'b', 'bert', at(23, 12)),
    said(3, 'c', 'bert', at(23, 13)),
    said(4, 'd', 'anna', at(23, 14)),
  ];

  it('is separated by days and grouped by person', () => {
    const lines = saidOf(four, 'anna', undefined, now);
    expect(keys(lines)).toEqual(['Gestern', 'a', 'Heute', 'b', 'c', 'd']);
    expect(lines.flatMap((line) => (line.kind === 'said' && line.first ? [line.key] : []))).toEqual(['a', 'b']);
  });

  it('has one line before the first message of others that was not read yet', () => {
    expect(keys(saidOf(four, 'anna', 2, now))).toEqual(['Gestern', 'a', 'Heute', 'b', 'unread', 'c', 'd']);
    expect(keys(saidOf(four, 'anna', 3, now))).not.toContain('unread');
    expect(keys(saidOf(four, 'bert', 3, now))).toContain('unread');
  });

  it('says whose time it is where the phone goes by another', () => {
    process.env.TZ = 'Asia/Tokyo';
    expect(keys(saidOf(four, 'anna', undefined, now))[0]).toBe('Gestern · Mitteleuropäische Normalzeit');
    process.env.TZ = 'Europe/Berlin';
  });

  it('shows what I wrote until the feed brings it back, and then once', () => {
    const entries = [own('x', 'waiting'), own('y', 'received', new Date().toISOString()), own('z', 'refused')];
    expect(keys(waitingOf(place(entries, []), 'c'))).toEqual(['x', 'y', 'z']);
    const back = place(entries, [said(1, 'y', 'anna', at(23, 17))]);
    expect(keys(waitingOf(back, 'c'))).toEqual(['x', 'z']);
  });

  it('keeps to its own channel', () => {
    expect(waitingOf(place([own('x', 'waiting')], []), 'other')).toEqual([]);
  });
});

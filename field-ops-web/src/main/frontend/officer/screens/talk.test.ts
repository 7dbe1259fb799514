import { describe, expect, it } from 'vitest';
import { FeedModel } from '../feed/feed-model.js';
import type { Entry } from '../outbox/entry.js';
import type { Workplace } from '../person/workplace.js';
import { talkOf } from './talk.js';

const now = new Date(2026, 10, 23, 18, 0).getTime();
const at = (day: number, hour: number) => new Date(2026, 10, day, hour).toISOString();

function place(entries: Partial<Entry>[], said: [number, string, string, string][]): Workplace {
  const model = new FeedModel();
  for (const [number, messageId, authorId, receivedAt] of said) {
    const body = { messageId, channelId: 'c', number, authorId, text: messageId, writtenAt: receivedAt, receivedAt };
    model.apply({ number, topic: 'channel:c', seq: number, kind: 'message', at: receivedAt, body });
  }
  return { personId: 'anna', model, outbox: { entries: () => entries } } as unknown as Workplace;
}

function own(id: string, state: string, receivedAt?: string): Partial<Entry> {
  const operation = { id, kind: 'message.sent', writtenAt: at(23, 17), body: { channelId: 'c', text: id } };
  return { id, state: state as Entry['state'], operation, receivedAt };
}

describe('what is said in a channel', () => {
  it('is separated by days and grouped by person', () => {
    const said: [number, string, string, string][] = [
      [1, 'a', 'bert', at(22, 12)],
      [2, 'b', 'bert', at(23, 12)],
      [3, 'c', 'bert', at(23, 13)],
      [4, 'd', 'anna', at(23, 14)],
    ];
    const lines = talkOf(place([], said), 'c', now);
    expect(lines.map((line) => (line.kind === 'day' ? line.word : line.key))).toEqual([
      'Gestern',
      'a',
      'Heute',
      'b',
      'c',
      'd',
    ]);
    expect(lines.flatMap((line) => (line.kind === 'said' && line.first ? [line.key] : []))).toEqual(['a', 'b']);
  });

  it('shows what I wrote until the feed brings it back, and then once', () => {
    const entries = [own('x', 'waiting'), own('y', 'received', new Date().toISOString()), own('z', 'refused')];
    const before = talkOf(place(entries, []), 'c', now);
    expect(before.map(({ key }) => key)).toEqual(['x', 'y', 'z']);
    const after = talkOf(place(entries, [[1, 'y', 'anna', at(23, 17)]]), 'c', now);
    expect(after.map(({ key }) => key)).toEqual(['day 1', 'y', 'x', 'z']);
  });

  it('keeps to its own channel', () => {
    expect(talkOf(place([own('x', 'waiting')], []), 'other', now)).toEqual([]);
  });
});

import { expect, it } from 'vitest';
import type { Entry } from '../outbox/entry.js';
import type { Workplace } from '../person/workplace.js';
import { message } from '../testing/said.js';
import { presentIn } from './later.js';

function place(...entries: [kind: string, body: Record<string, unknown>, state?: string, receivedAt?: string][]) {
  const all = entries.map(([kind, body, state = 'waiting', receivedAt]) => {
    const operation = { id: kind, kind, writtenAt: '2026-11-23T15:00:00Z', body: { channelId: 'c', ...body } };
    return { id: kind, state, receivedAt, operation } as unknown as Entry;
  });
  return { outbox: { entries: () => all } } as unknown as Workplace;
}

const said = { ...message(7, 'c', 'anna'), mentions: ['bert'], reactions: { YES: 2 } };

it('shows what was written about a message while it waits, in the order it was written', () => {
  const here = place(
    ['message.edited', { messageId: 'c7', text: 'eins' }],
    ['message.edited', { messageId: 'c7', text: 'zwei' }],
    ['message.reacted', { number: 7, reaction: 'YES', on: true }],
    ['message.reacted', { number: 7, reaction: 'YES', on: true }],
  );
  expect(presentIn(here, 'c')(said)).toMatchObject({
    text: 'zwei',
    pending: true,
    mine: ['YES'],
    reactions: { YES: 3 },
  });
});

it('leaves other messages, other channels and what was refused as they are', () => {
  const here = place(['message.edited', { messageId: 'c7', text: 'anders' }, 'refused']);
  expect(presentIn(here, 'c')(said)).toBe(said);
  const about = place(['message.edited', { messageId: 'c7', text: 'anders' }]);
  expect(presentIn(about, 'd')(said)).toBe(said);
  expect(presentIn(about, 'c')(message(8))).toEqual(message(8));
});

it('takes everything from a message that is to be withdrawn', () => {
  const gone = presentIn(place(['message.withdrawn', { messageId: 'c7' }]), 'c')(said);
  expect(gone).toMatchObject({ number: 7, text: '', withdrawnAt: '2026-11-23T15:00:00Z' });
  expect(gone.mentions ?? gone.reactions).toBeUndefined();
});

it('does not count what came back already', () => {
  const answered = { ...said, mine: ['YES' as const] };
  const here = place(['message.reacted', { number: 7, reaction: 'YES', on: true }, 'received', '2026-11-23T15:00:00Z']);
  expect(presentIn(here, 'c')(answered)).toBe(answered);
});

import { describe, expect, it } from 'vitest';
import type { Entry } from '../outbox/entry.js';
import { canonical, type Handover, hashOf, withOwn } from './handover.js';

const facts = { orders: [], urgent: [], backups: [], phones: [], crew: [], ended: 0, more: [] };
const shift = { id: 's', name: 'Früh', from: '2026-11-28T05:00:00.000Z', until: '2026-11-28T13:30:00.000Z' };
const heardAt = '2026-11-28T13:00:00.000Z';

function handover(state: Handover['state'] = 'OPEN'): Handover {
  const content = { stand: 3, at: heardAt, team: 'Mitte', shift, facts, items: [], notes: [] };
  const rights = { mayConfirm: true, mayCountersign: false, mayComplete: true };
  return { shiftId: 's', state, sha256: 'x', content, entries: [], ...rights };
}

function entry(id: string, kind: string, body: Record<string, unknown>, more: Partial<Entry> = {}): Entry {
  const operation = { id, kind, writtenAt: '2026-11-28T13:05:00.000Z', body: { shiftId: 's', ...body } };
  return { id, personId: 'anna', lane: 'talk', state: 'waiting', operation, ...more } as Entry;
}

const item = (id: string, itemId: string, given: boolean, more: Partial<Entry> = {}) =>
  entry(id, 'handover.item', { itemId, itemKind: 'KEY', name: 'P1', given }, more);

describe('what is signed', () => {
  it('is one text whatever the order of its members, as RFC 8785 has it', () => {
    expect(canonical({ b: [1, 'ä"\n\u2028'], a: { d: true, c: null } })).toBe(
      '{"a":{"c":null,"d":true},"b":[1,"ä\\"\\n\u2028"]}',
    );
    expect(canonical({ é: 1, z: 2, Z: 3 })).toBe('{"Z":3,"z":2,"é":1}');
  });

  it('has the hash that a server makes of the same content', async () => {
    // SHA-256 of the canonical text, as HandoverBookTest has it from the other side
    const { content } = handover();
    const again = JSON.parse(JSON.stringify({ ...content, facts: { ...facts } }));
    expect(await hashOf(again)).toBe(await hashOf(content));
    expect(await hashOf({ ...content, stand: 4 })).not.toBe(await hashOf(content));
  });

  it('holds what was written here and not yet told, in the order of ids', () => {
    const note = entry('n2', 'handover.noted', { note: 'Sperrung bleibt' });
    const earlier = entry('n1', 'handover.noted', { note: 'Ruhig' });
    const { items, notes } = withOwn(
      handover(),
      [item('o1', 'k2', true), item('o2', 'k1', true), note, earlier],
      heardAt,
      'Anna',
    );
    expect(items.map(({ id }) => id)).toEqual(['k1', 'k2']);
    expect(notes).toEqual([
      { id: 'n1', by: 'Anna', writtenAt: '2026-11-28T13:05:00.000Z', text: 'Ruhig' },
      { id: 'n2', by: 'Anna', writtenAt: '2026-11-28T13:05:00.000Z', text: 'Sperrung bleibt' },
    ]);
  });

  it('takes of several words about an item the last one, and a removed one goes', () => {
    const words = [item('o1', 'k1', false), item('o2', 'k1', true)];
    expect(withOwn(handover(), words, heardAt, 'Anna').items[0]).toEqual({
      id: 'k1',
      kind: 'KEY',
      name: 'P1',
      remark: '',
      given: true,
    });
    const removed = entry('o3', 'handover.item', { itemId: 'k1', itemKind: 'KEY', name: 'P1', removed: true });
    expect(withOwn(handover(), [...words, removed], heardAt, 'Anna').items).toEqual([]);
  });

  it('leaves out what the server told since, what it refused, and what is of another shift', () => {
    const told = item('o1', 'k1', true, { state: 'received', receivedAt: '2026-11-28T12:59:00.000Z' });
    const refused = item('o2', 'k2', true, { state: 'refused' });
    const other = entry('o3', 'handover.noted', { shiftId: 't', note: 'x' });
    const shown = withOwn(handover(), [told, refused, other], heardAt, 'Anna');
    expect([shown.items, shown.notes]).toEqual([[], []]);
    const since = item('o4', 'k3', true, { state: 'received', receivedAt: '2026-11-28T13:01:00.000Z' });
    expect(withOwn(handover(), [since], heardAt, 'Anna').items).toHaveLength(1);
  });

  it('does not change once it is signed', () => {
    const signed = handover('CONFIRMED');
    expect(withOwn(signed, [item('o1', 'k1', true)], heardAt, 'Anna')).toBe(signed.content);
  });
});

import type { Entry } from '../outbox/entry.js';
import { sha256Of } from '../photo/shot.js';

export const itemKinds = ['DEVICE', 'KEY', 'VEHICLE'] as const;
export type ItemKind = (typeof itemKinds)[number];

/** Something that is given over by hand. */
export interface Item {
  id: string;
  kind: ItemKind;
  name: string;
  remark: string;
  given: boolean;
}

export interface Note {
  id: string;
  by: string;
  writtenAt: string;
  text: string;
}

/** A shift as a handover names it. */
export interface NamedShift {
  id: string;
  name: string;
  from: string;
  until: string;
}

export type Fact = Record<string, unknown> & { id?: string };
export const factLists = ['orders', 'urgent', 'backups', 'phones', 'crew'] as const;
export type FactList = (typeof factLists)[number];
export type Facts = Record<FactList, Fact[]> & { ended: number; more: string[] };

/** What is signed, as docs/protocol.md has it; whatever else an object of it holds is signed too. */
export interface Content {
  stand: number;
  at: string;
  team: string;
  shift: NamedShift;
  next?: NamedShift;
  facts: Facts;
  items: Item[];
  notes: Note[];
}

/** A signature or an addition. */
export interface HandoverEntry {
  number: number;
  id: string;
  kind: 'CONFIRMED' | 'COUNTERSIGNED' | 'ADDED';
  person: string;
  text: string;
  at: string;
  receivedAt: string;
  noNetwork: boolean;
  sha256: string;
}

export interface Handover {
  shiftId: string;
  state: 'OPEN' | 'CONFIRMED' | 'SIGNED';
  sha256: string;
  content: Content;
  entries: HandoverEntry[];
  channelId?: string;
  mayConfirm: boolean;
  mayCountersign: boolean;
  mayComplete: boolean;
}

/**
 * The content with what was written on this device and is not in it yet: what somebody signs with no network is what they
 * see, and the server makes the same of what it gets before.
 *
 * @param entries of the outbox, in the order in which they were written
 * @param heardAt when the server told this content, by its clock
 * @param name of this person
 */
export function withOwn(handover: Handover, entries: readonly Entry[], heardAt: string, name: string): Content {
  if (handover.state !== 'OPEN') return handover.content;
  const items = new Map(handover.content.items.map((item) => [item.id, item]));
  const notes = new Map(handover.content.notes.map((note) => [note.id, note]));
  for (const { id, state, receivedAt, operation } of entries) {
    const { kind, body, writtenAt } = operation;
    const isNew = state === 'waiting' || (state === 'received' && Date.parse(receivedAt ?? '') > Date.parse(heardAt));
    if (!isNew || body.shiftId !== handover.shiftId) continue;
    if (kind === 'handover.noted') notes.set(id, { id, by: name, writtenAt, text: String(body.note) });
    if (kind === 'handover.item' && body.removed) items.delete(String(body.itemId));
    else if (kind === 'handover.item') items.set(String(body.itemId), itemOf(body));
  }
  return { ...handover.content, items: byId(items), notes: byId(notes) };
}

function itemOf(body: Record<string, unknown>): Item {
  const { itemId, itemKind, name, remark, given } = body;
  const text = (value: unknown) => (value === undefined ? '' : String(value));
  return {
    id: text(itemId),
    kind: itemKind as ItemKind,
    name: text(name),
    remark: text(remark),
    given: Boolean(given),
  };
}

function byId<T extends { id: string }>(all: Map<string, T>): T[] {
  return [...all.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** One text for all JSON that says the same (RFC 8785), as the server hashes it; numbers in it are whole. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, each]) => `${JSON.stringify(name)}:${canonical(each)}`);
  return `{${members.join(',')}}`;
}

/** What somebody signs with. */
export function hashOf(content: Content): Promise<string> {
  return sha256Of(new TextEncoder().encode(canonical(content)).buffer as ArrayBuffer);
}

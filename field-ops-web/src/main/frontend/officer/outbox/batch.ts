import type { DeviceClock } from '../net/clock.js';
import type { Caller, Fault, Refused } from '../net/http.js';
import { type Entry, parked } from './entry.js';
import { isSafe } from './receipt.js';

interface Answer {
  id: string;
  outcome: 'accepted' | 'duplicate' | 'refused';
  receivedAt?: string;
  result?: Record<string, unknown>;
  problem?: Refused;
}

export type Posted = { kind: 'answered'; answers: Map<string, Answer> } | { kind: 'refused'; problem: Refused } | Fault;

/** Far below the server's limits of 200 operations and 1 MiB, so that a thin network carries it in time. */
const mostOperations = 50;
const mostBytes = 250_000;
/** What backup requests have a way of their own for. */
const mostUrgent = 10;
const urgentBytes = 30_000;

/** The first of these that fit into one call; always at least one. */
export function batchOf(entries: readonly Entry[]): Entry[] {
  const isUrgent = entries[0]?.lane === 'urgent';
  let bytes = 0;
  const most = isUrgent ? mostUrgent : mostOperations;
  const fitting = entries.slice(0, most).findIndex((entry, index) => {
    bytes += bytesOf(entry);
    return index > 0 && bytes > (isUrgent ? urgentBytes : mostBytes);
  });
  return entries.slice(0, fitting < 0 ? most : fitting);
}

const utf8 = new TextEncoder();

/** As it goes over the line: one character of a text may be four bytes. */
function bytesOf({ operation }: Entry): number {
  return utf8.encode(JSON.stringify(operation)).length;
}

/** Posts a batch and tells beside each entry how old it is, as far as `clock` knows. */
export async function post(
  call: Caller,
  batch: Entry[],
  timeout: number,
  signal: AbortSignal,
  clock: DeviceClock,
): Promise<Posted> {
  const operations = batch.map(({ operation, stamp }) => ({ ...operation, age: stamp && clock.age(stamp) }));
  const isUrgent = batch.every(({ lane }) => lane === 'urgent');
  // For entries whose age is not known: by the clock that wrote them the server finds it, however wrong that goes.
  const sentAt = new Date(clock.wall()).toISOString();
  const request = { method: 'POST', json: { sentAt, operations }, timeout, signal, keepalive: isUrgent };
  const reply = await call(isUrgent ? '/api/v1/operations/urgent' : '/api/v1/operations', request);
  if (reply.kind !== 'ok') return reply;
  const answers = (reply.body as { answers?: Answer[] } | null)?.answers;
  // Without answers it was not our server that spoke.
  if (!Array.isArray(answers)) return { kind: 'away' };
  return { kind: 'answered', answers: new Map(answers.map((answer) => [answer.id, answer])) };
}

/** The server made a mistake over this one. It says "not now", and nobody knows whether it was done: the id must stay. */
export function isStumble({ outcome, problem }: Answer): boolean {
  return outcome === 'refused' && (problem?.status ?? 0) >= 500;
}

/** What an answer makes of an entry. `duplicate` is the first answer again: it has arrived, once. */
export function settled(entry: Entry, answer: Answer): Partial<Entry> {
  if (isStumble(answer)) return { problem: answer.problem, stumbles: (entry.stumbles ?? 0) + 1 };
  if (answer.outcome === 'refused') return parked(answer.problem);
  const { receivedAt, result } = answer;
  const done = { receivedAt, result, problem: undefined, stumbles: undefined };
  if (!entry.photo) return { state: 'received', ...done };
  const photo = { ...entry.photo, announced: true };
  // Its bytes may have been faster than its manifest, as when the database was away.
  return isSafe(photo.state) ? { state: 'received', ...done, photo } : { ...done, photo };
}

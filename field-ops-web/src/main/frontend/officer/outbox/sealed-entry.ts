import type { DeviceClock } from '../net/clock.js';
import type { ChunkRow, EntryRow, EntryState } from '../store/database.js';
import { uuid7 } from '../store/uuid7.js';
import type { Vault } from '../store/vault.js';
import { type Content, type Draft, type Entry, laneOf, parked } from './entry.js';

export const chunkSize = 1024 * 1024;

/** What a screen hands over, as an entry of this person. */
export function entryOf(draft: Draft, personId: string, state: EntryState, clock: DeviceClock): Entry {
  const id = draft.id ?? uuid7(clock.wall());
  const writtenAt = draft.writtenAt ?? new Date(clock.wall()).toISOString();
  const stamp = draft.stamp ?? clock.stamp();
  const operation = { id, kind: draft.kind, writtenAt, body: draft.body };
  const lane = laneOf(draft.kind);
  if (!draft.photo) return { id, personId, lane, state, operation, stamp };
  const { bytes, ...facts } = draft.photo;
  const photo = { ...facts, size: bytes.byteLength, chunkSize, announced: false, begun: false, sent: false };
  return { id, personId, lane, state, operation, stamp, photo };
}

/**
 * A refused entry as one that the server has not seen: it remembers a refusal by the operation's id, and bytes that were
 * not those of the capture by the photo's. A photo refused for another reason keeps its id, or what the server has of it
 * would stay without its other half; a file that a message names always keeps it.
 */
export function again(entry: Entry): Entry {
  const id = uuid7();
  const isSpoiled = entry.problem?.code === 'HASH_DIFFERS' && !entry.photo?.said;
  const evidenceId = isSpoiled ? uuid7() : entry.photo?.evidenceId;
  const anew = { announced: false, begun: false, sent: false, state: undefined, reason: undefined };
  const photo = entry.photo && evidenceId ? { ...entry.photo, ...anew, evidenceId } : undefined;
  const body = photo && !photo.said ? { ...entry.operation.body, evidenceId } : entry.operation.body;
  const operation = { ...entry.operation, id, body };
  return { ...entry, id, operation, photo, state: 'waiting', problem: undefined };
}

/** The small picture lies in a row of its own: an entry is opened often. */
export async function sealEntry(vault: Vault, entry: Entry, revision: number): Promise<EntryRow> {
  const { id, personId, lane, state, photo, ...rest } = entry;
  const content = photo ? { ...rest, photo: { ...photo, thumbnail: undefined } } : rest;
  return { id, personId, lane, state, revision, sealed: await vault.sealJson(content, `entry ${id}`) };
}

/** @returns undefined when it cannot be opened */
export async function openEntry(vault: Vault, row: EntryRow): Promise<Entry | undefined> {
  const { id, personId, lane, state } = row;
  try {
    return { id, personId, lane, state, ...(await vault.openJson<Content>(row.sealed, `entry ${id}`)) };
  } catch {
    return undefined;
  }
}

/** What stands for an entry that cannot be opened: nobody knows what it says, but it is here, and that is shown. */
export function unreadable({ id, personId, lane }: EntryRow): Entry {
  const operation = { id, kind: 'unreadable', writtenAt: '', body: {} };
  return { id, personId, lane, state: 'refused', operation, ...parked({ code: 'UNREADABLE', status: 0, title: '' }) };
}

/** A photo's bytes in sealed pieces. */
export async function sealChunks(vault: Vault, { photo }: Draft): Promise<ChunkRow[]> {
  if (!photo) return [];
  const pieces = Math.ceil(photo.bytes.byteLength / chunkSize);
  return Promise.all(
    Array.from({ length: pieces }, (_, index) => {
      const piece = photo.bytes.slice(index * chunkSize, (index + 1) * chunkSize);
      return sealChunk(vault, photo.evidenceId, index, piece);
    }),
  );
}

export async function sealChunk(
  vault: Vault,
  evidenceId: string,
  index: number,
  piece: ArrayBuffer,
): Promise<ChunkRow> {
  return { evidenceId, index, sealed: await vault.seal(piece, `chunk ${evidenceId} ${index}`) };
}

import { type Draft, type Entry, isDraft, type PhotoKind, type Position } from '../outbox/entry.js';
import { uuid7 } from '../store/uuid7.js';
import { exifTime } from './exif-time.js';

/** A photo taken or picked, as read. Its bytes stay in memory only until they are in the outbox as a draft. */
export interface Shot {
  evidenceId: string;
  filename: string;
  contentType: string;
  bytes: ArrayBuffer;
  sha256: string;
  capturedAt: string;
  /** Not taken here and now: chosen among the phone's pictures. */
  picked?: boolean;
  /** By what a picked file's time is known: its own EXIF, or only the date of the file. */
  timeFrom?: 'EXIF' | 'FILE';
}

export const photoKinds: PhotoKind[] = ['OVERVIEW', 'PLATE', 'SIGN', 'WINDSCREEN', 'DETAIL', 'OTHER'];

export type Taken = { kind: 'shot'; shot: Shot } | { kind: 'empty' | 'tooLarge' | 'unreadable' };

/**
 * Reads a picked file to its last byte and hashes exactly these bytes. A `File` itself may be a mere reference that is
 * gone when it is needed, so it is never kept.
 */
export async function take(file: File, limit: number, capturedAt = new Date().toISOString()): Promise<Taken> {
  if (file.size > limit) return { kind: 'tooLarge' };
  try {
    const bytes = await file.arrayBuffer();
    if (bytes.byteLength === 0) return { kind: 'empty' };
    const evidenceId = uuid7();
    const contentType = typeOf(file.type, new Uint8Array(bytes.slice(0, 16)));
    const filename = file.name || `${evidenceId}.jpg`;
    const sha256 = await sha256Of(bytes);
    return { kind: 'shot', shot: { evidenceId, filename, contentType, bytes, sha256, capturedAt } };
  } catch {
    return { kind: 'unreadable' };
  }
}

export async function sha256Of(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Some systems do not know HEIC and give no type; its first bytes do. */
function typeOf(told: string, head: Uint8Array): string {
  if (told) return told;
  const brand = String.fromCharCode(...head.slice(4, 12));
  if (/^ftyp(heic|heix|mif1|hevc)/.test(brand)) return 'image/heic';
  if (head[0] === 0xff && head[1] === 0xd8) return 'image/jpeg';
  if (head[0] === 0x89 && head[1] === 0x50) return 'image/png';
  return 'application/octet-stream';
}

/** A shot as it goes into the outbox. Time and place are the app's own; EXIF is a second witness. */
export function draftOf(shot: Shot, position?: Position): Draft {
  const { evidenceId, sha256, filename, contentType, bytes, capturedAt } = shot;
  const size = bytes.byteLength;
  const facts = { evidenceId, sha256, size, filename, contentType, kind: photoKinds[0], capturedAt };
  const origin = shot.picked ? { source: 'PICKED', timeFrom: shot.timeFrom } : { source: 'CAMERA' };
  const body = { ...facts, ...origin, ...(position ? { position } : {}) };
  return { kind: 'evidence.captured', body, photo: { evidenceId, sha256, filename, contentType, bytes } };
}

/** A shot that was picked: when it was taken, the file knows better than the phone. */
export function picked(shot: Shot, fileDate: number): Shot {
  const told = exifTime(shot.bytes);
  const date = new Date(Number.isFinite(fileDate) ? fileDate : 0).toISOString();
  return { ...shot, picked: true, capturedAt: told ?? date, timeFrom: told ? 'EXIF' : 'FILE' };
}

/** What the person says of a draft, or the phone finds out later; of what may have been sent nothing changes any more. */
export function described(entry: Entry, facts: Record<string, unknown>): Partial<Entry> | undefined {
  const { operation } = entry;
  return isDraft(entry) ? { operation: { ...operation, body: { ...operation.body, ...facts } } } : undefined;
}

/** A draft that is now to be sent, as one of several that belong together. */
export function kept(entry: Entry, index: number, of: number, note: string, now: string): Partial<Entry> | undefined {
  const facts = { note: note.trim() || undefined, ...(of > 1 ? { part: index + 1, parts: of } : {}) };
  const { operation } = described(entry, facts) ?? {};
  return operation && { state: 'waiting', operation: { ...operation, writtenAt: now } };
}

/** Of a picked file this phone knows neither when nor where it was taken; what the file says is another witness. */
export function isPicked(body: Record<string, unknown>): boolean {
  return body.source === 'PICKED';
}

import type { Draft, PhotoKind, Position } from '../outbox/entry.js';
import { uuid7 } from '../outbox/uuid7.js';

/** A photo taken or picked, before it is kept. Time and place are the app's own; EXIF is a second witness. */
export interface Shot {
  evidenceId: string;
  filename: string;
  contentType: string;
  bytes: ArrayBuffer;
  sha256: string;
  capturedAt: string;
  position?: Position;
  thumbnail?: string;
  kind: PhotoKind;
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
    return { kind: 'shot', shot: { evidenceId, filename, contentType, bytes, sha256, capturedAt, kind: 'OVERVIEW' } };
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

/** All shots as they go into the outbox together. */
export function draftsOf(shots: Shot[], note: string): Draft[] {
  return shots.map((shot, index) => {
    const { evidenceId, sha256, filename, contentType, bytes, thumbnail, kind, capturedAt, position } = shot;
    const body: Record<string, unknown> = {
      evidenceId,
      sha256,
      size: bytes.byteLength,
      filename,
      contentType,
      kind,
      capturedAt,
    };
    if (note.trim()) body.note = note.trim();
    if (position) body.position = position;
    if (shots.length > 1) Object.assign(body, { part: index + 1, parts: shots.length });
    return { kind: 'evidence.captured', body, photo: { evidenceId, sha256, filename, contentType, bytes, thumbnail } };
  });
}

import { type Entry, parked } from './entry.js';

/** What the server says of a photo or a file, by the feed or when asked. */
export interface Receipt {
  evidenceId?: string;
  attachmentId?: string;
  certificateId?: string;
  state: string;
  sha256?: string;
  reason?: string;
}

/** In these states the bytes are safe there, whatever is thought of the picture. */
const safe = new Set(['RECEIVED', 'READY', 'REFUSED', 'ACCEPTED', 'REJECTED']);

/** Of what it speaks. */
export function idOf({ evidenceId, attachmentId, certificateId }: Receipt): string | undefined {
  return evidenceId ?? attachmentId ?? certificateId;
}

export function isSafe(state: string | undefined): boolean {
  return state !== undefined && safe.has(state);
}

/**
 * What a receipt makes of a photo's entry. Only a safe state with the very hash of the capture frees the copy, and only
 * once the manifest has arrived too; another hash parks the entry and keeps the bytes.
 */
export function receipted(entry: Entry, receipt: Receipt): Partial<Entry> | undefined {
  const { photo } = entry;
  if (!photo || photo.evidenceId !== idOf(receipt) || receipt.state === 'ANNOUNCED') return undefined;
  const told = { ...photo, state: receipt.state, reason: receipt.reason };
  if (entry.state === 'received') return { photo: told };
  // Of a file nothing is kept there that differs.
  const isOther = receipt.state === 'QUARANTINED' || (photo.said && receipt.state === 'REFUSED');
  if (isOther || (isSafe(receipt.state) && receipt.sha256 !== photo.sha256))
    return { photo: { ...told, sent: true }, ...parked({ code: 'HASH_DIFFERS', status: 409, title: '' }) };
  if (!isSafe(receipt.state)) return undefined;
  if (!photo.announced) return { photo: { ...told, sent: true } };
  return { state: 'received', problem: undefined, photo: { ...told, sent: true } };
}

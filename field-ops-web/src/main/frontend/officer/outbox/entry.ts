import type { Stamp } from '../net/clock.js';
import type { Refused } from '../net/http.js';
import type { EntryState, Lane } from '../store/database.js';

export interface Position {
  lat: number;
  lon: number;
  accuracy: number;
  at: string;
}

export type PhotoKind = 'OVERVIEW' | 'PLATE' | 'SIGN' | 'WINDSCREEN' | 'DETAIL' | 'OTHER';

export interface Operation {
  id: string;
  kind: string;
  writtenAt: string;
  body: Record<string, unknown>;
}

/** The other half of an `evidence.captured`, `attachment.added` or `sicknote.given`: its bytes and what became of them. */
export interface PhotoHalf {
  /** Of evidence; of a file that is said along with a message its `attachmentId`. */
  evidenceId: string;
  /** Said along with a message: no evidence. */
  said?: boolean;
  /** The photo of a certificate: it goes a way of its own, to the personnel office alone. */
  certificate?: boolean;
  sha256: string;
  size: number;
  filename: string;
  contentType: string;
  chunkSize: number;
  thumbnail?: string;
  /** The server knows the manifest. */
  announced: boolean;
  /** An upload was opened there, so its offset can be asked for. */
  begun: boolean;
  /** The server said that it has all bytes; not yet a receipt. */
  sent: boolean;
  /** When it said so. */
  sentStamp?: Stamp;
  /** The last state that the server told, and why. */
  state?: string;
  reason?: string;
}

/** What the person made, as it lies sealed in the outbox. */
export interface Content {
  operation: Operation;
  /** When it was written, by a clock that nobody sets; missing in what older versions kept. */
  stamp?: Stamp;
  photo?: PhotoHalf;
  receivedAt?: string;
  result?: Record<string, unknown>;
  problem?: Refused;
  /** How often the server made a mistake over it. */
  stumbles?: number;
}

export interface Entry extends Content {
  id: string;
  personId: string;
  lane: Lane;
  state: EntryState;
}

/** What a screen hands to the outbox. */
export interface Draft {
  /** Only where it must be known before the entry is kept. */
  id?: string;
  kind: string;
  body: Record<string, unknown>;
  writtenAt?: string;
  stamp?: Stamp;
  photo?: {
    evidenceId: string;
    said?: boolean;
    certificate?: boolean;
    sha256: string;
    filename: string;
    contentType: string;
    bytes: ArrayBuffer;
    thumbnail?: string;
  };
}

/** The backup request overtakes everything, and so does every word about it and about lone work. */
export function laneOf(kind: string): Lane {
  if (/^(backup|watch|checkin)\./.test(kind)) return 'urgent';
  if (kind === 'message.read' || kind === 'document.read') return 'quiet';
  return kind === 'evidence.captured' ? 'photos' : 'talk';
}

/** What the id of its bytes is called on the way to the server. */
export function idFieldOf({ certificate, said }: PhotoHalf): 'certificateId' | 'attachmentId' | 'evidenceId' {
  if (certificate) return 'certificateId';
  return said ? 'attachmentId' : 'evidenceId';
}

/** Made by the app and not by a person: neither listed nor counted. */
export function isQuiet(entry: Entry): boolean {
  return ['message.read', 'message.acknowledged', 'channel.direct', 'document.read'].includes(entry.operation.kind);
}

/** An answer that ends the matter: somebody else was faster, or it is over. Nothing to try again. */
export function isMoot(entry: Entry): boolean {
  return (
    entry.state === 'refused' &&
    ['BACKUP_TAKEN', 'BACKUP_OVER', 'MESSAGE_WITHDRAWN'].includes(entry.problem?.code ?? '')
  );
}

/** A photo or a file that was taken and that nobody has said to send yet. */
export function isDraft(entry: Entry): boolean {
  return entry.state === 'draft';
}

/** Cannot be opened: it can be shown and thrown away, and nothing else. */
export function isUnreadable(entry: Entry): boolean {
  return entry.problem?.code === 'UNREADABLE';
}

/** The server fails over it again and again: shown to the person, and tried all the same. */
export function isStuck(entry: Entry): boolean {
  return entry.state === 'waiting' && (entry.stumbles ?? 0) >= 5;
}

/** Still only on this device, or parked here. */
export function isHere(entry: Entry): boolean {
  return entry.state !== 'received' && !isQuiet(entry) && !isMoot(entry);
}

/** Put where the person sees it; it stays until they try again or throw it away. */
export function parked(problem?: Refused): Partial<Entry> {
  return { state: 'refused', problem: problem ?? { code: 'UNEXPECTED', status: 500, title: '' } };
}

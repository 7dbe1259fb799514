/** A document of the office that is for this person: its present version. */
export interface FieldDocument {
  documentId: string;
  version: number;
  title: string;
  senderId: string;
  sender: string;
  /** The unit, shift, group or channel that it was sent to, or the person. */
  to: string;
  sentAt: string;
  contentType: string;
  size: number;
  sha256: string;
  /** When the version before was sent, whose place this one takes. */
  replaces?: string;
  /** When it goes off the devices. */
  validUntil?: string;
  readAt?: string;
  confirmedAt?: string;
}

/** `NO_ROOM`: it does not fit beside the others; `UNREADABLE`: its bytes are here and cannot be shown. */
export type Trouble = 'NO_ROOM' | 'UNREADABLE';

/** A document as it lies on this device. */
export interface Kept {
  document: FieldDocument;
  /** The version whose bytes are here, and how many; undefined while none are. */
  held?: { version: number; size: number };
  trouble?: Trouble;
}

/** Are the bytes of the present version here? */
export function isHere({ document, held }: Kept): boolean {
  return held?.version === document.version;
}

export function isOver({ validUntil }: FieldDocument, now: number): boolean {
  return validUntil !== undefined && Date.parse(validUntil) <= now;
}

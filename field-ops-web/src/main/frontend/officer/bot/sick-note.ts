import type { Draft, Entry } from '../outbox/entry.js';
import { sha256Of } from '../photo/shot.js';
import { uuid7 } from '../store/uuid7.js';
import { clock, dayOf } from '../ui/time.js';
import { language, say } from '../words/words.js';

/** The photo of a certificate, held in memory until the note is sent. */
export interface Certificate {
  bytes: ArrayBuffer;
  contentType: string;
}

/** What was answered so far; `from` undefined: today, as the server counts it. */
export interface Answers {
  from?: string;
  until?: string;
  certificate?: Certificate;
}

/** Bytes; the server takes no more. */
export const largest = 20_000_000;

/** So many days are planned without somebody who does not know how long it takes; the server's own number. */
export const openDays = 7;

/** The long side of what is sent: every word of a form can be read. */
const side = 2_600;

/** A day some days from another, as `2026-11-23`; a day is not always 24 hours long, so it is counted in the calendar. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** `Mo 15.06.`, `Mon 15 Jun` */
export function shortDay(day: string): string {
  const noon = new Date(`${day}T12:00:00Z`);
  const part = (locale: string, options: Intl.DateTimeFormatOptions) =>
    noon.toLocaleDateString(locale, { ...options, timeZone: 'UTC' });
  if (language() === 'en')
    return `${part('en-GB', { weekday: 'short' })} ${part('en-GB', { day: 'numeric', month: 'short' })}`;
  const weekday = part('de-DE', { weekday: 'short' }).replace('.', '');
  return `${weekday} ${part('de-DE', { day: '2-digit', month: '2-digit' })}`;
}

export function daysOf({ from, until }: Answers, today: string): string {
  const first = shortDay(from ?? today);
  if (!until) return say('sick.daysOpen', { from: first });
  return until === (from ?? today) ? first : say('sick.days', { from: first, until: shortDay(until) });
}

export type Read = { kind: 'read'; certificate: Certificate } | { kind: 'tooLarge' | 'unreadable' };

/**
 * Reads a picture and draws it anew: what else stands in the file, as the place where it was taken, stays here. What this
 * phone cannot draw goes as it is.
 */
export async function read(file: File, draw: typeof drawn = drawn): Promise<Read> {
  try {
    const anew = await draw(file);
    const bytes = anew ?? (await file.arrayBuffer());
    if (bytes.byteLength > largest) return { kind: 'tooLarge' };
    if (bytes.byteLength === 0) return { kind: 'unreadable' };
    return { kind: 'read', certificate: { bytes, contentType: anew ? 'image/jpeg' : file.type } };
  } catch {
    return { kind: 'unreadable' };
  }
}

async function drawn(file: File): Promise<ArrayBuffer | undefined> {
  try {
    const bitmap = await createImageBitmap(file);
    const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(bitmap.width * scale);
    canvas.height = Math.round(bitmap.height * scale);
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.88));
    return await blob?.arrayBuffer();
  } catch {
    return undefined;
  }
}

/** The note with its photo, as it goes into the outbox; the file's own name says nothing to anybody and stays here. */
export async function draftOf({ from, until, certificate }: Answers): Promise<Draft> {
  const days = { ...(from ? { from } : {}), ...(until ? { until } : {}) };
  if (!certificate) return { kind: 'sicknote.given', body: days };
  const { bytes, contentType } = certificate;
  const [certificateId, sha256] = [uuid7(), await sha256Of(bytes)];
  const body = { ...days, certificate: { certificateId, sha256 } };
  const facts = { sha256, filename: 'datei', contentType: contentType || 'application/octet-stream' };
  return {
    kind: 'sicknote.given',
    body,
    photo: { evidenceId: certificateId, said: true, certificate: true, bytes, ...facts },
  };
}

/** How a note stands that was sent from this phone. */
export type Standing = 'waits' | 'photoWaits' | 'arrived' | 'refused';

export function standingOf({ state, photo }: Entry): Standing {
  if (state === 'refused') return 'refused';
  if (state === 'received') return 'arrived';
  return photo?.announced ? 'photoWaits' : 'waits';
}

/** What is said of it. */
export function standingWords(entry: Entry, why: string): string {
  const standing = standingOf(entry);
  if (standing === 'refused') return say('sick.refused', { why });
  if (standing !== 'arrived') return say(`sick.${standing}`);
  const time = clock(entry.receivedAt ?? entry.operation.writtenAt);
  return say(entry.photo ? 'sick.arrivedPhoto' : 'sick.arrived', { time });
}

/** What the note of an entry says, in words. */
export function summaryOf({ operation: { body, writtenAt }, photo }: Entry): string {
  const { from, until } = body as Answers;
  const days = daysOf({ from, until }, dayOf(Date.parse(writtenAt)));
  return say(photo ? 'sick.sumPhoto' : 'sick.sum', { days });
}

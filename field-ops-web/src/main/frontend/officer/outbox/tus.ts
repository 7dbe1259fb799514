import type { DeviceClock } from '../net/clock.js';
import type { Call, Caller, Fault, Refused, Reply } from '../net/http.js';
import { idFieldOf, type PhotoHalf } from './entry.js';

export type Uploaded = { kind: 'sent' } | { kind: 'yielded' } | { kind: 'refused'; problem: Refused } | Fault;

const least = 16 * 1024;
const most = 1024 * 1024;
/** How long a piece shall be under way: what is said waits no longer than this for a photo. */
const aim = 5_000;

/**
 * How much is sent at once: as much as the network carries in about five seconds, and less than what something on the way
 * has found too large.
 */
export class Pace {
  bytes = 256 * 1024;
  private limit = most;

  /** A piece of this size took so long. */
  took(size: number, millis: number): void {
    const better = size * Math.min(2, Math.max(0.25, aim / Math.max(1, millis)));
    // A last, short piece says nothing about a longer one.
    if (size >= this.bytes || millis > aim) this.to(better);
  }

  slower(): void {
    this.to(this.bytes / 4);
  }

  /** @returns false when it cannot be smaller */
  tooLarge(): boolean {
    if (this.bytes <= least) return false;
    this.limit = this.bytes / 2;
    this.to(this.limit);
    return true;
  }

  private to(bytes: number): void {
    this.bytes = Math.round(Math.max(least, Math.min(this.limit, bytes)));
  }
}

export interface UploadTerms {
  call: Caller;
  pace: Pace;
  signal: AbortSignal;
  clock: DeviceClock;
  piece: (index: number) => Promise<ArrayBuffer>;
  onBegun: () => Promise<unknown>;
  onOffset: (offset: number) => void;
  /** Asked between two pieces: does something more urgent wait? */
  mustYield: () => boolean;
}

const base = '/api/v1/uploads';
const version = { 'Tus-Resumable': '1.0.0' };
const pieceTimeout = 45_000;

/**
 * Brings the bytes of a photo or a file to the server by tus 1.0.0, going on where the server says that it stands. Own code, because
 * tus-js-client sends no checksums and reads its source from one blob, and ours lies sealed in pieces.
 */
export async function upload(photo: PhotoHalf, terms: UploadTerms): Promise<Uploaded> {
  let offset = photo.begun ? await ask(photo, terms) : await create(photo, terms);
  while (typeof offset === 'number') {
    terms.onOffset(offset);
    if (offset >= photo.size) return { kind: 'sent' };
    if (terms.mustYield()) return { kind: 'yielded' };
    offset = await append(photo, offset, terms);
  }
  return offset;
}

async function ask(photo: PhotoHalf, terms: UploadTerms): Promise<number | Uploaded> {
  const reply = await send(`${base}/${photo.evidenceId}`, { method: 'HEAD' }, terms);
  if (reply.kind === 'refused' && [403, 404, 410].includes(reply.problem.status)) return create(photo, terms);
  return offsetOf(reply);
}

async function create(photo: PhotoHalf, terms: UploadTerms): Promise<number | Uploaded> {
  const id = { [idFieldOf(photo)]: photo.evidenceId };
  const facts = { ...id, sha256: photo.sha256, filename: photo.filename };
  const metadata = Object.entries({ ...facts, filetype: photo.contentType })
    .map(([name, value]) => `${name} ${base64(new TextEncoder().encode(value))}`)
    .join(',');
  const headers = { 'Upload-Length': String(photo.size), 'Upload-Metadata': metadata };
  const reply = await send(base, { method: 'POST', headers }, terms);
  if (reply.kind === 'ok') await terms.onBegun();
  return reply.kind === 'ok' && !reply.headers.has('Upload-Offset') ? 0 : offsetOf(reply);
}

async function append(photo: PhotoHalf, offset: number, terms: UploadTerms): Promise<number | Uploaded> {
  const index = Math.floor(offset / photo.chunkSize);
  const whole = await terms.piece(index);
  const from = offset - index * photo.chunkSize;
  const bytes = whole.slice(from, from + terms.pace.bytes);
  const sum = base64(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
  const headers = {
    'Content-Type': 'application/offset+octet-stream',
    'Upload-Offset': String(offset),
    'Upload-Checksum': `sha256 ${sum}`,
  };
  const call = { method: 'PATCH', headers, bytes, timeout: pieceTimeout };
  const began = terms.clock.elapsed();
  const reply = await send(`${base}/${photo.evidenceId}`, call, terms);
  if (reply.kind === 'ok') terms.pace.took(bytes.byteLength, terms.clock.elapsed() - began);
  else if (reply.kind === 'away' && reply.timedOut) terms.pace.slower();
  if (reply.kind === 'refused' && reply.problem.code === 'TOO_LARGE_ON_THE_WAY' && terms.pace.tooLarge()) return offset;
  // Another offset than ours, or damaged on its way: that is no refusal of the photo, the next try asks again.
  if (reply.kind === 'refused' && [404, 409, 410, 460].includes(reply.problem.status))
    return { kind: 'away', status: reply.problem.status };
  return offsetOf(reply);
}

function send(path: string, call: Call, terms: UploadTerms): Promise<Reply> {
  const headers = { ...version, ...call.headers };
  return terms.call(path, { ...call, headers, signal: terms.signal, expect: 'none' });
}

function offsetOf(reply: Reply): number | Uploaded {
  if (reply.kind !== 'ok') return reply;
  const offset = Number(reply.headers.get('Upload-Offset') ?? Number.NaN);
  return Number.isInteger(offset) && offset >= 0 ? offset : { kind: 'away' };
}

export function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** Tells the server that an upload is given up. @returns whether nothing more is to be told */
export async function giveUp(call: Caller, evidenceId: string): Promise<boolean> {
  const reply = await call(`${base}/${evidenceId}`, { method: 'DELETE', headers: version, expect: 'none' });
  return reply.kind === 'ok' || reply.kind === 'refused';
}

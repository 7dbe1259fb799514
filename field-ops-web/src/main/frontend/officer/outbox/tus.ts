import type { Call, Caller, Fault, Refused, Reply } from '../net/http.js';
import type { PhotoHalf } from './entry.js';

export type Uploaded = { kind: 'sent' } | { kind: 'yielded' } | { kind: 'refused'; problem: Refused } | Fault;

/** How much is sent at once. A network that cannot carry a megabyte in time gets less, or nothing would ever arrive. */
export class Pace {
  bytes = 1024 * 1024;

  slower(): void {
    this.bytes = Math.max(64 * 1024, this.bytes / 2);
  }

  faster(): void {
    this.bytes = Math.min(1024 * 1024, this.bytes * 2);
  }
}

export interface UploadTerms {
  call: Caller;
  pace: Pace;
  signal: AbortSignal;
  piece: (index: number) => Promise<ArrayBuffer>;
  onBegun: () => Promise<unknown>;
  onOffset: (offset: number) => void;
  /** Asked between two pieces: does something more urgent wait? */
  mustYield: () => boolean;
}

const base = '/api/v1/uploads';
const version = { 'Tus-Resumable': '1.0.0' };
const pieceTimeout = 60_000;

/**
 * Brings a photo's bytes to the server by tus 1.0.0, going on where the server says that it stands. Own code, because
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
  const facts = { evidenceId: photo.evidenceId, sha256: photo.sha256, filename: photo.filename };
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
  const reply = await send(`${base}/${photo.evidenceId}`, call, terms);
  if (reply.kind === 'ok') terms.pace.faster();
  else if (reply.kind === 'interrupted' || (reply.kind === 'away' && reply.timedOut)) terms.pace.slower();
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

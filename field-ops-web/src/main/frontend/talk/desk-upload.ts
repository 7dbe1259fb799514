import { deviceClock } from '../officer/net/clock.js';
import { type Caller, caller } from '../officer/net/http.js';
import { post } from '../officer/outbox/batch.js';
import type { Entry } from '../officer/outbox/entry.js';
import { Pace, upload } from '../officer/outbox/tus.js';
import { uuid7 } from '../officer/store/uuid7.js';

/** A file on its way from a desk, as the message will name it. */
export interface DeskFile {
  attachmentId: string;
  name: string;
  contentType: string;
  size: number;
  sha256: string;
}

const tries = 6;
const piece = 1024 * 1024;
const pace = new Pace();

/**
 * Announces a file for a channel, if it is for one, and brings its bytes, by the same protocol as a phone. A desk keeps nothing: what does
 * not come through within some tries is told, and can be tried again.
 *
 * @returns what the message names, once the server has every byte; undefined when it was refused or did not come through
 */
export async function send(
  channelId: string | undefined,
  file: File,
  attachmentId: string,
  signal: AbortSignal,
  progress: (part: number) => void,
): Promise<DeskFile | undefined> {
  const call = caller(() => document.documentElement.lang || 'de');
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const [contentType] = (file.type || 'application/octet-stream').split(';');
  const said = { attachmentId, name: file.name, contentType, size: file.size, sha256 };
  const manifest = channelId === undefined ? undefined : manifestOf(channelId, said);
  const half = { evidenceId: attachmentId, said: true, sha256, size: file.size, filename: file.name, contentType };
  const photo = { ...half, chunkSize: piece, announced: true, begun: false, sent: false };
  for (let tried = 0; tried < tries && !signal.aborted; tried++) {
    if (tried > 0) await new Promise((resolve) => setTimeout(resolve, 500 * 2 ** tried));
    const announced = manifest ? await announce(call, manifest, signal) : 'taken';
    if (announced === 'refused') return undefined;
    if (announced === 'away') continue;
    const sent = await upload(photo, {
      call,
      pace,
      signal,
      clock: deviceClock,
      piece: (index) => file.slice(index * piece, (index + 1) * piece).arrayBuffer(),
      onBegun: async () => undefined,
      onOffset: (offset) => progress(offset / file.size),
      mustYield: () => false,
    });
    if (sent.kind === 'sent') return said;
    if (sent.kind === 'refused') return undefined;
  }
  return undefined;
}

async function announce(call: Caller, manifest: Entry, signal: AbortSignal): Promise<'taken' | 'refused' | 'away'> {
  const posted = await post(call, [manifest], 20_000, signal, deviceClock);
  if (posted.kind === 'refused') return 'refused';
  if (posted.kind !== 'answered') return 'away';
  return posted.answers.get(manifest.id)?.outcome === 'refused' ? 'refused' : 'taken';
}

function manifestOf(channelId: string, { name, ...facts }: DeskFile): Entry {
  const id = uuid7();
  const body = { ...facts, channelId, filename: name };
  const operation = { id, kind: 'attachment.added', writtenAt: new Date().toISOString(), body };
  return { id, personId: '', lane: 'talk', state: 'waiting', operation };
}

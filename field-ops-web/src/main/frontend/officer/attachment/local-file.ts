import type { Entry } from '../outbox/entry.js';
import type { Outbox } from '../outbox/outbox.js';

/** The entry of a file that was attached on this phone, as long as it is here. */
export function entryOf(outbox: Outbox, attachmentId: string): Entry | undefined {
  return outbox.entries().findLast(({ photo }) => photo?.said && photo.evidenceId === attachmentId);
}

/** All bytes of a file that is still here; undefined when a piece of it is gone, as after its receipt. */
export async function bytesOf(outbox: Outbox, { photo }: Entry): Promise<Blob | undefined> {
  if (!photo) return undefined;
  const pieces = Math.ceil(photo.size / photo.chunkSize);
  try {
    const all: ArrayBuffer[] = [];
    for (let index = 0; index < pieces; index++) all.push(await outbox.chunk(photo.evidenceId, index));
    return new Blob(all, { type: photo.contentType });
  } catch {
    return undefined;
  }
}

import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { take } from './shot.js';

describe('taking a photo', () => {
  const file = (bytes: number[], name = 'a.jpg', type = 'image/jpeg') =>
    new File([new Uint8Array(bytes)], name, { type });

  it('hashes exactly the bytes that it keeps', async () => {
    const taken = await take(file([0xff, 0xd8, 1, 2, 3]), 100);
    if (taken.kind !== 'shot') throw new Error(taken.kind);
    const kept = Buffer.from(taken.shot.bytes);
    expect(taken.shot.sha256).toBe(createHash('sha256').update(kept).digest('hex'));
    expect([...kept]).toEqual([0xff, 0xd8, 1, 2, 3]);
  });

  it('refuses an empty file and one that is too large, by name', async () => {
    expect(await take(file([]), 100)).toEqual({ kind: 'empty' });
    expect(await take(file([1, 2, 3]), 2)).toEqual({ kind: 'tooLarge' });
  });

  it('knows HEIC by its first bytes when the system does not', async () => {
    const head = [0, 0, 0, 24, ...Array.from('ftypheic', (c) => c.charCodeAt(0))];
    const taken = await take(file(head, 'IMG.HEIC', ''), 100);
    expect(taken.kind === 'shot' && taken.shot.contentType).toBe('image/heic');
  });
});

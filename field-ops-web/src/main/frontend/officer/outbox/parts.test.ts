import { describe, expect, it, vi } from 'vitest';
import { Backoff } from '../net/backoff.js';
import { caller } from '../net/http.js';
import { whyOf } from '../screens/entry-words.js';
import { batchOf } from './batch.js';
import { type Entry, isHere, isMoot, laneOf } from './entry.js';
import { receipted } from './receipt.js';
import { Pace } from './tus.js';

const operation = {
  id: '1',
  kind: 'message.sent',
  writtenAt: '2026-11-23T14:00:00Z',
  body: { text: 'x'.repeat(90_000) },
};
const entry = { id: '1', personId: 'anna', lane: 'talk', state: 'waiting', operation } as Entry;
const half = { evidenceId: 'e', sha256: 'aa', size: 1, filename: 'a', contentType: 'image/jpeg', chunkSize: 1 };
const photo: Entry = { ...entry, lane: 'photos', photo: { ...half, announced: true, begun: true, sent: true } };

describe('back-off', () => {
  it('doubles with each failure up to its limit and starts anew after a success', () => {
    const backoff = new Backoff(8_000, 1_000, () => 0.5);
    const waits = Array.from({ length: 6 }, () => {
      backoff.failed(0);
      return backoff.notBefore;
    });
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 8_000, 8_000]);
    backoff.succeeded();
    backoff.failed(0);
    expect(backoff.notBefore).toBe(1_000);
  });

  it('spreads the tries of many phones and heeds what the server asks', () => {
    const early = new Backoff(60_000, 1_000, () => 0);
    const late = new Backoff(60_000, 1_000, () => 1);
    early.failed(0);
    late.failed(0);
    expect([early.notBefore, late.notBefore]).toEqual([500, 1_500]);
    early.failed(0, 30);
    expect(early.notBefore).toBe(30_000);
  });
});

describe('the size of a piece', () => {
  it('becomes what the network carries in five seconds', () => {
    const pace = new Pace();
    pace.took(pace.bytes, 20_000);
    expect(pace.bytes).toBe(64 * 1024);
    pace.took(pace.bytes, 5_000);
    expect(pace.bytes).toBe(64 * 1024);
    pace.took(10, 1);
    expect(pace.bytes).toBe(64 * 1024);
    for (let piece = 0; piece < 9; piece++) pace.took(pace.bytes, 100);
    expect(pace.bytes).toBe(1024 * 1024);
    for (let piece = 0; piece < 9; piece++) pace.slower();
    expect(pace.bytes).toBe(16 * 1024);
  });

  it('does not grow again beyond what was too large on the way', () => {
    const pace = new Pace();
    expect(pace.tooLarge()).toBe(true);
    for (let piece = 0; piece < 9; piece++) pace.took(pace.bytes, 100);
    expect(pace.bytes).toBe(128 * 1024);
    for (let piece = 0; piece < 3; piece++) pace.tooLarge();
    expect([pace.bytes, pace.tooLarge()]).toEqual([16 * 1024, false]);
  });
});

describe('a receipt', () => {
  it('frees a photo with the same hash from RECEIVED on', () => {
    for (const state of ['RECEIVED', 'READY', 'REFUSED', 'ACCEPTED', 'REJECTED'])
      expect(receipted(photo, { evidenceId: 'e', state, sha256: 'aa' })?.state).toBe('received');
  });

  it('frees nothing while it is only announced, nor for another photo', () => {
    expect(receipted(photo, { evidenceId: 'e', state: 'ANNOUNCED', sha256: 'aa' })).toBeUndefined();
    expect(receipted(photo, { evidenceId: 'other', state: 'READY', sha256: 'aa' })).toBeUndefined();
  });

  it('parks a quarantined photo, whatever hash it tells', () => {
    expect(receipted(photo, { evidenceId: 'e', state: 'QUARANTINED', sha256: 'aa' })?.state).toBe('refused');
  });

  it('waits for the manifest when the bytes were faster', () => {
    const early = { ...photo, photo: { ...half, announced: false, begun: true, sent: false } };
    const change = receipted(early, { evidenceId: 'e', state: 'RECEIVED', sha256: 'aa' });
    expect(change?.state).toBeUndefined();
    expect(change?.photo).toMatchObject({ state: 'RECEIVED', sent: true });
  });
});

describe('the way to the server', () => {
  const answering = (response: Response) => caller(() => 'de', (async () => response) as typeof fetch)('/x');

  it('takes no page of a foreign network for an answer', async () => {
    const page = new Response('<html>', { headers: { 'Content-Type': 'text/html' } });
    expect((await answering(page)).kind).toBe('away');
  });

  it('takes the page that a starting server does not know for no refusal', async () => {
    expect(await answering(new Response('', { status: 404 }))).toEqual({ kind: 'away', status: 404 });
  });

  it('parks what something on the way finds too large, with words for people', async () => {
    const reply = await answering(new Response('<html>', { status: 413 }));
    if (reply.kind !== 'refused') throw new Error(reply.kind);
    expect(whyOf({ ...entry, problem: reply.problem })).toMatch(/^Das Netz auf dem Weg/);
  });

  it('takes a network that leads elsewhere for no sign-in that ran out', async () => {
    expect((await answering(new Response('', { status: 302, headers: { Location: 'http://portal/' } }))).kind).toBe(
      'away',
    );
  });

  it('needs nothing of a browser that is younger than phones, and tells its own patience from an interruption', async () => {
    vi.stubGlobal('AbortSignal', class {});
    const silent = ((_path, init) =>
      new Promise((_, reject) =>
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason)),
      )) as typeof fetch;
    const call = caller(() => 'de', silent);
    expect(await call('/x', { timeout: 5 })).toEqual({ kind: 'away', timedOut: true });
    const abort = new AbortController();
    const waiting = call('/x', { signal: abort.signal });
    abort.abort();
    expect(await waiting).toEqual({ kind: 'interrupted' });
    vi.unstubAllGlobals();
  });

  it('tells a sign-in that ran out from a refusal and from a fault', async () => {
    expect((await answering(new Response('', { status: 401 }))).kind).toBe('signedOut');
    const problem = { status: 403, headers: { 'Content-Type': 'application/problem+json' } };
    expect((await answering(new Response('{"code":"NOT_ALLOWED"}', problem))).kind).toBe('refused');
    expect(await answering(new Response('', { status: 503, headers: { 'Retry-After': '7' } }))).toMatchObject({
      kind: 'away',
      status: 503,
      retryAfter: 7,
    });
  });
});

describe('entries', () => {
  it('go in batches that a thin network carries, and a large one alone', () => {
    expect(batchOf([entry, entry, entry])).toHaveLength(2);
    const huge = { ...entry, operation: { ...operation, body: { text: 'x'.repeat(900_000) } } };
    expect(batchOf([huge, entry])).toHaveLength(1);
  });

  it('are counted in bytes: the longest messages never make a call that the server refuses', () => {
    const long = { ...entry, operation: { ...operation, body: { text: '🚓'.repeat(10_000) } } };
    const batch = batchOf(Array.from({ length: 50 }, () => long));
    expect(batch.length).toBeGreaterThan(1);
    expect(new TextEncoder().encode(JSON.stringify(batch)).length).toBeLessThan(1024 * 1024);
  });

  it('count as still here until received, but not when somebody else was faster', () => {
    expect(isHere(entry)).toBe(true);
    expect(isHere({ ...entry, state: 'received' })).toBe(false);
    const lost: Entry = { ...entry, state: 'refused', problem: { code: 'BACKUP_TAKEN', status: 409, title: '' } };
    expect([isMoot(lost), isHere(lost)]).toEqual([true, false]);
  });

  it('about a backup request travel in the urgent lane', () => {
    expect(['backup.requested', 'backup.closed', 'status.set', 'evidence.captured'].map(laneOf)).toEqual([
      'urgent',
      'urgent',
      'talk',
      'photos',
    ]);
  });
});

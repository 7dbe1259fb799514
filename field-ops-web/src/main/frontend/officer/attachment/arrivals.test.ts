import { describe, expect, it } from 'vitest';
import { Arrivals } from './arrivals.js';

describe('files that came after their message', () => {
  it('are waited for until their picture is there, or will never be', () => {
    const arrivals = new Arrivals();
    const id = 'f1';
    expect([arrivals.isDrawn(id), arrivals.isSettled(id)]).toEqual([false, false]);
    arrivals.heard({ attachmentId: id, state: 'RECEIVED', thumbnail: false });
    expect([arrivals.isDrawn(id), arrivals.isSettled(id)]).toEqual([false, false]);
    arrivals.heard({ attachmentId: id, state: 'READY', thumbnail: true });
    expect([arrivals.isDrawn(id), arrivals.isSettled(id)]).toEqual([true, false]);
    arrivals.heard({ attachmentId: 'f2', state: 'READY', thumbnail: false });
    arrivals.heard({ attachmentId: 'f3', state: 'REFUSED', thumbnail: false });
    expect([arrivals.isSettled('f2'), arrivals.isSettled('f3')]).toEqual([true, true]);
  });

  it('are forgotten, the oldest first, before they fill a phone', () => {
    const arrivals = new Arrivals();
    for (let n = 0; n < 501; n++) arrivals.heard({ attachmentId: `f${n}`, state: 'READY' });
    expect([arrivals.of('f0'), arrivals.of('f500')?.state]).toEqual([undefined, 'READY']);
  });

  it('are asked about at the server, and no answer is no news', async () => {
    const answers = [
      { kind: 'away' as const },
      {
        kind: 'ok' as const,
        status: 200,
        headers: new Headers(),
        body: { attachmentId: 'f', state: 'READY', thumbnail: true },
      },
    ];
    const arrivals = new Arrivals(async () => answers.shift() ?? { kind: 'away' });
    await arrivals.ask('f');
    expect(arrivals.of('f')).toBeUndefined();
    await arrivals.ask('f');
    expect(arrivals.isDrawn('f')).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { amount, type ExportView, fetchExport, savedAs } from './export-fetch.js';

function answer(pieces: (string | Error)[], disposition: string): Response {
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const piece = pieces.shift();
      if (piece === undefined) controller.close();
      else if (piece instanceof Error) controller.error(piece);
      else controller.enqueue(new TextEncoder().encode(piece));
    },
  });
  return new Response(body, { headers: { 'Content-Disposition': disposition } });
}

function watched() {
  const shown: string[] = [];
  const saved: string[] = [];
  const view: ExportView = {
    language: 'de',
    words: (state) => ({ running: 'Wird geladen: {0}', done: 'Gespeichert: {0}', failed: 'Abgebrochen.' })[state],
    show: (state, words) => shown.push(`${state}: ${words}`),
    save: (_, name) => saved.push(name),
  };
  return { shown, saved, view };
}

const { signal } = new AbortController();

describe('an export on its way', () => {
  it('is saved under its name when all of it is here', async () => {
    const { shown, saved, view } = watched();
    const disposition = `attachment; filename="x"; filename*=UTF-8''Stra%C3%9Fe%20%24%26.json`;
    await fetchExport('/export', view, signal, async () => answer(['{"a":', '1}'], disposition));
    expect(saved).toEqual(['Straße $&.json']);
    expect(shown.at(-1)).toBe('done: Gespeichert: Straße $&.json');
  });

  it('is not saved when it was cut', async () => {
    const { shown, saved, view } = watched();
    await fetchExport('/export', view, signal, async () => answer(['{"a":', new Error('cut')], ''));
    expect(saved).toEqual([]);
    expect(shown.at(-1)).toBe('failed: Abgebrochen.');
  });

  it('says in words why it was refused', async () => {
    const { shown, view } = watched();
    const problem = { title: 'Zu viel für ein PDF', detail: 'Ab 12:00 passt es.' };
    await fetchExport('/x', view, signal, async () => new Response(JSON.stringify(problem), { status: 422 }));
    expect(shown.at(-1)).toBe('failed: Zu viel für ein PDF. Ab 12:00 passt es.');
  });

  it('says nothing more once it was given up', async () => {
    const { shown, saved, view } = watched();
    const given = new AbortController();
    await fetchExport('/x', view, given.signal, async () => {
      given.abort();
      throw new Error('aborted');
    });
    expect(saved).toEqual([]);
    expect(shown).toHaveLength(1);
  });
});

it('knows no name it was not given', () => {
  expect(savedAs(null)).toBe('export');
  expect(savedAs("attachment; filename*=UTF-8''%E0%A4")).toBe('export');
});

it('says amounts as people do', () => {
  expect(amount(1_250_000, 'de')).toContain('1,3');
  expect(amount(10, 'de')).toContain('1');
});

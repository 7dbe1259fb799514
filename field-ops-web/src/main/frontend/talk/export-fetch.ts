interface Problem {
  title?: string;
  detail?: string;
}

export type ExportState = 'running' | 'done' | 'failed';

/** What an export is told to. */
export interface ExportView {
  language: string;
  /** The words of a state; `{0}` in them stands for the fact. */
  words: (state: ExportState) => string;
  show: (state: ExportState, words: string) => void;
  save: (bytes: Blob, name: string) => void;
}

/** The name under which an answer wants to be saved (RFC 6266). */
export function savedAs(disposition: string | null): string {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? '')?.[1];
  try {
    return encoded ? decodeURIComponent(encoded) : 'export';
  } catch {
    return 'export';
  }
}

/** How much it is, in words that do not change with every byte. */
export function amount(bytes: number, language: string): string {
  const unit = bytes < 1e6 ? 'kilobyte' : 'megabyte';
  const value = bytes < 1e6 ? Math.ceil(bytes / 1e3) : Math.round(bytes / 1e5) / 10;
  return value.toLocaleString(language, { style: 'unit', unit });
}

/**
 * Fetches an export and saves it when all of it is here: what was cut on its way is not saved. A refusal is shown in the
 * server's words. Never throws; says nothing more once it was aborted.
 */
export async function fetchExport(
  address: string,
  view: ExportView,
  signal: AbortSignal,
  fetcher: typeof fetch = (...all) => fetch(...all),
): Promise<void> {
  const say = (state: ExportState, fact: string) =>
    view.show(
      state,
      view.words(state).replace('{0}', () => fact),
    );
  try {
    say('running', amount(0, view.language));
    const answer = await fetcher(address, { signal, headers: { 'Accept-Language': view.language } });
    if (!answer.ok || !answer.body) {
      const problem = (await answer.json()) as Problem;
      view.show('failed', [problem.title, problem.detail].filter(Boolean).join('. '));
      return;
    }
    const pieces: BlobPart[] = [];
    const reader = answer.body.getReader();
    let bytes = 0;
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      pieces.push(piece.value);
      bytes += piece.value.length;
      say('running', amount(bytes, view.language));
    }
    const name = savedAs(answer.headers.get('Content-Disposition'));
    view.save(new Blob(pieces, { type: answer.headers.get('Content-Type') ?? '' }), name);
    say('done', name);
  } catch {
    if (!signal.aborted) say('failed', '');
  }
}

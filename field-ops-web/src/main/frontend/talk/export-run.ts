import { type ExportState, fetchExport } from './export-fetch.js';

/** An export on its way from the server to the disk. The words come as attributes. */
export class ExportRun extends HTMLElement {
  private running: AbortController | undefined;

  connectedCallback(): void {
    this.setAttribute('role', 'status');
  }

  disconnectedCallback(): void {
    this.running?.abort();
  }

  /** Begins; while one runs, nothing happens. */
  async start(address: string): Promise<void> {
    if (this.running) return;
    const run = new AbortController();
    this.running = run;
    const view = {
      language: document.documentElement.lang || 'de',
      words: (state: ExportState) => this.getAttribute(state) ?? '',
      show: (state: ExportState, words: string) => this.show(state, words),
      save,
    };
    await fetchExport(address, view, run.signal);
    this.running = undefined;
  }

  private show(state: ExportState, words: string): void {
    if (this.dataset.state === state && this.textContent === words) return;
    this.dataset.state = state;
    this.textContent = words;
  }
}

function save(bytes: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(bytes);
  link.download = name;
  link.click();
  // the browser has begun to read it by then
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

customElements.define('export-run', ExportRun);

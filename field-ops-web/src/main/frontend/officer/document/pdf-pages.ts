import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist';

/** A canvas larger than this is not drawn by phones. */
const mostPixels = 16_000_000;

/**
 * The pages of a PDF, drawn by pdf.js in a worker of our own origin. It is fetched when the first one is opened and lies
 * with the app for offline. Nothing in a PDF runs: no script, no form, no link, nothing is fetched.
 */
export class PdfPages {
  private constructor(
    private readonly task: PDFDocumentLoadingTask,
    private readonly worker: Worker,
    private readonly pdf: PDFDocumentProxy,
  ) {}

  /** @throws when it is none, is damaged, or wants a password */
  static async open(bytes: ArrayBuffer): Promise<PdfPages> {
    const [{ getDocument, PDFWorker }, { default: OwnWorker }] = await Promise.all([
      import('pdfjs-dist/legacy/build/pdf.mjs'),
      import('pdfjs-dist/legacy/build/pdf.worker.mjs?worker'),
    ]);
    const port = new OwnWorker();
    const task = getDocument({
      data: new Uint8Array(bytes),
      worker: new PDFWorker({ port: port as never }), // its own type says null only
      isEvalSupported: false,
      enableXfa: false,
      useWorkerFetch: false,
      disableAutoFetch: true,
      disableStream: true,
      maxImageSize: 100_000_000,
      canvasMaxAreaInBytes: 4 * mostPixels,
      verbosity: 0,
    });
    try {
      return new PdfPages(task, port, await task.promise);
    } catch (fault) {
      port.terminate();
      throw fault;
    }
  }

  get count(): number {
    return this.pdf.numPages;
  }

  /**
   * Draws a page.
   *
   * @param width of the page on the screen, in CSS pixels
   * @returns what it says, for those who do not see it
   */
  async draw(number: number, canvas: HTMLCanvasElement, width: number): Promise<string> {
    const page = await this.pdf.getPage(number);
    const plain = page.getViewport({ scale: 1 });
    const most = Math.sqrt(mostPixels / (plain.width * plain.height));
    const scale = Math.min((width * Math.min(devicePixelRatio, 3)) / plain.width, most);
    const viewport = page.getViewport({ scale });
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    const canvasContext = canvas.getContext('2d');
    if (!canvasContext) throw new Error('no canvas');
    await page.render({ canvasContext, viewport }).promise;
    const { items } = await page.getTextContent();
    return items.map((item) => ('str' in item ? item.str : '')).join(' ');
  }

  close(): void {
    void this.task.destroy().finally(() => this.worker.terminate());
  }
}

import { uuid7 } from '../officer/store/uuid7.js';
import { type DeskFile, send } from './desk-upload.js';

/** Of one message. */
const mostFiles = 20;

interface Tile {
  id: string;
  file: File;
  row: HTMLElement;
  stop: AbortController;
  done?: DeskFile;
  failed?: boolean;
}

/**
 * What goes with the next message of a desk: files chosen by the button, pasted, or dropped on the conversation. Each is
 * on its way at once; `files` tells the server's side what is there and how many are not yet. Each channel has its own.
 */
class DeskAttach extends HTMLElement {
  private readonly all = new Map<string, Tile[]>();
  private readonly input = document.createElement('input');
  private readonly tray = document.createElement('ul');
  private readonly note = document.createElement('p');
  private around?: Element | null;

  static observedAttributes = ['channel'];

  connectedCallback() {
    const choose = document.createElement('button');
    choose.className = 'act';
    choose.textContent = this.word('choose');
    choose.dataset.testid = 'attach-open';
    choose.onclick = () => this.input.click();
    this.input.type = 'file';
    this.input.multiple = true;
    this.input.hidden = true;
    this.input.dataset.testid = 'attach-input';
    this.input.onchange = () => {
      this.add([...(this.input.files ?? [])]);
      this.input.value = '';
    };
    this.tray.className = 'attach-tray';
    this.tray.setAttribute('aria-label', this.word('tray'));
    this.note.setAttribute('role', 'alert');
    this.replaceChildren(choose, this.input, this.tray, this.note);
    this.around = this.closest('.conversation');
    for (const kind of ['paste', 'dragover', 'drop']) this.around?.addEventListener(kind, this.given);
    this.draw();
  }

  disconnectedCallback() {
    for (const kind of ['paste', 'dragover', 'drop']) this.around?.removeEventListener(kind, this.given);
  }

  attributeChangedCallback() {
    if (this.isConnected) this.draw();
  }

  /** The message with these files was said. */
  clear() {
    this.all.delete(this.channel);
    this.draw();
  }

  private get channel(): string {
    return this.getAttribute('channel') ?? '';
  }

  private get tiles(): Tile[] {
    return this.all.get(this.channel) ?? [];
  }

  private word(name: string): string {
    return this.getAttribute(`word-${name}`) ?? '';
  }

  /** Text that is pasted is the field's. */
  private readonly given = (event: Event) => {
    const data = event instanceof ClipboardEvent ? event.clipboardData : (event as DragEvent).dataTransfer;
    const hasFiles = data?.types.includes('Files');
    if (!hasFiles) return;
    event.preventDefault();
    if (event.type !== 'dragover') this.add([...(data?.files ?? [])]);
  };

  private add(files: File[]) {
    const room = mostFiles - this.tiles.length;
    const limit = Number(this.getAttribute('limit'));
    const fit = files.filter(({ size }) => size > 0 && size <= limit).slice(0, room);
    this.note.textContent = fit.length < files.length ? this.word('left') : '';
    const tiles = fit.map((file) => this.tile(file));
    this.all.set(this.channel, [...this.tiles, ...tiles]);
    for (const tile of tiles) void this.bring(this.channel, tile);
    this.draw();
  }

  private tile(file: File): Tile {
    const row = document.createElement('li');
    row.dataset.testid = 'attached';
    row.dataset.name = file.name;
    return { id: uuid7(), file, row, stop: new AbortController() };
  }

  private async bring(channel: string, tile: Tile) {
    tile.failed = false;
    this.fill(tile, '0 %');
    const progress = (part: number) => this.fill(tile, `${Math.floor(part * 100)} %`);
    tile.done = await send(channel, tile.file, tile.id, tile.stop.signal, progress).catch(() => undefined);
    tile.failed = tile.done === undefined;
    this.fill(tile, this.word(tile.failed ? 'failed' : 'ready'));
    this.tell();
  }

  private fill(tile: Tile, state: string) {
    const name = document.createElement('bdi');
    name.textContent = tile.file.name;
    const words = document.createElement('span');
    words.className = 'attach-state';
    words.textContent = state;
    tile.row.dataset.state = tile.done ? 'ready' : tile.failed ? 'failed' : 'under';
    const again = this.button('again', tile, () => void this.bring(this.channel, tile));
    tile.row.replaceChildren(
      name,
      words,
      ...(tile.failed ? [again] : []),
      this.button('remove', tile, () => this.drop(tile)),
    );
  }

  private button(word: string, tile: Tile, act: () => void): HTMLElement {
    const button = document.createElement('button');
    button.className = 'act';
    button.textContent = this.word(word);
    button.setAttribute('aria-label', `${this.word(word)}: ${tile.file.name}`);
    button.dataset.testid = `attached-${word}`;
    button.onclick = act;
    return button;
  }

  private drop(tile: Tile) {
    tile.stop.abort();
    this.all.set(
      this.channel,
      this.tiles.filter((each) => each !== tile),
    );
    this.draw();
  }

  private draw() {
    this.tray.replaceChildren(...this.tiles.map(({ row }) => row));
    this.tray.hidden = this.tiles.length === 0;
    this.tell();
  }

  private tell() {
    const ready = this.tiles.flatMap(({ done }) => (done ? [done] : []));
    const detail = JSON.stringify({ missing: this.tiles.length - ready.length, files: ready });
    this.dispatchEvent(new CustomEvent('files', { detail }));
  }
}

customElements.define('desk-attach', DeskAttach);

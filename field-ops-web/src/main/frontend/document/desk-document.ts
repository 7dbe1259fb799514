import { uuid7 } from '../officer/store/uuid7.js';
import { send } from '../talk/desk-upload.js';
import { takeCarried } from './carried.js';

/**
 * The file of a document: chosen by the button or dropped here, on its way at once. `file` tells the server's side which
 * one is there, and that none is while one is on its way.
 */
class DeskDocument extends HTMLElement {
  private readonly input = document.createElement('input');
  private readonly choose = document.createElement('button');
  private readonly note = document.createElement('p');
  private readonly again = document.createElement('button');
  private stop = new AbortController();
  private last?: File;

  connectedCallback() {
    this.choose.type = 'button';
    this.choose.className = 'act';
    this.choose.textContent = this.word('label');
    this.choose.dataset.testid = 'document-choose';
    this.choose.onclick = () => this.input.click();
    this.input.type = 'file';
    this.input.accept = 'application/pdf,image/jpeg,image/png,image/webp';
    this.input.hidden = true;
    this.input.dataset.testid = 'document-input';
    this.input.onchange = () => this.take(this.input.files?.[0]);
    this.note.setAttribute('role', 'status');
    this.note.dataset.testid = 'document-upload';
    this.note.textContent = this.word('drop');
    this.again.type = 'button';
    this.again.className = 'act';
    this.again.textContent = this.word('again');
    this.again.hidden = true;
    this.again.onclick = () => this.take(this.last);
    this.ondragover = (event) => event.preventDefault();
    this.ondrop = (event) => {
      event.preventDefault();
      this.take(event.dataTransfer?.files[0]);
    };
    this.replaceChildren(this.choose, this.input, this.note, this.again);
    // a dialog moves what is in it while it opens; what was on its way then begins again
    this.take(takeCarried() ?? (this.dataset.state === 'under' ? this.last : undefined));
  }

  disconnectedCallback() {
    this.stop.abort();
  }

  private word(name: string): string {
    return this.getAttribute(`word-${name}`) ?? '';
  }

  private take(file?: File): void {
    this.input.value = '';
    if (!file) return;
    this.stop.abort();
    this.stop = new AbortController();
    this.again.hidden = true;
    this.last = file;
    this.tell({});
    if (file.size === 0 || file.size > Number(this.getAttribute('limit'))) this.say('large');
    else void this.bring(file, this.stop.signal);
  }

  private async bring(file: File, signal: AbortSignal): Promise<void> {
    this.choose.textContent = this.word('other');
    const progress = (part: number) => !signal.aborted && this.show(file, `${Math.floor(part * 100)} %`);
    progress(0);
    const sent = await send(undefined, file, uuid7(), signal, progress).catch(() => undefined);
    if (signal.aborted) return;
    this.show(file, this.word(sent ? 'ready' : 'failed'));
    this.dataset.state = sent ? 'ready' : 'failed';
    this.again.hidden = sent !== undefined;
    if (sent) this.tell({ attachmentId: sent.attachmentId, name: sent.name });
  }

  private say(word: string): void {
    this.note.textContent = this.word(word);
    this.dataset.state = word;
  }

  private show(file: File, words: string): void {
    const name = document.createElement('bdi');
    name.textContent = file.name;
    this.note.replaceChildren(name, ` ${words}`);
    this.dataset.state = 'under';
  }

  private tell(detail: object): void {
    this.dispatchEvent(new CustomEvent('file', { detail: JSON.stringify(detail) }));
  }
}

customElements.define('desk-document', DeskDocument);

import { carry } from './carried.js';

/** Hears a file dropped onto something that stands for people, and leads to the form that sends it there. */
class DocumentDrop extends HTMLElement {
  private around: HTMLElement | null = null;
  private readonly way = document.createElement('a');

  connectedCallback() {
    this.way.hidden = true;
    this.way.setAttribute('router-link', '');
    this.replaceChildren(this.way);
    this.around = this.parentElement;
    for (const kind of ['dragover', 'dragleave', 'drop']) this.around?.addEventListener(kind, this.heard);
  }

  disconnectedCallback() {
    for (const kind of ['dragover', 'dragleave', 'drop']) this.around?.removeEventListener(kind, this.heard);
  }

  private readonly heard = (event: Event) => {
    const { dataTransfer, type } = event as DragEvent;
    const part = (event.target as Element).closest<HTMLElement>('[data-document-to]');
    if (!part || !dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    part.toggleAttribute('data-document-over', type === 'dragover');
    const [file] = type === 'drop' ? dataTransfer.files : [];
    if (file) this.lead(file, part.dataset.documentTo ?? '');
  };

  private lead(file: File, to: string): void {
    carry(file);
    this.way.href = `documents?to=${to}`;
    this.way.click();
  }
}

customElements.define('document-drop', DocumentDrop);

import { acts, nameOf, repeats } from './keys';

const TYPING = 'input, textarea, select, [contenteditable=true], vaadin-combo-box, vaadin-date-picker';
const DIALOG =
  'vaadin-dialog[opened], vaadin-confirm-dialog[opened], vaadin-popover[opened], vaadin-context-menu[opened]';
/** Keys that a focused control uses itself. */
const CONTROL = ['Enter', ' '];

/** Listens for the keys in its `keys` attribute and says them as `desk-key`. */
class DeskKeys extends HTMLElement {
  readonly #press = (event: KeyboardEvent) => {
    const name = nameOf(event);
    const wanted = (this.getAttribute('keys') ?? '').split(' ');
    if (event.defaultPrevented || !acts(name, wanted, this.#busy(event, name), event.altKey)) return;
    event.preventDefault();
    if (event.repeat && !repeats(name)) return;
    this.dispatchEvent(new CustomEvent('desk-key', { detail: name }));
  };

  connectedCallback() {
    this.hidden = true;
    window.addEventListener('keydown', this.#press);
  }

  disconnectedCallback() {
    window.removeEventListener('keydown', this.#press);
  }

  #busy(event: KeyboardEvent, name: string): boolean {
    const target = event.composedPath()[0];
    if (!(target instanceof Element)) return false;
    if (document.querySelector(DIALOG)) return true;
    if (target.closest(TYPING)) return true;
    return CONTROL.includes(name) && target.closest('button, a, summary, [role=button]') !== null;
  }
}

customElements.define('desk-keys', DeskKeys);

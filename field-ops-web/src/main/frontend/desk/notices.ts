import { once } from './once';
import { Tones } from './tones';

const tones = new Tones();
addEventListener('pointerdown', () => tones.unlock(), { once: true });

/** How a desk stands when something comes. */
export interface Stand {
  hidden: boolean;
  /** The address that is open. */
  path: string;
}

/** Whether what came stands before its person's eyes already: the desk is in front, and it is the one that shows it. */
export function isLookedAt({ hidden, path }: Stand, at: string): boolean {
  const place = (address: string) => address.replace(/^\//, '').split('/')[0];
  return !hidden && place(path) === place(at);
}

/** Tells of what its person does not look at: a notification of the system if they allowed it, and two tones. */
export class DeskNotices extends HTMLElement {
  /** It is no part of what is seen. */
  connectedCallback(): void {
    this.hidden = true;
  }

  tell(tag: string, round: string, title: string, words: string, path: string): void {
    const isSeen = isLookedAt({ hidden: document.hidden, path: location.pathname }, path);
    void once(`${tag} ${round}`, isSeen, () => {
      if (!isSeen) this.show(tag, title, words, path);
    });
  }

  private show(tag: string, title: string, body: string, path: string): void {
    tones.sound();
    if (typeof Notification === 'undefined' || Notification.permission !== 'granted') return;
    const shown = new Notification(title, { body, tag, lang: document.documentElement.lang });
    shown.onclick = () => {
      window.focus();
      shown.close();
      location.assign(`/${path}`);
    };
  }
}

customElements.define('desk-notices', DeskNotices);

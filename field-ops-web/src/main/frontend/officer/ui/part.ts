import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { Workplace } from '../person/workplace.js';
import { tongue } from '../words/words.js';
import { Follow } from './changes.js';
import { base } from './look.js';
import type { Failed } from './notices.js';

/** A piece of the app: drawn again when its person's workplace or the language changes. */
export class Part extends LitElement {
  static override styles = [...base];

  @property({ attribute: false }) place!: Workplace;

  constructor() {
    super();
    new Follow(this, () => this.place);
    new Follow(this, () => tongue);
  }

  /** Says what happened when something could not be done; nothing fails without a word. */
  protected attempt(work: Promise<unknown>, otherwise: Failed): void {
    work.catch(() => this.tell('failed', otherwise));
  }

  /** Tells the app something, through all shadow roots. */
  protected tell<T>(name: string, detail?: T): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Named } from '../feed/talk-calls.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { say } from '../words/words.js';

/** After the last key; milliseconds. */
const pause = 200;

/** Whom one can name: what is known here at once, then the server's word. Tells the chosen as `named`. */
@customElement('officer-mention-picker')
export class MentionPicker extends Part {
  static override styles = [
    ...base,
    css`
      :host { display: block; max-height: 30vh; overflow-y: auto; border-top: 1px solid var(--edge); background: var(--surface); }
      :host([hidden]) { display: none; }
      button { width: 100%; justify-content: start; border: 0; border-radius: 0; padding: 8px 16px; background: none; }
      button[aria-selected='true'] { background: var(--accent-soft); color: var(--accent); }
    `,
  ];

  @property() channelId = '';
  /** What was typed after the @; undefined when nobody is to be named. */
  @property({ attribute: false }) typed?: string;
  @state() private people: Named[] = [];
  @state() private index = 0;
  private asked?: string;
  private timer?: ReturnType<typeof setTimeout>;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  override willUpdate(): void {
    const key = this.typed === undefined ? undefined : `${this.channelId} ${this.typed}`;
    if (key !== this.asked) this.ask(key);
    this.toggleAttribute('hidden', !this.isOpen);
  }

  get isOpen(): boolean {
    return this.typed !== undefined && this.people.length > 0;
  }

  private ask(key: string | undefined): void {
    this.asked = key;
    this.index = 0;
    clearTimeout(this.timer);
    const { channelId, typed: part } = this;
    this.people = part === undefined ? [] : this.place.talkCalls.mentionableHere(channelId, part);
    if (part === undefined) return;
    this.timer = setTimeout(() => {
      void this.place.talkCalls.mentionable(channelId, part).then((found) => {
        if (this.asked === key && found) this.people = found;
      });
    }, pause);
  }

  /** @returns whether the key was for this list */
  key({ key }: KeyboardEvent): boolean {
    if (!this.isOpen) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (step) this.index = (this.index + step + this.people.length) % this.people.length;
    else if (key === 'Enter' || key === 'Tab') this.choose(this.people[this.index]);
    else if (key === 'Escape') this.people = [];
    else return false;
    return true;
  }

  private choose(person: Named): void {
    this.tell('named', person);
  }

  override render() {
    if (!this.isOpen) return nothing;
    return html`<div role="listbox" aria-label=${say('talk.mention')} data-testid="mention-list">${this.people.map(
      (person, index) =>
        html`<button type="button" role="option" data-testid="mentionable" aria-selected=${index === this.index} @click=${() => this.choose(person)}><bdi>${person.name}</bdi></button>`,
    )}</div>
    <p class="hidden" aria-live="polite">${say('talk.mention')} ${this.people[this.index]?.name}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'officer-mention-picker': MentionPicker;
  }
}

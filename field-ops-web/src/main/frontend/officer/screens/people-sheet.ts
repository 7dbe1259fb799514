import { css, html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { Colleague } from '../person/colleagues.js';
import { icon } from '../ui/icons.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { sheetLook } from '../ui/sheet.js';
import { say, sayMaybe } from '../words/words.js';

/** After the last key; milliseconds. */
const pause = 250;

/** To whom this person wants to write; tells it as `colleague`. */
@customElement('officer-people-sheet')
export class PeopleSheet extends Part {
  static override styles = [
    ...base,
    sheetLook,
    css`
      dialog { height: 80dvh; }
      .all { grid-template-rows: auto auto auto minmax(0, 1fr); height: 100%; }
      input { width: 100%; min-height: 3rem; padding: 0 14px; border: 1px solid var(--edge); border-radius: var(--r2); background: var(--surface); color: var(--text); font: inherit; }
      ul { overflow-y: auto; }
      li { padding: 0; }
      li button { width: 100%; min-height: 56px; display: grid; justify-content: start; justify-items: start; align-content: center; gap: 0; padding: 4px; border: 0; border-radius: 0; background: none; text-align: start; }
    `,
  ];

  @query('dialog') private dialog!: HTMLDialogElement;
  @state() private isOpen = false;
  @state() private words = '';
  @state() private people: Colleague[] = [];
  @state() private answer: 'asked' | 'here' | 'away' = 'asked';
  private timer?: ReturnType<typeof setTimeout>;

  show(): void {
    this.words = '';
    this.isOpen = true;
    this.ask();
    this.dialog.showModal();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  private type(words: string): void {
    this.words = words;
    this.people = this.place.colleagues.here(words);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), pause);
  }

  /** What is known here stands there at once; the server's answer takes its place. */
  private ask(): void {
    const { words } = this;
    this.people = this.place.colleagues.here(words);
    this.answer = 'asked';
    void this.place.colleagues.find(words).then((found) => {
      if (words !== this.words) return;
      this.people = found ?? this.people;
      this.answer = found ? 'here' : 'away';
    });
  }

  private choose(colleague: Colleague): void {
    this.dialog.close();
    this.tell('colleague', colleague);
  }

  override render() {
    return html`<dialog aria-labelledby="title" data-testid="people-sheet" @close=${() => this.closed()}>${this.isOpen ? this.content() : nothing}</dialog>`;
  }

  private closed(): void {
    this.isOpen = false;
    clearTimeout(this.timer);
  }

  private content() {
    return html`<div class="all">
      <div class="head"><h1 id="title">${say('people.title')}</h1>
        <button class="plain" aria-label=${say('radio.close')} @click=${() => this.dialog.close()}>${icon('close')}</button></div>
      <input type="search" data-testid="people-search" maxlength="100" autocomplete="off" dir="auto" aria-label=${say('people.search')} placeholder=${say('people.search')}
        .value=${this.words} @input=${(event: Event) => this.type((event.target as HTMLInputElement).value)} />
      <p class="s m">${say(this.answer === 'away' ? 'people.away' : 'people.who')}</p>
      ${this.list()}
    </div>`;
  }

  private list() {
    const { people, answer } = this;
    if (people.length === 0 && answer === 'asked')
      return html`<div role="progressbar" aria-label=${say('loading')}><div class="skeleton"></div></div>`;
    if (people.length === 0) return html`<p role="status" data-testid="people-none">${say('people.none')}</p>`;
    return html`<ul>${people.map(
      (each) =>
        html`<li><button data-testid="person" @click=${() => this.choose(each)}><bdi class="b">${each.name}</bdi>${roleOf(each)}</button></li>`,
    )}</ul>`;
  }
}

function roleOf({ roles }: Colleague) {
  const words = roles.map((role) => sayMaybe(`people.role.${role}`)).filter(Boolean);
  return words.length > 0 ? html`<span class="s m">${words.join(' · ')}</span>` : nothing;
}

declare global {
  interface HTMLElementTagNameMap {
    'officer-people-sheet': PeopleSheet;
  }
}

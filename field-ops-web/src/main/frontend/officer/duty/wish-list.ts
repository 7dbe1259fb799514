import '@vaadin/button';
import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { whyOf } from '../screens/entry-words.js';
import { uuid7 } from '../store/uuid7.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { dayOf } from '../ui/time.js';
import { language, say } from '../words/words.js';
import { type ShownWish, shownWishes, wordOf } from './wishes.js';

const kinds = ['FREE', 'ABSENT'] as const;

/** What I wish of the plan: a day off if it can be done, or to be absent; given and withdrawn with no network too. */
@customElement('officer-wish-list')
export class WishList extends Part {
  static override styles = [
    ...base,
    css`
      :host { display: block; }
      section, form { display: grid; gap: 12px; }
      .wish { display: grid; gap: 4px; padding-top: 12px; border-top: 1px solid var(--line); }
      .days { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(9rem, 100%), 1fr)); gap: 8px; }
      label { display: grid; gap: 4px; }
      input { width: 100%; min-height: 3rem; padding: 0 14px; border: 1px solid var(--edge); border-radius: var(--r2); background: var(--surface); color: var(--text); font: inherit; }
      fieldset { display: grid; gap: 4px; margin: 0; padding: 0; border: 0; }
      fieldset label { display: flex; align-items: center; gap: 12px; min-height: 3rem; }
      fieldset input { width: 1.5rem; min-height: 1.5rem; }
      vaadin-button { min-height: 3.5rem; }
    `,
  ];

  @state() private open = false;
  @state() private wrong = false;

  override render() {
    const wishes = shownWishes(this.place.me, this.place.outbox.entries());
    return html`<section class="card" data-testid="wishes">
      <h2>${say('wish.title')}</h2>
      ${wishes.length === 0 && !this.open ? html`<p class="m">${say('wish.none')}</p>` : wishes.map((wish) => this.one(wish))}
      ${this.open ? this.form() : html`<button data-testid="wish-new" @click=${() => this.turn(true)}>${say('wish.new')}</button>`}
    </section>`;
  }

  private one(wish: ShownWish) {
    const { wishId, kind, from, until, note, refused, state: at, isHere } = wish;
    const days = from === until ? day(from) : `${day(from)} – ${day(until)}`;
    return html`<div class="wish" data-testid="wish">
      <p><b>${say(kind === 'ABSENT' ? 'wish.ABSENT' : 'wish.FREE')}</b><br />${days}</p>
      ${note ? html`<p class="s"><bdi>${note}</bdi></p>` : nothing}
      <p class="s m" role="status" data-testid="wish-state">${say(wordOf(wish))}</p>
      ${refused ? html`<p class="danger" role="alert">${say('duty.refused', { why: whyOf(refused) })}</p>` : nothing}
      ${at === 'OPEN' && !(isHere && refused) ? html`<button data-testid="wish-withdraw" @click=${() => this.withdraw(wishId)}>${say('wish.withdraw')}</button>` : nothing}
    </div>`;
  }

  private form() {
    const today = dayOf(this.place.now);
    return html`<form data-testid="wish-form" @submit=${this.give}>
      <fieldset><legend class="b">${say('wish.what')}</legend>
        ${kinds.map((kind, at) => html`<label><input type="radio" name="kind" value=${kind} ?checked=${at === 0} />${say(`wish.${kind}`)}</label>`)}
      </fieldset>
      <div class="days">
        <label>${say('wish.from')}<input type="date" name="from" required min=${today} data-testid="wish-from" /></label>
        <label>${say('wish.until')}<input type="date" name="until" min=${today} data-testid="wish-until" /></label>
      </div>
      <label>${say('wish.note')}<input name="note" maxlength="200" dir="auto" autocomplete="off" data-testid="wish-note" /></label>
      ${this.wrong ? html`<p class="danger" role="alert">${say('wish.wrong')}</p>` : nothing}
      <vaadin-button class="primary" data-testid="wish-give" @click=${this.submit}>${say('wish.give')}</vaadin-button>
      <button type="button" @click=${() => this.turn(false)}>${say('dialog.cancel')}</button>
    </form>`;
  }

  private turn(open: boolean): void {
    this.open = open;
    this.wrong = false;
  }

  private submit(): void {
    this.renderRoot.querySelector('form')?.requestSubmit();
  }

  private give(event: SubmitEvent): void {
    event.preventDefault();
    const given = new FormData(event.target as HTMLFormElement);
    const text = (name: string) => String(given.get(name) ?? '').trim();
    const from = text('from');
    const until = text('until') || from;
    this.wrong = !from || until < from;
    if (this.wrong) return;
    const body = { wishId: uuid7(), kind: text('kind'), from, until, note: text('note') };
    this.attempt(this.place.keep({ kind: 'wish.given', body }), 'answer');
    this.turn(false);
  }

  private withdraw(wishId: string): void {
    this.attempt(this.place.keep({ kind: 'wish.withdrawn', body: { wishId } }), 'answer');
  }
}

function day(text: string): string {
  const options: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'long', timeZone: 'UTC' };
  return new Intl.DateTimeFormat(language() === 'de' ? 'de-DE' : 'en-GB', options).format(
    Date.parse(`${text}T00:00:00Z`),
  );
}

declare global {
  interface HTMLElementTagNameMap {
    'officer-wish-list': WishList;
  }
}

import '@vaadin/text-area';
import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { say } from '../words/words.js';
import { type Begin, begin, loneWork, presets, proposed } from './lone-work.js';
import type { WatchNow } from './watch-now.js';
import { answerWords, overWords } from './watch-words.js';

const step = 5;
const most = 240;
const mostWords = 200;

/** Says where somebody goes alone and how long it may take, then waits for them. */
@customElement('officer-watch-start')
export class WatchStart extends Part {
  static override styles = [
    ...base,
    css`
      :host { display: block; height: 100%; overflow-y: auto; background: var(--surface); }
      .page { display: grid; gap: 16px; padding: 16px 16px 5.5rem; max-width: 45rem; margin: 0 auto; }
      .choice { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 8px; }
      .choice button { padding: 8px 4px; min-height: 3.5rem; }
      .choice [aria-pressed='true'] { background: var(--accent); border-color: var(--accent); color: var(--accent-text); }
      .again { display: flex; flex-wrap: wrap; gap: 8px; }
      .again button { max-width: 100%; }
      .stepper { display: grid; grid-template-columns: 3.5rem minmax(0, 1fr) 3.5rem; gap: 8px; align-items: center; margin-top: 8px; }
      .stepper output { font-size: 1.5rem; font-weight: 800; text-align: center; }
      .stepper button { min-height: 3.5rem; font-size: 1.5rem; padding: 0; }
      label { display: flex; gap: 12px; align-items: center; min-height: 3rem; }
      input[type='checkbox'] { width: 1.5rem; height: 1.5rem; flex: none; accent-color: var(--accent); }
      .go { min-height: 4.75rem; font-size: 1.5rem; }
      fieldset { margin: 0; padding: 0; border: 0; min-width: 0; }
      legend { padding: 0 0 8px; color: var(--muted); }
      .trouble { color: var(--danger); font-weight: 650; }
      @container (max-width: 19rem) { .choice { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
    `,
  ];

  @state() private purpose = '';
  @state() private minutes = 20;
  @state() private drill = false;
  @state() private missing = false;
  /** What belongs to a choice of the office; own words end it. */
  private around: Pick<Begin, 'warning' | 'grace'> = {};

  override render() {
    const before = loneWork(this.place);
    return html`<div class="page" data-testid="watch-start">
      ${before?.over ? this.over(before) : nothing}
      <div><h1>${say('watch.startTitle')}</h1><p class="m">${say('watch.startWhy')}</p></div>
      <vaadin-text-area data-testid="watch-purpose" label=${say('watch.purpose')} maxlength=${mostWords} .value=${this.purpose}
        @input=${(event: Event) => this.typed((event.target as HTMLTextAreaElement).value)}></vaadin-text-area>
      ${this.again()}
      <p class="trouble" role="alert">${this.missing ? say('watch.purposeMissing') : ''}</p>
      <fieldset>
        <legend>${say('watch.minutes')}</legend>
        <div class="choice">${presets.map((n) => this.preset(n))}</div>
        <div class="stepper">
          <button aria-label=${say('watch.fewer')} data-testid="watch-fewer" @click=${() => this.change(-step)}>−</button>
          <output class="num" data-testid="watch-minutes">${say('watch.minutesShort', { n: this.minutes })}</output>
          <button aria-label=${say('watch.longer')} data-testid="watch-longer" @click=${() => this.change(step)}>+</button>
        </div>
      </fieldset>
      <label><input type="checkbox" data-testid="watch-drill" .checked=${this.drill}
        @change=${(event: Event) => {
          this.drill = (event.target as HTMLInputElement).checked;
        }}><span>${say('watch.asDrill')}</span></label>
      <button class="primary go" data-testid="watch-begin" @click=${() => this.start()}>${say('watch.start')}</button>
    </div>`;
  }

  private over(watch: WatchNow) {
    const answer = watch.answered?.answer;
    return html`<p class="s m" role="status" data-testid="watch-over"><bdi>${watch.purpose}</bdi>: ${overWords(watch)}${answer ? `. ${answerWords(answer)}` : ''}</p>`;
  }

  /** What the office proposes, or was said before, is said with one tap. */
  private again() {
    const before = proposed(this.place);
    if (before.length === 0) return nothing;
    return html`<div class="again" role="group" aria-label=${say('watch.again')}>${before.map(
      (each) =>
        html`<button data-testid="watch-again" @click=${() => {
          this.choose(each);
        }}><bdi>${each.purpose}</bdi>, <span class="num">${say('watch.minutesShort', { n: each.minutes })}</span></button>`,
    )}</div>`;
  }

  private choose(each: Omit<Begin, 'drill'>): void {
    this.typed(each.purpose);
    this.minutes = each.minutes;
    this.around = { warning: each.warning, grace: each.grace };
  }

  private preset(n: number) {
    return html`<button data-testid="watch-preset-${n}" aria-pressed=${this.minutes === n} aria-label=${say('watch.minutesLabel', { n })}
      @click=${() => {
        this.minutes = n;
      }}>${say('watch.minutesShort', { n })}</button>`;
  }

  private change(by: number): void {
    const next = by > 0 ? Math.floor(this.minutes / step) * step + by : Math.ceil(this.minutes / step) * step + by;
    this.minutes = Math.min(most, Math.max(1, next));
  }

  private typed(words: string): void {
    this.purpose = words;
    this.missing = false;
    this.around = {};
  }

  private start(): void {
    const { minutes, drill } = this;
    const purpose = this.purpose.trim();
    this.missing = purpose === '';
    if (this.missing) return;
    navigator.vibrate?.(30);
    this.attempt(this.place.keep(begin(this.place, { purpose, minutes, drill, ...this.around })), 'watch');
  }
}

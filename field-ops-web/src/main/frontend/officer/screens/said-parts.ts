import { css, html, nothing } from 'lit';
import { type Quote, type Reaction, reactions } from '../feed/feed-entry.js';
import { icon } from '../ui/icons.js';
import { say } from '../words/words.js';
import type { Offered } from './choices.js';
import { cutByNames } from './mentions.js';

/** A name that a message mentions; `me` when it is the one who reads. */
export interface Mentioned {
  name: string;
  me: boolean;
}

export const saidLook = css`
  .quote {
    display: grid; grid-template-columns: minmax(0, 1fr); justify-items: start; gap: 0; width: 100%; min-height: 3rem; margin: 0 0 6px; padding: 4px 10px; border: 0; border-inline-start: 3px solid var(--accent);
    border-radius: 6px; background: var(--line-2); text-align: start; font-size: 0.9375rem; font-weight: 400; align-content: center;
  }
  .quote .cut { max-width: 100%; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; color: var(--muted); }
  .name { font-weight: 650; color: var(--accent); }
  .name.me { padding: 0 2px; border-radius: 4px; background: var(--accent); color: var(--accent-text); }
  .gone { color: var(--muted); font-style: italic; }
  .choices { display: flex; flex-wrap: wrap; gap: 8px; max-width: min(100%, 35rem); padding: 6px 0 2px; }
  .choice { max-width: 100%; border-color: var(--accent); color: var(--accent); overflow-wrap: anywhere; }
  .choice[aria-pressed='true'] { background: var(--accent); color: var(--accent-text); }
  .answers { display: flex; flex-wrap: wrap; gap: 0 6px; margin: -4px 0; }
  .answer { min-height: 3rem; padding: 0 2px; border: 0; background: none; font-size: 0.9375rem; font-weight: 600; }
  .answer span { display: inline-flex; gap: 6px; align-items: center; padding: 4px 12px; border: 1.5px solid var(--edge); border-radius: 1rem; background: var(--surface); }
  .answer[aria-pressed='true'] span { border-color: var(--accent); background: var(--accent-soft); color: var(--accent); }
`;

/** The text, with the names that it mentions set apart. */
export function textOf(text: string, mentioned: readonly Mentioned[] = []) {
  if (mentioned.length === 0) return text;
  const mine = mentioned.filter(({ me }) => me).map(({ name }) => `@${name}`);
  return cutByNames(
    text,
    mentioned.map(({ name }) => name),
  ).map((piece, index) =>
    index % 2 === 1
      ? html`<span class="name ${mine.includes(piece) ? 'me' : ''}" data-testid="mention">${piece}</span>`
      : piece,
  );
}

/** What a message answers; pressed, it leads there. `quote` is undefined when it is not here. */
export function quoteOf(quote: Quote | undefined, go?: () => void) {
  const words = quote?.withdrawn ? say('talk.withdrawn') : (quote?.text ?? say('talk.quoteAway'));
  const inner = html`<bdi class="b">${quote?.author ?? say('talk.answer')}</bdi><bdi class="cut">${words}</bdi>`;
  if (!go) return html`<div class="quote">${inner}</div>`;
  return html`<button class="quote" data-testid="quote" aria-label=${say('talk.toQuote', { who: quote?.author ?? '', text: words })} @click=${go}>${inner}</button>`;
}

/** Answers that a program offers; pressed, one is said. */
export function choicesOf(offered: Offered | undefined, choose: (choice: string) => void) {
  if (!offered) return nothing;
  return html`<div class="choices" role="group" aria-label=${say('talk.choices')} data-testid="choices">${offered.choices.map(
    (choice) => {
      const isChosen = choice === offered.chosen;
      return html`<button class="choice" data-testid="choice" aria-pressed=${isChosen} @click=${() => choose(choice)}>${isChosen ? icon('check', 20) : nothing}<bdi>${choice}</bdi></button>`;
    },
  )}</div>`;
}

/** How often each quick answer was given; pressed, one gives it too or takes it back. */
export function answersOf(
  counts: Partial<Record<Reaction, number>> | undefined,
  mine: readonly Reaction[] = [],
  toggle: (reaction: Reaction, on: boolean) => void,
) {
  const given = reactions.filter((reaction) => (counts?.[reaction] ?? 0) > 0);
  if (given.length === 0) return nothing;
  return html`<div class="answers">${given.map((reaction) => {
    const isMine = mine.includes(reaction);
    return html`<button class="answer num" data-testid="answer" data-reaction=${reaction} aria-pressed=${isMine}
      @click=${() => toggle(reaction, !isMine)}><span>${isMine ? icon('check', 16) : nothing}${say(`talk.reaction.${reaction}`)} ${counts?.[reaction]}</span></button>`;
  })}</div>`;
}

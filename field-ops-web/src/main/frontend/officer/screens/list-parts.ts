import { css, html, nothing } from 'lit';
import '../order/order-card.js';
import type { Workplace } from '../person/workplace.js';
import { icon } from '../ui/icons.js';
import { say } from '../words/words.js';
import './bubble.js';
import { houseLine } from './house-line.js';
import type { Line } from './talk.js';

/** Whether older messages are on their way. */
export type Older = 'idle' | 'loading' | 'failed';

export const listLook = css`
  :host { display: block; position: relative; min-height: 0; overflow: hidden; }
  .list { height: 100%; overflow-y: auto; padding: 8px 14px 16px; overscroll-behavior: contain; overflow-anchor: none; }
  .lines { display: flex; flex-direction: column; gap: 6px; min-height: 100%; }
  .day { align-self: center; padding: 12px 0 4px; color: var(--muted); font-weight: 600; font-size: 0.9375rem; }
  .house { align-self: center; margin: 4px 0; max-width: 100%; color: var(--muted); font-size: 0.9375rem; text-align: center; overflow-wrap: anywhere; }
  .unread { display: flex; align-items: center; gap: 10px; margin: 10px 0 4px; color: var(--danger); font-weight: 700; font-size: 0.9375rem; }
  .unread::before, .unread::after { content: ''; flex: 1; height: 2px; background: currentColor; }
  .top { display: grid; justify-items: center; gap: 8px; padding: 8px; color: var(--muted); font-size: 0.9375rem; text-align: center; }
  .top .skeleton { width: 70%; height: 3.5rem; justify-self: start; }
  .found { outline: 3px solid var(--accent); outline-offset: 4px; border-radius: var(--r2); }
  .newest {
    position: absolute; right: 12px; bottom: 12px; border-radius: 1.5rem; background: var(--surface); color: var(--accent); border-color: var(--accent);
    box-shadow: var(--shadow);
  }
  .short { display: none; }
  /* Large text: the words are for the ears, and the message is seen. */
  @container (max-width: 19rem) {
    .short { display: inline; }
    .long { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  }
`;

export function lineOf(line: Line, place: Workplace) {
  if (line.kind === 'day') return html`<div class="day" data-key=${line.key} data-moves>${line.word}</div>`;
  if (line.kind === 'unread')
    return html`<div class="unread" data-key="unread" data-moves data-testid="unread-line" role="separator">${say('radio.unread')}</div>`;
  if (line.kind === 'house') return houseLine(line.message);
  const order = line.kind === 'said' && line.message.orderId && place.model.orders.all.get(line.message.orderId);
  if (order)
    return html`<officer-order-card data-key=${line.key} .place=${place} .known=${order}></officer-order-card>`;
  return html`<officer-bubble data-key=${line.key} .line=${line} .place=${place}></officer-bubble>`;
}

export function emptyOf({ connected }: Workplace) {
  return html`<div class="empty" data-testid="radio-empty">${icon('radio', 40)}<p>${say(connected ? 'radio.empty' : 'radio.offline')}</p></div>`;
}

/** Something was said in a channel, and nothing of it is here. */
export function missingOf({ connected }: Workplace, ask: () => void) {
  const why = say(connected ? 'radio.olderFailed' : 'radio.olderOffline');
  return html`<div class="empty" data-testid="older-failed">${icon('radio', 40)}<p>${why}</p><button @click=${ask}>${say('radio.again')}</button></div>`;
}

/** What stands before the first message that is here: the beginning, the way to older ones, or why there are none. */
export function beginningOf({ connected, history }: Workplace, channelId: string, older: Older, ask: () => void) {
  if (older === 'loading')
    return html`<div class="top" role="progressbar" aria-label=${say('radio.olderLoading')}><div class="skeleton"></div><div class="skeleton"></div></div>`;
  if (older === 'failed') {
    const why = say(connected ? 'radio.olderFailed' : 'radio.olderOffline');
    return html`<div class="top" data-testid="older-failed"><p>${why}</p><button @click=${ask}>${say('radio.again')}</button></div>`;
  }
  if (!history.hasOlder(channelId))
    return html`<p class="top" data-testid="radio-beginning">${say('radio.beginning')}</p>`;
  return html`<div class="top"><button data-testid="older" @click=${ask}>${say('radio.older')}</button></div>`;
}

/** @param unseen how many of others came since this person saw the newest */
export function jumpTo(unseen: number, go: () => void) {
  const some = unseen === 1 ? say('radio.newestOne') : say('radio.newestCount', { n: unseen });
  return html`<button class="newest" data-testid="to-newest" data-count=${unseen} @click=${go}>
    ${icon('down', 20)}<span class="long">${unseen === 0 ? say('radio.newest') : some}</span>
    ${unseen > 0 ? html`<span class="short num" aria-hidden="true">${unseen}</span>` : nothing}</button>`;
}

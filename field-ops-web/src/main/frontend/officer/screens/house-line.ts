import { html } from 'lit';
import type { Message } from '../feed/feed-entry.js';
import { sayMaybe } from '../words/words.js';

/** What a line of the house says: its text is the names of up to three people, or how many there are. */
export function houseWords({ line, text }: Pick<Message, 'line' | 'text'>): string {
  if (/^\d+$/.test(text)) return sayMaybe(`line.${line}.many`, { n: text }) ?? text;
  return sayMaybe(`line.${line}.${text.includes(', ') ? 'some' : 'one'}`, { who: text }) ?? text;
}

export function houseLine(message: Message) {
  return html`<p class="house" data-key=${message.messageId} data-testid="house-line">${houseWords(message)}</p>`;
}

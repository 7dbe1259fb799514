import { html } from 'lit';
import { numbersOf } from '../backup/by-phone.js';
import type { Workplace } from '../person/workplace.js';
import { icon } from '../ui/icons.js';
import { say } from '../words/words.js';

/**
 * The way out that every bot has, with no network too: the control room's number, which is answered at all hours, and
 * where the house has none, the colleagues in the radio.
 */
export function humanWay(place: Workplace, toRadio: () => void) {
  const call = numbersOf(place.me).find(({ words }) => words === 'help.call');
  if (call)
    return html`<a class="button soft human" data-testid="bot-human" href=${call.href}>${icon('phone', 22)}${say('sick.human')}</a>`;
  return html`<button class="soft human" data-testid="bot-human" @click=${toRadio}>${icon('radio', 22)}${say('sick.human')}</button>`;
}

/** Where it stands with the network, in the head of a bot's page. */
export function linkWords(place: Workplace): string {
  return say(`link.${place.connection}`);
}

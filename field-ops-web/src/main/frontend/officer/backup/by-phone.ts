import type { Me } from '../person/me.js';
import type { Word } from '../words/words.js';

/** A number to be called when nothing else gets through. */
export interface PhoneNumber {
  href: string;
  words: Word;
}

/** Whom one can call without the app: the control room when its number is known, and always the emergency call. */
export function numbersOf(me: Pick<Me, 'controlRoomPhone'> | undefined): PhoneNumber[] {
  const phone = me?.controlRoomPhone;
  const emergency: PhoneNumber = { href: 'tel:112', words: 'help.call112' };
  return phone ? [{ href: `tel:${phone}`, words: 'help.call' }, emergency] : [emergency];
}

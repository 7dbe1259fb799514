import { Changes } from '../ui/changes.js';
import { de } from './de.js';
import { en } from './en.js';
import { isolated } from './isolated.js';

export type Language = 'de' | 'en';
export type Word = keyof typeof de;

const dictionaries: Record<Language, Record<Word, string>> = { de, en };

class Tongue extends Changes {
  current: Language = 'de';

  speak(language: Language): void {
    this.current = language;
    this.changed();
  }
}

/** Screens follow this to be drawn again in the other language. */
export const tongue = new Tongue();

export function language(): Language {
  return tongue.current;
}

export function setLanguage(language: Language): void {
  tongue.speak(language);
}

/** What a phone set to this language speaks: English if that, German otherwise. */
export function spoken(tag: string): Language {
  return tag.toLowerCase().startsWith('en') ? 'en' : 'de';
}

type Facts = Record<string, string | number | string[]>;

/** The words for a key, with `{name}` replaced; what people typed turns nothing of the sentence around. */
export function say(word: Word, facts: Facts = {}): string {
  return dictionaries[tongue.current][word].replace(/\{(\w+)\}/g, (_, name) =>
    [facts[name] ?? '']
      .flat()
      .map((each) => isolated(String(each)))
      .join(', '),
  );
}

/** For words that depend on what the server says; undefined when there are none. */
export function sayMaybe(word: string, facts?: Facts): string | undefined {
  return word in de ? say(word as Word, facts) : undefined;
}

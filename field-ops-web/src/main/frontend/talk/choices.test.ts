import { beforeEach, describe, expect, it } from 'vitest';
import { Choices, offeredBy } from './choices';

const asked = { number: 4, gone: false, choices: ['Ja', 'Nein'] };
const said = (text: string, more = {}) => ({ own: true, gone: false, replyTo: 4, text, ...more });

describe('answers to choose from at a desk', () => {
  let choices: Choices;
  beforeEach(() => {
    choices = new Choices();
  });

  it('are said once, however often they are pressed before and after their line came', () => {
    expect(choices.press(asked, 'Ja', [])).toBe(true);
    expect(choices.press(asked, 'Ja', [])).toBe(false);
    choices.came(said('Ja'));
    expect(choices.press(asked, 'Ja', [said('Ja')])).toBe(false);
    expect(choices.chosen(asked, [said('Ja')])).toBe('Ja');
  });

  it('can be changed, and changed back', () => {
    expect(choices.press(asked, 'Ja', [])).toBe(true);
    expect(choices.press(asked, 'Nein', [])).toBe(true);
    choices.came(said('Ja'));
    expect(choices.chosen(asked, [said('Ja')])).toBe('Nein');
    choices.came(said('Nein'));
    const both = [said('Ja'), said('Nein')];
    expect(choices.chosen(asked, both)).toBe('Nein');
    expect(choices.press(asked, 'Ja', both)).toBe(true);
  });

  it('are open again when they could not be said', () => {
    choices.press(asked, 'Ja', []);
    choices.unsaid(4);
    expect(choices.chosen(asked, [])).toBeUndefined();
    expect(choices.press(asked, 'Ja', [])).toBe(true);
  });

  it('are chosen by what this person said to that message, and by nothing else', () => {
    const others = [
      said('Ja', { own: false }),
      said('Ja', { gone: true }),
      said('Ja', { replyTo: 3 }),
      said('Vielleicht'),
    ];
    expect(choices.chosen(asked, others)).toBeUndefined();
    expect(choices.chosen(asked, [...others, said('Nein')])).toBe('Nein');
  });

  it('are gone with their message', () => {
    expect(offeredBy(asked)).toEqual(['Ja', 'Nein']);
    expect(offeredBy({ ...asked, gone: true })).toEqual([]);
    expect(offeredBy({ number: 4, gone: false })).toEqual([]);
  });
});

import { expect, it } from 'vitest';
import { isolated } from '../words/isolated.js';
import { houseWords } from './house-line.js';

it('says who came or went, or how many did', () => {
  expect(houseWords({ line: 'JOINED', text: 'Außendienst 7' })).toBe(`${isolated('Außendienst 7')} ist jetzt dabei`);
  expect(houseWords({ line: 'LEFT', text: 'A, B' })).toBe(`${isolated('A, B')} sind nicht mehr dabei`);
  expect(houseWords({ line: 'JOINED', text: '12' })).toBe(`${isolated('12')} Personen sind jetzt dabei`);
  expect(houseWords({ line: 'LATER', text: 'etwas' })).toBe('etwas');
});

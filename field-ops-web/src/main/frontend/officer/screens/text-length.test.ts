import { expect, it } from 'vitest';
import { leftOf, lengthOf, longest } from './text-length.js';

it('counts characters as the server does', () => {
  expect(lengthOf('Grüße 🚓')).toBe(7);
});

it('tells what is left only near the limit, and how much is too much', () => {
  expect(leftOf('kurz')).toBeUndefined();
  expect(leftOf('x'.repeat(longest - 501))).toBeUndefined();
  expect(leftOf('x'.repeat(longest - 500))).toBe(500);
  expect(leftOf('🚓'.repeat(longest))).toBe(0);
  expect(leftOf(` ${'x'.repeat(longest)} `)).toBe(0);
  expect(leftOf('x'.repeat(longest + 3))).toBe(-3);
});

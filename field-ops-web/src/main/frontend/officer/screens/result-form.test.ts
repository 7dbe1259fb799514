import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isResultForm } from './result-form.js';

// The same examples as the server's own test.
const examples: { text: string; result: boolean }[] = JSON.parse(
  readFileSync('../geo-dispatch/src/test/resources/result-forms.json', 'utf8'),
);

describe('a result form', () => {
  it.each(examples)('is $result: $text', ({ text, result }) => {
    expect(isResultForm(text)).toBe(result);
  });
});

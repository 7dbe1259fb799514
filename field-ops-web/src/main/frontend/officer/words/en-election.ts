import type { deElection } from './de-election.js';

export const enElection: Record<keyof typeof deElection, string> = {
  'result.title': 'This looks like an election result',
  'result.rule':
    'Results do not belong here. Held back is what names at least five times a name and a number, or two times when a word such as "votes" or "valid" is in it.',
  'result.kept': 'Your text stays in the field. Nothing was sent.',
  'result.reason': 'Why is it no result?',
  'result.send': 'Send with this reason',
  'result.back': 'Back to the text',
  'result.not': 'No result: {why}',
};

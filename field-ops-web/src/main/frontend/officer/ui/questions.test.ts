import { expect, it } from 'vitest';
import type { Entry } from '../outbox/entry.js';
import type { Workplace } from '../person/workplace.js';
import type { Failed } from './notices.js';
import { Questions } from './questions.js';

it('says what happened when an answer that was given could not be carried out', async () => {
  const said: Failed[] = [];
  const questions = new Questions(
    () => ({ ask: async () => '' }),
    (failed) => said.push(failed),
  );
  const full = () => Promise.reject(new DOMException('', 'QuotaExceededError'));
  const place = { keep: full, outbox: { discard: full } } as unknown as Workplace;
  const entry = { id: '1', operation: { kind: 'message.sent', body: {} } } as Entry;
  await questions.settle(place, 'r');
  await questions.discard(place, entry);
  await questions.removeShot(place, '1');
  expect(said).toEqual(['settle', 'discard', 'discard']);
});

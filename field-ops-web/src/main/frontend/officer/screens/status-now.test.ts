import { describe, expect, it } from 'vitest';
import { FeedModel } from '../feed/feed-model.js';
import type { Entry } from '../outbox/entry.js';
import type { Workplace } from '../person/workplace.js';
import { statusNow } from './status-now.js';

describe('the status that is shown', () => {
  const place = (state?: Entry['state'], statusAt = '2026-01-01T00:00:00.000Z'): Workplace => {
    const model = new FeedModel();
    const body = { unitId: 'u', unit: 'Streife', status: 'FREI', at: new Date().toISOString() };
    model.apply({ number: 1, topic: 'unit:u', seq: 1, kind: 'status', at: body.at, body });
    const operation = { id: '1', kind: 'status.set', writtenAt: '', body: { status: 'ORT' } };
    const problem = { code: 'NOT_ON_DUTY', status: 409, title: 'Nicht im Dienst' };
    const mine = state && ({ id: '1', personId: 'anna', lane: 'talk', state, operation, problem } as Entry);
    const duty = { unitId: 'u', status: 'WEG', statusAt };
    return { model, duty, lastOf: () => mine } as unknown as Workplace;
  };

  it('is mine while it waits and else that of the unit', () => {
    expect([statusNow(place('waiting')).code, statusNow(place('received')).code, statusNow(place()).code]).toEqual([
      'ORT',
      'FREI',
      'FREI',
    ]);
  });

  it('is the one from before I came as long as the feed has no newer one', () => {
    expect(statusNow(place(undefined, '2099-01-01T00:00:00.000Z')).code).toBe('WEG');
    const silent = { ...place(), model: new FeedModel() } as unknown as Workplace;
    expect(statusNow(silent).code).toBe('WEG');
  });

  it('goes back to that of the unit when mine was refused, and says so with the reason', () => {
    expect(statusNow(place('refused'))).toEqual({
      code: 'FREI',
      words: 'Nicht gesetzt: ORT. Nicht im Dienst',
      tone: 'danger',
    });
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '../feed/feed-entry.js';
import { FeedModel } from '../feed/feed-model.js';
import type { Workplace } from '../person/workplace.js';
import { Phone } from '../testing/phone.js';
import { message } from '../testing/said.js';
import { choose, withChoices } from './choices.js';
import { saidOf } from './talk.js';

const asked: Message = { ...message(1), choices: ['Ja', 'Nein'] };

describe('answers to choose from', () => {
  let phone: Phone;
  let place: Workplace;

  beforeEach(async () => {
    phone = await Phone.of();
    const model = new FeedModel('anna');
    model.talk('c').add(asked);
    const { outbox } = phone;
    place = { personId: 'anna', model, outbox, keep: outbox.keep.bind(outbox, []) } as unknown as Workplace;
    place.keep = (...drafts) => outbox.keep(drafts);
  });

  const offered = (mayWrite = true, of = asked) => {
    const [line] = saidOf([of], 'anna').filter(({ kind }) => kind === 'said');
    const shown = withChoices(place, mayWrite, line);
    return shown.kind === 'said' ? shown.offered : undefined;
  };
  const texts = () => phone.outbox.entries().map(({ operation }) => operation.body.text);
  const own = (number: number, text: string, more: Partial<Message> = {}): Message => ({
    ...message(number, 'c', 'anna'),
    text,
    replyTo: 1,
    ...more,
  });

  it('are said as an ordinary answer, with no network too, and show at once as chosen', async () => {
    expect(offered()).toEqual({ choices: ['Ja', 'Nein'], chosen: undefined });
    await choose(place, asked, 'Ja');
    const [entry] = phone.outbox.entries();
    expect(entry.operation).toMatchObject({ kind: 'message.sent', body: { channelId: 'c', text: 'Ja', replyTo: 1 } });
    expect(entry.state).toBe('waiting');
    expect(offered()?.chosen).toBe('Ja');
  });

  it('are said once by two taps', async () => {
    const first = choose(place, asked, 'Ja');
    expect(offered()?.chosen).toBe('Ja');
    await Promise.all([first, choose(place, asked, 'Ja')]);
    await choose(place, asked, 'Ja');
    expect(texts()).toEqual(['Ja']);
  });

  it('can be changed, in the order of the taps, and changed back', async () => {
    await choose(place, asked, 'Ja');
    await choose(place, asked, 'Nein');
    expect(offered()?.chosen).toBe('Nein');
    await choose(place, asked, 'Ja');
    expect(texts()).toEqual(['Ja', 'Nein', 'Ja']);
  });

  it('stay chosen when the answer comes back by the feed, and after a restart', async () => {
    await choose(place, asked, 'Nein');
    await phone.start();
    Object.assign(place, { outbox: phone.outbox });
    expect(offered()?.chosen).toBe('Nein');
    const [entry] = phone.outbox.entries();
    place.model.talk('c').add(own(2, 'Nein', { messageId: entry.id }));
    expect(offered()?.chosen).toBe('Nein');
    await choose(place, asked, 'Nein');
    expect(texts()).toEqual(['Nein']);
  });

  it('are chosen by what this person said to that message, and by nothing else', () => {
    const talk = place.model.talk('c');
    talk.add(message(2));
    talk.add({ ...message(3), text: 'Ja', replyTo: 1 });
    talk.add(own(4, 'Ja', { replyTo: 2 }));
    talk.add(own(5, '', { withdrawnAt: '2026-11-23T14:00:00Z' }));
    talk.add(own(6, 'Vielleicht'));
    expect(offered()?.chosen).toBeUndefined();
    talk.add(own(7, 'Nein'));
    expect(offered()?.chosen).toBe('Nein');
  });

  it('are open again when the tap could not be kept', async () => {
    place.keep = () => Promise.reject(new Error('no room'));
    await expect(choose(place, asked, 'Ja')).rejects.toThrow('no room');
    expect(offered()?.chosen).toBeUndefined();
  });

  it('are not there for who may not write, and gone with their message', () => {
    expect(offered(false)).toBeUndefined();
    expect(offered(true, { ...asked, text: '', withdrawnAt: '2026-11-23T14:00:00Z' })).toBeUndefined();
    expect(offered(true, message(1))).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { ChannelChoice, choiceOf } from './channel-choice.js';
import type { ChannelFacts } from './channels.js';

const channel = (channelId: string): ChannelFacts => {
  return { channelId, name: channelId, unread: 0, readUpTo: 0, mayWrite: true };
};

describe('the channel that is shown', () => {
  it('is the first of the present duty until somebody chooses', () => {
    const choice = new ChannelChoice('anna');
    expect(choice.of([])).toBeUndefined();
    expect(choice.of([channel('late'), channel('all')])?.channelId).toBe('late');
  });

  it('is after a reload the one that was shown before it, when it is still there', () => {
    expect(new ChannelChoice('anna').of([channel('late'), channel('all')], 'all')?.channelId).toBe('all');
    expect(new ChannelChoice('anna').of([channel('late'), channel('all')], 'gone')?.channelId).toBe('late');
  });

  it('does not change when the next duty puts its channels first', () => {
    const choice = new ChannelChoice('anna');
    choice.of([channel('late'), channel('all')]);
    expect(choice.of([channel('night'), channel('late'), channel('all')])?.channelId).toBe('late');
  });

  it('stays, to be read only, when it is over for this person', () => {
    const choice = new ChannelChoice('anna');
    choice.choose(channel('late'));
    expect(choice.of([channel('all')])).toMatchObject({ channelId: 'late', mayWrite: false });
    expect(choice.isOver([channel('all')])).toBe(true);
  });

  it('is one that is not there yet, until the first message has opened it', () => {
    const choice = new ChannelChoice('anna');
    choice.choose({ ...channel('bert'), to: 'bert' });
    expect(choice.of([channel('all')])).toMatchObject({ channelId: 'bert', mayWrite: true });
    expect(choice.isOver([channel('all')])).toBe(false);
    expect(choice.of([channel('all'), channel('bert')])?.to).toBeUndefined();
    expect(choice.isOver([channel('all')])).toBe(true);
  });

  it('is forgotten for the next person on this phone', () => {
    choiceOf('anna').choose(channel('late'));
    expect(choiceOf('anna').of([channel('all')])?.channelId).toBe('late');
    expect(choiceOf('bert').of([channel('all')])?.channelId).toBe('all');
  });
});

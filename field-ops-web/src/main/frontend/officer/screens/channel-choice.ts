import type { ChannelFacts } from './channels.js';

/**
 * Which channel is shown. The person chooses, and nothing else does: when a duty begins or ends the list changes, and the
 * channel under the fingers stays, also when it is over for this person.
 */
export class ChannelChoice {
  private chosen?: ChannelFacts;
  private isLed = false;
  /** Those that are not there yet. */
  private readonly begun = new Map<string, ChannelFacts>();

  constructor(readonly personId: string) {}

  choose(channel: ChannelFacts): void {
    this.chosen = channel;
    if (channel.to) this.remember(channel);
  }

  /** A tap outside of the app leads to it: the talk is shown, not the list. */
  lead(channel: ChannelFacts): void {
    this.choose(channel);
    this.isLed = true;
  }

  /** Whether something led here since this was asked last. */
  takeLed(): boolean {
    const { isLed } = this;
    this.isLed = false;
    return isLed;
  }

  /** One that was begun before this app was loaded. */
  remember(channel: ChannelFacts): void {
    this.begun.set(channel.channelId, channel);
  }

  /** All of them, and those that the first message will open. */
  withBegun(channels: ChannelFacts[]): ChannelFacts[] {
    const known = new Set(channels.map(({ channelId }) => channelId));
    return [...channels, ...[...this.begun.values()].filter(({ channelId }) => !known.has(channelId))];
  }

  /**
   * @param last the one that was shown last, perhaps before a reload
   * @returns the one that is shown, as it is now; undefined while this person has none at all
   */
  of(channels: ChannelFacts[], last?: string): ChannelFacts | undefined {
    const now = channels.find(({ channelId }) => channelId === this.chosen?.channelId);
    this.chosen = now ?? (this.chosen ? absent(this.chosen) : first(channels, last));
    return this.chosen;
  }

  /** Not in the list any more, and shown all the same. */
  isOver(channels: ChannelFacts[]): boolean {
    const { chosen } = this;
    if (chosen?.left) return true;
    return chosen !== undefined && !chosen.to && !channels.some(({ channelId }) => channelId === chosen.channelId);
  }
}

/** Over for this person, or about to begin with what they write. */
function absent(chosen: ChannelFacts): ChannelFacts {
  return chosen.to ? chosen : { ...chosen, unread: 0, mayWrite: false };
}

function first(channels: ChannelFacts[], last: string | undefined): ChannelFacts | undefined {
  return channels.find(({ channelId }) => channelId === last) ?? channels[0];
}

/** Stays when another screen is looked at, and is another one for another person. */
let kept: ChannelChoice | undefined;

export function choiceOf(personId: string): ChannelChoice {
  if (kept?.personId !== personId) kept = new ChannelChoice(personId);
  return kept;
}

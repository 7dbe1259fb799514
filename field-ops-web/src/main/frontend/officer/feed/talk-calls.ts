import type { Caller } from '../net/http.js';
import type { Colleagues } from '../person/colleagues.js';
import type { Message, Pin, Reaction } from './feed-entry.js';
import type { FeedModel } from './feed-model.js';

/** Somebody by name. */
export interface Named {
  personId: string;
  name: string;
}

/** A text that a message had or has. */
export interface Version {
  version: number;
  text: string;
  writtenAt: string;
  at: string;
  receivedAt: string;
  clockKnown: boolean;
}

const mostOffered = 8;

/** What is asked of the server about what was said, when somebody wants to know; undefined when it does not answer. */
export class TalkCalls {
  private readonly asking = new Set<string>();

  constructor(
    private readonly call: Caller,
    private readonly model: FeedModel,
    private readonly colleagues: Colleagues,
    private readonly personId: string,
  ) {}

  /** Whom one can name with no network: those who spoke here, and the colleagues that are known. */
  mentionableHere(channelId: string, part: string): Named[] {
    const wanted = part.toLocaleLowerCase();
    const found = new Map<string, string>();
    for (const { authorId, author } of this.model.inChannel(channelId).toReversed())
      if (authorId !== this.personId) found.set(authorId, author);
    if (wanted !== '') for (const { personId, name } of this.colleagues.here(wanted)) found.set(personId, name);
    return [...found]
      .map(([personId, name]) => ({ personId, name }))
      .filter(({ name }) => name.toLocaleLowerCase().includes(wanted))
      .slice(0, mostOffered);
  }

  /** The same of those who are in the channel. */
  async mentionable(channelId: string, part: string): Promise<Named[] | undefined> {
    const path = `/api/v1/channels/${channelId}/mentionable?search=${encodeURIComponent(part.trim())}`;
    const answer = await this.ask<{ people: Named[] }>(path);
    return answer?.people.slice(0, mostOffered);
  }

  async versions({ channelId, number }: Message): Promise<Version[] | undefined> {
    return (await this.ask<{ versions: Version[] }>(`/api/v1/channels/${channelId}/messages/${number}/versions`))
      ?.versions;
  }

  async reactors({ channelId, number }: Message): Promise<Partial<Record<Reaction, Named[]>> | undefined> {
    const path = `/api/v1/channels/${channelId}/messages/${number}/reactions`;
    return (await this.ask<{ reactions: Partial<Record<Reaction, Named[]>> }>(path))?.reactions;
  }

  /** Brings what is at the top of a channel, where it is not known. Asked once until it is known or the next start. */
  async bringPins(channelId: string): Promise<void> {
    const channel = this.model.channels.get(channelId);
    if (!channel || channel.pins || this.asking.has(channelId)) return;
    this.asking.add(channelId);
    const answer = await this.ask<{ pins: Pin[] }>(`/api/v1/channels/${channelId}/pins`);
    if (!answer) return;
    this.asking.delete(channelId);
    this.model.pins(channelId, answer.pins);
  }

  /** The server can be reached again. */
  wake(): void {
    this.asking.clear();
  }

  /** The name of somebody, as far as it is known here. */
  nameOf(channelId: string, personId: string): string | undefined {
    const said = this.model.inChannel(channelId).find(({ authorId }) => authorId === personId);
    return said?.author ?? this.colleagues.nameOf(personId);
  }

  private async ask<T>(path: string): Promise<T | undefined> {
    const reply = await this.call(path);
    return reply.kind === 'ok' ? (reply.body as T) : undefined;
  }
}

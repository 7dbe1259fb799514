import type { Message } from './feed-entry.js';
import type { FeedModel } from './feed-model.js';

const mostRemembered = 200;

/** The urgent messages that nobody has seen on this device yet: neither their mark nor their tap has come past them. */
export class Urgent {
  private seen: string[] = [];

  constructor(
    private readonly model: FeedModel,
    private readonly personId: string,
  ) {}

  restore(seen: string[]): void {
    this.seen = seen;
  }

  get seenHere(): string[] {
    return this.seen;
  }

  see(messageId: string): void {
    this.seen = [...this.seen.filter((id) => id !== messageId), messageId].slice(-mostRemembered);
    this.model.parts.channels.tell();
  }

  /** The newest first. */
  get unseen(): Message[] {
    const found = [...this.model.channels.values()]
      .filter(({ readUpTo, lastNumber }) => lastNumber > readUpTo)
      .flatMap(({ channelId, readUpTo }) =>
        this.model.inChannel(channelId).filter((message) => this.calls(message, readUpTo)),
      );
    return found.sort((a, b) => b.receivedAt.localeCompare(a.receivedAt));
  }

  private calls({ messageId, channelId, number, authorId, urgent }: Message, readUpTo: number): boolean {
    if (!urgent || number <= readUpTo || authorId === this.personId || this.seen.includes(messageId)) return false;
    return !this.model.talk(channelId).isAcknowledgedBy(number, this.personId);
  }
}

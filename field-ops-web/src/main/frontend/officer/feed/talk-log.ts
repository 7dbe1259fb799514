import { Changes } from '../ui/changes.js';
import type { Acknowledgement, Message } from './feed-entry.js';
import { again } from './later.js';

/** So many messages of a channel lie in one row of the database. */
export const pageSize = 50;

export function pageOf(number: number): number {
  return Math.floor((number - 1) / pageSize) * pageSize + 1;
}

/**
 * What this device has of one channel: an unbroken run of messages up to the newest, in the server's order. What lies
 * before a gap is let go; history brings it again when somebody looks for it.
 */
export class TalkLog extends Changes {
  private lines: Message[] = [];
  private readonly ids = new Set<string>();
  private readonly acknowledged = new Map<number, Map<string, string>>();

  /** Ascending. The same array until something changes. */
  get messages(): readonly Message[] {
    return this.lines;
  }

  get newest(): number {
    return this.lines.at(-1)?.number ?? 0;
  }

  /** The oldest here; undefined while there is none. */
  get oldest(): number | undefined {
    return this.lines[0]?.number;
  }

  has(messageId: string): boolean {
    return this.ids.has(messageId);
  }

  /** Who confirmed it, by name. */
  acknowledgersOf(number: number): string[] {
    return [...(this.acknowledged.get(number)?.values() ?? [])];
  }

  isAcknowledgedBy(number: number, personId: string): boolean {
    return this.acknowledged.get(number)?.has(personId) ?? false;
  }

  /** One message, as it was said or as it comes again. */
  add(message: Message): void {
    this.put([again(message, this.at(message.number))]);
  }

  at(number: number): Message | undefined {
    return this.lines.find((line) => line.number === number);
  }

  /** @returns what it was, when it is here */
  change(number: number, change: (message: Message) => Message): Message | undefined {
    const index = this.lines.findIndex((line) => line.number === number);
    if (index < 0) return undefined;
    const before = this.lines[index];
    this.set(this.lines.with(index, change(before)));
    return before;
  }

  /**
   * The newest page that the server has; what is here stays if nothing is missing in between.
   *
   * @param lastNumber of the newest message, when the page was not sent along
   */
  renew(page: Message[], lastNumber = 0): void {
    const next = page[0]?.number ?? lastNumber + 1;
    if (this.lines.length > 0 && next > this.newest + 1) this.set([]);
    this.put(page);
  }

  /** What came before the oldest line here. */
  prepend(page: Message[]): void {
    const { oldest } = this;
    this.put(page.filter(({ number }) => oldest === undefined || number < oldest));
  }

  acknowledge({ number, personId, person }: Acknowledgement): void {
    const people = this.acknowledged.get(number) ?? new Map<string, string>();
    people.set(personId, person);
    this.acknowledged.set(number, people);
    this.changed();
  }

  /** Lets go of all but the newest `pages` pages; they are on disk or at the server. */
  release(pages: number): void {
    const from = pageOf(this.newest) - (pages - 1) * pageSize;
    if ((this.oldest ?? from) < from) this.set(this.lines.filter(({ number }) => number >= from));
  }

  private put(messages: Message[]): void {
    if (messages.length === 0) return;
    const isNext = messages.length === 1 && messages[0].number > this.newest;
    if (isNext) {
      this.set([...this.lines, messages[0]]);
      return;
    }
    const all = new Map([...this.lines, ...messages].map((message) => [message.number, message]));
    this.set([...all.values()].sort((a, b) => a.number - b.number));
  }

  private set(lines: Message[]): void {
    this.lines = lines;
    this.ids.clear();
    for (const { messageId } of lines) this.ids.add(messageId);
    this.changed();
  }
}

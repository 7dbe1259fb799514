import type { TalkLine } from './runs';

/** What of a line concerns its choices. */
type Choosable = Pick<TalkLine, 'number' | 'gone' | 'choices'>;

/** What is known of an answer to one. */
type Said = Pick<TalkLine, 'own' | 'gone' | 'text' | 'replyTo'>;

/** Those that a line offers. */
export function offeredBy({ gone, choices }: Choosable): readonly string[] {
  return gone ? [] : (choices ?? []);
}

/**
 * Which of the answers that lines offer are chosen. One that was pressed counts at once, until its line comes or it is
 * heard that it was not said.
 */
export class Choices {
  /** By the number of the line that they answer. */
  private readonly underWay = new Map<number, string>();

  /** @returns whether it is to be said: what is chosen already is not */
  press(line: Choosable, choice: string, lines: readonly Said[]): boolean {
    if (this.chosen(line, lines) === choice) return false;
    this.underWay.set(line.number, choice);
    return true;
  }

  /** The one that this person chose last. */
  chosen(line: Choosable, lines: readonly Said[]): string | undefined {
    const offered = offeredBy(line);
    if (offered.length === 0) return undefined;
    const isChoice = ({ own, gone, text, replyTo }: Said) =>
      own && !gone && replyTo === line.number && offered.includes(text);
    return this.underWay.get(line.number) ?? lines.findLast(isChoice)?.text;
  }

  /** A line came: what it says is said. */
  came({ own, replyTo, text }: Said): void {
    if (own && this.underWay.get(replyTo) === text) this.underWay.delete(replyTo);
  }

  /** What was pressed was not said. */
  unsaid(number: number): void {
    this.underWay.delete(number);
  }

  /** Another channel is shown. */
  clear(): void {
    this.underWay.clear();
  }
}

import { offeredBy } from './choices';
import type { TalkLine } from './runs';
import { type FileWords, filesOf } from './talk-files';

/**
 * What is asked of a line: `menu`, `answer` {number, reaction, on}, `choose` {number, choice}, `seek` the number of what
 * it answers, and `take` the id of a picture that is wanted as evidence.
 */
export type Tell = (event: 'menu' | 'answer' | 'choose' | 'seek' | 'take', detail: unknown) => void;

/**
 * `away`: for what it answers when nothing of that is known. `choices`: what answers to choose from are together, null
 * for whoever may not answer.
 */
export interface BubbleWords {
  away: string;
  choices: string | null;
  files: FileWords;
}

/**
 * A message as it stands in the talk.
 *
 * @param quoted what it answers, when that is among the lines here
 */
export function bubbleOf(line: TalkLine, quoted: TalkLine | undefined, words: BubbleWords, tell: Tell): HTMLElement {
  const wrap = element('div', 'bubble-wrap');
  const bubble = element('div', line.names.some(({ me }) => me) ? 'bubble bubble-named' : 'bubble');
  bubble.dataset.testid = `message-${line.number}`;
  if (line.replyTo > 0) bubble.append(quoteOf(line, quoted, words.away, tell));
  if (line.urgent) bubble.append(element('span', 'bubble-urgent', `◆ ${line.urgent}`));
  const text = element('div', line.gone ? 'bubble-text bubble-gone' : 'bubble-text');
  text.dir = 'auto';
  text.append(...pieces(line));
  const time = element('button', line.apart ? 'bubble-time bubble-apart' : 'bubble-time', line.time);
  time.setAttribute('aria-label', line.ask);
  time.setAttribute('aria-haspopup', 'dialog');
  time.dataset.testid = `menu-${line.number}`;
  time.append(' ⋯');
  time.onclick = () => tell('menu', line.number);
  if (line.text) bubble.append(text);
  bubble.classList.toggle('bubble-files', line.files.length > 0);
  if (line.files.length > 0) bubble.append(filesOf(line.files, words.files, (id) => tell('take', id)));
  if (line.notResult && !line.gone) bubble.append(element('span', 'bubble-edited', line.notResult));
  if (line.edited && !line.gone) bubble.append(element('span', 'bubble-edited', line.edited));
  bubble.append(time);
  if (line.order) bubble.append(wayToOrder(line.order, line.orderWord ?? ''));
  wrap.append(bubble, ...choicesOf(line, words.choices, tell), answersOf(line, tell));
  return wrap;
}

function quoteOf(line: TalkLine, quoted: TalkLine | undefined, away: string, tell: Tell): HTMLElement {
  const button = element('button', 'bubble-quote');
  const author = quoted ? quoted.name : (line.quote?.author ?? '');
  const words = quoted ? lineOf(quoted) : (line.quote?.text ?? away);
  button.append(element('bdi', 'bubble-quote-author', author), element('bdi', 'bubble-quote-text', words));
  button.dataset.testid = `quote-${line.number}`;
  button.onclick = () => tell('seek', line.replyTo);
  return button;
}

/** In one line: its text, or what its files are called. */
function lineOf({ text, files }: TalkLine): string {
  return text || files.map(({ name }) => name).join(', ');
}

/** The text, with the names that it mentions set apart. */
function pieces({ text, names }: TalkLine): (string | HTMLElement)[] {
  return cut(
    text,
    names.map(({ name }) => name),
  ).map((piece, index) => {
    if (index % 2 === 0) return piece;
    const isMe = names.some(({ name, me }) => me && piece === `@${name}`);
    return element('span', isMe ? 'bubble-name bubble-name-me' : 'bubble-name', piece);
  });
}

/** Every second piece is a name with its @. */
export function cut(text: string, names: readonly string[]): string[] {
  const longestFirst = names.filter(Boolean).toSorted((a, b) => b.length - a.length);
  if (longestFirst.length === 0) return [text];
  const any = longestFirst.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  return text.split(new RegExp(`(@(?:${any}))`));
}

/** The answers that its program offers, as buttons. */
function choicesOf(line: TalkLine, words: string | null, tell: Tell): HTMLElement[] {
  const { number } = line;
  const offered = offeredBy(line);
  if (words === null || offered.length === 0) return [];
  const group = element('div', 'bubble-choices');
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', words);
  group.dataset.testid = `choices-${number}`;
  for (const [index, choice] of offered.entries()) {
    const button = element('button', 'bubble-choice', choice);
    button.dir = 'auto';
    button.dataset.testid = `choice-${number}-${index}`;
    button.onclick = () => tell('choose', { number, choice });
    group.append(button);
  }
  return [group];
}

/** Shows which choice of a bubble is chosen; the buttons stay, and with them the focus. */
export function markChosen(bubble: Element | null, chosen: string | undefined): void {
  for (const button of bubble?.querySelectorAll('.bubble-choice') ?? [])
    button.setAttribute('aria-pressed', String(button.textContent === chosen));
}

function answersOf({ number, answers, gone }: TalkLine, tell: Tell): HTMLElement {
  const row = element('div', 'bubble-answers');
  if (gone) return row;
  for (const { reaction, word, count, mine } of answers) {
    const button = element('button', mine ? 'bubble-answer bubble-answer-mine' : 'bubble-answer');
    button.textContent = `${mine ? '✓ ' : ''}${word} ${count}`;
    button.setAttribute('aria-pressed', String(mine));
    button.dataset.testid = `answer-${number}-${reaction}`;
    button.onclick = () => tell('answer', { number, reaction, on: !mine });
    row.append(button);
  }
  return row;
}

/** An order leads to who has answered it. */
function wayToOrder(order: string, words: string): HTMLElement {
  const way = element('a', 'act bubble-order', words) as HTMLAnchorElement;
  way.href = `/orders/${order}`;
  way.dataset.testid = 'order-see';
  return way;
}

export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  style: string,
  words = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (style) made.className = style;
  made.textContent = words;
  return made;
}

import { bubbleOf, element, markChosen } from './bubble';
import { Choices } from './choices';
import { beginsRun, fresh, mineOf, outdated, type TalkLine, withCounts } from './runs';
import { arrived, type FileWords } from './talk-files';

/** So near to the newest line that the list stays there; pixels. */
const nearEnd = 80;

/**
 * What was said in a channel: lines come in by `open`, `older`, `anew` and `came`, and go out of sight again by
 * themselves; what became of one comes by `changed`, `counted` and `mine`. The wish for older ones (`older`, with the
 * first number that stands here), for one of them (`seek`), for what can be done with a line (`menu`, with its number),
 * quick answers (`answer`) and chosen ones (`choose`) come out as events. The attribute `choices` says what those are,
 * and is there for whoever may write here.
 */
class ChannelTalk extends HTMLElement {
  private readonly button = element('button', 'act talk-older');
  private readonly runs = element('div', 'talk-runs');
  private readonly later = element('button', 'act talk-later');
  private readonly choices = new Choices();
  private lines: TalkLine[] = [];
  private unread = 0;
  private isAtEnd = true;
  private fromEnd = 0;
  private placed = true;
  private readonly resized = new ResizeObserver(() => (this.placed ? this.stay() : this.place()));

  static observedAttributes = ['choices'];

  /** Whether this person may write has changed. */
  attributeChangedCallback() {
    for (const line of this.lines) if (line.choices?.length) this.drawAnew(line);
  }

  connectedCallback() {
    this.resized.observe(this);
    this.button.textContent = this.getAttribute('older');
    this.button.dataset.testid = 'older';
    this.button.onclick = () => this.tell('older', this.lines[0]?.number ?? 0);
    this.onscroll = () => this.keep();
    this.later.textContent = this.getAttribute('newest');
    this.later.dataset.testid = 'to-newest';
    this.later.hidden = true;
    this.later.onclick = () => this.tell('newest', 0);
    this.replaceChildren(this.button, this.runs, this.later);
    this.draw(!this.button.hidden);
  }

  disconnectedCallback() {
    this.resized.disconnect();
  }

  /** Shows a page from its newest line, or from the first unread one; 0 for none. */
  open(lines: TalkLine[], more: boolean, unread: number) {
    this.unread = unread;
    this.choices.clear();
    this.later.hidden = true;
    this.lines = lines;
    this.draw(more);
    this.isAtEnd = true;
    this.place();
  }

  /** Shows a page of the past with the line of a number in view; what comes after it is a button away. */
  found(lines: TalkLine[], more: boolean, number: number, isPast: boolean) {
    this.unread = 0;
    this.choices.clear();
    this.lines = lines;
    this.draw(more);
    this.later.hidden = !isPast;
    this.placed = true;
    this.isAtEnd = false;
    const bubble = this.querySelector<HTMLElement>(`[data-testid="message-${number}"]`);
    bubble?.classList.add('bubble-found');
    bubble?.scrollIntoView({ block: 'center' });
    this.fromEnd = this.scrollHeight - this.scrollTop;
    this.focus();
  }

  /** Puts older lines in front; what was read stays where it was. */
  older(lines: TalkLine[], more: boolean) {
    const { fromEnd } = this;
    this.lines = [...lines, ...this.lines];
    this.draw(more);
    this.scrollTop = this.scrollHeight - fromEnd;
    this.keep();
  }

  /** The newest page, when more came than was brought line by line. */
  anew(lines: TalkLine[], more: boolean) {
    this.lines = lines;
    this.draw(more);
    this.stay();
  }

  came(lines: TalkLine[]) {
    const added = fresh(lines, this.lines.at(-1));
    if (this.lines.length === 0) this.runs.replaceChildren();
    for (const line of added) this.add(line, this.lines.at(-1));
    const gone = outdated(this.lines.length, this.isAtEnd);
    if (gone > 0) {
      this.lines = this.lines.slice(gone);
      this.draw(true);
    }
    this.stay();
  }

  /** At the first unread line, or at the end; as soon as this has a height. */
  private place() {
    this.placed = this.clientHeight > 0;
    if (!this.placed) return;
    const mark = this.querySelector('.talk-new');
    if (mark) mark.scrollIntoView({ block: 'center' });
    else this.toEnd();
    this.keep();
  }

  private draw(more: boolean) {
    this.button.hidden = !more;
    this.runs.replaceChildren();
    const { lines } = this;
    this.lines = [];
    for (const line of lines) this.add(line, this.lines.at(-1));
    if (lines.length === 0) this.runs.append(element('div', 'empty-line', this.getAttribute('empty') ?? ''));
  }

  private add(line: TalkLine, before: TalkLine | undefined) {
    if (before?.day !== line.day) this.runs.append(element('div', 'talk-day', line.day));
    if (line.number === this.unread) {
      const mark = element('div', 'talk-new', this.getAttribute('new') ?? '');
      mark.dataset.testid = 'first-unread';
      this.runs.append(mark);
    }
    if (beginsRun(line, before, this.unread)) this.runs.append(runOf(line));
    this.runs.lastElementChild?.append(this.bubble(line));
    this.lines.push(line);
    this.choices.came(line);
    if (line.own && line.replyTo > 0) this.marked(line.replyTo);
  }

  private bubble(line: TalkLine): HTMLElement {
    if (line.house) return houseLine(line);
    const quoted = this.lines.find(({ number }) => number === line.replyTo);
    const away = this.getAttribute('away') ?? '';
    const words = { away, choices: this.getAttribute('choices'), files: this.fileWords };
    const bubble = bubbleOf(line, quoted, words, (event, detail) => this.asked(event, detail));
    bubble.dataset.number = String(line.number);
    markChosen(bubble, this.choices.chosen(line, this.lines));
    return bubble;
  }

  private asked(event: string, detail: unknown) {
    if (event === 'seek') this.seek(detail as number);
    else if (event !== 'choose' || this.choose(detail as { number: number; choice: string })) this.tell(event, detail);
  }

  /** @returns whether it is to be said */
  private choose({ number, choice }: { number: number; choice: string }): boolean {
    const line = this.lines.find((each) => each.number === number);
    const isNew = line !== undefined && this.choices.press(line, choice, this.lines);
    this.marked(number);
    return isNew;
  }

  private get fileWords(): FileWords {
    return JSON.parse(this.getAttribute('files') ?? '{}');
  }

  /** The bytes of a file came after its message. */
  arrived(id: string) {
    arrived(this.runs, id);
  }

  /** A choice that was pressed was not said. */
  unsaid(number: number) {
    this.choices.unsaid(number);
    this.marked(number);
  }

  /** Shows anew which choice of a line is chosen. */
  private marked(number: number) {
    const line = this.lines.find((each) => each.number === number);
    if (line?.choices?.length) markChosen(this.drawnOf(number), this.choices.chosen(line, this.lines));
  }

  /** One that was edited or withdrawn. */
  changed(line: TalkLine) {
    this.replace(line.number, (before) => ({
      ...line,
      quote: line.quote ?? before.quote,
      answers: mineOf(line.answers, before.answers),
    }));
  }

  counted(number: number, answers: TalkLine['answers']) {
    this.replace(number, (before) => ({ ...before, answers: withCounts(answers, before) }));
  }

  /** This person's own quick answers, given on any device. */
  mine(number: number, reactions: string[]) {
    this.replace(number, (before) => ({
      ...before,
      mine: reactions,
      answers: before.answers.map((answer) => ({ ...answer, mine: reactions.includes(answer.reaction) })),
    }));
  }

  private replace(number: number, change: (before: TalkLine) => TalkLine) {
    const index = this.lines.findIndex((line) => line.number === number);
    if (index < 0) return;
    const line = change(this.lines[index]);
    this.lines = this.lines.with(index, line);
    const focused = this.contains(document.activeElement) && (document.activeElement as HTMLElement).dataset.testid;
    const drawn = [line, ...this.lines.filter(({ replyTo }) => replyTo === number)];
    for (const each of drawn) this.drawAnew(each);
    if (line.own && line.replyTo > 0) this.marked(line.replyTo);
    if (focused) this.querySelector<HTMLElement>(`[data-testid="${focused}"]`)?.focus();
    this.stay();
  }

  /** Its files stay the ones that were there: a voice note that somebody listens to goes on. */
  private drawAnew(line: TalkLine) {
    const before = this.drawnOf(line.number);
    const bubble = this.bubble(line);
    const files = before?.querySelector('.talk-files');
    before?.before(bubble);
    if (files) bubble.querySelector('.talk-files')?.replaceWith(files);
    before?.remove();
  }

  private drawnOf(number: number): HTMLElement | null {
    return this.runs.querySelector(`[data-number="${number}"]`);
  }

  /** Brings a line into view, and asks for it when it stands before the first one here. */
  seek(number: number) {
    const found = this.drawnOf(number);
    const first = this.lines[0]?.number ?? 0;
    if (!found) {
      if (number < first && !this.button.hidden) this.tell('seek', { number, first });
      return;
    }
    found.scrollIntoView({ block: 'center' });
    found.querySelector<HTMLElement>('.bubble-time')?.focus({ preventScroll: true });
    found.classList.add('bubble-found');
    setTimeout(() => found.classList.remove('bubble-found'), 2_000);
    this.keep();
  }

  private tell(event: string, detail: unknown) {
    this.dispatchEvent(new CustomEvent(event, { detail }));
  }

  private stay() {
    if (this.isAtEnd) this.toEnd();
    this.keep();
  }

  private toEnd() {
    this.scrollTop = this.scrollHeight;
  }

  private keep() {
    this.fromEnd = this.scrollHeight - this.scrollTop;
    this.isAtEnd = this.fromEnd - this.clientHeight < nearEnd;
  }
}

function houseLine({ number, text }: TalkLine): HTMLElement {
  const said = element('p', 'house-line', text);
  said.dataset.testid = `line-${number}`;
  return said;
}

function runOf(line: TalkLine): HTMLElement {
  if (line.house) return element('div', 'talk-run talk-house');
  const run = element('div', line.own ? 'talk-run talk-own' : 'talk-run');
  const author = element('span', 'talk-author');
  if (line.unit) author.append(isolated(line.unit), ' · ');
  author.append(isolated(line.name));
  run.append(author);
  return run;
}

/** Words of a person, which may be written from right to left. */
function isolated(words: string): HTMLElement {
  return element('bdi', '', words);
}

customElements.define('channel-talk', ChannelTalk);

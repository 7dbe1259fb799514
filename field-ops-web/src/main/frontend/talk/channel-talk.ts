import { beginsRun, fresh, outdated, type TalkLine } from './runs';
import { arrived, type FileWords, filesOf } from './talk-files';

/** So near to the newest line that the list stays there; pixels. */
const nearEnd = 80;

/**
 * What was said in a channel: lines come in by `open`, `older`, `anew` and `came`, and go out of sight again by
 * themselves; the wish for older ones (`older`, with the first number that stands here) and the question who has read
 * (`readers`, with the number of the line) come out as events.
 */
class ChannelTalk extends HTMLElement {
  private readonly button = element('button', 'act talk-older');
  private readonly runs = element('div', 'talk-runs');
  private readonly later = element('button', 'act talk-later');
  private lines: TalkLine[] = [];
  private unread = 0;
  private isAtEnd = true;
  private fromEnd = 0;
  private placed = true;
  private readonly resized = new ResizeObserver(() => (this.placed ? this.stay() : this.place()));

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
    this.later.hidden = true;
    this.lines = lines;
    this.draw(more);
    this.isAtEnd = true;
    this.place();
  }

  /** Shows a page of the past with the line of a number in view; what comes after it is a button away. */
  found(lines: TalkLine[], more: boolean, number: number, isPast: boolean) {
    this.unread = 0;
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
  }

  private bubble(line: TalkLine): HTMLElement {
    const bubble = element('div', 'bubble');
    const text = element('div', 'bubble-text', line.text);
    text.dir = 'auto';
    const time = element('button', line.apart ? 'bubble-time bubble-apart' : 'bubble-time', line.time);
    time.setAttribute('aria-label', line.ask);
    time.onclick = () => this.tell('readers', line.number);
    bubble.dataset.testid = `message-${line.number}`;
    if (line.text) bubble.append(text);
    bubble.classList.toggle('bubble-files', line.files.length > 0);
    if (line.files.length > 0) bubble.append(filesOf(line.files, this.fileWords, (id) => this.take(id)));
    bubble.append(time);
    return bubble;
  }

  /** The bytes of a file came after its message. */
  arrived(id: string) {
    arrived(this.runs, id);
  }

  /** A picture is wanted as evidence. */
  private take(id: string) {
    this.dispatchEvent(new CustomEvent('take', { detail: id }));
  }

  private get fileWords(): FileWords {
    return JSON.parse(this.getAttribute('files') ?? '{}');
  }

  private tell(event: string, detail: number) {
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

function runOf(line: TalkLine): HTMLElement {
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

function element<K extends keyof HTMLElementTagNameMap>(tag: K, style: string, words = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (style) made.className = style;
  made.textContent = words;
  return made;
}

customElements.define('channel-talk', ChannelTalk);

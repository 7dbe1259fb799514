import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Message } from '../feed/feed-entry.js';
import { icon } from '../ui/icons.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { say } from '../words/words.js';
import './bubble.js';
import { type ChannelFacts, type Older, olderOf } from './channels.js';
import { ListWindow } from './list-window.js';
import { ScrollPlace } from './scroll-place.js';
import { type Line, saidOf, waitingOf } from './talk.js';

/** So near to an end of what is drawn that the next page is wanted; pixels. */
const near = 600;
/** So near to the newest line that it counts as read; pixels. */
const atEnd = 80;

/** What is said in one channel, drawn as far as it is looked at. One element for each channel: it begins anew. */
@customElement('officer-message-list')
export class MessageList extends Part {
  static override styles = [
    ...base,
    css`
      :host { display: block; position: relative; min-height: 0; }
      .list { height: 100%; overflow-y: auto; padding: 8px 14px 16px; overscroll-behavior: contain; overflow-anchor: none; }
      .lines { display: flex; flex-direction: column; gap: 6px; min-height: 100%; }
      .day { align-self: center; padding: 12px 0 4px; color: var(--muted); font-weight: 600; font-size: 0.9375rem; }
      .unread { display: flex; align-items: center; gap: 10px; margin: 10px 0 4px; color: var(--danger); font-weight: 700; font-size: 0.9375rem; }
      .unread::before, .unread::after { content: ''; flex: 1; height: 2px; background: currentColor; }
      .top { display: grid; justify-items: center; gap: 8px; padding: 8px; color: var(--muted); font-size: 0.9375rem; text-align: center; }
      .top .skeleton { width: 70%; height: 3.5rem; justify-self: start; }
      .newest {
        position: absolute; right: 12px; bottom: 12px; border-radius: 1.5rem; background: var(--surface); color: var(--accent); border-color: var(--accent);
        box-shadow: var(--shadow);
      }
    `,
  ];

  @property({ attribute: false }) channel!: ChannelFacts;
  @state() private older: Older = 'idle';
  @query('.list') private list!: HTMLElement | null;
  private readonly window = new ListWindow();
  private readonly reader = new ScrollPlace(
    () => this.list,
    () => this.renderRoot.querySelectorAll<HTMLElement>('.lines > [data-key]'),
  );
  private readonly sizes = new ResizeObserver(() => this.window.following && this.toEnd());
  private messages: Message[] = [];
  private opened = false;
  private unreadAfter?: number;
  /** The newest that this person has had in view. */
  private seen = 0;
  private told = 0;
  private last = 0;
  private announced?: Message;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sizes.disconnect();
  }

  protected override willUpdate(): void {
    this.messages = this.place.model.inChannel(this.channel.channelId);
    if (!this.opened && this.messages.length > 0) this.open();
    this.announce();
    if (!this.window.following) this.reader.note();
  }

  private open(): void {
    this.opened = true;
    const { unread, readUpTo } = this.channel;
    if (unread > 0) this.unreadAfter = readUpTo;
    this.window.open(this.numbers, this.unreadAfter);
    this.seen = this.unreadAfter ?? this.newestNumber;
    if (this.unreadAfter !== undefined) void this.updateComplete.then(() => this.reader.show('unread'));
  }

  /** Only what comes while the list is open is read out, never what is scrolled to. */
  private announce(): void {
    const last = this.messages.at(-1);
    if (last && this.last > 0 && last.number > this.last && last.authorId !== this.place.personId)
      this.announced = last;
    this.last = last?.number ?? 0;
  }

  protected override firstUpdated(): void {
    for (const part of [this.list, this.list?.firstElementChild]) if (part) this.sizes.observe(part);
  }

  protected override updated(): void {
    if (this.window.following) this.toEnd();
    else this.reader.restore();
    this.read();
  }

  private get numbers(): number[] {
    return this.messages.map(({ number }) => number);
  }

  private get newestNumber(): number {
    return this.messages.at(-1)?.number ?? 0;
  }

  private toEnd(): void {
    if (this.list) this.list.scrollTop = this.list.scrollHeight;
  }

  /** Sent something: that is what one wants to see. */
  showNewest(): void {
    this.unreadAfter = undefined;
    this.window.newest(this.numbers);
    this.requestUpdate();
  }

  private scrolled(): void {
    if (!this.list) return;
    const { scrollHeight, scrollTop, clientHeight } = this.list;
    const below = scrollHeight - scrollTop - clientHeight;
    const { to } = this.window.slice(this.numbers);
    const wasFollowing = this.window.following;
    this.window.following = to >= this.messages.length && below < atEnd;
    if (scrollTop < near && scrollHeight > clientHeight) void this.lookBack();
    else if (below < near && this.window.newer(this.numbers)) this.requestUpdate();
    if (wasFollowing !== this.window.following) this.requestUpdate();
    this.read();
  }

  private async lookBack(): Promise<void> {
    if (this.window.slice(this.numbers).from > 0) {
      this.window.older(this.numbers);
      this.requestUpdate();
      return;
    }
    const pages = olderOf(this.place, this.channel.channelId);
    if (!pages.more || this.older === 'loading' || this.older === 'failed') return;
    this.older = 'loading';
    this.older = (await pages.load()) ? 'idle' : 'failed';
  }

  private again(): void {
    this.older = 'idle';
    void this.lookBack();
  }

  /** Tells the others up to where this person has read, once for each new number. */
  private read(): void {
    if (!this.window.following || document.visibilityState !== 'visible') return;
    const upTo = this.newestNumber;
    if (upTo !== this.seen) this.requestUpdate();
    this.seen = upTo;
    const { channelId } = this.channel;
    if (this.place.unread(channelId) === 0 || upTo <= this.told) return;
    this.told = upTo;
    // Nobody made this and nobody misses it; the next line is marked again.
    this.place.keep({ kind: 'message.read', body: { channelId, upTo } }).catch(() => undefined);
  }

  override render() {
    const { from, to } = this.window.slice(this.numbers);
    const { personId } = this.place;
    const isEnd = to >= this.messages.length;
    const said = saidOf(this.messages.slice(from, to), personId, this.unreadAfter);
    const lines = isEnd ? [...said, ...waitingOf(this.place, this.channel.channelId)] : said;
    return html`<div class="list" role="log" aria-live="off" aria-label=${say('radio.messages')} data-testid="message-list" tabindex="0" @scroll=${this.scrolled}>
        <div class="lines">
          ${lines.length === 0 ? this.empty() : from === 0 ? this.beginning() : nothing}
          ${repeat(
            lines,
            ({ key }) => key,
            (line) => this.line(line),
          )}
        </div>
      </div>
      ${this.window.following ? nothing : this.jump()}
      <p class="hidden" aria-live="polite">${this.announced ? html`<bdi>${this.announced.author}</bdi>: <bdi>${this.announced.text}</bdi>` : nothing}</p>`;
  }

  private line(line: Line) {
    if (line.kind === 'day') return html`<div class="day" data-key=${line.key}>${line.word}</div>`;
    if (line.kind === 'unread')
      return html`<div class="unread" data-key="unread" data-testid="unread-line" role="separator">${say('radio.unread')}</div>`;
    return html`<officer-bubble data-key=${line.key} .line=${line}></officer-bubble>`;
  }

  private empty() {
    return html`<div class="empty" data-testid="radio-empty">${icon('radio', 40)}<p>${say(this.place.connected ? 'radio.empty' : 'radio.offline')}</p></div>`;
  }

  /** What stands before the first message that is here. */
  private beginning() {
    if (this.older === 'loading')
      return html`<div class="top" role="progressbar" aria-label=${say('radio.olderLoading')}><div class="skeleton"></div><div class="skeleton"></div></div>`;
    if (this.older === 'failed') {
      const why = say(this.place.connected ? 'radio.olderFailed' : 'radio.olderOffline');
      return html`<div class="top" data-testid="older-failed"><p>${why}</p><button @click=${this.again}>${say('radio.again')}</button></div>`;
    }
    if (!olderOf(this.place, this.channel.channelId).more)
      return html`<p class="top" data-testid="radio-beginning">${say('radio.beginning')}</p>`;
    return html`<div class="top"><button data-testid="older" @click=${this.lookBack}>${say('radio.older')}</button></div>`;
  }

  private jump() {
    const { personId } = this.place;
    const n = this.messages.filter(({ number, authorId }) => number > this.seen && authorId !== personId).length;
    const words = n === 0 ? say('radio.newest') : n === 1 ? say('radio.newestOne') : say('radio.newestCount', { n });
    return html`<button class="newest" data-testid="to-newest" data-count=${n} @click=${this.showNewest}>${icon('down', 20)}${words}</button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'officer-message-list': MessageList;
  }
}

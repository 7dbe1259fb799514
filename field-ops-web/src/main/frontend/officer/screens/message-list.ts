import { html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Message } from '../feed/feed-entry.js';
import { isNews } from '../feed/feed-model.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { say } from '../words/words.js';
import type { ChannelFacts } from './channels.js';
import { withChoices } from './choices.js';
import { textOf } from './entry-words.js';
import { presentIn } from './later.js';
import { beginningOf, emptyOf, jumpTo, lineOf, listLook, type Older } from './list-parts.js';
import { ListWindow } from './list-window.js';
import { ScrollPlace } from './scroll-place.js';
import { saidOf, waitingOf, withOthers } from './talk.js';

/** So near to an end of what is drawn that the next page is wanted; pixels. */
const near = 600;
/** So near to the newest line that it counts as read; pixels. */
const atEnd = 80;
/** So many pages back a message is looked for. */
const mostPages = 40;

/** What is said in one channel, drawn as far as it is looked at. One element for each channel: it begins anew. */
@customElement('officer-message-list')
export class MessageList extends Part {
  static override styles = [...base, listLook];

  @property({ attribute: false }) channel!: ChannelFacts;
  @state() private older: Older = 'idle';
  @query('.list') private list!: HTMLElement | null;
  private readonly window = new ListWindow();
  private readonly reader = new ScrollPlace(
    () => this.list,
    () => this.renderRoot.querySelectorAll<HTMLElement>('.lines > [data-key]'),
  );
  private readonly sizes = new ResizeObserver(() => this.window.following && this.toEnd());
  private messages: readonly Message[] = [];
  private lastTop = 0;
  private opened = false;
  private unreadAfter?: number;
  /** The newest that this person has had in view. */
  private seen = 0;
  /** Drawn from what lay here, before the server was heard. */
  private isProvisional = true;
  private wasConnected = false;
  private hiddenAt?: number;
  /** The line that the next drawing brings into view. */
  private revealing?: string;
  /** The line that was looked for. */
  private found?: string;
  private last = 0;
  private announced?: Message;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.looked);
  }

  /** Whoever comes back to the app finds the line where they left it. */
  private readonly looked = (): void => {
    if (document.visibilityState === 'hidden') this.hiddenAt = this.newestNumber;
    else if (this.hasNewsSince(this.hiddenAt)) this.open(this.hiddenAt);
    this.requestUpdate();
  };

  private hasNewsSince(number = Number.POSITIVE_INFINITY): boolean {
    return this.messages.some((message) => message.number > number && isNews(message, this.place.personId));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.looked);
    this.sizes.disconnect();
  }

  protected override willUpdate(): void {
    this.messages = this.place.model.inChannel(this.channel.channelId);
    this.begin();
    this.announce();
    // What failed without network is worth another try with it.
    if (this.place.connected && !this.wasConnected && this.older === 'failed') this.older = 'idle';
    this.wasConnected = this.place.connected;
    if (!this.window.following) this.reader.note();
  }

  /** Once with what lies here, and once more when the server has told what is new since. */
  private begin(): void {
    const { unread, readUpTo } = this.channel;
    const isNews = this.isProvisional && this.unreadAfter === undefined && unread > 0;
    if (this.messages.length > 0 && (!this.opened || isNews)) this.open(unread > 0 ? readUpTo : undefined);
    this.isProvisional = this.place.connection === 'connecting' && this.unreadAfter === undefined;
  }

  private open(unreadAfter?: number): void {
    this.opened = true;
    this.unreadAfter = unreadAfter;
    this.window.open(this.numbers, this.unreadAfter);
    this.seen = this.unreadAfter ?? this.newestNumber;
    if (this.unreadAfter !== undefined) this.revealing = 'unread';
  }

  /** Only what comes while the list is open is read out, never what is scrolled to. */
  private announce(): void {
    const last = this.messages.at(-1);
    if (last && this.last > 0 && last.number > this.last && isNews(last, this.place.personId)) this.announced = last;
    this.last = last?.number ?? 0;
  }

  protected override firstUpdated(): void {
    for (const part of [this.list, this.list?.firstElementChild]) if (part) this.sizes.observe(part);
  }

  protected override updated(): void {
    const { revealing } = this;
    this.revealing = undefined;
    for (const line of this.renderRoot.querySelectorAll<HTMLElement>('.lines > [data-key]'))
      line.classList.toggle('found', line.dataset.key === this.found);
    this.settle(revealing);
    // Bubbles get their height a moment after they were put in, still before anything is painted.
    const bubbles = [...this.renderRoot.querySelectorAll('officer-bubble')];
    void Promise.all(bubbles.map((bubble) => bubble.updateComplete)).then(() => {
      this.settle(revealing);
      this.seeAll();
    });
    this.read();
  }

  /** Keeps the reader where they are, or brings them to what is new. */
  private settle(revealing?: string): void {
    if (this.window.following) this.toEnd();
    else if (revealing) this.reader.show(revealing);
    else this.reader.restore();
    this.lastTop = this.list?.scrollTop ?? 0;
  }

  /** Where nothing is left to scroll, the newest is in view, and read. */
  private seeAll(): void {
    const { list, window } = this;
    const isAll = window.slice(this.numbers).to >= this.messages.length;
    if (!list?.clientHeight || window.following || !isAll || list.scrollHeight > list.clientHeight) return;
    window.following = true;
    this.read();
    this.requestUpdate();
  }

  private get numbers(): number[] {
    return this.messages.map(({ number }) => number);
  }

  private get newestNumber(): number {
    return this.messages.at(-1)?.number ?? 0;
  }

  private toEnd(): void {
    if (!this.list) return;
    this.list.scrollTop = this.list.scrollHeight;
    this.lastTop = this.list.scrollTop;
  }

  /** Sent something: that is what one wants to see. */
  showNewest(): void {
    this.unreadAfter = undefined;
    this.window.newest(this.numbers);
    this.requestUpdate();
  }

  /** Brings a message into view that is in memory, and marks it. */
  reveal(number: number): void {
    this.messages = this.place.model.inChannel(this.channel.channelId);
    const found = this.messages.find((message) => message.number === number);
    if (!found) return;
    this.opened = true;
    this.unreadAfter = undefined;
    this.window.at(this.numbers, number);
    this.revealing = found.messageId;
    this.found = found.messageId;
    this.requestUpdate();
  }

  private scrolled(): void {
    if (!this.list) return;
    const { scrollHeight, scrollTop, clientHeight } = this.list;
    const below = scrollHeight - scrollTop - clientHeight;
    const { to } = this.window.slice(this.numbers);
    const wasFollowing = this.window.following;
    // A bubble that grows moves the end away and not the reader; only a finger that goes up leaves the newest.
    const wentUp = scrollTop < this.lastTop - 1;
    this.lastTop = scrollTop;
    if (!wasFollowing || wentUp) this.window.following = to >= this.messages.length && below < atEnd;
    if (this.window.following) this.toEnd();
    if (wentUp && scrollTop < near && scrollHeight > clientHeight) void this.lookBack();
    else if (below < near && this.window.newer(this.numbers)) this.requestUpdate();
    if (wasFollowing !== this.window.following) this.requestUpdate();
    this.read();
  }

  /** Draws what stands before, and brings it first if it is not here. */
  private async lookBack(): Promise<void> {
    if (this.window.slice(this.numbers).from > 0) {
      this.window.older(this.numbers);
      this.requestUpdate();
      return;
    }
    const { channelId } = this.channel;
    if (!this.place.history.hasOlder(channelId) || this.older !== 'idle') return;
    this.older = 'loading';
    this.older = (await this.place.history.older(channelId)) === 'away' ? 'failed' : 'idle';
    this.messages = this.place.model.inChannel(channelId);
    // Whoever waits at the very top cannot scroll any further to ask for it.
    if (!this.window.following && this.list && this.list.scrollTop < near) this.window.older(this.numbers);
  }

  /** Brings a message into view, from wherever it is. @returns false when it cannot be brought */
  async show(number: number): Promise<boolean> {
    const { channelId } = this.channel;
    for (let pages = 0; (this.messages[0]?.number ?? 0) > number && pages < mostPages; pages += 1) {
      if ((await this.place.history.older(channelId)) === 'away') break;
      this.messages = this.place.model.inChannel(channelId);
    }
    const message = this.messages.find((each) => each.number === number);
    if (!message) return false;
    this.window.open(this.numbers, number - 1);
    this.revealing = message.messageId;
    this.requestUpdate();
    return true;
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
    // Only what came after the server was heard is new for sure: before that an old page may be all there is.
    if (!this.isProvisional) this.place.read(this.channel.channelId, upTo);
  }

  /** Is what stands before a line read, or not here? Else the first unread one is further up. */
  private isReadBefore(index: number): boolean {
    const before = this.messages[index - 1];
    return !before || this.unreadAfter === undefined || before.number <= this.unreadAfter;
  }

  override render() {
    const { from, to } = this.window.slice(this.numbers);
    const { personId } = this.place;
    const { channelId, mayWrite } = this.channel;
    const isEnd = to >= this.messages.length;
    const said = saidOf(
      this.messages.slice(from, to).map(presentIn(this.place, channelId)),
      personId,
      this.isReadBefore(from) ? this.unreadAfter : undefined,
    );
    const shown = said.map((line) => withChoices(this.place, mayWrite, withOthers(this.place, line)));
    const lines = isEnd ? [...shown, ...waitingOf(this.place, channelId)] : shown;
    return html`<div class="list" role="log" aria-live="off" aria-label=${say('radio.messages')} data-testid="message-list" tabindex="0" @scroll=${this.scrolled}>
        <div class="lines">
          ${lines.length === 0 ? emptyOf(this.place) : from === 0 ? beginningOf(this.place, channelId, this.older, () => this.again()) : nothing}
          ${repeat(
            lines,
            ({ key }) => key,
            (line) => lineOf(line, this.place),
          )}
        </div>
      </div>
      ${this.window.following ? nothing : jumpTo(this.unseen, () => this.showNewest())}
      <p class="hidden" aria-live="polite">${this.announced ? html`<bdi>${this.announced.author}</bdi>: <bdi>${textOf(this.announced)}</bdi>` : nothing}</p>`;
  }

  /** How many of others came since this person saw the newest. */
  private get unseen(): number {
    const { personId } = this.place;
    return this.messages.filter((message) => message.number > this.seen && isNews(message, personId)).length;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'officer-message-list': MessageList;
  }
}

import { css, html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { channelsOf } from '../person/me.js';
import { icon } from '../ui/icons.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { say } from '../words/words.js';
import './bubble.js';
import './composer.js';
import { talkOf } from './talk.js';

/** What is said in the shift's channels, and the place to answer. */
@customElement('officer-radio-screen')
export class RadioScreen extends Part {
  static override styles = [
    base,
    css`
      :host { display: grid; grid-template-rows: auto 1fr auto; height: 100%; min-height: 0; background: var(--surface); }
      .channels { display: flex; gap: 8px; overflow-x: auto; padding: 8px 16px; border-bottom: 1px solid var(--line-2); }
      .channels button { flex: none; border-radius: 24px; }
      .channels button[aria-pressed='true'] { background: var(--accent-soft); color: var(--accent); border-color: var(--accent); }
      .list { overflow-y: auto; padding: 8px 14px 16px; display: flex; flex-direction: column; overscroll-behavior: contain; }
      .lines { display: flex; flex-direction: column; gap: 6px; }
      .list > .skeleton { margin-bottom: 12px; }
      .day { align-self: center; padding: 12px 0 4px; color: var(--muted); font-weight: 600; font-size: 14px; }
      .skeleton { height: 64px; width: 70%; }
      .skeleton.own { align-self: flex-end; }
    `,
  ];

  @state() private chosen?: string;
  @query('.list') private list!: HTMLElement;
  /** Who reads the newest line goes on seeing the newest, also when bubbles or cards change the height. */
  private atEnd = true;
  private readonly sizes = new ResizeObserver(() => {
    if (this.atEnd && this.list) this.list.scrollTop = this.list.scrollHeight;
  });
  private observed?: Element;
  private shownChannel?: string;

  private get channel(): { channelId: string; name: string } | undefined {
    const all = channelsOf(this.place.me, Date.now());
    return all.find(({ channelId }) => channelId === this.chosen) ?? all[0];
  }

  protected override willUpdate(): void {
    const current = this.channel?.channelId;
    if (this.shownChannel !== current) this.atEnd = true;
    this.shownChannel = current;
  }

  protected override updated(): void {
    const observed = this.renderRoot.querySelector('.lines');
    if (observed && observed !== this.observed) {
      this.sizes.disconnect();
      this.sizes.observe(observed);
      this.sizes.observe(this.list);
      this.observed = observed;
    }
    this.markRead();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sizes.disconnect();
    this.observed = undefined;
  }

  private scrolled(): void {
    const { scrollHeight, scrollTop, clientHeight } = this.list;
    this.atEnd = scrollHeight - scrollTop - clientHeight < 80;
    if (this.atEnd) this.markRead();
  }

  /** Tells the others up to where this person has read, once for each new number. */
  private markRead(): void {
    const { channel, place } = this;
    if (!channel || document.visibilityState !== 'visible' || !this.atEnd) return;
    const { channelId } = channel;
    const upTo = place.model.inChannel(channelId).at(-1)?.number ?? 0;
    if (place.unread(channelId) === 0 || upTo <= (this.pendingRead.get(channelId) ?? 0)) return;
    this.pendingRead.set(channelId, upTo);
    // Nobody made this and nobody misses it; the next line is marked again.
    place.read(channelId, upTo);
  }

  private readonly pendingRead = new Map<string, number>();

  override render() {
    const { channel } = this;
    if (!channel)
      return this.place.me || ['offline', 'unreachable'].includes(this.place.connection)
        ? this.noChannel()
        : this.loading();
    return html`${this.channels(channel.channelId)}
      ${this.talk(channel.channelId)}
      <officer-composer .place=${this.place} .channelId=${channel.channelId}></officer-composer>`;
  }

  private channels(current: string) {
    const all = channelsOf(this.place.me, Date.now());
    if (all.length < 2) return html`<span></span>`;
    return html`<div class="channels" role="group" aria-label=${say('radio.channels')}>
      ${all.map(
        ({ channelId, name }) => html`<button data-testid="channel" aria-pressed=${channelId === current}
          @click=${() => {
            this.chosen = channelId;
          }}>${name}${this.count(channelId)}</button>`,
      )}
    </div>`;
  }

  private count(channelId: string) {
    const unread = this.place.unread(channelId);
    return unread > 0 ? html`<span class="tag way">${unread}</span>` : nothing;
  }

  private talk(channelId: string) {
    const lines = talkOf(this.place, channelId);
    if (lines.length === 0 && this.place.connection === 'connecting') return this.loading();
    return html`<div class="list" role="log" aria-live="polite" data-testid="message-list" tabindex="0" @scroll=${this.scrolled}><div class="lines">
      ${lines.length === 0 ? html`<div class="empty" data-testid="radio-empty">${icon('radio', 40)}<p>${this.emptyWords()}</p></div>` : nothing}
      ${repeat(
        lines,
        (line) => line.key,
        (line) =>
          line.kind === 'day'
            ? html`<div class="day">${line.word}</div>`
            : html`<officer-bubble .place=${this.place} .line=${line}></officer-bubble>`,
      )}
    </div></div>`;
  }

  private emptyWords(): string {
    return say(this.place.connected ? 'radio.empty' : 'radio.offline');
  }

  private noChannel() {
    return html`<span></span><div class="empty" data-testid="radio-no-channel">${icon('radio', 40)}<p>${say('radio.noChannel')}</p></div>`;
  }

  private loading() {
    return html`<span></span><div class="list" role="progressbar" aria-label=${say('loading')}>
      <div class="skeleton"></div><div class="skeleton"></div><div class="skeleton own"></div><div class="skeleton"></div>
    </div>`;
  }
}

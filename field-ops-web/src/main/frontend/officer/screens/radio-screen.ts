import { css, html, nothing, type PropertyValues } from 'lit';
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
      .list { overflow-y: auto; padding: 8px 14px 16px; display: flex; flex-direction: column; gap: 6px; overscroll-behavior: contain; }
      .day { align-self: center; padding: 12px 0 4px; color: var(--muted); font-weight: 600; font-size: 14px; }
      .skeleton { height: 64px; width: 70%; }
      .skeleton.own { align-self: flex-end; }
    `,
  ];

  @state() private chosen?: string;
  @query('.list') private list!: HTMLElement;
  private nearEnd = true;
  private shownChannel?: string;

  private get channel(): { channelId: string; name: string } | undefined {
    const all = channelsOf(this.place.me, Date.now());
    return all.find(({ channelId }) => channelId === this.chosen) ?? all[0];
  }

  protected override willUpdate(): void {
    const { list } = this;
    const sameChannel = this.shownChannel === this.channel?.channelId;
    this.nearEnd = !list || !sameChannel || list.scrollHeight - list.scrollTop - list.clientHeight < 120;
    this.shownChannel = this.channel?.channelId;
  }

  protected override updated(_changed: PropertyValues): void {
    if (this.nearEnd && this.list) this.list.scrollTop = this.list.scrollHeight;
    this.markRead();
  }

  /** Tells the others up to where this person has read, once for each new number. */
  private markRead(): void {
    const { channel, place } = this;
    if (!channel || document.visibilityState !== 'visible' || !this.nearEnd) return;
    const { channelId } = channel;
    const upTo = place.model.inChannel(channelId).at(-1)?.number ?? 0;
    const known = place.model.reads.get(channelId)?.get(place.personId) ?? 0;
    const told = Number(place.lastOf('message.read', (body) => body.channelId === channelId)?.operation.body.upTo ?? 0);
    const pending = this.pendingRead.get(channelId) ?? 0;
    if (place.model.unread(channelId, place.personId) === 0 || upTo <= Math.max(known, told, pending)) return;
    this.pendingRead.set(channelId, upTo);
    void place.keep({ kind: 'message.read', body: { channelId, upTo } });
  }

  private readonly pendingRead = new Map<string, number>();

  override render() {
    const { channel } = this;
    if (!channel) return this.place.me || this.place.connection === 'offline' ? this.noChannel() : this.loading();
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
    const unread = this.place.model.unread(channelId, this.place.personId);
    return unread > 0 ? html`<span class="tag way">${unread}</span>` : nothing;
  }

  private talk(channelId: string) {
    const lines = talkOf(this.place, channelId);
    if (lines.length === 0 && this.place.connection === 'connecting') return this.loading();
    return html`<div class="list" role="log" aria-live="polite" data-testid="message-list" tabindex="0">
      ${lines.length === 0 ? html`<div class="empty" data-testid="radio-empty">${icon('radio', 40)}<p>${this.emptyWords()}</p></div>` : nothing}
      ${repeat(
        lines,
        (line) => line.key,
        (line) =>
          line.kind === 'day'
            ? html`<div class="day">${line.word}</div>`
            : html`<officer-bubble .place=${this.place} .line=${line}></officer-bubble>`,
      )}
    </div>`;
  }

  private emptyWords(): string {
    return say(
      this.place.connection === 'live' || this.place.connection === 'polling' ? 'radio.empty' : 'radio.offline',
    );
  }

  private noChannel() {
    return html`<span></span><div class="empty" data-testid="radio-no-channel">${icon('radio', 40)}<p>${say('radio.noChannel')}</p></div>`;
  }

  private loading() {
    return html`<span></span><div class="list" aria-busy="true" aria-label=${say('loading')}>
      <div class="skeleton"></div><div class="skeleton"></div><div class="skeleton own"></div><div class="skeleton"></div>
    </div>`;
  }
}

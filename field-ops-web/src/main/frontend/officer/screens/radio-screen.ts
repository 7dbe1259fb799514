import { css, html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { directChannel } from '../feed/direct-channel.js';
import type { Message, Reaction } from '../feed/feed-entry.js';
import type { Colleague } from '../person/colleagues.js';
import type { Hit } from '../search/hit.js';
import { icon } from '../ui/icons.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { say } from '../words/words.js';
import { choiceOf } from './channel-choice.js';
import './channel-list.js';
import './channel-sound.js';
import { type ChannelFacts, channelsHere, kindIcon } from './channels.js';
import { choose } from './choices.js';
import './composer.js';
import type { Composer } from './composer.js';
import { react } from './later.js';
import { missingOf } from './list-parts.js';
import './members-sheet.js';
import type { MembersSheet } from './members-sheet.js';
import './message-list.js';
import type { MessageList } from './message-list.js';
import './message-sheet.js';
import type { MessageSheet } from './message-sheet.js';
import './people-sheet.js';
import type { PeopleSheet } from './people-sheet.js';
import './pin-strip.js';
import './readers-sheet.js';
import type { ReadersSheet } from './readers-sheet.js';
import { type Line, waitingOf } from './talk.js';

type Waiting = Extract<Line, { kind: 'waiting' }>;
type Chosen = { message: Message; choice: string };
type Answer = { message: Message; reaction: Reaction; on: boolean };

/** The channels, what is said in the chosen one, and the place to answer. */
@customElement('officer-radio-screen')
export class RadioScreen extends Part {
  static override styles = [
    ...base,
    css`
      :host { display: grid; grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr); height: 100%; min-height: 0; background: var(--surface); }
      .head { display: flex; align-items: center; gap: 8px; padding: 4px 16px 4px 4px; border-bottom: 1px solid var(--edge); }
      .head h1 { flex: 1; min-width: 0; display: flex; align-items: center; gap: 8px; margin: 0; padding: 0 0 0 12px; font-size: 1.0625rem; }
      .head .plain + h1 { padding: 0; }
      .head bdi { min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
      .head .begin { flex: none; padding: 0; border-radius: 50%; }
      /* Large text: who it is counts more than one line. */
      @container (max-width: 19rem) { .head h1 { font-size: 1rem; } .head bdi { white-space: normal; overflow-wrap: anywhere; } }
      .talk { display: grid; grid-template-rows: auto minmax(0, 1fr); min-height: 0; }
      /* Also where nothing is pinned, and the strip is not there. */
      officer-message-list { grid-row: 2; }
      .skeletons { padding: 8px 14px; display: grid; gap: 12px; align-content: end; }
      .skeletons .skeleton { height: 4rem; width: 70%; }
      .skeletons .own { justify-self: end; }
    `,
  ];

  @query('officer-composer') private composer!: Composer;
  @query('officer-message-list') private list!: MessageList | null;
  @query('officer-readers-sheet') private readers!: ReadersSheet;
  @query('officer-members-sheet') private members!: MembersSheet;
  @query('officer-message-sheet') private menu!: MessageSheet;
  @query('officer-people-sheet') private people!: PeopleSheet;
  @state() private isListing = false;

  override willUpdate(): void {
    if (choiceOf(this.place.personId).takeLed()) this.isListing = false;
  }

  override firstUpdated(): void {
    void this.findBegun();
  }

  /** Conversations that wait in the outbox for the first network since they were begun. */
  private async findBegun(): Promise<void> {
    const waiting = this.place.outbox
      .entries()
      .filter(({ operation, state }) => operation.kind === 'channel.direct' && state !== 'received');
    for (const { operation } of waiting) {
      const personId = String(operation.body.personId);
      const name = this.place.colleagues.nameOf(personId);
      if (name) choiceOf(this.place.personId).remember(await this.directTo({ personId, name }));
    }
    this.requestUpdate();
  }

  override render() {
    const all = channelsHere(this.place);
    const choice = choiceOf(this.place.personId);
    const channel = choice.of(all, this.place.channelId);
    const { me, connection } = this.place;
    const sheet = html`<officer-people-sheet .place=${this.place} @colleague=${({ detail }: CustomEvent<Colleague>) => this.write(detail)}></officer-people-sheet>`;
    if (!channel)
      return html`${me || ['offline', 'unreachable'].includes(connection) ? this.noChannel() : this.loading()}${sheet}`;
    const shown = choice.withBegun(all);
    // The composer stays: what it could not keep is told even when the list has come over it.
    return html`${this.isListing ? this.head(all) : this.head(shown, channel)}
      ${this.isListing ? this.channels(shown, channel) : this.talk(channel)}
      <officer-composer .place=${this.place} .channel=${channel} ?over=${choice.isOver(all)} ?hidden=${this.isListing}
        @sent=${() => void this.list?.showNewest()} @copy=${({ detail }: CustomEvent<string>) => this.copy(detail)}></officer-composer>
      <officer-readers-sheet .place=${this.place}></officer-readers-sheet>
      <officer-members-sheet .place=${this.place}></officer-members-sheet>
      <officer-message-sheet .place=${this.place} @reply=${({ detail }: CustomEvent<Message>) => this.composer.reply(detail)}
        @reword=${({ detail }: CustomEvent<Message>) => this.composer.reword(detail)} @copy=${({ detail }: CustomEvent<string>) => this.copy(detail)}></officer-message-sheet>${sheet}`;
  }

  private channels(shown: ChannelFacts[], { channelId }: ChannelFacts) {
    return html`<officer-channel-list .place=${this.place} .channels=${shown} .current=${channelId}
      @channel=${({ detail }: CustomEvent<ChannelFacts>) => this.choose(detail)}
      @found=${({ detail }: CustomEvent<Hit>) => void this.show(detail)}></officer-channel-list>`;
  }

  /** Where one is, and the way to the others. */
  private head(all: ChannelFacts[], channel?: ChannelFacts) {
    const elsewhere = all.reduce(
      (sum, { channelId, unread }) => sum + (channelId === channel?.channelId ? 0 : unread),
      0,
    );
    const unread = elsewhere > 0 ? say('radio.unreadCount', { n: elsewhere }) : '';
    return html`<div class="head">
      ${
        channel
          ? html`<button class="plain" data-testid="channels-open" aria-label=${`${say('radio.channels')} ${unread}`} @click=${this.openList}>${icon('back')}
              ${elsewhere > 0 ? html`<span class="tag way num" aria-hidden="true">${elsewhere > 99 ? '99+' : elsewhere}</span>` : nothing}</button>`
          : nothing
      }
      <h1 data-testid="channel-name">${channel?.kind && channel.kind !== 'SHIFT' ? icon(kindIcon(channel.kind), 20) : nothing}<bdi>${channel ? channel.name : say('radio.channels')}</bdi></h1>
      ${channel && !channel.left && channel.kind && channel.kind !== 'DIRECT' ? this.who(channel) : nothing}
      ${channel && !channel.to ? html`<officer-channel-sound .place=${this.place} .channelId=${channel.channelId}></officer-channel-sound>` : nothing}${channel ? nothing : this.begin()}
    </div>`;
  }

  /** Goes to a channel that this person is in. */
  open(channelId: string): void {
    const channel = channelsHere(this.place).find((each) => each.channelId === channelId);
    if (channel) this.choose(channel);
  }

  private openList(): void {
    this.isListing = true;
  }

  private who(channel: ChannelFacts) {
    return html`<button class="begin" data-testid="members-open" aria-label=${say('members.open')} title=${say('members.open')} @click=${() => this.members.show(channel)}>${icon('people', 22)}</button>`;
  }

  private begin() {
    return html`<button class="begin" data-testid="begin-direct" aria-label=${say('people.title')} title=${say('people.title')} @click=${() => this.people.show()}>${icon('plus', 22)}</button>`;
  }

  /** To one person, alone; nothing is sent before the first message. */
  async write(colleague: Pick<Colleague, 'personId' | 'name'>, text = ''): Promise<void> {
    const begun = await this.directTo(colleague);
    if (text && !this.place.drafts.get(begun.channelId)) this.place.drafts.set(begun.channelId, text);
    this.choose(channelsHere(this.place).find(({ channelId }) => channelId === begun.channelId) ?? begun);
  }

  private async directTo({ personId, name }: Pick<Colleague, 'personId' | 'name'>): Promise<ChannelFacts> {
    const channelId = await directChannel(this.place.personId, personId);
    return { channelId, kind: 'DIRECT', name, unread: 0, readUpTo: 0, mayWrite: true, to: personId };
  }

  private choose(channel: ChannelFacts): void {
    choiceOf(this.place.personId).choose(channel);
    this.place.choose(channel.channelId);
    this.isListing = false;
    this.requestUpdate();
  }

  /** A message that was found, in its place. */
  private async show({ channelId, number }: Hit): Promise<void> {
    const { history } = this.place;
    const channel = channelsHere(this.place).find((each) => each.channelId === channelId);
    if (!channel) return this.tell('toast', say('search.away'));
    this.choose(channel);
    const outcome = await history.reach(channelId, number);
    this.requestUpdate();
    await this.updateComplete;
    await this.list?.updateComplete;
    if (outcome === 'here') this.list?.reveal(number);
    else this.tell('toast', say(outcome === 'away' ? 'search.away' : 'search.far'));
  }

  private talk(channel: ChannelFacts) {
    const { channelId } = channel;
    const { history, model, connection } = this.place;
    if (!channel.to) this.bring(channelId);
    const isNew = this.list?.channel.channelId !== channelId;
    const hasNothing = model.inChannel(channelId).length === 0;
    const isComing = history.isLoading(channelId) && history.isShort(channelId);
    if ((isComing && (isNew || hasNothing)) || (hasNothing && connection === 'connecting')) return this.skeletons();
    if (hasNothing && history.hasOlder(channelId) && waitingOf(this.place, channelId).length === 0)
      return missingOf(this.place, () => this.bring(channelId, true));
    return keyed(
      channel.channelId,
      html`<div class="talk"><officer-pin-strip .place=${this.place} .channelId=${channelId} @quote=${this.toQuote}></officer-pin-strip><officer-message-list .place=${this.place} .channel=${channel}
        @readers=${({ detail }: CustomEvent<Message>) => this.readers.show(detail)}
        @message-retry=${({ detail }: CustomEvent<Waiting>) => this.attempt(this.place.outbox.retry(detail.entry.id), 'retry')}
        @message-edit=${({ detail }: CustomEvent<Waiting>) => this.edit(detail)}
        @message-copy=${({ detail }: CustomEvent<Waiting>) => this.copy(detail.text)}
        @message-menu=${({ detail }: CustomEvent<Message>) => this.menu.show(detail, channel)} @quote=${this.toQuote}
        @choose=${({ detail }: CustomEvent<Chosen>) => this.attempt(choose(this.place, detail.message, detail.choice), 'message')}
        @answer=${({ detail }: CustomEvent<Answer>) => this.attempt(react(this.place, detail.message, detail.reaction, detail.on), 'message')}></officer-message-list></div>`,
    );
  }

  /** To what a message answers, or to what is at the top. */
  private async toQuote({ detail }: CustomEvent<number>): Promise<void> {
    if (!(await this.list?.show(detail))) this.tell('toast', say('talk.notHere'));
  }

  /** A channel that came without a page gets it when it is looked at. */
  private bring(channelId: string, again = false): void {
    const { history, connected } = this.place;
    const asked = again ? history.older(channelId) : history.look(channelId, connected);
    void asked?.then(() => this.requestUpdate());
    if (again) this.requestUpdate();
  }

  /** First the text is in the field, then its refused copy goes. */
  private edit({ entry, text }: Waiting): void {
    this.composer.giveBack(String(entry.operation.body.channelId), text);
    this.attempt(this.place.outbox.discard(entry.id), 'discard');
    this.tell('toast', say('radio.edited'));
  }

  private copy(text: string): void {
    const copied = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
    copied.then(
      () => this.tell('toast', say('radio.copied')),
      () => this.tell('failed', 'copy'),
    );
  }

  private noChannel() {
    return html`${this.head([])}<div class="empty" data-testid="radio-no-channel">${icon('radio', 40)}<p>${say('radio.noChannel')}</p></div>`;
  }

  private loading() {
    return html`<span></span>${this.skeletons()}`;
  }

  private skeletons() {
    return html`<div class="skeletons" role="progressbar" aria-label=${say('loading')}>
      <div class="skeleton"></div><div class="skeleton"></div><div class="skeleton own"></div><div class="skeleton"></div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'officer-radio-screen': RadioScreen;
  }
}

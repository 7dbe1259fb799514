import { css, html, nothing } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { directChannel } from '../feed/direct-channel.js';
import type { Message } from '../feed/feed-entry.js';
import type { Colleague } from '../person/colleagues.js';
import { icon } from '../ui/icons.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { say } from '../words/words.js';
import { choiceOf } from './channel-choice.js';
import { type ChannelFacts, channelsHere } from './channels.js';
import './composer.js';
import type { Composer } from './composer.js';
import { missingOf } from './list-parts.js';
import './message-list.js';
import type { MessageList } from './message-list.js';
import './people-sheet.js';
import type { PeopleSheet } from './people-sheet.js';
import './readers-sheet.js';
import type { ReadersSheet } from './readers-sheet.js';
import { type Line, waitingOf } from './talk.js';

type Waiting = Extract<Line, { kind: 'waiting' }>;

/** The channels, what is said in the chosen one, and the place to answer. */
@customElement('officer-radio-screen')
export class RadioScreen extends Part {
  static override styles = [
    ...base,
    css`
      :host { display: grid; grid-template-rows: auto minmax(0, 1fr) auto; height: 100%; min-height: 0; background: var(--surface); }
      .channels { display: flex; gap: 8px; overflow-x: auto; padding: 8px 16px; border-bottom: 1px solid var(--edge); }
      .channels button { flex: none; max-width: 85%; border-radius: 1.5rem; }
      .channels button[aria-pressed='true'] { background: var(--accent-soft); color: var(--accent); border: 2px solid var(--accent); }
      .channels .begin { min-width: 48px; padding: 0; }
      .channels bdi { min-width: 0; overflow-wrap: anywhere; }
      @container (max-width: 19rem) { .channels { padding: 4px 12px; } .channels bdi { max-width: 9rem; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; } }
      .skeletons { padding: 8px 14px; display: grid; gap: 12px; align-content: end; }
      .skeletons .skeleton { height: 4rem; width: 70%; }
      .skeletons .own { justify-self: end; }
    `,
  ];

  @query('officer-composer') private composer!: Composer;
  @query('officer-message-list') private list!: MessageList | null;
  @query('officer-readers-sheet') private readers!: ReadersSheet;
  @query('[data-testid=channel][aria-pressed=true]') private chosen!: HTMLElement | null;
  @query('officer-people-sheet') private people!: PeopleSheet;

  override render() {
    const all = channelsHere(this.place);
    const choice = choiceOf(this.place.personId);
    const channel = choice.of(all, this.place.channelId);
    const { me, connection } = this.place;
    const sheet = html`<officer-people-sheet .place=${this.place} @colleague=${({ detail }: CustomEvent<Colleague>) => this.write(detail)}></officer-people-sheet>`;
    if (!channel)
      return html`${me || ['offline', 'unreachable'].includes(connection) ? this.noChannel() : this.loading()}${sheet}`;
    return html`${this.channels(all, channel)}
      ${this.talk(channel)}
      <officer-composer .place=${this.place} .channel=${channel} ?over=${choice.isOver(all)}
        @sent=${() => this.list?.showNewest()} @copy=${({ detail }: CustomEvent<string>) => this.copy(detail)}></officer-composer>
      <officer-readers-sheet .place=${this.place}></officer-readers-sheet>${sheet}`;
  }

  private channels(all: ChannelFacts[], current: ChannelFacts) {
    const shown = current.to ? [current, ...all] : all;
    return html`<div class="channels" role="group" aria-label=${say('radio.channels')}>
      ${this.begin()}
      ${shown.map(
        (
          channel,
        ) => html`<button data-testid="channel" data-kind=${channel.kind ?? nothing} aria-pressed=${channel.channelId === current.channelId}
          @click=${() => this.choose(channel)}>${channel.kind === 'DIRECT' ? icon('me', 20) : nothing}<bdi>${channel.name}</bdi>${count(channel)}</button>`,
      )}
    </div>`;
  }

  private begin() {
    return html`<button class="begin" data-testid="begin-direct" aria-label=${say('people.title')} title=${say('people.title')} @click=${() => this.people.show()}>${icon('plus', 22)}</button>`;
  }

  /** To one person, alone; nothing is sent before the first message. */
  private async write({ personId, name }: Colleague): Promise<void> {
    const channelId = await directChannel(this.place.personId, personId);
    const known = channelsHere(this.place).find((each) => each.channelId === channelId);
    this.choose(known ?? { channelId, kind: 'DIRECT', name, unread: 0, readUpTo: 0, mayWrite: true, to: personId });
  }

  private choose(channel: ChannelFacts): void {
    choiceOf(this.place.personId).choose(channel);
    this.place.choose(channel.channelId);
    this.requestUpdate();
    void this.updateComplete.then(() => this.chosen?.scrollIntoView({ inline: 'nearest', block: 'nearest' }));
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
      html`<officer-message-list .place=${this.place} .channel=${channel}
        @readers=${({ detail }: CustomEvent<Message>) => this.readers.show(detail)}
        @message-retry=${({ detail }: CustomEvent<Waiting>) => this.attempt(this.place.outbox.retry(detail.entry.id), 'retry')}
        @message-edit=${({ detail }: CustomEvent<Waiting>) => this.edit(detail)}
        @message-copy=${({ detail }: CustomEvent<Waiting>) => this.copy(detail.text)}></officer-message-list>`,
    );
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
    return html`<div class="channels">${this.begin()}</div><div class="empty" data-testid="radio-no-channel">${icon('radio', 40)}<p>${say('radio.noChannel')}</p></div>`;
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

function count({ unread }: ChannelFacts) {
  if (unread === 0) return nothing;
  return html`<span class="tag way num" data-testid="channel-unread">${unread > 99 ? '99+' : unread}<span class="hidden">${say('radio.unread')}</span></span>`;
}

import { css, html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { type Message, type Reaction, reactions } from '../feed/feed-entry.js';
import type { Named, Version } from '../feed/talk-calls.js';
import { type IconName, icon } from '../ui/icons.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { sheetLook } from '../ui/sheet.js';
import { clock } from '../ui/time.js';
import { say, type Word } from '../words/words.js';
import type { ChannelFacts } from './channels.js';
import { textOf } from './entry-words.js';
import { isPinned, presentIn, react } from './later.js';

type Step = 'acts' | 'withdraw' | 'versions' | 'reactors';

/** What can be done with one message. What others have to know it keeps in the outbox; `reply`, `reword` and `copy` it tells. */
@customElement('officer-message-sheet')
export class MessageSheet extends Part {
  static override styles = [
    ...base,
    sheetLook,
    css`
      blockquote { margin: 0; padding: 10px 14px; border-radius: var(--r3); background: var(--said); overflow-wrap: anywhere; max-height: 6rem; overflow-y: auto; white-space: pre-wrap; }
      .answers { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: 8px; }
      .answers button[aria-pressed='true'] { border-color: var(--accent); background: var(--accent-soft); color: var(--accent); }
      .acts button { width: 100%; justify-content: start; min-height: 3.25rem; padding: 8px 4px; border: 0; border-radius: 0; background: none; }
      .acts li { padding: 0; }
      .text { white-space: pre-wrap; overflow-wrap: anywhere; }
      .two { display: grid; grid-template-columns: 1fr 1fr; gap: 8px; }
    `,
  ];

  @query('dialog') private dialog!: HTMLDialogElement;
  @state() private message?: Message;
  @state() private step: Step = 'acts';
  @state() private versions?: Version[] | 'failed';
  @state() private gave?: Partial<Record<Reaction, Named[]>> | 'failed';
  private channel?: ChannelFacts;

  show(message: Message, channel: ChannelFacts): void {
    this.message = message;
    this.channel = channel;
    this.step = 'acts';
    this.dialog.showModal();
  }

  private close(): void {
    this.dialog.close();
  }

  override render() {
    const { message } = this;
    return html`<dialog aria-labelledby="title" data-testid="message-sheet">${message ? this.content(this.now(message)) : nothing}</dialog>`;
  }

  /** As it is by now: it may change while one looks at it. */
  private now(message: Message): Message {
    const { channelId, number } = message;
    return presentIn(this.place, channelId)(this.place.model.talk(channelId).at(number) ?? message);
  }

  private content(message: Message) {
    const contents = {
      acts: () => this.acts(message),
      withdraw: () => this.confirm(message),
      versions: () => this.earlier(),
      reactors: () => this.reactors(),
    };
    return html`<div class="all">
      <div class="head"><h1 id="title"><bdi>${message.author}</bdi></h1>
        <button class="plain" aria-label=${say('radio.close')} @click=${this.close}>${icon('close')}</button></div>
      <blockquote dir="auto">${message.withdrawnAt ? say('talk.withdrawn') : textOf(message)}</blockquote>
      ${contents[this.step]()}
    </div>`;
  }

  private acts(message: Message) {
    const own = message.authorId === this.place.personId;
    const mayWrite = this.channel?.mayWrite ?? false;
    const isGone = message.withdrawnAt !== undefined;
    const isFixed = message.orderId !== undefined || message.line !== undefined;
    const mayReword = own && mayWrite && !isGone && !isFixed;
    const pinned = isPinned(this.place, message);
    const isAnswered = Object.keys(message.reactions ?? {}).length > 0;
    return html`${isGone ? nothing : this.answers(message)}
      <ul class="acts">
        ${mayWrite && !isGone ? this.act('reply', 'talk.reply', () => this.pass('reply', message)) : nothing}
        ${isGone || !message.text ? nothing : this.act('copy', 'radio.copy', () => this.pass('copy', message.text))}
        ${mayWrite && !isGone ? this.act('fasten', pinned ? 'talk.unpin' : 'talk.pin', () => this.pin(message, !pinned)) : nothing}
        ${mayReword ? this.act('edit', 'talk.reword', () => this.pass('reword', message)) : nothing}
        ${mayReword ? this.act('trash', 'talk.withdraw', () => this.go('withdraw')) : nothing}
        ${isAnswered && !isGone ? this.act('me', 'talk.whoAnswered', () => this.askReactors(message)) : nothing}
        ${(message.editedAt || isGone) && this.mayKnowVersions(own) ? this.act('clock', 'talk.versions', () => this.askVersions(message)) : nothing}
      </ul>`;
  }

  private mayKnowVersions(own: boolean): boolean {
    const isSupervisor = this.place.me?.roles.includes('supervisor') ?? false;
    return own || (isSupervisor && this.channel?.kind !== 'DIRECT');
  }

  private act(name: IconName, word: Word, go: () => void) {
    return html`<li><button data-testid=${word.replace('.', '-')} @click=${go}>${icon(name, 22)}${say(word)}</button></li>`;
  }

  private answers(message: Message) {
    const { mine = [] } = message;
    return html`<div class="answers" role="group" aria-label=${say('talk.answerQuickly')}>${reactions.map(
      (reaction) => {
        const isMine = mine.includes(reaction);
        return html`<button data-testid="quick-answer" data-reaction=${reaction} aria-pressed=${isMine}
        @click=${() => this.answer(message, reaction, !isMine)}>${isMine ? icon('check', 18) : nothing}${say(`talk.reaction.${reaction}`)}</button>`;
      },
    )}</div>`;
  }

  private answer(message: Message, reaction: Reaction, on: boolean): void {
    this.close();
    this.attempt(react(this.place, message, reaction, on), 'message');
  }

  private pass(name: string, detail: unknown): void {
    this.close();
    this.tell(name, detail);
  }

  private pin({ channelId, number }: Message, on: boolean): void {
    this.close();
    this.attempt(this.place.keep({ kind: 'message.pinned', body: { channelId, number, on } }), 'message');
  }

  private go(step: Step): void {
    this.step = step;
  }

  private confirm({ channelId, messageId }: Message) {
    const withdraw = () => {
      this.close();
      this.attempt(this.place.keep({ kind: 'message.withdrawn', body: { channelId, messageId } }), 'message');
    };
    return html`<p>${say('talk.withdrawSure')}</p>
      <div class="two"><button @click=${() => this.go('acts')}>${say('talk.keepIt')}</button>
        <button class="danger-button" data-testid="withdraw-sure" @click=${withdraw}>${say('talk.withdraw')}</button></div>`;
  }

  private askVersions(message: Message): void {
    this.go('versions');
    this.versions = undefined;
    void this.place.talkCalls.versions(message).then((versions) => {
      this.versions = versions ?? 'failed';
    });
  }

  private earlier() {
    const { versions } = this;
    if (!versions) return this.loading();
    if (versions === 'failed') return html`<p role="status">${say('talk.notAsked')}</p>`;
    return html`<ul data-testid="versions">${versions.map(
      ({ text, at }) =>
        html`<li><span class="s m num">${clock(at, this.place.now)}</span><div class="text" dir="auto">${text}</div></li>`,
    )}</ul>`;
  }

  private askReactors(message: Message): void {
    this.go('reactors');
    this.gave = undefined;
    void this.place.talkCalls.reactors(message).then((gave) => {
      this.gave = gave ?? 'failed';
    });
  }

  private reactors() {
    const { gave } = this;
    if (!gave) return this.loading();
    if (gave === 'failed') return html`<p role="status">${say('talk.notAsked')}</p>`;
    return html`<ul data-testid="reactors">${reactions
      .filter((reaction) => gave[reaction])
      .map(
        (reaction) =>
          html`<li><span class="b">${say(`talk.reaction.${reaction}`)}</span> ${gave[reaction]?.map(({ name }) => html`<div><bdi>${name}</bdi></div>`)}</li>`,
      )}</ul>`;
  }

  private loading() {
    return html`<div class="skeleton" role="progressbar" aria-label=${say('loading')}></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'officer-message-sheet': MessageSheet;
  }
}

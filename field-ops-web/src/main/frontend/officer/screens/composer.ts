import '@vaadin/text-area';
import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import '../attachment/attach-bar.js';
import type { AttachBar } from '../attachment/attach-bar.js';
import type { Message } from '../feed/feed-entry.js';
import type { Named } from '../feed/talk-calls.js';
import type { Draft } from '../outbox/entry.js';
import { icon } from '../ui/icons.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { say } from '../words/words.js';
import type { ChannelFacts } from './channels.js';
import { giveBack } from './drafts.js';
import { sends } from './enter.js';
import { textOf } from './entry-words.js';
import './mention-picker.js';
import type { MentionPicker } from './mention-picker.js';
import { type Mentioning, mentioningAt, mentionsIn, named } from './mentions.js';
import { isResultForm } from './result-form.js';
import './result-sheet.js';
import type { ResultSheet } from './result-sheet.js';
import { leftOf } from './text-length.js';

/** Where a message is written. What is typed stays with its channel until it is kept. */
@customElement('officer-composer')
export class Composer extends Part {
  static override styles = [
    ...base,
    css`
      form { display: grid; grid-template-columns: 3rem minmax(0, 1fr) 3rem; gap: 8px; align-items: end; padding: 8px 12px 32px; border-top: 1px solid var(--edge); }
      vaadin-text-area { max-height: 30vh; }
      .round { border-radius: 50%; padding: 0; border-color: transparent; background: none; color: var(--muted); }
      .round.primary { background: var(--accent); color: var(--accent-text); }
      .long { grid-column: 1 / -1; padding: 4px 8px; }
      .closed { display: grid; gap: 8px; padding: 12px 16px 36px; border-top: 1px solid var(--edge); color: var(--muted); }
      .closed button { justify-self: start; }
      @container (max-width: 19rem) { form { grid-template-columns: minmax(0, 1fr) 3rem; padding-bottom: 20px; } .round[data-testid='attach-open'] { grid-row: 2; } }
      .note { grid-column: 1 / -1; display: grid; grid-template-columns: auto minmax(0, 1fr) auto; gap: 10px; align-items: center; padding-inline-start: 8px; border-inline-start: 3px solid var(--accent); }
      .note > span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font-size: 0.9375rem; color: var(--muted); }
      .left { color: var(--text); white-space: pre-wrap; max-height: 20vh; overflow-y: auto; overflow-wrap: anywhere; }
    `,
  ];

  @property({ attribute: false }) channel!: ChannelFacts;
  /** Its channel is over for this person. */
  @property({ type: Boolean }) over = false;
  @query('officer-attach-bar') private attach!: AttachBar;
  @state() private text = '';
  /** What is answered, or said anew; in the channel that is shown. */
  @state() private about?: { message: Message; anew: boolean };
  @state() private mentioning?: Mentioning;
  @query('vaadin-text-area') private field?: HTMLElement & { inputElement: HTMLTextAreaElement };
  @query('officer-mention-picker') private picker?: MentionPicker;
  @query('officer-result-sheet') private results!: ResultSheet;
  /** Those chosen from the list, by id. */
  private readonly chosen = new Map<string, string>();
  private shownChannel?: string;
  /** As it was when it was last looked at. */
  private draft = '';

  protected override willUpdate(): void {
    const { channelId } = this.channel;
    const key = `${this.place.personId} ${channelId}`;
    if (this.shownChannel === key) this.follow();
    else this.turnTo(channelId, key);
  }

  private turnTo(channelId: string, key: string): void {
    this.shownChannel = key;
    this.about = undefined;
    this.mentioning = undefined;
    this.chosen.clear();
    this.draft = this.place.drafts.get(channelId);
    this.text = this.draft;
  }

  /** What was typed on another device; never over what is being said anew or just sent. */
  private follow(): void {
    const draft = this.place.drafts.get(this.channel.channelId);
    if (draft !== this.draft && this.text === this.draft && !this.about?.anew) this.text = draft;
    this.draft = draft;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    void this.place.drafts.flush();
  }

  private type(text: string, caret?: number): void {
    this.text = text;
    this.mentioning = caret === undefined ? undefined : mentioningAt(text, caret);
    // What is said anew is no draft: the one that was there comes back afterwards.
    if (!this.about?.anew) this.place.drafts.set(this.channel.channelId, text);
  }

  private typed({ value, selectionStart }: HTMLTextAreaElement): void {
    this.type(value, selectionStart);
  }

  /** The next message answers this one. */
  reply(message: Message): void {
    this.leave();
    this.about = { message, anew: false };
    this.focusField();
  }

  /** This person's own message is said anew. */
  reword(message: Message): void {
    this.about = { message, anew: true };
    this.text = message.text;
    for (const personId of message.mentions ?? []) {
      const name = this.place.talkCalls.nameOf(message.channelId, personId);
      if (name) this.chosen.set(personId, name);
    }
    this.focusField();
  }

  /** Back to what was there before. */
  private leave(): void {
    if (this.about?.anew) this.text = this.place.drafts.get(this.channel.channelId);
    this.about = undefined;
  }

  private focusField(): void {
    void this.updateComplete.then(() => this.field?.focus());
  }

  private name(person: Named): void {
    const { field, mentioning } = this;
    if (!field || !mentioning) return;
    const [text, caret] = named(this.text, field.inputElement.selectionStart, mentioning, person);
    this.chosen.set(person.personId, person.name);
    this.type(text);
    void this.updateComplete.then(() => {
      field.focus();
      field.inputElement.setSelectionRange(caret, caret);
    });
  }

  /** Puts a text back into the field of its channel, whichever is shown by now. */
  giveBack(channelId: string, text: string): void {
    const all = giveBack(this.place.drafts, channelId, text);
    if (this.channel.channelId === channelId) this.text = all;
  }

  private async send(event: Event, notResult?: string): Promise<void> {
    event.preventDefault();
    const text = this.text.trim();
    if (this.about?.anew) return this.sendAnew(text, this.about.message);
    if ((!text && !this.hasFiles) || this.isReading || isTooLong(text)) return;
    const { channelId, results } = this.channel;
    if (results && !notResult && isResultForm(text)) return this.results.show(results, true);
    const opening = this.opening();
    const replyTo = this.about?.message.number;
    const mentions = mentionsIn(text, this.chosen);
    const extras = {
      ...(replyTo !== undefined && { replyTo }),
      ...(mentions.length > 0 && { mentions }),
      ...(notResult && { notResult }),
    };
    // A second tap while it is being kept must not send it twice; if it cannot be kept, the text comes back.
    this.text = '';
    try {
      const said = { kind: 'message.sent', body: { channelId, text, ...extras } };
      await this.place.attaching.send(channelId, [...opening, said]);
      if (this.about?.message.number === replyTo) this.about = undefined;
      this.forget(channelId, text);
      this.tell('sent', channelId);
    } catch {
      this.giveBack(channelId, text);
      this.tell('failed', 'message');
    }
  }

  private get hasFiles(): boolean {
    return this.place.attaching.drafts(this.channel.channelId).length > 0;
  }

  /** What is just being read would stay behind. */
  private get isReading(): boolean {
    return this.place.attaching.isReading(this.channel.channelId) > 0;
  }

  /** Only its text: the files here are for the next message. */
  private async sendAnew(text: string, message: Message): Promise<void> {
    if (!text || isTooLong(text)) return;
    const { channelId, messageId, notResult } = message;
    const { results } = this.channel;
    if (results && !notResult && isResultForm(text)) return this.results.show(results, false);
    try {
      if (text !== message.text)
        await this.place.keep({ kind: 'message.edited', body: { channelId, messageId, text } });
      this.leave();
    } catch {
      this.tell('failed', 'message');
    }
  }

  /** What has to go ahead of the first message to somebody. */
  private opening(): Draft[] {
    const { to: personId } = this.channel;
    if (!personId) return [];
    const before = this.place.lastOf('channel.direct', (body) => body.personId === personId);
    return before && before.state !== 'refused' ? [] : [{ kind: 'channel.direct', body: { personId } }];
  }

  /** Only now that it is kept: until then the draft is all there is. What was typed meanwhile stays. */
  private forget(channelId: string, text: string): void {
    const { drafts } = this.place;
    if (drafts.get(channelId).trim() === text) drafts.set(channelId, '');
  }

  private key(event: KeyboardEvent): void {
    if (this.picker?.key(event)) event.preventDefault();
    else if (event.key === 'Escape' && this.about) this.leave();
    else if (sends(event, matchMedia('(pointer: fine)').matches)) void this.send(event);
  }

  override render() {
    if (!this.channel.mayWrite) return this.closed();
    const left = leftOf(this.text);
    const tooLong = (left ?? 0) < 0;
    const isAnew = this.about?.anew === true;
    const says = this.text.trim() !== '' || (this.hasFiles && !isAnew);
    return html`<officer-result-sheet .place=${this.place} @overruled=${(event: CustomEvent<string>) => void this.send(event, event.detail)}></officer-result-sheet><officer-mention-picker .place=${this.place} .channelId=${this.channel.channelId} .typed=${this.mentioning?.part} @named=${({ detail }: CustomEvent<Named>) => this.name(detail)}></officer-mention-picker>
      ${isAnew ? nothing : html`<officer-attach-bar .place=${this.place} .channelId=${this.channel.channelId}></officer-attach-bar>`}
      <form @submit=${this.send}>
      ${this.note()}
      <button type="button" class="round" data-testid="attach-open" ?disabled=${isAnew} aria-label=${say('attach.open')} @click=${() => this.attach.show()}>${icon('clip', 26)}</button>
      <vaadin-text-area min-rows="1" data-testid="composer" dir="auto" placeholder=${say('radio.placeholder')} accessible-name=${say('radio.placeholder')}
        .value=${this.text} ?invalid=${tooLong} @keydown=${this.key}
        @input=${(event: Event) => this.typed(event.target as HTMLTextAreaElement)}></vaadin-text-area>
      <button class="round ${says ? 'primary' : ''}" data-testid="send" ?disabled=${!says || (this.isReading && !isAnew) || tooLong}
        aria-label=${say('radio.send')}>${icon('send', 24)}</button>
      ${left === undefined ? nothing : lengthLine(left)}
    </form>`;
  }

  private note() {
    const { about } = this;
    if (!about) return nothing;
    const { message, anew } = about;
    const words = anew ? say('talk.rewording') : say('talk.replyTo', { who: message.author });
    return html`<div class="note" data-testid="composing-about">${icon(anew ? 'edit' : 'reply', 20)}
      <span><bdi class="b">${words}</bdi> <bdi>${anew ? nothing : textOf(message)}</bdi></span>
      <button type="button" class="plain" data-testid="composing-cancel" aria-label=${say('talk.cancel')} @click=${this.leave}>${icon('close', 20)}</button></div>`;
  }

  /** What was typed here before it closed is not lost. */
  private closed() {
    const { text } = this;
    return html`<div class="closed" data-testid="composer-closed"><p>${say(this.over ? 'radio.ended' : 'radio.readOnly')}</p>
      ${
        text
          ? html`<p class="left" dir="auto">${text}</p>
            <button @click=${() => this.tell('copy', text)}>${icon('copy', 20)}${say('radio.copy')}</button>`
          : nothing
      }</div>`;
  }
}

function isTooLong(text: string): boolean {
  return (leftOf(text) ?? 0) < 0;
}

/** How much may still be written, or how much has to go. */
function lengthLine(left: number) {
  return left < 0
    ? html`<p class="long s danger" role="alert">${say('radio.tooLong', { n: -left })}</p>`
    : html`<p class="long s num" data-testid="characters-left">${say('radio.left', { n: left })}</p>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'officer-composer': Composer;
  }
}

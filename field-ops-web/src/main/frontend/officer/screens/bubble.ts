import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../attachment/said-files.js';
import type { Attachment, Message } from '../feed/feed-entry.js';
import type { Workplace } from '../person/workplace.js';
import { Follow } from '../ui/changes.js';
import { icon, mark } from '../ui/icons.js';
import { base } from '../ui/look.js';
import { clock, clockOf, differ } from '../ui/time.js';
import { isolated } from '../words/isolated.js';
import { say, tongue } from '../words/words.js';
import { sameOffer } from './choices.js';
import { whyOf } from './entry-words.js';
import type { Present } from './later.js';
import { answersOf, choicesOf, type Mentioned, quoteOf, saidLook, textOf } from './said-parts.js';
import type { Line } from './talk.js';

type Shown = Extract<Line, { kind: 'said' | 'waiting' }>;

/** One thing said: by others, by me, or by me and still on this device. Its words are of people and are kept apart. */
@customElement('officer-bubble')
export class Bubble extends LitElement {
  static override styles = [
    ...base,
    saidLook,
    css`
      :host { display: flex; flex-direction: column; align-items: flex-start; }
      :host([own]) { align-items: flex-end; }
      .who { margin: 10px 0 4px 2px; font-size: 0.9375rem; font-weight: 650; color: var(--muted); }
      .bubble {
        max-width: min(88%, 35rem); padding: 10px 14px; border-radius: 16px; background: var(--said); overflow-wrap: anywhere;
        border: 1.5px solid transparent;
      }
      .bubble.own { background: var(--own); }
      .urgent { display: flex; align-items: center; gap: 6px; color: var(--danger); font-weight: 700; }
      .text { white-space: pre-wrap; user-select: text; -webkit-user-select: text; }
      .when {
        display: flex; flex-wrap: wrap; gap: 2px 8px; justify-content: flex-end; align-items: center; margin-top: 4px; font-size: 0.9375rem;
        color: var(--muted);
      }
      .more { min-height: 3rem; min-width: 3rem; margin: -0.75rem -8px -0.75rem -4px; padding: 0; border: 0; background: none; color: var(--muted); }
      .bubble.named { border-color: var(--accent); }
      .clock { color: var(--warn); background: none; font-weight: 600; }
      /* The finger gets its 48 pixels although the words are small. */
      .readers {
        min-height: 3rem; min-width: 3rem; margin: -0.75rem -4px; padding: 0.75rem 4px; border: 0; background: none; font-size: 0.9375rem;
        font-weight: 600; color: var(--accent);
      }
      .bubble.waiting { background: none; border: 1.5px dashed var(--warn); }
      .bubble.waiting .when { color: var(--warn); flex-wrap: nowrap; }
      .bubble.waiting .when svg { flex: none; }
      .bubble.refused { border: 2px solid var(--danger); }
      .bubble.refused .when { color: var(--danger); font-weight: 600; justify-content: flex-start; }
      .bubble.came { border-style: solid; border-color: transparent; background: var(--own); }
      .bubble.came .when { color: var(--muted); }
      .ways { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 8px; }
      .ways button { padding: 8px 12px; }
    `,
  ];

  @property({ attribute: false, hasChanged: isOther }) line!: Shown;
  @property({ attribute: false }) place!: Workplace;

  constructor() {
    super();
    new Follow(this, () => tongue);
  }

  override willUpdate(): void {
    this.toggleAttribute('own', this.line.kind === 'waiting' || this.line.own);
  }

  override render() {
    return this.line.kind === 'said' ? this.said(this.line) : this.waiting(this.line);
  }

  private said({ message, own, first, mentioned, offered }: Extract<Line, { kind: 'said' }>) {
    const { replyTo, withdrawnAt, reactions, mine } = message;
    const isNamed = mentioned?.some(({ me }) => me);
    return html`${first ? html`<span class="who">${message.unit ? html`<bdi>${message.unit}</bdi> · ` : nothing}<bdi>${message.author}</bdi></span>` : nothing}
      <div class="bubble ${own ? 'own' : ''} ${isNamed ? 'named' : ''}" data-testid="message" data-message-id=${message.messageId} data-number=${message.number}
        data-state=${(message as Present).pending ? 'pending' : 'received'}>
        <span class="hidden"><bdi>${own ? say('radio.you') : message.author}</bdi></span>
        ${message.urgent && !withdrawnAt ? html`<div class="urgent">${mark('danger')}${say('urgent.title')}</div>` : nothing}
        ${replyTo === undefined ? nothing : quoteOf(this.line.kind === 'said' ? this.line.quote : undefined, () => this.tell('quote', replyTo))}
        ${message.notResult && !withdrawnAt ? html`<div class="s m" data-testid="not-result">${say('result.not', { why: isolated(message.notResult) })}</div>` : nothing}
        ${withdrawnAt ? html`<div class="gone">${icon('out', 16)} ${say('talk.withdrawn')}</div>` : html`${saidText(message.text, mentioned)}${this.files(message.attachments)}`}
        <div class="when num">${(message as Present).pending ? html`<span class="clock">${say('talk.pending')}</span>` : nothing}${message.editedAt && !withdrawnAt ? html`<span data-testid="edited">${say('talk.edited')}</span>` : nothing}${timesOf(message)}${own && !withdrawnAt ? this.readers(message) : nothing}${this.more(message)}</div>
      </div>
      ${choicesOf(offered, (choice) => this.tell('choose', { message, choice }))}
      ${withdrawnAt ? nothing : answersOf(reactions, mine, (reaction, on) => this.tell('answer', { message, reaction, on }))}`;
  }

  private files(files?: readonly Attachment[]) {
    if (!files?.length) return nothing;
    return html`<officer-said-files .place=${this.place} .files=${files}></officer-said-files>`;
  }

  private readers(message: Message) {
    return html`<button class="readers" data-testid="readers" @click=${() => this.tell('readers', message)}>${say('radio.whoRead')}</button>`;
  }

  private more(message: Message) {
    return html`<button class="more" data-testid="message-menu" aria-haspopup="dialog" aria-label=${say('talk.more')} @click=${() => this.tell('message-menu', message)}>${icon('more', 22)}</button>`;
  }

  private waiting({ entry, text }: Extract<Line, { kind: 'waiting' }>) {
    const came = entry.state === 'received';
    const tone = came ? 'came' : entry.state;
    return html`<div class="bubble waiting ${tone}" data-testid="message" data-message-id=${entry.id} data-state=${entry.state}>
      <span class="hidden">${say('radio.you')}</span>
      ${saidText(text)}${this.files(entry.operation.body.attachments as Attachment[] | undefined)}
      <div class="when num">${came || entry.state === 'refused' ? nothing : icon('clock', 16)}<span>${this.whenOf(entry.state)}</span></div>
      ${entry.state === 'refused' ? this.ways() : nothing}
    </div>`;
  }

  private ways() {
    return html`<div class="ways">
      <button data-testid="message-retry" @click=${() => this.tell('message-retry', this.line)}>${icon('again', 20)}${say('radio.again')}</button>
      <button data-testid="message-edit" @click=${() => this.tell('message-edit', this.line)}>${icon('edit', 20)}${say('radio.edit')}</button>
      <button data-testid="message-copy" @click=${() => this.tell('message-copy', this.line)}>${icon('copy', 20)}${say('radio.copy')}</button>
    </div>`;
  }

  private whenOf(state: string): string {
    if (this.line.kind !== 'waiting') return '';
    const { entry, sending } = this.line;
    const time = clock(entry.operation.writtenAt);
    if (state === 'received') return say('radio.received', { time: clock(entry.receivedAt ?? '') });
    if (state === 'refused') return say('outbox.refused', { why: whyOf(entry) });
    return say(sending ? 'radio.sending' : 'radio.waiting', { time });
  }

  private tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

/** A file may stand alone. */
function saidText(text: string, mentioned?: readonly Mentioned[]) {
  return text ? html`<div class="text" dir="auto">${textOf(text, mentioned)}</div>` : nothing;
}

/** A list that is drawn anew makes its lines anew; what they say is mostly the same. */
function isOther(next?: Shown, before?: Shown): boolean {
  if (next?.kind === 'said' && before?.kind === 'said')
    return (
      !sameOffer(next.offered, before.offered) ||
      ['message', 'own', 'first', 'quote', 'mentioned'].some(
        (key) => next[key as keyof typeof next] !== before[key as keyof typeof before],
      )
    );
  if (next?.kind === 'waiting' && before?.kind === 'waiting')
    return next.entry !== before.entry || next.sending !== before.sending;
  return next !== before;
}

/** When it was written counts by our clock; where the phone's own is not known, only the receipt is sure. */
function timesOf({ writtenAt, at, receivedAt, clockKnown }: Message) {
  const received = clockOf(receivedAt);
  if (clockKnown === false)
    return html`<span class="clock" data-testid="clock-unknown">${say('radio.unknownClock')}</span><span>${say('radio.received', { time: received })}</span>`;
  const written = at ?? writtenAt;
  if (!differ(written, receivedAt)) return html`<span>${received}</span>`;
  return html`<span>${say('radio.both', { written: clock(written, Date.parse(receivedAt)), received })}</span>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'officer-bubble': Bubble;
  }
}

import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { unreadDocuments } from '../document/words-of.js';
import '../bot/bot-rows.js';
import { type Only, onlys } from '../search/search.js';
import { icon, mark, tag } from '../ui/icons.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { say } from '../words/words.js';
import { type Group, groupsOf, kindWord, type Row } from './channel-rows.js';
import '../search/search-results.js';
import { mutedWords } from './channel-sound.js';
import { type ChannelFacts, kindIcon } from './channels.js';
import './push-card.js';

/** All channels of this person, and what was said in them; tells the chosen one as `channel`, a message as `found`. */
@customElement('officer-channel-list')
export class ChannelList extends Part {
  static override styles = [
    ...base,
    css`
      :host { display: block; height: 100%; overflow-y: auto; padding: 12px 16px 32px; }
      input { width: 100%; min-height: 3rem; padding: 0 18px; border: 1px solid var(--edge); border-radius: 1.5rem; background: var(--surface); color: var(--text); font: inherit; }
      .only { display: flex; flex-wrap: wrap; gap: 8px; margin-block-start: 8px; }
      .chip { flex: none; padding: 0 14px; border-radius: 1.5rem; font-weight: 550; }
      .chip[aria-pressed='true'] { background: var(--accent-soft); color: var(--accent); border-color: var(--accent); }
      h2 { display: flex; align-items: center; gap: 12px; margin: 20px 0 4px; font-size: 0.9375rem; font-weight: 650; color: var(--muted); }
      h2::after { content: ''; flex: 1; height: 1px; background: var(--line); }
      .row {
        width: 100%; min-height: 64px; display: grid; grid-template-columns: 2.75rem minmax(0, 1fr) auto; gap: 2px 12px; align-items: center; justify-content: stretch;
        padding: 8px 0; border: 0; background: none; text-align: start; font-weight: 400;
      }
      .kind { grid-row: span 2; display: grid; place-items: center; height: 2.75rem; border-radius: var(--r2); background: var(--line-2); }
      .row[aria-current] .kind { background: var(--accent-soft); color: var(--accent); }
      .name, .words { min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
      .name { font-weight: 650; }
      .words { font-size: 0.9375rem; color: var(--muted); }
      .words.warn { color: var(--warn); background: none; font-weight: 600; }
      time { font-size: 0.9375rem; color: var(--muted); }
      .tag { justify-self: end; }
      .tag.named { background: var(--accent); color: var(--accent-text); }
      @container (max-width: 19rem) { .name, .words { white-space: normal; overflow-wrap: anywhere; } }
      .mute svg { vertical-align: -0.2em; margin-inline-end: 4px; }
      .none { padding: 24px 0; color: var(--muted); }
    `,
  ];

  @property({ attribute: false }) channels: ChannelFacts[] = [];
  /** The one that is open. */
  @property() current = '';
  @state() private wanted = '';
  @state() private only: readonly Only[] = [];

  override render() {
    const groups = groupsOf(this.place, this.channels, this.wanted);
    return html`<input type="search" data-testid="channel-search" maxlength="100" autocomplete="off" dir="auto" aria-label=${say('radio.search')} placeholder=${say('radio.search')}
        .value=${this.wanted} @input=${(event: Event) => this.search(event.target as HTMLInputElement)} />
      <div class="only" role="group" aria-label=${say('search.only')}>${onlys.map((each) => this.chip(each))}</div>
      ${this.documents()}
      <officer-bot-rows .place=${this.place}></officer-bot-rows>
      <officer-push-card offer .place=${this.place}></officer-push-card>
      ${this.only.length > 0 ? nothing : groups.map((group) => this.group(group))}
      ${groups.length === 0 && this.only.length === 0 ? html`<p class="none" role="status">${say('radio.noneFound')}</p>` : nothing}
      <officer-search-results .place=${this.place} .words=${this.wanted} .only=${this.only}></officer-search-results>`;
  }

  /** The way to the documents of the office; nothing where there never was one. */
  private documents() {
    const n = this.place.shelf.documents.length;
    if (n === 0) return nothing;
    const fresh = unreadDocuments(this.place);
    return html`<button class="row" data-testid="documents-open" @click=${() => this.tell('go', 'documents')}>
      <span class="kind">${icon('file', 22)}</span><span class="name">${say('document.open')}</span><span></span>
      <span class="words">${say('document.count', { n })}</span>${fresh > 0 ? tag('way', say('document.newCount', { n: fresh })) : html`<span></span>`}
    </button>`;
  }

  private chip(only: Only) {
    const isOn = this.only.includes(only);
    const turn = () => {
      this.only = isOn ? this.only.filter((each) => each !== only) : [...this.only, only];
    };
    return html`<button class="chip" data-testid=${`only-${only}`} aria-pressed=${isOn} @click=${turn}>${say(`search.only.${only}`)}</button>`;
  }

  private muted({ channelId }: ChannelFacts) {
    const until = this.place.model.mutes.until(channelId, this.place.now);
    return until
      ? html`<span class="mute" data-testid="channel-muted" title=${mutedWords(until)}>${icon('silent', 18)}<span class="hidden">${mutedWords(until)}</span></span>`
      : nothing;
  }

  private search({ value }: HTMLInputElement): void {
    this.wanted = value;
  }

  private group({ kind, rows }: Group) {
    return html`<h2>${kindWord(kind)}</h2>${rows.map((row) => this.row(row))}`;
  }

  private row({ channel, words, waits, time }: Row) {
    return html`<button class="row" data-testid="channel" data-kind=${channel.kind ?? nothing} aria-current=${channel.channelId === this.current ? 'true' : nothing}
      @click=${() => this.tell('channel', channel)}>
      <span class="kind">${icon(kindIcon(channel.kind), 22)}</span>
      <bdi class="name">${channel.name}</bdi><time class="num">${time}</time>
      <span class="words ${waits ? 'warn' : ''}">${this.muted(channel)}${waits ? mark('warn') : nothing} <bdi>${words}</bdi></span>${count(channel)}
    </button>`;
  }
}

function count({ unread, left, mentions = 0 }: ChannelFacts) {
  if (left) return html`<span class="s m">${say('channel.left')}</span>`;
  if (unread === 0) return html`<span></span>`;
  const named = mentions > 0 ? html`<b aria-hidden="true" title=${say('talk.mentionsYou')}>@</b>` : nothing;
  return html`<span class="tag way num ${mentions > 0 ? 'named' : ''}" data-testid="channel-unread" data-mentions=${mentions}>${named}${unread > 99 ? '99+' : unread}<span class="hidden">${say('radio.unread')}${mentions > 0 ? `, ${say('talk.mentionsYou')}` : ''}</span></span>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'officer-channel-list': ChannelList;
  }
}

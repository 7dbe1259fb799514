import { css, html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { Members } from '../feed/feed-entry.js';
import { icon } from '../ui/icons.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { sheetLook } from '../ui/sheet.js';
import { say, sayMaybe } from '../words/words.js';
import type { ChannelFacts } from './channels.js';

/** After the last key; milliseconds. */
const pause = 250;

/** Who is in a channel, asked of the server when somebody wants to know. */
@customElement('officer-members-sheet')
export class MembersSheet extends Part {
  static override styles = [
    ...base,
    sheetLook,
    css`
      dialog { height: 80dvh; }
      .all { grid-template-rows: auto auto auto minmax(0, 1fr); height: 100%; }
      .head h1 { min-width: 0; overflow-wrap: anywhere; }
      input { width: 100%; min-height: 3rem; padding: 0 14px; border: 1px solid var(--edge); border-radius: var(--r2); background: var(--surface); color: var(--text); font: inherit; }
      ul { overflow-y: auto; }
      li { display: flex; justify-content: space-between; gap: 12px; min-height: 3rem; align-items: center; }
      li bdi { min-width: 0; overflow-wrap: anywhere; }
    `,
  ];

  @query('dialog') private dialog!: HTMLDialogElement;
  @state() private channel?: ChannelFacts;
  @state() private words = '';
  @state() private answer?: Members | 'away';
  private timer?: ReturnType<typeof setTimeout>;

  show(channel: ChannelFacts): void {
    this.channel = channel;
    this.words = '';
    void this.ask();
    this.dialog.showModal();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  private type(words: string): void {
    this.words = words;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.ask(), pause);
  }

  private async ask(): Promise<void> {
    const { channel, words } = this;
    if (!channel) return;
    this.answer = undefined;
    const members = await this.place.membersOf(channel.channelId, words);
    if (channel === this.channel && words === this.words) this.answer = members ?? 'away';
  }

  override render() {
    return html`<dialog aria-labelledby="title" data-testid="members-sheet" @close=${() => this.closed()}>${this.channel ? this.content(this.channel) : nothing}</dialog>`;
  }

  private closed(): void {
    this.channel = undefined;
    clearTimeout(this.timer);
  }

  private content({ name, kind, mayWrite }: ChannelFacts) {
    return html`<div class="all">
      <div class="head"><h1 id="title"><bdi>${name}</bdi></h1>
        <button class="plain" aria-label=${say('radio.close')} @click=${() => this.dialog.close()}>${icon('close')}</button></div>
      <input type="search" data-testid="members-search" maxlength="100" autocomplete="off" dir="auto" aria-label=${say('members.search')} placeholder=${say('members.search')}
        .value=${this.words} @input=${(event: Event) => this.type((event.target as HTMLInputElement).value)} />
      <p class="s m">${kind === 'ANNOUNCEMENT' && !mayWrite ? say('members.writers') : this.count()}</p>
      ${this.list()}
    </div>`;
  }

  private count(): string {
    return typeof this.answer === 'object' ? say('members.count', { n: this.answer.total }) : '';
  }

  private list() {
    const { answer } = this;
    if (!answer) return html`<div role="progressbar" aria-label=${say('loading')}><div class="skeleton"></div></div>`;
    if (answer === 'away')
      return html`<div role="alert"><p>${say('members.away')}</p><p style="margin-top:8px"><button @click=${() => void this.ask()}>${say('radio.again')}</button></p></div>`;
    if (answer.members.length === 0) return html`<p role="status">${say('members.none')}</p>`;
    return html`<ul tabindex="0">${answer.members.map((member) => this.row(member))}
      ${answer.more ? html`<li class="m">${say('members.more')}</li>` : nothing}</ul>`;
  }

  private row({ personId, name, role }: Members['members'][number]) {
    const me = personId === this.place.personId ? ` · ${say('members.you')}` : '';
    return html`<li data-testid="member" data-role=${role}><bdi class="b">${name}</bdi><span class="s m">${sayMaybe(`members.role.${role}`) ?? ''}${me}</span></li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'officer-members-sheet': MembersSheet;
  }
}

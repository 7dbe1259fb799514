import '@vaadin/text-area';
import { css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { icon } from '../ui/icons.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { say } from '../words/words.js';

const longest = 4_000;

/** Where a message is written. What is typed stays when the channel or the screen is left, and goes once it is kept. */
@customElement('officer-composer')
export class Composer extends Part {
  static override styles = [
    base,
    css`
      form { display: grid; grid-template-columns: 48px 1fr 48px; gap: 8px; align-items: end; padding: 8px 12px 32px; border-top: 1px solid var(--line); }
      vaadin-text-area { max-height: 30vh; }
      .round { border-radius: 50%; padding: 0; border: 0; background: none; color: var(--muted); }
      .round.primary { background: var(--accent); color: var(--accent-text); }
      .long { grid-column: 1 / -1; }
    `,
  ];

  private static readonly drafts = new Map<string, string>();
  @property() channelId = '';
  @state() private text = '';

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('channelId') || changed.has('place')) this.text = Composer.drafts.get(this.draftKey) ?? '';
  }

  /** Another person on this phone does not find what this one was typing. */
  private get draftKey(): string {
    return `${this.place.personId} ${this.channelId}`;
  }

  private type(text: string): void {
    this.text = text;
    Composer.drafts.set(this.draftKey, text);
  }

  private async send(event: Event): Promise<void> {
    event.preventDefault();
    const text = this.text.trim();
    if (!text || text.length > longest) return;
    const { channelId } = this;
    // A second tap while it is being kept must not send it twice; if it cannot be kept, the text comes back.
    this.text = '';
    try {
      await this.place.keep({ kind: 'message.sent', body: { channelId, text } });
      Composer.drafts.delete(`${this.place.personId} ${channelId}`);
    } catch {
      this.type(text);
      this.tell('not-kept', 'fail.message');
    }
  }

  private key(event: KeyboardEvent): void {
    const hasKeyboard = matchMedia('(hover: hover)').matches;
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && hasKeyboard) void this.send(event);
  }

  override render() {
    const tooLong = this.text.trim().length > longest;
    return html`<form @submit=${this.send}>
      <button type="button" class="round" aria-label=${say('radio.photo')} @click=${() => this.tell('go', 'photo')}>${icon('photo', 26)}</button>
      <vaadin-text-area min-rows="1" data-testid="composer" placeholder=${say('radio.placeholder')} accessible-name=${say('radio.placeholder')}
        .value=${this.text} ?invalid=${tooLong} @keydown=${this.key}
        @input=${(event: Event) => this.type((event.target as HTMLTextAreaElement).value)}></vaadin-text-area>
      <button class="round ${this.text.trim() ? 'primary' : ''}" data-testid="send" ?disabled=${!this.text.trim() || tooLong}
        aria-label=${say('radio.send')}>${icon('send', 24)}</button>
      ${tooLong ? html`<p class="long s danger" role="alert">${say('radio.tooLong')}</p>` : ''}
    </form>`;
  }
}

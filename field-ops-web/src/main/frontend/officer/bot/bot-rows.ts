import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { icon } from '../ui/icons.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { say } from '../words/words.js';
import type { BotFacts } from './bots.js';

/** The bots among the channels: each is a conversation of its own. */
@customElement('officer-bot-rows')
export class BotRows extends Part {
  static override styles = [
    ...base,
    css`
      :host { display: block; }
      .row {
        width: 100%; min-height: 64px; display: grid; grid-template-columns: 2.75rem minmax(0, 1fr); gap: 2px 12px; align-items: center; justify-content: stretch;
        padding: 8px 0; border: 0; background: none; text-align: start; font-weight: 400;
      }
      .kind { grid-row: span 2; display: grid; place-items: center; height: 2.75rem; border-radius: var(--r2); background: var(--line-2); }
      .name { font-weight: 650; }
      .words { font-size: 0.9375rem; color: var(--muted); }
    `,
  ];

  protected override updated(): void {
    if (this.place.connected) void this.place.bots.look();
  }

  override render() {
    return html`${this.place.bots.all.map((bot) => this.row(bot))}`;
  }

  private row({ name, title, owner }: BotFacts) {
    const open = () => (name === 'sick' ? this.tell('go', 'sick') : this.tell('bot', name));
    return html`<button class="row" data-testid="bot-${name}" @click=${open}>
      <span class="kind">${icon(name === 'sick' ? 'lock' : 'bot', 22)}</span><span class="name">${title}</span>
      <span class="words">${say('bot.auto', { owner })}</span>
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'officer-bot-rows': BotRows;
  }
}

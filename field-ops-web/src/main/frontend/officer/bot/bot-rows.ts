import { css, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { icon } from '../ui/icons.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { language, say } from '../words/words.js';
import { type BotFacts, botsOf } from './bots.js';

/** What was told last, so that the rows stand there with no network too, until the app is closed. */
const known = new Map<string, BotFacts[]>();

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

  @state() private bots: BotFacts[] = [];
  private asked = '';
  private asking = false;

  protected override willUpdate(): void {
    const key = `${this.place.personId} ${language()}`;
    this.bots = known.get(key) ?? [];
    if (this.asked !== key && this.place.connected && !this.asking) void this.look(key);
  }

  private async look(key: string): Promise<void> {
    this.asking = true;
    const bots = await botsOf(this.place);
    this.asking = false;
    if (!bots) return;
    known.set(key, bots);
    this.asked = key;
    this.requestUpdate();
  }

  override render() {
    return html`${this.bots.map((bot) => this.row(bot))}`;
  }

  private row({ name, title, owner }: BotFacts) {
    const open = () => (name === 'sick' ? this.tell('go', 'sick') : this.tell('bot', name));
    return html`<button class="row" data-testid="bot-${name}" @click=${open}>
      <span class="kind">${icon(name === 'sick' ? 'lock' : 'bot', 22)}</span><span class="name">${title}</span>
      <span class="words">${say('bot.auto', { owner })}</span>
    </button>`;
  }
}

/** What is known of one of them. */
export function factsOf(personId: string, name: string): BotFacts | undefined {
  return known.get(`${personId} ${language()}`)?.find((bot) => bot.name === name);
}

declare global {
  interface HTMLElementTagNameMap {
    'officer-bot-rows': BotRows;
  }
}

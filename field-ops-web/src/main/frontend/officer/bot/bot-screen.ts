import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { icon, mark } from '../ui/icons.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import type { Screen } from '../ui/router.js';
import { say } from '../words/words.js';
import { botLook } from './bot-look.js';
import type { BotAnswer } from './bots.js';
import { humanWay, linkWords } from './human.js';

interface Line {
  own?: string;
  answer?: BotAnswer;
}

const longest = 200;
/** What is shown of a conversation; it is kept nowhere. */
const most = 40;

/** A conversation with a bot: questions by tap or by hand, answers at once, and always the way to a human. */
@customElement('officer-bot-screen')
export class BotScreen extends Part {
  static override styles = [
    ...base,
    botLook,
    css`
      form { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 8px; }
      input { min-height: 3rem; min-width: 0; padding: 0 18px; border: 1px solid var(--edge); border-radius: 1.5rem; background: var(--surface); color: var(--text); font: inherit; }
      .bot ul { margin: 8px 0 0; padding: 0; list-style: none; display: grid; gap: 6px; }
      .bot li { padding-top: 6px; border-top: 1px solid var(--line); }
    `,
  ];

  @property() name = '';
  @state() private lines: readonly Line[] = [];
  @state() private busy = false;
  @state() private text = '';

  override render() {
    const { connected } = this.place;
    const facts = this.place.bots.of(this.name);
    return html`<header>
        <button class="plain" aria-label=${say('sick.back')} data-testid="bot-back" @click=${() => this.tell('go', 'back')}>${icon('back')}</button>
        <div class="where"><h1>${facts?.title ?? say('bot.title')}</h1>${facts ? html`<span class="s m">${say('bot.auto', { owner: facts.owner })}</span>` : nothing}</div>
        <span class="link ${connected ? 'ok' : 'warn'}" role="status">${mark(connected ? 'ok' : 'warn')}<span>${linkWords(this.place)}</span></span>
      </header>
      <div class="page"><div class="all">
        <div class="talk" role="log" aria-label=${say('sick.conversation')} data-testid="bot-talk">
          <div class="bot">${say('bot.hello')}</div>
          ${this.lines.map((line) => (line.own ? html`<div class="own">${line.own}</div>` : this.answer(line.answer)))}
          ${this.busy ? html`<div class="bot m" role="status">${say('bot.thinking')}</div>` : nothing}
        </div>
        ${connected ? nothing : html`<p class="tag warn" role="status" data-testid="bot-away">${mark('warn')}<span>${say('bot.away')}</span></p>`}
        <div class="choices">${(facts?.examples ?? []).map(
          (example) =>
            html`<button data-testid="bot-example" ?disabled=${!connected || this.busy} @click=${() => void this.asks(example)}>${example}</button>`,
        )}</div>
        <form @submit=${this.submit}>
          <input data-testid="bot-text" maxlength=${longest} autocomplete="off" aria-label=${say('bot.ask')} placeholder=${say('bot.ask')} .value=${this.text} ?disabled=${!connected}
            @input=${(event: Event) => {
              this.text = (event.target as HTMLInputElement).value;
            }} />
          <button class="primary" data-testid="bot-send" ?disabled=${!connected || this.busy}>${say('bot.send')}</button>
        </form>
        ${humanWay(this.place, () => this.tell('go', 'radio'))}
      </div></div>`;
  }

  private answer(answer: BotAnswer | undefined) {
    if (!answer) return html`<div class="bot danger" role="alert">${say('bot.failed')}</div>`;
    const { text, lines, screen } = answer;
    return html`<div class="bot" data-testid="bot-answer">${text}${lines.length > 0 ? html`<ul>${lines.map((line) => html`<li><bdi>${line}</bdi></li>`)}</ul>` : nothing}
      ${screen === 'sick' ? html`<button class="soft" @click=${() => this.tell('go', screen as Screen)}>${say('sick.title')}</button>` : nothing}</div>`;
  }

  private submit(event: Event): void {
    event.preventDefault();
    void this.asks(this.text);
  }

  private async asks(words: string): Promise<void> {
    const own = words.trim().slice(0, longest);
    if (!own || this.busy) return;
    this.text = '';
    this.busy = true;
    this.lines = [...this.lines, { own }].slice(-most);
    const answer = await this.place.bots.ask(this.name, own);
    this.lines = [...this.lines, { answer }].slice(-most);
    this.busy = false;
    await this.updateComplete;
    this.renderRoot.querySelector('.human')?.scrollIntoView({ block: 'end' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'officer-bot-screen': BotScreen;
  }
}

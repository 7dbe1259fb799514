import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { say } from '../words/words.js';
import { icon } from './icons.js';
import { base } from './look.js';
import { Part } from './part.js';

export type Screen = 'radio' | 'photo' | 'status' | 'me' | 'outbox' | 'help';
const places = ['radio', 'photo', 'status', 'me'] as const;

/** Four places at thumb height; the middle is left free for the backup button. */
@customElement('officer-bottom-bar')
export class BottomBar extends Part {
  static override styles = [
    base,
    css`
      nav {
        display: grid; grid-template-columns: 1fr 1fr 88px 1fr 1fr; border-top: 1px solid var(--line); background: var(--surface);
        padding-bottom: env(safe-area-inset-bottom);
      }
      button {
        flex-direction: column; gap: 2px; min-height: 68px; min-width: 0; padding: 8px 0; border: 0; border-radius: 0; position: relative;
        background: none; color: var(--muted); font-size: 14px;
      }
      button[aria-current] { color: var(--accent); }
      button:nth-child(3) { grid-column: 4; }
      .count {
        position: absolute; top: 6px; left: calc(50% + 8px); min-width: 20px; padding: 0 5px; border-radius: 10px; font-size: 13px;
        line-height: 20px; background: var(--accent); color: var(--accent-text);
      }
      :focus-visible { outline-offset: -4px; }
    `,
  ];

  @property() current: Screen = 'radio';
  @property({ type: Number }) unread = 0;

  override render() {
    return html`<nav aria-label=${say('nav.label')}>
      ${places.map(
        (place) => html`<button data-testid="nav-${place}" aria-current=${this.current === place ? 'page' : nothing}
          @click=${() => this.tell('go', place)}>
          ${icon(place, 26)}<span>${say(`nav.${place}`)}</span>
          ${place === 'radio' && this.unread > 0 ? html`<span class="count">${this.unread > 99 ? '99+' : this.unread}</span>` : nothing}
        </button>`,
      )}
    </nav>`;
  }
}

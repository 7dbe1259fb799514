import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { unreadOf } from '../screens/channels.js';
import { say } from '../words/words.js';
import { icon } from './icons.js';
import { base } from './look.js';
import { Part } from './part.js';
import { places, type Screen } from './router.js';

/** Documents are reached from the radio. */
function placeOf(screen: Screen): Screen {
  return screen === 'documents' || screen === 'document' ? 'radio' : screen;
}

/** Four places at thumb height; the middle is left free for the backup button. */
@customElement('officer-bottom-bar')
export class BottomBar extends Part {
  static override styles = [
    ...base,
    css`
      nav {
        display: grid; grid-template-columns: 1fr 1fr 5.5rem 1fr 1fr; border-top: 1px solid var(--edge); background: var(--surface);
        padding-bottom: env(safe-area-inset-bottom);
      }
      button {
        flex-direction: column; gap: 2px; min-height: 4.25rem; min-width: 0; padding: 8px 0; border: 0; border-radius: 0; position: relative;
        background: none; color: var(--muted); font-size: 0.9375rem; overflow-wrap: normal; hyphens: none;
      }
      button[aria-current] { color: var(--accent); }
      button[aria-current]::after { content: ''; position: absolute; top: 0; left: 22%; right: 22%; height: 3px; background: currentColor; }
      button:nth-child(3) { grid-column: 4; }
      .count {
        position: absolute; top: 6px; left: calc(50% + 6px); min-width: 1.375rem; padding: 0 5px; border-radius: 0.75rem; font-size: 0.875rem;
        line-height: 1.375rem; background: var(--accent); color: var(--accent-text);
      }
      :focus-visible { outline-offset: -4px; }
      /* Large text on a small screen: two and two, and the button between them. */
      @container (max-width: 19rem) {
        nav { grid-template-columns: minmax(0, 1fr) 4.5rem minmax(0, 1fr); }
        button { min-height: 2.25rem; padding: 4px 0; gap: 0; font-size: min(0.9375rem, 8cqi); }
        button svg { display: none; }
        .count { position: static; }
        button { flex-direction: row; flex-wrap: wrap; gap: 4px; }
        button:nth-child(1), button:nth-child(2) { grid-column: 1; }
        button:nth-child(3), button:nth-child(4) { grid-column: 3; }
        button:nth-child(1), button:nth-child(3) { grid-row: 1; }
      }
    `,
  ];

  @property() current: Screen = 'radio';

  override render() {
    const unread = unreadOf(this.place);
    return html`<nav aria-label=${say('nav.label')}>
      ${places.map(
        (
          place,
        ) => html`<button data-testid="nav-${place}" aria-current=${placeOf(this.current) === place ? 'page' : nothing}
          @click=${() => this.tell('go', place)}>
          ${icon(place, 26)}<span>${say(`nav.${place}`)}</span>${place === 'radio' ? this.count(unread) : nothing}
        </button>`,
      )}
    </nav>`;
  }

  private count(unread: number) {
    if (unread === 0) return nothing;
    return html`<span class="count" data-testid="unread" aria-hidden="true">${unread > 99 ? '99+' : unread}</span>
      <span class="hidden">${say('radio.unreadCount', { n: unread })}</span>`;
  }
}

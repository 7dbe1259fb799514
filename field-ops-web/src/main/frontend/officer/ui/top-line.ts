import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { nextDuty } from '../person/me.js';
import { say, type Word } from '../words/words.js';
import { mark, type Tone } from './icons.js';
import { base } from './look.js';
import { Part } from './part.js';
import { clock } from './time.js';

const tones: Record<string, Tone> = { live: 'ok', polling: 'ok', connecting: 'neutral', away: 'danger' };

/** The one line that always tells the truth: where I belong, whether the network is there, what is still only here. */
@customElement('officer-top-line')
export class TopLine extends Part {
  static override styles = [
    base,
    css`
      .line {
        display: flex; width: 100%; justify-content: space-between; gap: 12px; min-height: 64px; padding: 8px 16px; text-align: left;
        border: 0; border-bottom: 1px solid var(--line); border-radius: 0; background: var(--surface); font-weight: 400;
      }
      .where { min-width: 0; }
      .where > * { display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
      .name { font-size: 18px; font-weight: 700; line-height: 1.3; }
      .link { flex: none; text-align: right; line-height: 1.35; }
      .dot { display: inline-flex; align-items: center; gap: 6px; font-weight: 650; background: none; }
      :focus-visible { outline-offset: -4px; }
    `,
  ];

  override render() {
    const { duty, connection, here } = this.place;
    const tone = tones[connection] ?? 'warn';
    return html`<button class="line" data-testid="top-line" @click=${() => this.tell('go', 'outbox')}>
      <span class="where">
        <span class="name" data-testid="top-shift">${duty?.name ?? this.place.me?.name ?? ''}</span>
        <span class="s m" data-testid="top-unit">${duty ? `${duty.unit} · ${say('top.crew', { n: duty.crew.length })}` : this.off()}</span>
      </span>
      <span class="link">
        <span class="dot ${tone}" data-testid="connection" data-connection=${connection} role="status">
          ${mark(tone)}${say(`link.${connection}` as Word)}</span>
        ${
          here.length
            ? html`<span class="s b warn" style="display:block;background:none" data-testid="here-count">
              ${say('top.here', { n: here.length })}</span>`
            : nothing
        }
        <span class="hidden">${say('top.open')}</span>
      </span>
    </button>`;
  }

  private off(): string {
    const { me } = this.place;
    if (!me) return '';
    const next = nextDuty(me, Date.now());
    return next ? say('top.next', { when: clock(next.from) }) : say('top.offDuty');
  }
}

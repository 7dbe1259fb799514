import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
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
    ...base,
    css`
      .line {
        display: flex; flex-wrap: wrap; width: 100%; justify-content: space-between; gap: 0 12px; min-height: 4rem; padding: 8px 16px; text-align: left;
        border: 0; border-bottom: 1px solid var(--edge); border-radius: 0; background: var(--surface); font-weight: 400;
      }
      .where { flex: 1 1 9rem; min-width: 0; }
      .where > * { display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
      .name { font-size: 1.125rem; font-weight: 700; line-height: 1.3; }
      .link { flex: 0 1 auto; text-align: right; line-height: 1.35; }
      @container (max-width: 19rem) { .link { text-align: left; } .where > * { white-space: normal; } }
      .dot { display: inline-flex; align-items: center; gap: 6px; font-weight: 650; background: none; }
      :focus-visible { outline-offset: -4px; }
    `,
  ];

  /** Drawn anew with each, as a duty begins and ends by the clock. */
  @property({ type: Number }) minute = 0;

  override render() {
    const { duty, connection, here } = this.place;
    const tone = tones[connection] ?? 'warn';
    return html`<button class="line" data-testid="top-line" @click=${() => this.tell('go', 'outbox')}>
      <span class="where">
        <span class="name" data-testid="top-shift"><bdi>${duty?.name ?? this.place.me?.name ?? ''}</bdi></span>
        <span class="s m" data-testid="top-unit">${duty ? html`<bdi>${duty.unit}</bdi> · ${say('top.crew', { n: duty.crew.length })}` : this.off()}</span>
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
    const next = nextDuty(me, this.place.now);
    return next ? say('top.next', { when: clock(next.from) }) : say('top.offDuty');
  }
}

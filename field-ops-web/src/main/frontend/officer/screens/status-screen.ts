import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { icon, mark, type Tone } from '../ui/icons.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { language, say } from '../words/words.js';
import '../watch/watch-card.js';
import { statusWord } from './entry-words.js';
import { mayRequestBackup } from './may.js';
import { statusNow } from './status-now.js';

const tones = new Set<string | undefined>(['way', 'ok', 'warn', 'danger']);

/** Large keys; the present one is filled, and what is not sent yet is said. */
@customElement('officer-status-screen')
export class StatusScreen extends Part {
  static override styles = [
    ...base,
    css`
      :host { display: block; height: 100%; overflow-y: auto; background: var(--surface); }
      .page { display: grid; gap: 16px; padding: 16px 16px 72px; max-width: 720px; margin: 0 auto; }
      .keys { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(7.5rem, 100%), 1fr)); gap: 12px; }
      .key { flex-direction: column; min-height: 5.75rem; gap: 6px; padding: 12px 8px; font-size: 1rem; background: var(--surface); color: var(--text); border: 2px solid var(--edge); }
      .key .code { display: inline-flex; align-items: center; gap: 6px; background: none; font-size: 1.25rem; font-weight: 800; }
      .key.now { background: var(--accent); border-color: var(--accent); color: var(--accent-text); }
      .key.now .code { color: inherit; }
    `,
  ];

  override render() {
    const { duty, me } = this.place;
    if (!duty)
      return html`<div class="page"><div class="empty" data-testid="status-off-duty">${icon('status', 40)}<p>${say(me ? 'status.offDuty' : 'duty.unknown')}</p></div>${this.alone()}</div>`;
    const statuses = me?.statuses ?? [];
    const now = statusNow(this.place);
    return html`<div class="page">
      <div>
        <h1><bdi>${duty.unit}</bdi>${now.code ? html`: ${statusWord(this.place, now.code)}` : nothing}</h1>
        <p class="${now.tone}" style="background:none" role="status" data-testid="status-now" data-status=${now.code ?? ''}>${now.words}</p>
      </div>
      ${statuses.length === 0 ? html`<p class="m">${say('status.none')}</p>` : nothing}
      <div class="keys" role="group" aria-label=${say('status.title')}>
        ${statuses.map(({ code, word, tone: told }) => {
          const tone = tones.has(told) ? (told as Tone) : 'neutral';
          const isNow = code === now.code;
          return html`<button class="key ${isNow ? 'now' : ''}" data-testid="status-${code}" aria-pressed=${isNow} @click=${() => this.set(code, isNow)}>
            <span class="code ${tone}">${mark(tone)}${code}</span><span>${word[language()]}</span></button>`;
        })}
      </div>
      ${this.alone()}
    </div>`;
  }

  private alone() {
    if (!mayRequestBackup(this.place.me)) return nothing;
    return html`<officer-watch-card .place=${this.place}></officer-watch-card>`;
  }

  private set(status: string, isNow: boolean): void {
    if (isNow) return;
    navigator.vibrate?.(30);
    this.attempt(this.place.keep({ kind: 'status.set', body: { status } }), 'status');
  }
}

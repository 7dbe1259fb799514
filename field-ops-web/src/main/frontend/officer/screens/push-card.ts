import '@vaadin/button';
import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { PushState } from '../push/push-sign-up.js';
import { mark, type Tone } from '../ui/icons.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { say, type Word } from '../words/words.js';

const standings: Record<PushState, [Tone, Word]> = {
  unknown: ['neutral', 'push.working'],
  working: ['neutral', 'push.working'],
  unsupported: ['warn', 'push.unsupported'],
  install: ['warn', 'push.install'],
  off: ['warn', 'push.off'],
  ask: ['warn', 'push.why'],
  denied: ['warn', 'push.denied'],
  on: ['ok', 'push.on'],
  refused: ['danger', 'push.unsupported'],
  failed: ['danger', 'push.failed'],
};

/** Where nothing can wake this phone, it is said how its person is reached then. */
const without: PushState[] = ['unsupported', 'off', 'denied', 'refused', 'install'];
const offers: PushState[] = ['ask', 'failed'];

/** Whether this phone wakes its person, and what they can do about it; as an offer only while they have not decided. */
@customElement('officer-push-card')
export class PushCard extends Part {
  static override styles = [
    ...base,
    css`
      section { display: grid; gap: 12px; }
      .line { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 10px; align-items: baseline; }
      .line > span:first-child { background: none; }
      .row { display: flex; flex-wrap: wrap; gap: 8px; }
      label { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 4px 12px; align-items: center; min-height: 3rem; }
      input { width: 1.5rem; height: 1.5rem; accent-color: var(--accent); }
      :host([offer]) section { margin: 0 0 4px; }
    `,
  ];

  @property({ type: Boolean, reflect: true }) offer = false;

  override render() {
    const { push } = this.place;
    if (this.offer && (push.state !== 'ask' || push.isPutOff || push.wish)) return nothing;
    const [tone, words] = standings[push.state];
    return html`<section class="card" data-testid=${this.offer ? 'push-offer' : 'push-card'} data-state=${push.state}>
      <h2>${say('push.title')}</h2>
      <p class="line" role="status"><span class=${tone}>${mark(tone)}</span><span>${this.words(words)}</span></p>
      ${without.includes(push.state) ? html`<p class="s m">${say('push.without')}</p>` : nothing}
      ${offers.includes(push.state) ? this.question() : nothing}
      ${push.state === 'on' ? this.wishes() : nothing}
    </section>`;
  }

  private words(words: Word): string {
    const isApple = /iPhone|iPad|iPod/.test(navigator.userAgent);
    return say(words === 'push.denied' && isApple ? 'push.deniedApple' : words);
  }

  private question() {
    const { push } = this.place;
    return html`<div class="row">
      <vaadin-button class="primary" data-testid="push-on" @click=${() => push.turnOn()}>${say('push.turnOn')}</vaadin-button>
      ${this.offer ? html`<vaadin-button data-testid="push-later" @click=${() => push.putOff()}>${say('push.later')}</vaadin-button>` : nothing}
    </div>`;
  }

  private wishes() {
    const { push } = this.place;
    return html`<label><span class="b">${say('push.offDuty')}</span>
        <input type="checkbox" data-testid="push-off-duty" .checked=${push.wish?.all ?? false} @change=${(event: Event) => push.wants((event.target as HTMLInputElement).checked)} />
        <span class="s m">${say('push.offDutyWhy')}</span></label>
      <p class="s m">${say('push.lockScreen')}</p>
      <vaadin-button data-testid="push-off" @click=${() => push.turnOff()}>${say('push.turnOff')}</vaadin-button>`;
  }
}

import '@vaadin/button';
import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Drill } from '../person/me.js';
import { mark } from '../ui/icons.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { clock } from '../ui/time.js';
import { say } from '../words/words.js';
import { unanswered } from './on-call.js';

/** On top of every screen while a drill asks: one tap says that its person can be reached. It makes no sound. */
@customElement('officer-drill-strip')
export class DrillStrip extends Part {
  static override styles = [
    ...base,
    css`
      .drill { display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: center; justify-content: space-between; padding: 10px 16px; border-bottom: 3px solid var(--way); background: var(--way-soft); }
      .drill > div { flex: 1 1 10rem; min-width: 0; overflow-wrap: anywhere; }
      .head { display: inline-flex; gap: 6px; align-items: center; font-weight: 700; background: none; }
      vaadin-button { min-height: 3.5rem; }
    `,
  ];

  @property({ type: Number }) minute = 0;

  override render() {
    const drills = unanswered(this.place.me, this.place.now, (drillId) =>
      this.place.lastOf('drill.answered', (body) => body.drillId === drillId),
    );
    // The region is there before its words: only then they are read out.
    return html`<p class="hidden" role="status">${drills[0] ? say('drill.asks') : ''}</p>
      ${drills.slice(0, 1).map((drill) => this.strip(drill))}`;
  }

  private strip(drill: Drill) {
    return html`<section class="drill" data-testid="drill-strip" aria-label=${say('drill.title')}>
      <div><p class="head way">${mark('way')}${say('drill.asks')}</p>
        <p class="s"><bdi>${drill.roster}</bdi>, <bdi>${drill.by}</bdi>, <span class="num">${clock(drill.startedAt)}</span></p></div>
      <vaadin-button class="primary" data-testid="drill-answer" @click=${() => this.answer(drill)}>${say('drill.reachable')}</vaadin-button>
    </section>`;
  }

  private answer({ drillId }: Drill): void {
    this.attempt(this.place.keep({ kind: 'drill.answered', body: { drillId } }), 'answer');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'officer-drill-strip': DrillStrip;
  }
}

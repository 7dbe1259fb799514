import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icon, tag } from '../ui/icons.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { clock } from '../ui/time.js';
import { say } from '../words/words.js';
import './handover-facts.js';
import './handover-items.js';
import './handover-sign.js';
import { hereOf, isUnderWay, lastOf, shownOf } from './handover-state.js';
import { stateWord, timesOf, titleOf } from './handover-words.js';
import './last-hour.js';

/** The handover of a shift: to be read, completed by hand, and signed. */
@customElement('officer-handover-screen')
export class HandoverScreen extends Part {
  static override styles = [
    ...base,
    css`
      :host { display: grid; grid-template-rows: auto minmax(0, 1fr); height: 100%; min-height: 0; background: var(--bg); }
      .head { display: flex; align-items: center; gap: 8px; padding: 4px; border-bottom: 1px solid var(--edge); background: var(--surface); }
      .page { overflow-y: auto; padding: 16px 16px 88px; display: grid; gap: 16px; align-content: start; max-width: 720px; width: 100%; margin: 0 auto; }
      .state { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
    `,
  ];

  @property() shiftId = '';

  override render() {
    const handover = this.place.handovers.get(this.shiftId);
    const back = html`<button class="plain" data-testid="handover-back" aria-label=${say('handover.back')} @click=${() => this.tell('go', 'back')}>${icon('back')}</button>`;
    if (!handover)
      return html`<div class="head">${back}<h1>${say('handover.title')}</h1></div>
        <div class="page"><div class="empty" data-testid="handover-none">${icon('crew', 40)}<p>${say('handover.none')}</p></div></div>`;
    const content = shownOf(this.place, handover);
    const here = hereOf(this.place, handover).length;
    const signs = isUnderWay(this.place, lastOf(this.place, handover, 'handover.confirmed'));
    return html`<div class="head">${back}<h1 dir="auto">${titleOf(content)}</h1></div>
      <div class="page" data-testid="handover">
        <p class="state"><span data-testid="handover-state">${tag(handover.state === 'SIGNED' ? 'ok' : 'warn', stateWord(handover))}</span>
          <bdi>${content.team}</bdi> <span class="num">${timesOf(content.shift)}</span>
          <span class="s m">${say('handover.stand', { at: clock(content.at) })}</span></p>
        ${here ? html`<p role="status" data-testid="handover-here">${tag('warn', say('handover.onDevice', { n: here }))}</p>` : nothing}
        <officer-handover-facts .place=${this.place} .content=${content}></officer-handover-facts>
        <officer-handover-items .place=${this.place} .handover=${handover} .content=${content} .mayComplete=${handover.mayComplete && !signs}></officer-handover-items>
        <officer-last-hour .place=${this.place} .handover=${handover}></officer-last-hour>
        <officer-handover-sign .place=${this.place} .handover=${handover}></officer-handover-sign>
      </div>`;
  }
}

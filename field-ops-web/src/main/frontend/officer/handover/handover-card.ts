import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { icon, tag } from '../ui/icons.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { say } from '../words/words.js';
import type { Handover } from './handover.js';
import { hereOf, nextOf } from './handover-state.js';
import { stateWord, timesOf, titleOf } from './handover-words.js';

/** The handovers of duties that end or begin, each with what is to be done. */
@customElement('officer-handover-card')
export class HandoverCard extends Part {
  static override styles = [
    ...base,
    css`
      :host { display: grid; gap: 16px; }
      section { display: grid; gap: 12px; }
      .row { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
    `,
  ];

  override render() {
    return this.place.handovers.all.map((each) => this.one(each));
  }

  private one(handover: Handover) {
    const { content, shiftId } = handover;
    const next = nextOf(this.place, handover);
    const here = hereOf(this.place, handover).length;
    const phones = content.facts.phones.length;
    return html`<section class="card" data-testid="handover-card">
      <h2 dir="auto">${titleOf(content)}</h2>
      <p class="row">${tag(handover.state === 'SIGNED' ? 'ok' : 'warn', stateWord(handover))}
        <span class="num">${timesOf(content.shift)}</span></p>
      ${phones ? html`<p class="s">${say('handover.phonesHold', { n: phones })}</p>` : nothing}
      ${here ? html`<p>${tag('warn', say('handover.onDevice', { n: here }))}</p>` : nothing}
      <button class=${next ? 'primary' : ''} data-testid="handover-open" @click=${() => this.tell('handover', shiftId)}>
        ${say(next === 'handover.confirmed' ? 'handover.toConfirm' : next ? 'handover.toCountersign' : 'handover.look')}${icon('next', 20)}
      </button>
    </section>`;
  }
}

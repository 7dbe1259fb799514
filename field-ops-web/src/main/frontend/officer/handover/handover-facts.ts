import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { say } from '../words/words.js';
import { type Content, type FactList, factLists } from './handover.js';
import { firstOf, secondOf } from './handover-words.js';

/** What the app knows of a shift that ends: what is open, and what still lies on phones, by name. */
@customElement('officer-handover-facts')
export class HandoverFacts extends Part {
  static override styles = [
    ...base,
    css`
      :host { display: grid; gap: 16px; }
      section { display: grid; gap: 4px; }
      ul { list-style: none; margin: 0; padding: 0; }
      li { display: grid; gap: 2px; padding: 10px 0; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
    `,
  ];

  @property({ attribute: false }) content!: Content;

  override render() {
    return factLists.map((list) => this.list(list));
  }

  private list(list: FactList) {
    const { facts } = this.content;
    const found = facts[list];
    return html`<section class="card" data-testid="handover-${list}">
      <h2>${say(`handover.${list}`)}${found.length ? html` <span class="m num">${found.length}</span>` : nothing}</h2>
      ${found.length === 0 ? html`<p class="m">${say(`handover.${list}.none`)}</p>` : nothing}
      <ul>${found.map((fact) => html`<li><bdi class="b">${firstOf(list, fact)}</bdi><bdi class="s m">${secondOf(list, fact)}</bdi></li>`)}</ul>
      ${facts.more.includes(list) ? html`<p class="s m">${say('handover.more')}</p>` : nothing}
      ${list === 'crew' && facts.ended ? html`<p class="s m">${say('handover.ended', { n: facts.ended })}</p>` : nothing}
    </section>`;
  }
}

import '@vaadin/button';
import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { DutyChange } from '../person/me.js';
import { whyOf } from '../screens/entry-words.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { clockOf, dayWord } from '../ui/time.js';
import { say } from '../words/words.js';
import { openChanges, wordOf } from './changes.js';

/** What was changed in my shifts after they were published, until I say that I know. */
@customElement('officer-change-list')
export class ChangeList extends Part {
  static override styles = [
    ...base,
    css`
      :host { display: block; }
      section { display: grid; gap: 12px; }
      .change { display: grid; gap: 8px; padding-top: 12px; border-top: 1px solid var(--line); }
      vaadin-button { min-height: 3.5rem; }
    `,
  ];

  override render() {
    const changes = openChanges(this.place.me, this.place.now, (change) => this.said(change));
    if (changes.length === 0) return nothing;
    return html`<section class="card" data-testid="changes">
      <h2>${say('change.title')}</h2>
      ${changes.map((change) => this.one(change))}
    </section>`;
  }

  private one(change: DutyChange) {
    const said = this.said(change);
    return html`<div class="change" data-testid="change">
      <p><b>${say(wordOf(change), { unit: change.unit ?? '' })}</b><br />
        ${dayWord(change.from)}, <bdi>${change.name}</bdi>, <span class="num">${clockOf(change.from)}–${clockOf(change.until)}</span></p>
      ${said?.state === 'refused' ? html`<p class="danger" role="alert">${say('duty.refused', { why: whyOf(said) })}</p>` : nothing}
      <vaadin-button class="primary" data-testid="change-confirm" @click=${() => this.confirm(change)}>${say('change.confirm')}</vaadin-button>
    </div>`;
  }

  private said({ changeId }: DutyChange) {
    return this.place.lastOf('duty.confirmed', (body) => body.changeId === changeId);
  }

  private confirm({ changeId }: DutyChange): void {
    this.attempt(this.place.keep({ kind: 'duty.confirmed', body: { changeId } }), 'answer');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'officer-change-list': ChangeList;
  }
}

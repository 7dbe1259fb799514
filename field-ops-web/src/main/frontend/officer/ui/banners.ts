import '@vaadin/button';
import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { isRaised } from '../backup/help-state.js';
import { shownState } from '../backup/known.js';
import type { Backup } from '../feed/feed-entry.js';
import { say } from '../words/words.js';
import { mark } from './icons.js';
import { base } from './look.js';
import { Part } from './part.js';
import './sign-in-banner.js';
import { updates } from './updates.js';

const callIsRecent = 12 * 3_600_000;

/** What must be seen on every screen: the sign-in that ran out, and my own backup request while it is open. */
@customElement('officer-banners')
export class Banners extends Part {
  static override styles = [
    ...base,
    css`
      .banner { display: flex; align-items: center; justify-content: space-between; gap: 8px 12px; flex-wrap: wrap; padding: 10px 16px; border-bottom: 1px solid var(--edge); }
      .mine { background: var(--danger); color: var(--danger-text); font-weight: 700; }
      .mine button, .mine svg { color: inherit; }
      .mine button { background: none; border-color: currentColor; }
      .mine span { display: inline-flex; gap: 8px; align-items: center; }
    `,
  ];

  @property({ attribute: false }) moment = Date.now();

  override render() {
    return html`<officer-sign-in-banner .place=${this.place}></officer-sign-in-banner>${this.myCall()}${this.newVersion()}`;
  }

  private newVersion() {
    if (!updates.ready) return nothing;
    return html`<div class="banner" role="status" data-testid="update-banner"><span>${say('update.ready')}</span>
      <vaadin-button data-testid="update" @click=${() => updates.take()}>${say('update.button')}</vaadin-button></div>`;
  }

  private myCall() {
    const requestId = this.openCall();
    if (!requestId) return nothing;
    const words = say(`help.title.${this.stateOf(requestId)}`);
    return html`<div class="banner mine" role="status" data-testid="help-banner"><span>${mark('danger')}${words}</span>
      <button data-testid="help-open" @click=${() => this.tell('help-open', requestId)}>${say('help.open')}</button></div>`;
  }

  /** My newest request that is not settled: as made on this phone, else as the server knows it from another. */
  private openCall(): string | undefined {
    const { place } = this;
    const made = place.help.unkept ?? place.lastOf('backup.requested');
    const recent = made && this.moment - Date.parse(made.operation.writtenAt) < callIsRecent ? [made.id] : [];
    // A missed check-in is told by the lone work's own strip.
    const mine = (each: Backup) => each.personId === place.personId && !isRaised(each);
    const known = [...place.model.backups.values()].filter(mine).reverse();
    return [...recent, ...known.map(({ requestId }) => requestId)].find((requestId) => {
      const closing = place.lastOf('backup.closed', (body) => body.requestId === requestId);
      return this.stateOf(requestId) !== 'over' && (!closing || closing.state === 'refused');
    });
  }

  private stateOf(requestId: string) {
    return shownState(this.place.helpEntry(requestId), this.place.model.backups.get(requestId));
  }
}

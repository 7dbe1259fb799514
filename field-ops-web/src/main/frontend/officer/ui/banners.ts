import '@vaadin/button';
import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { helpState } from '../backup/help-state.js';
import { say } from '../words/words.js';
import { mark } from './icons.js';
import { base } from './look.js';
import { Part } from './part.js';

/** What must be seen on every screen: the sign-in that ran out, and my own call for help while it is open. */
@customElement('officer-banners')
export class Banners extends Part {
  static override styles = [
    base,
    css`
      .banner { display: flex; align-items: center; justify-content: space-between; gap: 12px; padding: 10px 16px; border-bottom: 1px solid var(--line); }
      .banner.warn { color: var(--text); }
      .mine { background: var(--danger); color: var(--danger-text); font-weight: 700; }
      .mine button { background: none; border-color: currentColor; color: inherit; }
      .mine span { display: inline-flex; gap: 8px; align-items: center; }
    `,
  ];

  @property({ attribute: false }) moment = Date.now();

  override render() {
    return html`${this.place.standing === 'signedOut' || this.place.connection === 'signedOut' ? this.signIn() : nothing}${this.myCall()}`;
  }

  private signIn() {
    return html`<div class="banner warn" role="alert" data-testid="sign-in-banner"><span>${say('banner.signIn')}</span>
      <vaadin-button class="primary" data-testid="sign-in" @click=${() => this.tell('sign-in')}>${say('banner.signInButton')}</vaadin-button></div>`;
  }

  private myCall() {
    const { place } = this;
    const entry = place.lastOf('backup.requested');
    const open = [...place.model.backups.values()].findLast(
      ({ personId, state }) => personId === place.personId && state !== 'CLOSED',
    );
    const requestId = open?.requestId ?? entry?.id;
    if (!requestId) return nothing;
    const closing = place.lastOf('backup.closed', (body) => body.requestId === requestId);
    const recent = open || (entry && this.moment - Date.parse(entry.operation.writtenAt) < 12 * 3_600_000);
    const state = helpState(place.outbox.get(requestId), place.model.backups.get(requestId), this.moment);
    if (!recent || state === 'over' || (closing && closing.state !== 'refused')) return nothing;
    const words = state === 'notSent' ? say('help.notSent') : say('help.title');
    return html`<div class="banner mine" role="status" data-testid="help-banner"><span>${mark('danger')}${words}</span>
      <button data-testid="help-open" @click=${() => this.tell('help-open', requestId)}>${say('help.open')}</button></div>`;
  }
}

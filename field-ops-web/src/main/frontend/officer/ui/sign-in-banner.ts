import '@vaadin/button';
import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { say } from '../words/words.js';
import { base } from './look.js';
import { Part } from './part.js';

/** Asks for a new sign-in where one ran out, and is nothing otherwise. */
@customElement('officer-sign-in-banner')
export class SignInBanner extends Part {
  static override styles = [
    ...base,
    css`
      .banner { display: flex; align-items: center; justify-content: space-between; gap: 8px 12px; flex-wrap: wrap; padding: 10px 16px; border-bottom: 1px solid var(--edge); }
      .banner.warn { color: var(--text); }
    `,
  ];

  override render() {
    if (this.place.standing !== 'signedOut' && this.place.connection !== 'signedOut') return nothing;
    return html`<div class="banner warn" role="alert" data-testid="sign-in-banner"><span>${say('banner.signIn')}</span>
      <vaadin-button class="primary" data-testid="sign-in" @click=${() => this.tell('sign-in')}>${say('banner.signInButton')}</vaadin-button></div>`;
  }
}

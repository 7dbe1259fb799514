import '@vaadin/button';
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../backup/locked-help.js';
import type { Device } from '../person/device.js';
import { Follow } from '../ui/changes.js';
import { icon } from '../ui/icons.js';
import { base } from '../ui/look.js';
import { say, tongue } from '../words/words.js';

/** What is shown while nobody is known here: while it starts, before the first sign-in, and without any storage. */
@customElement('officer-welcome-screen')
export class WelcomeScreen extends LitElement {
  static override styles = [
    ...base,
    css`
      :host { display: grid; height: 100%; }
      .skeletons { padding: 16px; display: grid; gap: 16px; align-content: start; }
      .skeleton { height: 64px; }
      .say { display: grid; gap: 16px; align-content: safe center; justify-items: center; padding: 24px; overflow-y: auto; width: 100%; text-align: center; max-width: 480px; margin: 0 auto; }
      .say svg { color: var(--accent); }
      vaadin-button { min-width: min(12.5rem, 100%); }
    `,
  ];

  @property({ attribute: false }) device!: Device;

  constructor() {
    super();
    new Follow(this, () => tongue);
    new Follow(this, () => this.device);
  }

  override render() {
    const { phase, reachable, trouble } = this.device;
    if (phase === 'starting')
      return html`<div class="skeletons" role="progressbar" aria-label=${say('loading')}>
        <div class="skeleton"></div><div class="skeleton" style="width:70%"></div><div class="skeleton" style="width:60%"></div>
      </div>`;
    if (phase === 'broken')
      return html`<div class="say" role="alert" data-testid="broken">${icon('help', 48)}<h1>${say('broken.title')}</h1>
        <p data-trouble=${trouble ?? ''}>${say(`broken.${trouble ?? 'failing'}`)}</p><vaadin-button class="primary" @click=${() => location.reload()}>${say('broken.button')}</vaadin-button></div>`;
    if (phase === 'locked')
      return html`<div class="say" role="alert" data-testid="locked">${icon('me', 48)}<h1>${say('locked.title')}</h1>
        <p>${say('locked.detail')}</p>${this.signIn()}
        ${this.device.place ? html`<p>${say('locked.help')}</p><officer-locked-help .place=${this.device.place} @sign-in=${() => this.device.signIn()}></officer-locked-help>` : ''}</div>`;
    return html`<div class="say" data-testid="welcome" data-reachable=${reachable}>${icon('me', 48)}<h1 tabindex="-1">${say('welcome.title')}</h1>
      <p>${say(reachable ? 'welcome.online' : 'welcome.offline')}</p>
      ${reachable ? '' : html`<p class="s m">${say('welcome.waiting')}</p>`}
      ${this.signIn()}</div>`;
  }

  private signIn() {
    return html`<vaadin-button class="primary" data-testid="sign-in" @click=${() => this.device.signIn()}>${say('banner.signInButton')}</vaadin-button>`;
  }
}

import '@vaadin/button';
import { css, html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import '../devices/devices-sheet.js';
import type { DevicesSheet } from '../devices/devices-sheet.js';
import type { Device, Theme } from '../person/device.js';
import { type Duty, dutyAt } from '../person/me.js';
import { icon, tag } from '../ui/icons.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { clockOf, dayWord, zoneName } from '../ui/time.js';
import { type Language, language, say } from '../words/words.js';
import './advice.js';
import './hand-back.js';
import './push-card.js';

const languages: [Language, string][] = [
  ['de', 'Deutsch'],
  ['en', 'English'],
];
const themes: Theme[] = ['system', 'light', 'dark'];

/** My duty, this phone's settings, and the way out. */
@customElement('officer-me-screen')
export class MeScreen extends Part {
  static override styles = [
    ...base,
    css`
      :host { display: block; height: 100%; overflow-y: auto; }
      .page { display: grid; gap: 16px; padding: 16px 16px 72px; max-width: 720px; margin: 0 auto; }
      section { display: grid; gap: 12px; }
      .duty { display: grid; gap: 4px; padding: 12px 0; border-top: 1px solid var(--line); }
      .duty:first-of-type { border: 0; padding-top: 0; }
      .row { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 8px; align-items: center; }
      .choice { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(6.5rem, 100%), 1fr)); border: 1px solid var(--edge); border-radius: var(--r2); overflow: hidden; }
      .choice button { border: 0; border-radius: 0; padding: 8px 4px; }
      .choice button + button { border-left: 1px solid var(--edge); }
      .choice [aria-pressed='true'] { background: var(--accent); color: var(--accent-text); }
      .choice :focus-visible { outline-offset: -4px; }
      .wide { width: 100%; justify-content: space-between; }
    `,
  ];

  @property({ attribute: false }) device!: Device;
  @query('officer-devices-sheet') private devices!: DevicesSheet;

  override render() {
    const { me, here } = this.place;
    return html`<div class="page">
      <h1 data-testid="me-name"><bdi>${me?.name ?? say('me.title')}</bdi></h1>
      <section class="card" data-testid="duties">
        <h2>${say('me.duties')}</h2>
        ${me?.duties.length ? me.duties.map((duty) => this.duty(duty)) : html`<p class="m">${say(me ? 'me.noDuty' : 'duty.unknown')}</p>`}
      </section>
      <button class="wide" data-testid="open-outbox" @click=${() => this.tell('go', 'outbox')}>
        <span>${say('outbox.title')}</span>
        <span class="row">${here.length ? tag('warn', say('top.here', { n: here.length })) : nothing}${icon('next', 20)}</span>
      </button>
      <button class="wide" data-testid="open-devices" @click=${() => this.devices.show()}>
        <span>${say('devices.title')}</span>${icon('next', 20)}
      </button>
      <button class="wide" data-testid="me-documents" @click=${() => this.tell('go', 'documents')}>
        <span>${say('document.title')}</span>${icon('next', 20)}
      </button>
      <officer-devices-sheet .place=${this.place}></officer-devices-sheet>
      <officer-hand-back .place=${this.place}></officer-hand-back>
      <officer-push-card .place=${this.place}></officer-push-card>
      <officer-advice></officer-advice>
      <section class="card">
        <h2 id="language">${say('me.language')}</h2>
        <div class="choice" role="group" aria-labelledby="language">
          ${languages.map(([code, name]) => this.option(`language-${code}`, name, language() === code, () => this.device.choose('language', code)))}
        </div>
        <h2 id="theme">${say('me.theme')}</h2>
        <div class="choice" role="group" aria-labelledby="theme">
          ${themes.map((theme) =>
            this.option(`theme-${theme}`, say(`me.theme.${theme}`), this.device.theme === theme, () =>
              this.device.choose('theme', theme),
            ),
          )}
        </div>
      </section>
      <vaadin-button data-testid="sign-out" @click=${() => this.tell('sign-out')}>${say('me.signOut')}</vaadin-button>
    </div>`;
  }

  private option(id: string, words: string, chosen: boolean, choose: () => void) {
    return html`<button data-testid=${id} aria-pressed=${chosen} @click=${choose}>${words}</button>`;
  }

  private duty(duty: Duty) {
    const now = duty === dutyAt(this.place.me, this.place.now);
    const from = dayWord(duty.from);
    const zone = zoneName(Date.parse(duty.from), 'short');
    const self = duty.crew.indexOf(this.place.me?.name ?? '');
    const others = duty.crew.filter((_, at) => at !== self);
    return html`<div class="duty" data-testid="duty">
      <div class="row"><bdi class="b">${duty.name}</bdi>${now ? tag('ok', say('me.now')) : nothing}</div>
      <span class="num">${from}, ${clockOf(duty.from)}–${clockOf(duty.until)}${zone ? ` (${zone})` : ''} · <bdi>${duty.unit}</bdi></span>
      ${others.length > 0 ? html`<span class="s m">${say('me.crew', { names: others })}</span>` : nothing}
    </div>`;
  }
}

import '@vaadin/button';
import { css, html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import '../devices/devices-sheet.js';
import type { DevicesSheet } from '../devices/devices-sheet.js';
import '../duty/calendar-sheet.js';
import type { CalendarSheet } from '../duty/calendar-sheet.js';
import '../duty/change-list.js';
import '../duty/duty-card.js';
import '../duty/duty-week.js';
import '../duty/swap-list.js';
import '../duty/wish-list.js';
import { canOffer } from '../duty/swap-state.js';
import '../oncall/on-call-card.js';
import type { Device, Theme } from '../person/device.js';
import '../handover/handover-card.js';
import { type Duty, dutyAt } from '../person/me.js';
import '../ui/ask.js';
import { uuid7 } from '../store/uuid7.js';
import type { Ask } from '../ui/ask.js';
import { icon, tag } from '../ui/icons.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { clockOf, dayWord, zoneName } from '../ui/time.js';
import { type Language, language, say } from '../words/words.js';
import './advice.js';
import './hand-back.js';
import { mayCallInSick } from './may.js';
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
  @query('officer-calendar-sheet') private calendar!: CalendarSheet;
  @query('officer-devices-sheet') private devices!: DevicesSheet;
  @query('officer-ask') private question!: Ask;

  override render() {
    const { me, here } = this.place;
    return html`<div class="page">
      <h1 data-testid="me-name"><bdi>${me?.name ?? say('me.title')}</bdi></h1>
      <officer-duty-card .place=${this.place}></officer-duty-card>
      ${this.place.handovers.all.length ? html`<officer-handover-card .place=${this.place}></officer-handover-card>` : nothing}
      ${me?.dutyChanges?.length ? html`<officer-change-list .place=${this.place}></officer-change-list>` : nothing}
      ${me?.swaps?.length ? html`<officer-swap-list .place=${this.place}></officer-swap-list>` : nothing}
      <officer-on-call-card .place=${this.place}></officer-on-call-card>
      <section class="card" data-testid="duties">
        <h2>${say('me.duties')}</h2>
        ${me ? html`<officer-duty-week .place=${this.place}></officer-duty-week>` : nothing}
        ${zoneName() ? html`<p class="s b" data-testid="duty-zone">${say('duty.zone', { zone: zoneName() })}</p>` : nothing}
        ${me?.duties.length ? me.duties.map((duty) => this.duty(duty)) : html`<p class="m">${say(me ? 'me.noDuty' : 'duty.unknown')}</p>`}
        ${me?.roles.includes('patrol') ? html`<button class="wide" data-testid="open-calendar" @click=${() => this.calendar.show()}><span>${say('calendar.title')}</span>${icon('next', 20)}</button>` : nothing}
      </section>
      ${me?.roles.includes('patrol') ? html`<officer-wish-list .place=${this.place}></officer-wish-list>` : nothing}
      <officer-calendar-sheet .place=${this.place}></officer-calendar-sheet>
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
      ${mayCallInSick(me) ? this.sick() : nothing}
      <officer-devices-sheet .place=${this.place}></officer-devices-sheet>
      <officer-ask></officer-ask>
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

  private sick() {
    return html`<button class="wide" data-testid="open-sick" @click=${() => this.tell('go', 'sick')}>
      <span>${say('sick.title')}</span>${icon('next', 20)}
    </button>`;
  }

  private option(id: string, words: string, chosen: boolean, choose: () => void) {
    return html`<button data-testid=${id} aria-pressed=${chosen} @click=${choose}>${words}</button>`;
  }

  private giving(duty: Duty) {
    const offered = this.place.lastOf('swap.offered', ({ shiftId }) => shiftId === duty.shiftId);
    if (canOffer(duty, this.place.me, this.place.now, offered))
      return html`<button data-testid="swap-offer" @click=${() => this.offer(duty)}>${say('swap.offer')}</button>`;
    return offered?.state === 'waiting' ? html`<span class="s m" role="status">${say('swap.here')}</span>` : nothing;
  }

  private async offer({ shiftId, name, from }: Duty): Promise<void> {
    const answer = await this.question.ask({
      title: say('swap.ask'),
      detail: say('swap.asked', { what: `${dayWord(from)}, ${name}` }),
      confirm: say('swap.doOffer'),
    });
    if (answer === undefined) return;
    this.attempt(this.place.keep({ kind: 'swap.offered', body: { swapId: uuid7(), shiftId } }), 'answer');
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
      ${this.giving(duty)}
    </div>`;
  }
}

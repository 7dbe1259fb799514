import '@vaadin/button';
import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Backup } from '../feed/feed-entry.js';
import type { Entry, Position } from '../outbox/entry.js';
import { lastFix } from '../person/locate.js';
import { icon, mark } from '../ui/icons.js';
import { base } from '../ui/look.js';
import '../ui/notice-board.js';
import type { Notices } from '../ui/notices.js';
import { Part } from '../ui/part.js';
import { phoneFacts } from '../ui/phone-facts.js';
import '../ui/sign-in-banner.js';
import { ago, clock, metres } from '../ui/time.js';
import { answerWords } from '../watch/watch-words.js';
import { say } from '../words/words.js';
import { numbersOf, type PhoneNumber } from './by-phone.js';
import { alertsOf, isRaised, knowsAlerts, takenBy } from './help-state.js';
import './incident-link.js';
import { type Fact, isAlone, knownOf, type Shown, shownState } from './known.js';
import { type Place, placeOf, placeWords, within } from './way.js';

const calm: Shown[] = ['over', 'there'];

/** What became of my backup request, and the way by phone as long as nobody comes. */
@customElement('officer-help-screen')
export class HelpScreen extends Part {
  static override styles = [
    ...base,
    css`
      :host { display: grid; grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr); height: 100%; background: var(--surface); }
      header { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: 12px; padding: 12px 16px; background: #b00f1b; color: #fff; }
      header.calm { background: #17603c; }
      .body { overflow: auto; }
      .page { padding: 20px 16px; display: grid; align-content: start; gap: 12px; max-width: 45rem; margin: 0 auto; }
      .big { font-size: 2rem; font-weight: 800; line-height: 1.15; letter-spacing: -0.01em; overflow-wrap: anywhere; }
      .red { color: var(--danger); }
      .blue { color: var(--way); }
      .green { color: var(--ok); }
      ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 8px; }
      .line { display: flex; gap: 12px; align-items: center; }
      .line .way, .line .warn, .line .ok, .line .neutral { background: none; display: inline-flex; }
      footer { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(9rem, 100%), 1fr)); gap: 8px; padding: 8px 16px calc(16px + env(safe-area-inset-bottom)); max-width: 45rem; width: 100%; margin: 0 auto; }
      footer > * { min-height: 3.5rem; }
      .wide { grid-column: 1 / -1; }
      /* Large text: all of it scrolls, and nothing squeezes the rest. */
      @container (max-width: 19rem) { :host { display: block; overflow-y: auto; } footer > * { min-height: 3rem; } .big { font-size: min(2rem, 13cqi); } }
    `,
  ];

  @property() requestId = '';
  /** Nothing of the app may be done but this. */
  @property({ type: Boolean }) locked = false;
  @property({ attribute: false }) moment = Date.now();
  @property({ attribute: false }) notices!: Notices;

  private get entry(): Entry | undefined {
    return this.place.helpEntry(this.requestId);
  }

  private get backup(): Backup | undefined {
    return this.place.model.backups.get(this.requestId);
  }

  private get position(): Place | undefined {
    return (this.entry?.operation.body.position as Position | undefined) ?? placeOf(this.backup);
  }

  override render() {
    const { entry, backup } = this;
    const state = shownState(entry, backup);
    const unit = this.place.duty?.unit;
    const made = backup?.requestedAt ?? entry?.operation.writtenAt ?? new Date().toISOString();
    return html`<div><officer-sign-in-banner .place=${this.place}></officer-sign-in-banner><officer-failures .notices=${this.notices}></officer-failures>
        <header class=${calm.includes(state) ? 'calm' : ''}>
          <div><h1>${say(`help.title.${state}`)}</h1><span class="s">${unit ? html`<bdi>${unit}</bdi> · ` : nothing}${say('help.urgency.URGENT')}</span></div>
          <span class="b num">${clock(made)}</span>
        </header></div>
      <div class="body" tabindex="0"><div class="page" data-testid="help-state" data-state=${state}>
        <div role=${isAlone(state) ? 'alert' : 'status'}>${this.headline(state)}${this.memory()}</div>
        ${this.known()}${this.whereabouts()}${this.closing()}
      </div></div>
      <footer>${this.ways(isAlone(state), made)}
        ${this.locked ? nothing : html`<officer-incident-link class="wide" .place=${this.place} .requestId=${this.requestId}></officer-incident-link>`}
        <vaadin-button data-testid="help-back" class=${state === 'over' || this.locked ? 'wide' : ''} @click=${() => this.tell('go', 'back')}>
          ${say('help.back')}</vaadin-button>
        ${
          state === 'over' || this.locked
            ? nothing
            : html`<vaadin-button data-testid="help-done" @click=${() => this.tell('help-settle', this.requestId)}>
              ${say('help.done')}</vaadin-button>`
        }
      </footer>`;
  }

  private headline(state: Shown) {
    const { entry, backup } = this;
    const unit = backup ? takenBy(backup) : '';
    const time = clock(backup?.receivedAt ?? entry?.receivedAt ?? '');
    const hasPhone = this.place.me?.controlRoomPhone !== undefined;
    const received = html`<p class="big green">${say('help.received', { time })}</p>`;
    switch (state) {
      case 'notSent':
        return html`<p class="big red">${say('help.notSent')}</p><p>${say('help.notSentDetail')} ${hasPhone ? say('help.notSentWays') : ''}</p>`;
      case 'unanswered':
        return html`<p class="big red">${say('help.unanswered')}</p><p>${say(hasPhone ? 'help.unansweredDetail' : 'help.unansweredNoPhone')}</p>`;
      case 'refused': {
        const why = entry?.problem?.detail ?? entry?.problem?.title ?? '';
        return html`<p class="big red">${say('help.refused')}</p><p>${say('help.refusedDetail', { why })}</p>`;
      }
      case 'saving':
        return html`<p class="big">${say('help.saving')}</p><p class="m">${say('help.savingDetail')}</p>`;
      case 'sending':
        return html`<p class="big">${say('help.sending')}</p><p class="m">${say('help.sendingDetail')}</p>`;
      case 'late':
        return html`${received}<p>${say('help.lateDetail')}</p>`;
      case 'received':
        return html`${received}<p>${this.asked()}</p>`;
      case 'coming':
        return html`<p class="big"><bdi>${say('help.coming', { unit })}</bdi></p>${this.distance()}`;
      case 'there':
        return html`<p class="big green"><bdi>${say('help.there', { unit })}</bdi></p>`;
      default:
        return html`<p class="big green">${say('help.over')}</p><p class="m" dir="auto">${backup?.checkIn?.answer && isRaised(backup) ? answerWords(backup.checkIn.answer) : (backup?.closingNote ?? '')}</p>`;
    }
  }

  /** The truth about a request that the phone could not write down, or that only goes out while the app is open. */
  private memory() {
    if (this.place.help.get(this.requestId)?.state === 'waiting') return html`<p class="b">${say('help.memory')}</p>`;
    const isOnItsWay = this.entry?.state === 'waiting';
    return isOnItsWay && !phoneFacts.sendsAlone ? html`<p class="b">${say('advice.keepOpenNow')}</p>` : nothing;
  }

  private asked(): string {
    const n = alertsOf(this.entry, this.backup).length;
    if (!knowsAlerts(this.entry, this.backup)) return '';
    if (n === 0) return say('help.noneAlerted');
    return `${n === 1 ? say('help.alertedOne') : say('help.alerted', { n })} ${say('help.waitingFor')}`;
  }

  private known() {
    const facts = knownOf(this.entry, this.backup);
    if (facts.length === 0) return nothing;
    return html`<ul aria-label=${say('help.steps')} data-testid="help-known">${facts.map((fact) => this.fact(fact))}</ul>`;
  }

  private fact({ tone, words, detail }: Fact) {
    return html`<li class="card line"><span class=${tone}>${mark(tone)}</span>
      <span><bdi class="b">${words}</bdi>${detail ? html`<br /><bdi class="m num">${detail}</bdi>` : nothing}</span></li>`;
  }

  private whereabouts() {
    const at = this.position;
    return html`<p class="m line">${icon('pin', 20)}${at ? say('help.position', { within: within(at) }) : this.lastKnown()}</p>`;
  }

  /** The request went without a place; what the phone last knew goes with the text message. */
  private lastKnown(): string {
    const fix = lastFix();
    if (!fix) return say('help.noPosition');
    return `${say('help.noPosition')}. ${say('help.placeOld', { when: ago(fix.at, this.moment), within: within(fix) })}`;
  }

  private distance() {
    const alert = this.backup?.alerts.find(({ state }) => state === 'ACCEPTED');
    const distance = metres(alert?.metres);
    return distance ? html`<p class="big blue num">${distance}</p>` : nothing;
  }

  private closing() {
    const closing = this.place.lastOf('backup.closed', ({ requestId }) => requestId === this.requestId);
    return closing?.state === 'waiting'
      ? html`<p class="tag warn">${mark('warn')}${say('help.doneWaiting')}</p>`
      : nothing;
  }

  private number({ href, words }: PhoneNumber) {
    return html`<a class="button danger-button wide" data-testid=${words} href=${href}>${icon('phone')}${say(words)}</a>`;
  }

  private ways(isAlone: boolean, made: string) {
    const { me, duty } = this.place;
    const phone = me?.controlRoomPhone;
    if (!phone) return isAlone ? numbersOf(me).map((number) => this.number(number)) : nothing;
    const place = placeWords(this.position ?? lastFix(), this.moment);
    const text = say('help.smsText', { who: me?.name ?? '', unit: duty?.unit ?? '', time: clock(made), place });
    return html`<a class="button ${isAlone ? 'danger-button' : 'soft'} wide" data-testid="help-call" href="tel:${phone}">
        ${icon('phone')}${say('help.call')}</a>
      ${
        isAlone
          ? html`<a class="button wide" data-testid="help-sms" href="sms:${phone}?&body=${encodeURIComponent(text)}">
            ${icon('text')}${say('help.sms')}</a><p class="wide s m" style="min-height:0">${say('help.smsHint')}</p>`
          : nothing
      }`;
  }
}

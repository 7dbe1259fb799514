import '@vaadin/button';
import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Backup } from '../feed/feed-entry.js';
import type { Entry, Position } from '../outbox/entry.js';
import { icon, mark, type Tone } from '../ui/icons.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import '../ui/sign-in-banner.js';
import { clock, metres } from '../ui/time.js';
import { say } from '../words/words.js';
import { alertsOf, type HelpState, helpState, knowsAlerts, takenBy } from './help-state.js';

const alertTones: Record<string, Tone> = { ASKED: 'warn', ACCEPTED: 'way', DECLINED: 'neutral', STOOD_DOWN: 'neutral' };

/** What became of my call for help, and the way by phone as long as nobody has confirmed it. */
@customElement('officer-help-screen')
export class HelpScreen extends Part {
  static override styles = [
    base,
    css`
      :host { display: grid; grid-template-rows: auto 1fr auto; height: 100%; background: var(--surface); }
      header { display: flex; justify-content: space-between; align-items: center; gap: 12px; padding: 12px 16px; background: #c1121f; color: #fff; }
      header.over { background: #17603c; }
      main { overflow: auto; }
      .page { padding: 24px 16px; display: grid; align-content: start; gap: 12px; }
      .big { font-size: 32px; font-weight: 800; line-height: 1.15; letter-spacing: -0.01em; }
      .red { color: var(--danger); }
      .blue { color: var(--way); }
      .green { color: var(--ok); }
      .line { display: flex; gap: 12px; align-items: center; }
      .line .way, .line .warn, .line .ok, .line .neutral { background: none; display: inline-flex; }
      footer { display: grid; grid-template-columns: 1fr 1fr; gap: 8px; padding: 8px 16px calc(16px + env(safe-area-inset-bottom)); }
      footer > * { min-height: 56px; font-size: 16px; }
      .wide { grid-column: 1 / -1; }
    `,
  ];

  @property() requestId = '';
  @property({ attribute: false }) moment = Date.now();

  private get entry(): Entry | undefined {
    return this.place.helpEntry(this.requestId);
  }

  private get backup(): Backup | undefined {
    return this.place.model.backups.get(this.requestId);
  }

  private get position(): Position | undefined {
    return (this.entry?.operation.body.position ?? this.backup?.position) as Position | undefined;
  }

  override render() {
    const { entry, backup } = this;
    const state = helpState(entry, backup);
    const made = backup?.requestedAt ?? entry?.operation.writtenAt ?? new Date().toISOString();
    const unsent = state === 'notSent' || state === 'refused';
    return html`<div><officer-sign-in-banner .place=${this.place}></officer-sign-in-banner><header class=${state === 'over' ? 'over' : ''}>
        <div><h1>${say(`help.title.${state}`)}</h1><span class="s">${this.place.duty?.unit ?? ''} · ${say('help.urgency.URGENT')}</span></div>
        <span class="b num">${clock(made)}</span>
      </header></div>
      <main><div class="page" data-testid="help-state" data-state=${state} role=${unsent ? 'alert' : 'status'}>
        ${this.headline(state)}${this.memory()}
        ${alertsOf(entry, backup).map(
          (
            alert,
          ) => html`<div class="card line"><span class=${alertTones[alert.state]}>${mark(alertTones[alert.state])}</span>
            <span><span class="b">${alert.unit} ${say(`alert.${alert.state}`)}</span><br />
            <span class="s m num">${metres(alert.metres)}</span></span></div>`,
        )}
        ${this.whereabouts()}${this.closing()}
      </div></main>
      <footer>${this.ways(unsent, made)}
        <vaadin-button data-testid="help-back" class=${state === 'over' ? 'wide' : ''} @click=${() => this.tell('go', 'radio')}>
          ${say('help.back')}</vaadin-button>
        ${
          state === 'over'
            ? nothing
            : html`<vaadin-button data-testid="help-done" @click=${() => this.tell('help-settle', this.requestId)}>
              ${say('help.done')}</vaadin-button>`
        }
      </footer>`;
  }

  private headline(state: HelpState) {
    const { entry, backup } = this;
    const unit = backup ? takenBy(backup) : '';
    const time = clock(backup?.receivedAt ?? entry?.receivedAt ?? '');
    const received = html`<p class="big green">${say('help.received', { time })}</p>`;
    switch (state) {
      case 'notSent':
        return html`<p class="big red">${say('help.notSent')}</p><p>${say('help.notSentDetail')} ${this.place.me?.controlRoomPhone ? say('help.notSentWays') : ''}</p>`;
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
        return html`${received}<p>${say('help.searching')}. ${this.asked()}</p>`;
      case 'coming':
        return html`<p class="big">${say('help.coming', { unit })}</p>${this.distance()}`;
      case 'there':
        return html`<p class="big green">${say('help.there', { unit })}</p>`;
      default:
        return html`<p class="big green">${say('help.over')}</p><p class="m">${backup?.closingNote ?? ''}</p>`;
    }
  }

  /** The truth about a call that the phone could not write down. */
  private memory() {
    return this.place.help.get(this.requestId)?.state === 'waiting'
      ? html`<p class="b">${say('help.memory')}</p>`
      : nothing;
  }

  private asked(): string {
    const n = alertsOf(this.entry, this.backup).length;
    if (!knowsAlerts(this.entry, this.backup)) return '';
    return n > 0 ? say('help.alerted', { n }) : say('help.noneAlerted');
  }

  private whereabouts() {
    const at = this.position;
    return html`<p class="m s line">${icon('pin', 20)}${at ? say('help.position', { within: within(at) }) : say('help.noPosition')}</p>`;
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

  private ways(unsent: boolean, made: string) {
    const phone = this.place.me?.controlRoomPhone;
    if (!phone) return nothing;
    const at = this.position;
    const where = at ? `${at.lat.toFixed(5)}, ${at.lon.toFixed(5)}${within(at)}` : say('help.noPlace');
    const who = this.place.me?.name ?? '';
    const text = say('help.smsText', { who, unit: this.place.duty?.unit ?? '', time: clock(made), place: where });
    return html`<a class="button ${unsent ? 'danger-button' : 'soft'} wide" data-testid="help-call" href="tel:${phone}">
        ${icon('phone')}${say('help.call')}</a>
      ${
        unsent
          ? html`<a class="button wide" data-testid="help-sms" href="sms:${phone}?&body=${encodeURIComponent(text)}">
            ${icon('text')}${say('help.sms')}</a>`
          : nothing
      }`;
  }
}

/** How exact it is; the server does not repeat that. */
function within({ accuracy }: Partial<Position>): string {
  return accuracy === undefined ? '' : `, ± ${accuracy} m`;
}

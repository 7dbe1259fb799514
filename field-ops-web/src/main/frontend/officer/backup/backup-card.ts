import '@vaadin/button';
import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Backup } from '../feed/feed-entry.js';
import { icon, mark } from '../ui/icons.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { ago, metres } from '../ui/time.js';
import { say } from '../words/words.js';
import { takenBy } from './help-state.js';

/** Another unit's call for help, pinned until mine has answered or it is over. */
@customElement('officer-backup-card')
export class BackupCard extends Part {
  static override styles = [
    base,
    css`
      .call { display: grid; gap: 8px; padding: 12px 16px 16px; border-bottom: 2px solid var(--danger); background: var(--danger-soft); }
      .call.settled { background: var(--line-2); border-color: var(--line); }
      .head { display: flex; justify-content: space-between; gap: 8px; align-items: center; flex-wrap: wrap; }
      .head .danger { display: inline-flex; gap: 6px; align-items: center; font-weight: 700; background: none; }
      .facts { display: flex; gap: 4px 12px; flex-wrap: wrap; align-items: center; }
      .facts span { display: inline-flex; align-items: center; gap: 4px; }
      .answers { display: grid; grid-template-columns: 1fr 1fr; gap: 12px; margin-top: 4px; }
      .answers > * { min-height: 56px; }
    `,
  ];

  @property({ attribute: false }) backup!: Backup;

  protected override firstUpdated(): void {
    navigator.vibrate?.([300, 150, 300, 150, 300]);
  }

  override render() {
    const { backup } = this;
    const unitId = this.place.duty?.unitId;
    const mine = backup.alerts.find((alert) => alert.unitId === unitId);
    const wanted = mine?.state === 'ASKED' && backup.state === 'OPEN';
    const far = metres(mine?.metres);
    return html`<section class="call ${wanted || mine?.state === 'ACCEPTED' ? '' : 'settled'}" data-testid="backup-card"
      role=${wanted ? 'alert' : 'status'}>
      <div class="head">
        <span class="danger">${mark('danger')}${say(`help.urgency.${backup.urgency}`)}</span>
        <span class="s m">${say('card.from', { person: backup.person, when: ago(backup.receivedAt) })}</span>
      </div>
      <h1>${say('card.title', { unit: backup.unit })}</h1>
      ${backup.note ? html`<p>${backup.note}</p>` : nothing}
      <div class="facts m s">
        ${far ? html`<span>${icon('pin', 18)}${say('card.distance', { metres: far })}</span>` : nothing}
        ${this.way()}
      </div>
      ${this.answers(mine?.state, wanted)}
    </section>`;
  }

  private way() {
    const at = this.backup.position;
    if (!at) return html`<span>${say('help.noPosition')}</span>`;
    return html`<a class="button plain" style="padding:0;color:var(--accent)" target="_blank" rel="noopener"
      href="geo:${at.lat},${at.lon}?q=${at.lat},${at.lon}">${say('card.map')}</a>`;
  }

  private answers(state: string | undefined, wanted: boolean) {
    const { requestId } = this.backup;
    const answer = this.place.outbox
      .entries()
      .findLast(
        ({ lane, state: at, operation }) =>
          lane === 'urgent' && at !== 'refused' && operation.body.requestId === requestId,
      );
    if (wanted && answer?.operation.kind === 'backup.accepted')
      return html`<p class="b">${say(this.place.connection === 'live' ? 'card.accepting' : 'card.acceptWaiting')}</p>`;
    if (wanted && !answer) return this.question();
    if (state === 'ACCEPTED' && this.backup.state === 'ACCEPTED')
      return html`<p class="b">${say('card.going')}</p>
        <vaadin-button class="primary" data-testid="backup-arrived" @click=${() => this.answer('backup.arrived')}>
          ${say('card.arrived')}</vaadin-button>`;
    if (state === 'ACCEPTED') return html`<p class="b">${say('card.arrivedDone')}</p>`;
    return html`<p class="b" data-testid="backup-taken">${say('card.taken', { unit: takenBy(this.backup) })}</p>
      <vaadin-button data-testid="backup-ok" @click=${() => this.tell('card-done', requestId)}>${say('card.ok')}</vaadin-button>`;
  }

  private question() {
    return html`<div class="answers">
      <vaadin-button class="primary" data-testid="backup-accept" @click=${() => this.answer('backup.accepted')}>
        ${say('card.accept')}</vaadin-button>
      <vaadin-button data-testid="backup-decline" @click=${() => this.answer('backup.declined')}>${say('card.decline')}</vaadin-button>
    </div>`;
  }

  private answer(kind: string): void {
    void this.place.keep({ kind, body: { requestId: this.backup.requestId } });
  }
}

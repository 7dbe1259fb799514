import '@vaadin/button';
import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Backup } from '../feed/feed-entry.js';
import { icon, mark } from '../ui/icons.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { ago, clock, metres } from '../ui/time.js';
import { answerWords } from '../watch/watch-words.js';
import { isolated } from '../words/isolated.js';
import { say } from '../words/words.js';
import { isOfMate, isRaised, takenBy } from './help-state.js';
import './incident-link.js';
import type { Siren } from './siren.js';
import { coordinates, placeOf, wayTo, within } from './way.js';

/** Another unit's backup request, pinned until mine has answered or it is over. */
@customElement('officer-backup-card')
export class BackupCard extends Part {
  static override styles = [
    ...base,
    css`
      .call { display: grid; gap: 8px; padding: 12px 16px 16px; border-bottom: 3px solid var(--danger); background: var(--danger-soft); }
      .call.settled { background: var(--line-2); border-color: var(--edge); }
      .head { display: flex; justify-content: space-between; gap: 8px; align-items: center; flex-wrap: wrap; }
      .head .ok { background: none; }
      .head .danger { display: inline-flex; gap: 6px; align-items: center; font-weight: 700; background: none; }
      .facts { display: flex; gap: 4px 12px; flex-wrap: wrap; align-items: center; }
      .facts span { display: inline-flex; align-items: center; gap: 4px; }
      .big { font-size: 1.5rem; font-weight: 800; color: var(--text); }
      .answers { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(5.25rem, 100%), 1fr)); gap: 8px; margin-top: 4px; }
      .answers > :not(.primary) { padding: 4px 6px; }
      .answers > * { min-height: 3.5rem; }
      .answers .primary { min-height: 4.75rem; grid-column: 1 / -1; font-size: 1.25rem; }
      h1 { overflow-wrap: anywhere; }
    `,
  ];

  @property({ attribute: false }) backup!: Backup;
  @property({ attribute: false }) siren!: Siren;
  /** Its age is said in minutes. */
  @property({ type: Number }) minute = 0;

  override render() {
    const { backup } = this;
    const unitId = this.place.duty?.unitId;
    const mine = backup.alerts.find((alert) => alert.unitId === unitId);
    const distance = metres(mine?.metres);
    const wanted = mine?.state === 'ASKED' && backup.state === 'OPEN';
    const isMate = this.isMate(unitId);
    const title = this.titleOf(backup);
    return html`<p class="hidden" role="alert">${wanted || isMate ? this.announcement(title, distance) : ''}</p>
      <section class="call ${wanted || isMate || mine?.state === 'ACCEPTED' ? '' : 'settled'}" data-testid="backup-card" aria-label=${title}>
        <div class="head">
          ${backup.state === 'CLOSED' ? html`<span class="ok">${mark('ok')}</span>` : html`<span class="danger">${mark('danger')}${say(`help.urgency.${backup.urgency}`)}</span>`}
          <span class="m"><bdi>${backup.person}</bdi> · ${ago(backup.receivedAt)}</span>
        </div>
        <h1><bdi>${title}</bdi></h1>
        ${this.missed()}
        ${backup.note ? html`<p dir="auto">${backup.note}</p>` : nothing}
        ${backup.state === 'CLOSED' ? nothing : this.facts(distance)}
        ${isMate ? this.mate() : this.answers(mine?.state, wanted)}
      </section>`;
  }

  private titleOf(backup: Backup): string {
    const unit = backup.unitId === this.place.duty?.unitId ? backup.person : (backup.unit ?? backup.person);
    if (backup.state === 'CLOSED') return say('card.takenBack', { unit });
    return say(isRaised(backup) ? 'card.missed' : 'card.title', { unit });
  }

  private isMate(unitId = ''): boolean {
    return this.backup.state !== 'CLOSED' && isOfMate(this.backup, unitId, this.place.personId);
  }

  /** Of the same unit, who may stand outside: nobody asks them, and they are to know. */
  private mate() {
    return html`<p class="b" data-testid="backup-mate">${say('card.mate')}</p>
      <div class="answers">${this.way()}${this.done()}
        ${this.siren.loud ? html`<button data-testid="silence" @click=${() => this.hush()}>${icon('silent', 20)}${say('card.silence')}</button>` : nothing}
      </div>`;
  }

  /** Nobody called: a check-in did not come, or came late. */
  private missed() {
    const { checkIn } = this.backup;
    if (!checkIn) return nothing;
    if (checkIn.answer) return html`<p class="b" data-testid="backup-answer">${answerWords(checkIn.answer)}</p>`;
    return isRaised(this.backup)
      ? html`<p data-testid="backup-missed">${say('card.missedWhy', { time: clock(checkIn.due) })}</p>`
      : nothing;
  }

  /** Read out once: nothing in it changes with time. */
  private announcement(title: string, distance: string): string {
    return [say(`help.urgency.${this.backup.urgency}`), title, distance, isolated(this.backup.note ?? '')]
      .filter(Boolean)
      .join('. ');
  }

  private facts(distance: string) {
    return html`<div class="facts m">
      ${distance ? html`<span class="big num">${distance}</span>` : nothing}${this.whereabouts()}
    </div>`;
  }

  private whereabouts() {
    const at = placeOf(this.backup);
    if (!at) return html`<span>${say('help.noPosition')}</span>`;
    const words = at.at ? say('card.positionOf', { when: ago(at.at), within: within(at) }) : coordinates(at);
    return html`<span>${icon('pin', 18)}${words}</span>`;
  }

  /** Where there are maps they open; the coordinates can be seen in any case. */
  private way() {
    const at = placeOf(this.backup);
    if (!at) return nothing;
    return html`<a class="button" data-testid="backup-way" target="_blank" rel="noopener" href=${wayTo(at)} title=${coordinates(at)}>
      ${icon('way', 20)}${say('card.map')}</a>`;
  }

  private answers(state: string | undefined, wanted: boolean) {
    const { requestId } = this.backup;
    if (this.backup.state === 'CLOSED') return this.done();
    const answer = this.place.outbox
      .entries()
      .findLast(
        ({ lane, state: at, operation }) =>
          lane === 'urgent' && at !== 'refused' && operation.body.requestId === requestId,
      );
    if (wanted && answer?.operation.kind === 'backup.accepted')
      return html`<p class="b" role="status">${say(this.place.connected ? 'card.accepting' : 'card.acceptWaiting')}</p>${this.way()}`;
    if (wanted && !answer) return this.question();
    if (state === 'ACCEPTED' && this.backup.state === 'ACCEPTED')
      return html`<p class="b" role="status">${say('card.going')}</p>
        <div class="answers"><vaadin-button class="primary" data-testid="backup-arrived" @click=${() => this.answer('backup.arrived')}>
          ${say('card.arrived')}</vaadin-button>${this.way()}</div>${this.talk()}`;
    if (state === 'ACCEPTED') return html`<p class="b" role="status">${say('card.arrivedDone')}</p>${this.talk()}`;
    return html`<p class="b" role="status" data-testid="backup-taken"><bdi>${say('card.taken', { unit: takenBy(this.backup) })}</bdi></p>
      ${this.done()}`;
  }

  private done() {
    return html`<vaadin-button data-testid="backup-ok" @click=${() => this.tell('card-done', this.backup.requestId)}>${say('card.ok')}</vaadin-button>`;
  }

  private talk() {
    return html`<officer-incident-link .place=${this.place} .requestId=${this.backup.requestId}></officer-incident-link>`;
  }

  private question() {
    return html`<div class="answers">
      <vaadin-button class="primary" data-testid="backup-accept" @click=${() => this.answer('backup.accepted')}>
        ${icon('check', 26)}${say('card.accept')}</vaadin-button>
      ${this.way()}
      <vaadin-button data-testid="backup-decline" @click=${() => this.answer('backup.declined')}>${say('card.decline')}</vaadin-button>
      ${this.siren.loud ? html`<button data-testid="silence" @click=${() => this.hush()}>${icon('silent', 20)}${say('card.silence')}</button>` : nothing}
    </div>`;
  }

  private hush(): void {
    this.siren.silence();
    this.requestUpdate();
  }

  private answer(kind: string): void {
    this.attempt(this.place.keep({ kind, body: { requestId: this.backup.requestId } }), 'answer');
  }
}

import { css, html, nothing } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import type { Drill, OnCallTime } from '../person/me.js';
import { whyOf } from '../screens/entry-words.js';
import '../ui/ask.js';
import type { Ask } from '../ui/ask.js';
import { tag } from '../ui/icons.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { clock, clockOf, dayWord } from '../ui/time.js';
import { say } from '../words/words.js';
import { chain, isNow, mine, takingOf } from './on-call.js';

/** When I am on call, who is now, and taking a place over; with no network too. */
@customElement('officer-on-call-card')
export class OnCallCard extends Part {
  static override styles = [
    ...base,
    css`
      :host { display: block; }
      .card { display: grid; gap: 12px; }
      .row { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 8px; align-items: center; padding-top: 12px; border-top: 1px solid var(--line); }
      .row > div { flex: 1 1 10rem; min-width: 0; overflow-wrap: anywhere; }
    `,
  ];

  @query('officer-ask') private question!: Ask;

  override render() {
    const { me, now } = this.place;
    const own = mine(me, now);
    const holders = chain(me, now);
    const drills = me?.drills ?? [];
    if (own.length + holders.length + drills.length === 0) return nothing;
    return html`<section class="card" data-testid="on-call">
      <h2>${say('oncall.title')}</h2>
      ${own.map((time) => this.own(time, now))}
      ${holders.length > 0 ? html`<h3 class="s m">${say('oncall.now')}</h3>` : nothing}
      ${holders.map((time) => this.holder(time))}
      ${drills.map((drill) => this.drill(drill))}
      <officer-ask></officer-ask>
    </section>`;
  }

  private own(time: OnCallTime, now: number) {
    const { from, until, place, roster } = time;
    const when = `${dayWord(from)}, ${clockOf(from)} – ${dayWord(until)}, ${clockOf(until)}`;
    return html`<p data-testid="on-call-own">
      ${isNow(time, now) ? tag('ok', say('oncall.mineNow', { place })) : tag('neutral', say('oncall.mine', { place }))}
      <br /><span class="num">${when}</span> · <bdi>${roster}</bdi>
    </p>`;
  }

  private holder(time: OnCallTime) {
    const taking = takingOf(time, (id) => this.said(id));
    const isMine = time.personId === this.place.me?.personId;
    return html`<div class="row" data-testid="on-call-place" data-place=${time.place}>
      <div>
        <span class="b">${say('oncall.place', { place: time.place })}: <bdi>${time.person}</bdi></span>
        <span class="s m num">${say('oncall.until', { when: clock(time.until) })}</span>
        ${time.takenFrom ? html`<br /><span class="s m">${say('oncall.taken', { who: time.takenFrom, when: clock(time.takenAt ?? time.from) })}</span>` : nothing}
        ${taking === 'here' && !isMine ? html`<p class="s m" role="status" data-testid="on-call-here">${say('oncall.here')}</p>` : nothing}
        ${taking === 'refused' ? html`<p class="danger" role="alert" data-testid="on-call-refused">${this.why(time)}</p>` : nothing}
      </div>
      ${isMine || taking !== 'free' ? nothing : html`<button data-testid="on-call-take" @click=${() => this.take(time)}>${say('oncall.take')}</button>`}
    </div>`;
  }

  private drill({ drillId, startedAt, answeredAt }: Drill) {
    const said = this.place.lastOf('drill.answered', (body) => body.drillId === drillId);
    const at = answeredAt ?? said?.operation.writtenAt;
    return html`<p class="s" data-testid="on-call-drill">
      ${at ? tag('ok', say('drill.answered', { started: clock(startedAt), at: clock(at) })) : tag('way', say('drill.open', { started: clock(startedAt) }))}
    </p>`;
  }

  private said(onCallId: string) {
    return this.place.lastOf('oncall.taken', (body) => body.onCallId === onCallId);
  }

  private why({ onCallId }: OnCallTime): string {
    const said = this.said(onCallId);
    return said ? say('duty.refused', { why: whyOf(said) }) : '';
  }

  /** Whoever takes over is called from then on, so it is asked once. */
  private async take({ onCallId, place, person, until }: OnCallTime): Promise<void> {
    const answer = await this.question.ask({
      title: say('oncall.ask', { place }),
      detail: say('oncall.asked', { who: person, when: `${dayWord(until)}, ${clockOf(until)}` }),
      confirm: say('oncall.take'),
    });
    if (answer === undefined) return;
    this.attempt(this.place.keep({ kind: 'oncall.taken', body: { onCallId } }), 'answer');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'officer-on-call-card': OnCallCard;
  }
}

import '@vaadin/button';
import { css, html, nothing } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { type Duty, dutyAt } from '../person/me.js';
import { whyOf } from '../screens/entry-words.js';
import '../ui/ask.js';
import type { Ask } from '../ui/ask.js';
import { tag } from '../ui/icons.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { clock } from '../ui/time.js';
import { say } from '../words/words.js';
import { differs, isBegun, type Mark, markOf } from './marks.js';

/** The duty of now: since when, until when, with whom; its begin and its end by a tap, with no network too. */
@customElement('officer-duty-card')
export class DutyCard extends Part {
  static override styles = [
    ...base,
    css`
      :host { display: block; }
      .row { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 8px; align-items: center; }
      .card { display: grid; gap: 12px; }
      vaadin-button { min-height: 3.5rem; }
    `,
  ];

  @query('officer-ask') private question!: Ask;

  override render() {
    const duty = dutyAt(this.place.me, this.place.now);
    if (!duty) return nothing;
    const begun = this.mark(duty, 'duty.begun');
    const ended = this.mark(duty, 'duty.ended');
    const on = isBegun(begun, ended);
    return html`<section class="card" data-testid="duty-card">
      <div class="row">
        ${on && begun ? tag('ok', say('duty.since', { when: clock(begun.at) })) : tag('neutral', this.off(duty, ended))}
        <span class="b num">${say('duty.until', { when: clock(duty.until) })}</span>
      </div>
      <div><bdi class="b">${duty.name}</bdi> · <bdi>${duty.unit}</bdi>${this.crew(duty)}</div>
      ${this.refused(duty)}
      ${(on ? begun : ended)?.isHere ? html`<p class="s m" role="status" data-testid="duty-here">${say('duty.here')}</p>` : nothing}
      ${
        on
          ? html`<vaadin-button data-testid="duty-end" @click=${() => this.say(duty, 'duty.ended')}>${say('duty.end')}</vaadin-button>`
          : html`<vaadin-button class="primary" data-testid="duty-begin" @click=${() => this.say(duty, 'duty.begun')}>${say('duty.begin')}</vaadin-button>`
      }
      <officer-ask></officer-ask>
    </section>`;
  }

  private mark(duty: Duty, kind: 'duty.begun' | 'duty.ended'): Mark | undefined {
    const known = kind === 'duty.begun' ? duty.begunAt : duty.endedAt;
    return markOf(
      this.place.lastOf(kind, ({ shiftId }) => shiftId === duty.shiftId),
      known,
    );
  }

  private off(duty: Duty, ended: Mark | undefined): string {
    return ended ? say('duty.ended', { when: clock(ended.at) }) : say('duty.planned', { when: clock(duty.from) });
  }

  private crew(duty: Duty) {
    const self = duty.crew.indexOf(this.place.me?.name ?? '');
    const others = duty.crew.filter((_, at) => at !== self);
    return others.length > 0
      ? html`<br /><span class="s m" data-testid="duty-with">${say('me.crew', { names: others })}</span>`
      : nothing;
  }

  private refused(duty: Duty) {
    const last = this.place.lastOf('duty.ended', ({ shiftId }) => shiftId === duty.shiftId);
    const first = this.place.lastOf('duty.begun', ({ shiftId }) => shiftId === duty.shiftId);
    const entry = [last, first].find((each) => each?.state === 'refused');
    return entry ? html`<p class="danger" role="alert">${say('duty.refused', { why: whyOf(entry) })}</p>` : nothing;
  }

  private async say(duty: Duty, kind: 'duty.begun' | 'duty.ended'): Promise<void> {
    const which = kind === 'duty.begun' ? 'from' : 'until';
    if (differs(duty, which, this.place.now)) {
      const answer = await this.question.ask({
        title: say(kind === 'duty.begun' ? 'duty.beginNow' : 'duty.endNow'),
        detail: say(kind === 'duty.begun' ? 'duty.beginsAt' : 'duty.endsAt', { when: clock(duty[which]) }),
        confirm: say(kind === 'duty.begun' ? 'duty.begin' : 'duty.endYes'),
      });
      if (answer === undefined) return;
    }
    this.attempt(this.place.keep({ kind, body: { shiftId: duty.shiftId } }), 'answer');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'officer-duty-card': DutyCard;
  }
}

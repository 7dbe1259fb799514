import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { whyOf } from '../screens/entry-words.js';
import { icon, mark } from '../ui/icons.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { clock, dayOf } from '../ui/time.js';
import { say } from '../words/words.js';
import { botLook } from './bot-look.js';
import { humanWay, linkWords } from './human.js';
import {
  type Answers,
  dayAfter,
  daysOf,
  draftOf,
  largest,
  openDays,
  read,
  shortDay,
  standingOf,
  standingWords,
  summaryOf,
} from './sick-note.js';

type Step = 'from' | 'until' | 'photo' | 'ready';

/**
 * A sick note as a conversation: from when, until when, a photo if there is one; then it is sent, and what happens next is
 * said. Until it is sent it is in memory only, so that nothing of it stays on a phone by mistake.
 */
@customElement('officer-sick-screen')
export class SickScreen extends Part {
  static override styles = [
    ...base,
    botLook,
    css`
      .lock { display: flex; gap: 14px; align-items: center; padding: 12px 20px; background: var(--accent-soft); }
      .lock svg { color: var(--accent); }
      .photo { display: flex; gap: 14px; align-items: center; }
      .photo img { width: 6rem; height: 4.5rem; object-fit: cover; border-radius: var(--r2); }
      .sum { padding: 14px 18px; border: 2px solid var(--accent); border-radius: var(--r3); display: grid; gap: 6px; }
      .acts { display: grid; grid-template-columns: 3fr 2fr; gap: 12px; }
      .acts > * { min-height: 3.5rem; }
      label.button { position: relative; }
      label.button:focus-within { outline: 3px solid var(--accent); outline-offset: 2px; }
      input[type='file'] { position: absolute; opacity: 0; width: 1px; height: 1px; }
      input[type='date'] { min-height: 3rem; padding: 0 12px; border: 1.5px solid var(--edge); border-radius: var(--r2); background: var(--surface); color: var(--text); font: inherit; }
      .day { display: inline-grid; gap: 2px; justify-items: start; }
      /* The browser's own parts of the field take the focus, and draw nothing around it. */
      .day:focus-within { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: var(--r2); }
      .sent { display: grid; gap: 8px; }
      @container (max-width: 19rem) { .acts { grid-template-columns: 1fr; } }
    `,
  ];

  @state() private step: Step = 'from';
  @state() private answers: Answers = {};
  @state() private busy = false;
  @state() private trouble = '';
  @state() private fresh = false;
  private readonly times: Partial<Record<Step, string>> = {};
  private picture?: string;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.anew();
  }

  private get today(): string {
    return dayOf(this.place.now);
  }

  /** The last note that was sent from this phone, shown until somebody begins another. */
  private get last() {
    return this.fresh ? undefined : this.place.lastOf('sicknote.given');
  }

  override render() {
    const { connected, here } = this.place;
    return html`<header>
        <button class="plain" aria-label=${say('sick.back')} data-testid="sick-back" @click=${() => this.tell('go', 'back')}>${icon('back')}</button>
        <div class="where"><h1>${say('sick.title')}</h1><span class="s m">${say('sick.auto')}</span></div>
        <span class="link ${connected ? 'ok' : 'warn'}" role="status" data-testid="sick-connection">${mark(connected ? 'ok' : 'warn')}
          <span>${linkWords(this.place)}${here.length ? html`<br><span class="s">${say('top.here', { n: here.length })}</span>` : nothing}</span></span>
      </header>
      <div class="page">
        <p class="lock">${icon('lock', 28)}<span><b>${say('sick.who')}</b><br />${say('sick.not')}</span></p>
        <div class="all">${this.last ? this.sent() : this.talk()}${humanWay(this.place, () => this.tell('go', 'radio'))}</div>
      </div>`;
  }

  /** What became of the last one, and what happens next. */
  private sent() {
    const entry = this.last;
    if (!entry) return nothing;
    const standing = standingOf(entry);
    return html`<section class="sum" data-testid="sick-sent" data-standing=${standing}>
        <h2>${summaryOf(entry)}</h2>
        <p role="status" class=${standing === 'refused' ? 'danger' : ''}>${standingWords(entry, whyOf(entry))}</p>
      </section>
      ${standing === 'refused' ? nothing : html`<p class="bot">${say('sick.next')}</p>`}
      <button data-testid="sick-again" @click=${this.anew}>${say('sick.again')}</button>`;
  }

  private talk() {
    const { step } = this;
    const isPast = (one: Step) => this.times[one] !== undefined;
    return html`<ul class="talk" aria-label=${say('sick.conversation')} aria-live="polite">
        ${this.said('sick.askFrom')} ${isPast('from') ? this.own('from', this.fromWords()) : nothing}
        ${isPast('from') ? this.said('sick.askUntil') : nothing} ${isPast('until') ? this.own('until', this.untilWords()) : nothing}
        ${isPast('until') ? this.said('sick.askPhoto') : nothing} ${isPast('photo') ? this.ownPhoto() : nothing}
      </ul>
      ${step === 'from' ? this.fromChoices() : nothing} ${step === 'until' ? this.untilChoices() : nothing}
      ${step === 'photo' ? this.photoChoices() : nothing} ${step === 'ready' ? this.ready() : nothing}`;
  }

  private said(word: 'sick.askFrom' | 'sick.askUntil' | 'sick.askPhoto') {
    return html`<li class="bot">${say(word)}</li>`;
  }

  private own(step: Step, words: string) {
    return html`<li class="own here"><b data-testid="sick-${step}">${words}</b><br />${this.stamp(step)}</li>`;
  }

  private stamp(step: Step) {
    return html`<span class="s warn">${icon('clock', 18)}${say('sick.here', { time: this.times[step] ?? '' })}</span>`;
  }

  private ownPhoto() {
    const { certificate } = this.answers;
    if (!certificate) return this.own('photo', say('sick.photoNone'));
    return html`<li class="own here photo" data-testid="sick-photo">
      ${this.picture ? html`<img src=${this.picture} alt="" />` : icon('file', 40)}
      <span><b>${say('sick.photoOne')}</b><br /><span class="m">${say('sick.photoGoes')}</span></span></li>`;
  }

  private fromWords(): string {
    const { from } = this.answers;
    return from ? say('sick.from', { day: shortDay(from) }) : say('sick.fromToday', { day: shortDay(this.today) });
  }

  private untilWords(): string {
    const { until } = this.answers;
    return until ? say('sick.until', { day: shortDay(until) }) : say('sick.unknown');
  }

  private fromChoices() {
    const { today } = this;
    return html`<div class="choices">
      <button class="primary" data-testid="sick-today" @click=${() => this.answer('from', 'until', {})}>${say('sick.today')}</button>
      <button data-testid="sick-tomorrow" @click=${() => this.answer('from', 'until', { from: dayAfter(today, 1) })}>${say('sick.tomorrow')}</button>
      <button data-testid="sick-yesterday" @click=${() => this.answer('from', 'until', { from: dayAfter(today, -1) })}>${say('sick.yesterday')}</button>
      ${this.otherDay('from', dayAfter(today, -31), dayAfter(today, 92), (from) => this.answer('from', 'until', from === today ? {} : { from }))}
    </div>`;
  }

  private untilChoices() {
    const first = this.answers.from ?? this.today;
    const go = (until?: string) => this.answer('until', 'photo', until ? { until } : {});
    return html`<div class="choices">
      <button data-testid="sick-one-day" @click=${() => go(first)}>${say('sick.oneDay')}</button>
      ${[1, 2, 4].map((days) => html`<button data-testid="sick-days-${days}" @click=${() => go(dayAfter(first, days))}>${shortDay(dayAfter(first, days))}</button>`)}
      <button data-testid="sick-unknown" @click=${() => go()}>${say('sick.unknown')}</button>
      ${this.otherDay('until', first, dayAfter(first, 400), go)}
    </div>`;
  }

  private otherDay(name: string, min: string, max: string, then: (day: string) => void) {
    const chosen = ({ value }: HTMLInputElement) => value >= min && value <= max && then(value);
    return html`<label class="day"><span class="s m">${say('sick.otherDay')}</span>
      <input type="date" data-testid="sick-${name}-day" min=${min} max=${max} @change=${(event: Event) => chosen(event.target as HTMLInputElement)} /></label>`;
  }

  private photoChoices() {
    if (this.busy) return html`<p class="m" role="status">${say('sick.photoReading')}</p>`;
    return html`${this.trouble ? html`<p class="danger" role="alert" data-testid="sick-trouble">${this.trouble}</p>` : nothing}
      <div class="choices">
        ${this.file('sick-camera', true)} ${this.file('sick-pick', false)}
        <button data-testid="sick-no-photo" @click=${() => this.answer('photo', 'ready', {})}>${say('sick.photoNone')}</button>
      </div>`;
  }

  private file(id: string, camera: boolean) {
    return html`<label class="button ${camera ? 'primary' : ''}">${icon(camera ? 'photo' : 'pictures', 22)}${say(camera ? 'sick.photoTake' : 'sick.photoPick')}
      <input type="file" accept="image/*" data-testid=${id} capture=${camera ? 'environment' : nothing}
        @change=${(event: Event) => void this.chosen(event.target as HTMLInputElement)} /></label>`;
  }

  private async chosen(input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? [];
    if (!file) return;
    this.busy = true;
    const taken = await read(file);
    this.busy = false;
    // Only now: emptying the field may take the file away under the reader.
    input.value = '';
    if (taken.kind !== 'read') {
      this.trouble =
        taken.kind === 'tooLarge' ? say('sick.photoTooLarge', { mb: largest / 1_000_000 }) : say('sick.photoBad');
      return;
    }
    const { certificate } = taken;
    this.picture = URL.createObjectURL(new Blob([certificate.bytes], { type: certificate.contentType }));
    this.answer('photo', 'ready', { certificate });
  }

  private ready() {
    const days = daysOf(this.answers, this.today);
    return html`<section class="sum" data-testid="sick-sum">
        <h2>${say(this.answers.certificate ? 'sick.sumPhoto' : 'sick.sum', { days })}</h2>
        <p>${say(this.place.connected ? 'sick.online' : 'sick.offline')}</p>
        ${this.answers.until ? nothing : html`<p class="m">${say('sick.openDays', { n: openDays })}</p>`}
      </section>
      <div class="acts">
        <button class="primary" data-testid="sick-send" ?disabled=${this.busy} @click=${() => this.attempt(this.send(), 'sick')}>${say('sick.send')}</button>
        <button data-testid="sick-change" @click=${this.anew}>${say('sick.change')}</button>
      </div>`;
  }

  private answer(step: Step, next: Step, answers: Answers): void {
    this.times[step] = clock(new Date(this.place.now).toISOString());
    this.answers = { ...this.answers, ...answers };
    this.trouble = '';
    this.step = next;
    // What comes next stands below, under the thumb.
    void this.updateComplete.then(() => this.renderRoot.querySelector('.human')?.scrollIntoView({ block: 'end' }));
  }

  /** From the beginning; what was answered is gone, and the picture with it. */
  private anew(): void {
    if (this.picture) URL.revokeObjectURL(this.picture);
    this.picture = undefined;
    this.answers = {};
    for (const step of Object.keys(this.times) as Step[]) delete this.times[step];
    this.trouble = '';
    this.fresh = true;
    this.step = 'from';
  }

  private async send(): Promise<void> {
    this.busy = true;
    try {
      await this.place.keep(await draftOf(this.answers));
      this.anew();
      this.fresh = false;
    } finally {
      this.busy = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'officer-sick-screen': SickScreen;
  }
}

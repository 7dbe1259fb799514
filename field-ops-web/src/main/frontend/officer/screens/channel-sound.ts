import { css, html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { tomorrow, untilTurnedOn } from '../push/mutes.js';
import { icon } from '../ui/icons.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { sheetLook } from '../ui/sheet.js';
import { clock, clockOf } from '../ui/time.js';
import { say } from '../words/words.js';

const hour = 3_600_000;

/** How loud a channel is: a button that shows it, and the ways to mute it for a while. */
@customElement('officer-channel-sound')
export class ChannelSound extends Part {
  static override styles = [
    ...base,
    sheetLook,
    css`
      :host { flex: none; }
      .bell { padding: 0; border-radius: 50%; border-color: transparent; background: none; }
      .bell[aria-pressed='true'] { color: var(--warn); border-color: var(--warn); }
      li { padding: 0; }
      li button { width: 100%; min-height: 56px; justify-content: start; border: 0; border-radius: 0; background: none; text-align: start; }
    `,
  ];

  @property() channelId = '';
  @query('dialog') private dialog!: HTMLDialogElement;

  override render() {
    const until = this.place.model.mutes.until(this.channelId, this.place.now);
    return html`<button class="bell" data-testid="mute-open" aria-pressed=${until !== undefined} aria-label=${say('mute.open')} title=${until ? mutedWords(until) : say('mute.open')}
        @click=${() => this.dialog.showModal()}>${icon(until ? 'silent' : 'bell', 22)}</button>
      <dialog aria-labelledby="mute-title" data-testid="mute-sheet">
        <div class="all">
          <div class="head"><h2 id="mute-title">${say('mute.title')}</h2>
            <button class="plain" aria-label=${say('dialog.cancel')} @click=${() => this.dialog.close()}>${icon('close')}</button></div>
          <p class="m s">${until ? `${mutedWords(until)}. ` : ''}${say('mute.why')}</p>
          <ul>${this.choices().map(([id, words, end]) => html`<li><button data-testid="mute-${id}" @click=${() => this.mute(end)}>${words}</button></li>`)}
            ${until ? html`<li><button class="b" data-testid="mute-lift" @click=${() => this.mute(null)}>${say('mute.lift')}</button></li>` : nothing}</ul>
        </div>
      </dialog>`;
  }

  private choices(): [string, string, string][] {
    const { now, duty, me } = this.place;
    const next = new Date(tomorrow(now, me?.policies?.zone)).toISOString();
    const ofDuty: [string, string, string][] =
      duty && Date.parse(duty.until) > now
        ? [['duty', say('mute.duty', { time: clockOf(duty.until) }), duty.until]]
        : [];
    return [
      ['hour', say('mute.hour'), new Date(now + hour).toISOString()],
      ...ofDuty,
      ['tomorrow', say('mute.tomorrow', { time: clockOf(next) }), next],
      ['always', say('mute.always'), untilTurnedOn],
    ];
  }

  /** Counts here at once; the word goes to the server in its turn, and from there to the other devices. */
  private mute(until: string | null): void {
    const { channelId } = this;
    this.dialog.close();
    this.attempt(
      this.place.keep({ kind: 'channel.muted', body: { channelId, until } }).then(() => {
        this.place.mute(channelId, until);
        this.tell('toast', say(until ? 'mute.done' : 'mute.lifted'));
      }),
      'mute',
    );
  }
}

/** Until when a channel is not heard, in words. */
export function mutedWords(until: string): string {
  if (until === untilTurnedOn) return say('mute.untilOn');
  return say('mute.until', { time: clock(until) });
}

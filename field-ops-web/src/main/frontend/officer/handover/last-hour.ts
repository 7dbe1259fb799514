import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Message } from '../feed/feed-entry.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { clock } from '../ui/time.js';
import { say } from '../words/words.js';
import type { Handover } from './handover.js';

/** The last hour of the ending shift's channel, as far as this person may read it; asked for when somebody wants it. */
@customElement('officer-last-hour')
export class LastHour extends Part {
  static override styles = [
    ...base,
    css`
      section { display: grid; gap: 8px; }
      ul { list-style: none; margin: 0; padding: 0; }
      li { display: grid; gap: 2px; padding: 8px 0; border-top: 1px solid var(--line); white-space: pre-wrap; overflow-wrap: anywhere; }
    `,
  ];

  @property({ attribute: false }) handover!: Handover;
  @state() private messages?: Message[];
  @state() private failed = false;

  override render() {
    if (!this.handover.channelId) return nothing;
    const { messages } = this;
    return html`<section class="card">
      <h2>${say('handover.hour')}</h2>
      ${messages ? this.said(messages) : html`<button data-testid="handover-hour" @click=${() => this.read()}>${say('handover.readHour')}</button>`}
      ${this.failed ? html`<p class="s" role="alert">${say('handover.hourFailed')}</p>` : nothing}
    </section>`;
  }

  private said(messages: Message[]) {
    if (messages.length === 0) return html`<p class="m">${say('handover.hour.none')}</p>`;
    return html`<ul data-testid="handover-said">${messages.map(
      ({ author, at, receivedAt, text }) =>
        html`<li><span class="s m"><bdi>${author}</bdi>, ${clock(at ?? receivedAt)}</span><bdi>${text}</bdi></li>`,
    )}</ul>`;
  }

  private async read(): Promise<void> {
    const { channelId, content } = this.handover;
    const since = Date.parse(content.shift.until) - 3_600_000;
    const found = await this.place.lastSaid(String(channelId));
    this.failed = found === undefined;
    this.messages = found?.filter(({ receivedAt }) => Date.parse(receivedAt) >= since);
  }
}

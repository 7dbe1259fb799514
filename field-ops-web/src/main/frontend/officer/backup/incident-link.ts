import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { incidentChannel } from '../feed/incident-channel.js';
import { icon } from '../ui/icons.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { say } from '../words/words.js';

/** The way to the channel of those involved in a backup request, once this person is in it. */
@customElement('officer-incident-link')
export class IncidentLink extends Part {
  static override styles = [
    ...base,
    css`:host { display: grid; } :host([hidden]) { display: none; } button { min-height: 3.5rem; }`,
  ];

  @property() requestId = '';
  @state() private channelId = '';
  private asked = '';

  protected override willUpdate(): void {
    const { requestId } = this;
    if (this.asked !== requestId) void this.find(requestId);
    this.hidden = !this.place.model.channels.has(this.channelId);
  }

  private async find(requestId: string): Promise<void> {
    this.asked = requestId;
    const channelId = await incidentChannel(requestId);
    if (this.asked === requestId) this.channelId = channelId;
  }

  override render() {
    if (this.hidden) return nothing;
    return html`<button data-testid="incident-channel" @click=${() => this.tell('go-channel', this.channelId)}>${icon('incident', 20)}${say('card.channel')}</button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'officer-incident-link': IncidentLink;
  }
}

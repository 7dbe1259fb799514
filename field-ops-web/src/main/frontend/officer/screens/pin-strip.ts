import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Pin } from '../feed/feed-entry.js';
import { icon } from '../ui/icons.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { say } from '../words/words.js';

/** What is at the top of a channel: the one pinned last, and the others when one wants them. Tells the chosen as `quote`. */
@customElement('officer-pin-strip')
export class PinStrip extends Part {
  static override styles = [
    ...base,
    css`
      :host { display: block; max-height: 40vh; overflow-y: auto; border-bottom: 1px solid var(--edge); background: var(--surface); }
      :host([hidden]) { display: none; }
      .row { display: grid; grid-template-columns: minmax(0, 1fr) auto; }
      .pin { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 10px; justify-content: start; min-height: 3rem; padding: 4px 14px; border: 0; border-radius: 0; background: none; text-align: start; font-weight: 400; font-size: 0.9375rem; color: var(--accent); }
      .pin span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; color: var(--text); }
      .all { border: 0; background: none; color: var(--accent); font-size: 0.9375rem; }
    `,
  ];

  @property({ attribute: false }) channelId!: string;
  @state() private isOpen = false;

  override willUpdate(): void {
    if (this.place.connected) void this.place.talkCalls.bringPins(this.channelId);
    this.toggleAttribute('hidden', this.pins.length === 0);
  }

  private get pins(): Pin[] {
    return this.place.model.channels.get(this.channelId)?.pins ?? [];
  }

  override render() {
    const { pins } = this;
    if (pins.length === 0) return nothing;
    return html`<div class="row">${this.pin(pins[0])}
        ${
          pins.length > 1
            ? html`<button class="all num" data-testid="pins-all" aria-expanded=${this.isOpen} @click=${this.toggle}>${this.isOpen ? say('talk.pinsLess') : say('talk.pinsMore', { n: pins.length - 1 })}</button>`
            : nothing
        }</div>
      ${this.isOpen ? pins.slice(1).map((pin) => html`<div class="row">${this.pin(pin)}</div>`) : nothing}`;
  }

  private toggle(): void {
    this.isOpen = !this.isOpen;
  }

  private pin({ number, author, text }: Pin) {
    return html`<button class="pin" data-testid="pin" @click=${() => this.tell('quote', number)}>${icon('fasten', 18)}
      <span><span class="hidden">${say('talk.pinned')}</span><bdi class="b">${author}</bdi> <bdi>${text}</bdi></span></button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'officer-pin-strip': PinStrip;
  }
}

import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icon } from '../ui/icons.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { clock, clockOf, differ } from '../ui/time.js';
import { say } from '../words/words.js';
import { whyOf } from './entry-words.js';
import type { Line } from './talk.js';

/** One thing said: by others, by me, or by me and still on this device. */
@customElement('officer-bubble')
export class Bubble extends Part {
  static override styles = [
    base,
    css`
      :host { display: flex; flex-direction: column; align-items: flex-start; }
      :host([own]) { align-items: flex-end; }
      .who { margin: 10px 0 4px 2px; font-size: 14px; font-weight: 650; color: var(--muted); }
      .bubble {
        max-width: min(84%, 560px); padding: 10px 14px; border-radius: 16px; background: var(--said); overflow-wrap: anywhere;
      }
      .own .bubble, .bubble.own { background: var(--own); }
      .text { white-space: pre-wrap; }
      .when { display: flex; gap: 6px; justify-content: flex-end; align-items: center; margin-top: 4px; font-size: 13px; color: var(--muted); }
      .bubble.waiting { background: none; border: 1.5px dashed var(--warn); }
      .bubble.waiting .when { color: var(--warn); }
      .bubble.refused { border-color: var(--danger); }
      .bubble.refused .when { color: var(--danger); }
      .bubble.came { border-style: solid; border-color: transparent; background: var(--own); }
      .bubble.came .when { color: var(--muted); }
    `,
  ];

  @property({ attribute: false }) line!: Exclude<Line, { kind: 'day' }>;

  override willUpdate(): void {
    this.toggleAttribute('own', this.line.kind === 'waiting' || this.line.own);
  }

  override render() {
    return this.line.kind === 'said' ? this.said(this.line) : this.waiting(this.line);
  }

  private said({ message, own, first }: Extract<Line, { kind: 'said' }>) {
    const when = differ(message.writtenAt, message.receivedAt)
      ? say('radio.both', {
          written: clock(message.writtenAt, Date.parse(message.receivedAt)),
          received: clockOf(message.receivedAt),
        })
      : clockOf(message.receivedAt);
    return html`${first ? html`<span class="who">${[message.unit, message.author].filter(Boolean).join(' · ')}</span>` : nothing}
      <div class="bubble ${own ? 'own' : ''}" data-testid="message" data-message-id=${message.messageId} data-state="received">
        <span class="hidden">${own ? say('radio.you') : message.author}</span>
        <div class="text">${message.text}</div>
        <div class="when num">${when}</div>
      </div>`;
  }

  private waiting({ entry, text }: Extract<Line, { kind: 'waiting' }>) {
    const came = entry.state === 'received';
    const tone = came ? 'came' : entry.state;
    return html`<div class="bubble waiting ${tone}" data-testid="message" data-message-id=${entry.id} data-state=${entry.state}>
      <span class="hidden">${say('radio.you')}</span>
      <div class="text">${text}</div>
      <div class="when num">${came ? nothing : icon('clock', 16)}${this.whenOf(entry.state)}</div>
    </div>`;
  }

  private whenOf(state: string): string {
    if (this.line.kind !== 'waiting') return '';
    const { entry } = this.line;
    const time = clock(entry.operation.writtenAt);
    if (state === 'received') return say('radio.received', { time: clock(entry.receivedAt ?? '') });
    if (state === 'refused') return say('outbox.refused', { why: whyOf(entry) });
    return say(this.place.drainer.sender.underWay.has(entry.id) ? 'radio.sending' : 'radio.waiting', { time });
  }
}

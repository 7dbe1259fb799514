import '@vaadin/button';
import '@vaadin/progress-bar';
import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { type Entry, isDraft, isHere, isMoot, isQuiet, isStuck, isUnreadable } from '../outbox/entry.js';
import { icon, mark, tag } from '../ui/icons.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { phoneFacts } from '../ui/phone-facts.js';
import { say, type Word } from '../words/words.js';
import './hand-back.js';
import { iconOf, nameOf, standingOf } from './entry-words.js';

/** Most of what is shown of what has arrived. */
const history = 30;

/** Everything this person made on this phone: first what is still here, then what arrived last. */
@customElement('officer-outbox-screen')
export class OutboxScreen extends Part {
  static override styles = [
    ...base,
    css`
      :host { display: block; height: 100%; overflow-y: auto; background: var(--surface); padding-bottom: 64px; }
      header { display: flex; align-items: center; gap: 4px; padding: 8px 16px 8px 4px; border-bottom: 1px solid var(--edge); }
      .warning { display: flex; gap: 10px; align-items: baseline; padding: 10px 16px; border-bottom: 1px solid var(--warn); }
      ul { list-style: none; margin: 0; padding: 0 16px; }
      li { display: grid; grid-template-columns: 3rem minmax(0, 1fr); gap: 12px; padding: 14px 0; border-bottom: 1px solid var(--line-2); align-items: center; }
      .picture { width: 3rem; height: 3rem; border-radius: var(--r2); background: var(--said); display: grid; place-items: center; color: var(--muted); object-fit: cover; }
      .what > bdi { display: block; }
      .what { display: grid; gap: 6px; justify-items: start; min-width: 0; }
      .name { font-weight: 650; max-width: 100%; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
      .ways { display: flex; gap: 8px; flex-wrap: wrap; }
      vaadin-progress-bar { width: 100%; height: 6px; margin: 0; --vaadin-progress-bar-value-background: var(--way); background: var(--line-2); border: 0; border-radius: 3px; }
      vaadin-progress-bar::part(value) { background: var(--way); border-radius: 3px; }
      officer-hand-back { display: block; margin: 16px; }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    void phoneFacts.look();
  }

  override render() {
    const all = this.place.outbox.entries().filter((entry) => !isQuiet(entry));
    const here = all.filter(isHere);
    const settled = all.filter((entry) => !isHere(entry)).reverse();
    const counts = { here: here.length, received: settled.filter((entry) => !isMoot(entry)).length };
    return html`<header>
        <button class="plain" aria-label=${say('outbox.back')} data-testid="outbox-back" @click=${() => this.tell('go', 'back')}>${icon('back')}</button>
        <div><h1>${say('outbox.title')}</h1><p class="s m" data-testid="outbox-counts">${say('outbox.counts', counts)}</p></div>
      </header>
      ${here.length > 0 ? this.warnings() : nothing}
      ${all.length === 0 ? html`<div class="empty">${icon('check', 40)}<p>${say('outbox.empty')}</p></div>` : nothing}
      <ul data-testid="outbox-list">
        ${repeat(
          [...byUrgency(here), ...settled.slice(0, history)],
          ({ id }) => id,
          (entry) => this.row(entry),
        )}
      </ul>
      <officer-hand-back .place=${this.place}></officer-hand-back>`;
  }

  /** What the person must know while something is only here. */
  private warnings() {
    const words: Word[] = [];
    if (!this.place.connected) words.push('handback.offline');
    if (!phoneFacts.sendsAlone) words.push('advice.keepOpenNow');
    if (phoneFacts.storage === 'refused') words.push('advice.storageRefused');
    return words.map(
      (word) => html`<p class="warning warn" data-testid="outbox-warning">${mark('warn')}<span>${say(word)}</span></p>`,
    );
  }

  private row(entry: Entry) {
    const { tone, words } = standingOf(entry, this.place);
    const sent = this.place.drainer.sender.progress.get(entry.id);
    const { photo } = entry;
    return html`<li data-testid="outbox-entry" data-kind=${entry.operation.kind} data-state=${entry.state} data-entry-id=${entry.id}>
      ${photo?.thumbnail ? html`<img class="picture" src=${photo.thumbnail} alt="" />` : html`<span class="picture">${icon(iconOf(entry))}</span>`}
      <div class="what">
        <bdi class="name">${nameOf(entry, this.place)}</bdi>
        ${
          photo && entry.state === 'waiting' && !photo.sent && sent !== undefined
            ? html`<vaadin-progress-bar data-testid="progress" .value=${sent / photo.size}></vaadin-progress-bar>`
            : nothing
        }
        <span data-testid="outbox-state">${tag(tone, words)}</span>
        ${isDraft(entry) ? this.draft(entry) : nothing}
        ${entry.state === 'refused' || isStuck(entry) ? this.ways(entry) : nothing}
      </div>
    </li>`;
  }

  /** Where it can be sent from, or thrown away. */
  private draft(entry: Entry) {
    if (!entry.photo?.said)
      return html`<vaadin-button class="soft" @click=${() => this.tell('go', 'photo')}>${say('outbox.toPhotos')}</vaadin-button>`;
    return html`<div class="ways">
      <vaadin-button class="soft" @click=${() => this.tell('go', 'radio')}>${say('outbox.toMessage')}</vaadin-button>
      <vaadin-button data-testid="discard" @click=${() => this.tell('discard', entry)}>${say('outbox.discard')}</vaadin-button>
    </div>`;
  }

  /** What is stuck was not refused: it goes out as it is, at once. */
  private again(entry: Entry): void {
    if (isStuck(entry)) this.place.drainer.wake();
    else this.attempt(this.place.outbox.retry(entry.id), 'retry');
  }

  private ways(entry: Entry) {
    if (isMoot(entry))
      return html`<vaadin-button data-testid="done" @click=${() => this.attempt(this.place.outbox.discard(entry.id), 'discard')}>${say('outbox.done')}</vaadin-button>`;
    return html`<div class="ways">
      ${isUnreadable(entry) ? nothing : html`<vaadin-button class="soft" data-testid="retry" @click=${() => this.again(entry)}>${say('outbox.retry')}</vaadin-button>`}
      <vaadin-button data-testid="discard" @click=${() => this.tell('discard', entry)}>${say('outbox.discard')}</vaadin-button>
    </div>`;
  }
}

function byUrgency(entries: Entry[]): Entry[] {
  const order = { urgent: 0, talk: 1, photos: 2, quiet: 3 };
  return [...entries].sort((a, b) => order[a.lane] - order[b.lane]);
}

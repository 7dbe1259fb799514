import '@vaadin/button';
import '@vaadin/text-area';
import { css, html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { Entry, Position } from '../outbox/entry.js';
import type { Roll } from '../photo/roll.js';
import { isPicked, photoKinds } from '../photo/shot.js';
import { icon, mark } from '../ui/icons.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { phoneFacts } from '../ui/phone-facts.js';
import { clock } from '../ui/time.js';
import { say } from '../words/words.js';
import '../photo/photo-strip.js';

/** Camera or picked files, what they show, a note, and one button that keeps them all. */
@customElement('officer-photo-screen')
export class PhotoScreen extends Part {
  static override styles = [
    ...base,
    css`
      :host { display: grid; grid-template-rows: minmax(0, 1fr) auto; height: 100%; background: var(--surface); }
      .page { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; align-content: start; overflow-y: auto; padding: 16px; width: 100%; max-width: 720px; margin: 0 auto; }
      footer { padding: 8px 16px 44px; border-top: 1px solid var(--line); }
      footer vaadin-button { width: 100%; max-width: 688px; display: flex; margin: 0 auto; }
      .sources { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(8rem, 100%), 1fr)); gap: 12px; }
      .sources vaadin-button { min-height: 4rem; }
      input[type='file'] { display: none; }
      .kinds { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(8.5rem, 100%), 1fr)); gap: 8px; }
      .kinds button { padding: 8px; font-size: 0.9375rem; }
      .kinds [aria-pressed='true'] { background: var(--accent-soft); border-color: var(--accent); color: var(--accent); }
      .place { display: flex; gap: 6px; align-items: center; background: none; }
      .keep { min-height: 3.75rem; font-size: 1.125rem; }
      .page > .trouble { padding: 12px 16px; overflow-wrap: anywhere; border-radius: var(--r2); }
    `,
  ];

  @state() private keeping = false;
  @query('#picker') private picker!: HTMLInputElement;

  private get roll(): Roll {
    return this.place.roll;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.roll.where.look();
  }

  private async picked(input: HTMLInputElement): Promise<void> {
    const files = [...(input.files ?? [])];
    await this.roll.add(files, 'picked');
    // Only now: emptying the field may take the files away under the reader.
    input.value = '';
  }

  private async keep(): Promise<void> {
    if (this.keeping || this.roll.reading > 0) return;
    this.keeping = true;
    const n = await this.roll.keep();
    this.keeping = false;
    if (n === 0) return;
    const saved = n === 1 ? say('photo.keptOne') : say('photo.kept', { n });
    const sent = say(phoneFacts.sendsAlone ? 'photo.goes' : 'advice.keepOpenNow');
    this.tell('toast', `${saved} ${sent}`);
  }

  override render() {
    const { roll } = this;
    const n = roll.shots.length;
    return html`<div class="page">
      <h1 class="hidden">${say('nav.photo')}</h1>
      <div class="sources">
        <vaadin-button class=${n ? '' : 'primary'} data-testid="camera-button" @click=${() => this.tell('go', 'camera')}>
          ${icon('photo')} ${say('photo.camera')}</vaadin-button>
        <vaadin-button data-testid="picker-button" @click=${() => this.picker.click()}>${icon('pictures')} ${say('photo.pick')}</vaadin-button>
        <input id="picker" data-testid="picker-input" type="file" accept="image/*,.heic,.heif" multiple
          @change=${() => this.picked(this.picker)} />
      </div>
      ${roll.troubles.map((words) => html`<p class="trouble danger" role="alert" dir="auto" data-testid="photo-trouble">${words}</p>`)}
      ${roll.unsaved.length ? html`<vaadin-button data-testid="save-again" @click=${() => roll.saveAgain()}>${say('photo.saveAgain')}</vaadin-button>` : nothing}
      ${n + roll.reading === 0 ? html`<div class="empty">${icon('photo', 40)}<p>${say('photo.empty')}</p></div>` : this.taken()}
    </div>
    ${n + roll.reading === 0 ? nothing : this.keepButton(n)}`;
  }

  private taken() {
    const { roll } = this;
    const { shot, shots } = roll;
    return html`<officer-photo-strip .place=${this.place}></officer-photo-strip>
      ${
        shot
          ? html`<h2 id="kinds">${say('photo.kind', { n: shots.findIndex(({ id }) => id === shot.id) + 1 })}</h2>
          <div class="kinds" role="group" aria-labelledby="kinds">
            ${photoKinds.map(
              (kind) => html`<button data-testid="kind-${kind}" aria-pressed=${shot.operation.body.kind === kind}
                @click=${() => roll.set(shot.id, kind)}>${say(`kind.${kind}`)}</button>`,
            )}
          </div>
          ${this.whereAndWhen(shot)}`
          : nothing
      }
      <vaadin-text-area data-testid="photo-note" label=${say('photo.note')} maxlength="2000" .value=${roll.note}
        @input=${(event: Event) => void roll.write((event.target as HTMLTextAreaElement).value)}></vaadin-text-area>`;
  }

  private whereAndWhen({ operation: { body } }: Entry) {
    if (isPicked(body)) {
      const when = clock(String(body.capturedAt));
      return html`<p class="place neutral" data-testid="picked-facts">${mark('neutral')}${say('photo.pickedAt', { when })}</p>`;
    }
    const position = body.position as Position | undefined;
    const words = position
      ? say('photo.located', { m: position.accuracy })
      : say(this.roll.where.searching ? 'photo.locating' : 'photo.notLocated');
    return html`<p class="place ${position ? 'ok' : 'warn'}">${mark(position ? 'ok' : 'warn')}${words}</p>`;
  }

  private keepButton(n: number) {
    const { roll } = this;
    return html`<footer>
      <vaadin-button class="primary keep" data-testid="keep" ?disabled=${n === 0 || this.keeping || roll.reading > 0} @click=${this.keep}>
        ${this.keeping ? say('photo.reading') : n > 1 ? say('photo.keepMany', { n }) : say('photo.keep')}</vaadin-button>
    </footer>`;
  }
}

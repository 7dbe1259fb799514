import { css, html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Entry } from '../outbox/entry.js';
import { icon } from '../ui/icons.js';
import { base } from '../ui/look.js';
import { Part } from '../ui/part.js';
import { sheetLook } from '../ui/sheet.js';
import { say } from '../words/words.js';
import { sizeOf } from './said-files.js';
import './voice-player.js';
import './voice-sheet.js';
import type { VoiceSheet } from './voice-sheet.js';

/** What goes with the next message, and where to choose more of it. */
@customElement('officer-attach-bar')
export class AttachBar extends Part {
  static override styles = [
    ...base,
    sheetLook,
    css`
      :host { display: block; }
      .tray { display: flex; gap: 10px; overflow-x: auto; padding: 8px 12px 4px; border-top: 1px solid var(--edge); list-style: none; }
      .tray li { position: relative; flex: none; padding: 0; border: 0; }
      .tile { width: 5.5rem; height: 5.5rem; border-radius: 12px; overflow: hidden; background: var(--said); display: grid; place-items: center; text-align: center; padding: 4px; }
      .tile.picture { padding: 0; }
      .tile img { width: 100%; height: 100%; object-fit: cover; }
      .tile bdi { font-size: 0.8125rem; max-width: 100%; max-height: 2.4em; overflow: hidden; overflow-wrap: anywhere; }
      .tile.voice { width: 16rem; }
      .remove { position: absolute; top: -8px; right: -8px; padding: 0; border: 0; background: none; }
      .remove span { display: grid; place-items: center; width: 30px; height: 30px; border-radius: 50%; background: rgb(0 0 0 / 70%); color: #fff; }
      .trouble { padding: 8px 16px; overflow-wrap: anywhere; }
      .choices { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: 10px; }
      .choices button { min-height: 4rem; }
      input { display: none; }
    `,
  ];

  @property() channelId = '';
  @query('#choices') private choices!: HTMLDialogElement;
  @query('officer-voice-sheet') private voice!: VoiceSheet;

  /** Asks what is to be attached. */
  show(): void {
    this.choices.showModal();
  }

  private async chosen(input: HTMLInputElement): Promise<void> {
    this.choices.close();
    const files = [...(input.files ?? [])];
    await this.place.attaching.add(this.channelId, files);
    // Only now: emptying the field may take the files away under the reader.
    input.value = '';
  }

  private pick(id: string): void {
    this.renderRoot.querySelector<HTMLInputElement>(id)?.click();
  }

  private record(): void {
    this.choices.close();
    this.voice.show();
  }

  private evidence(): void {
    this.choices.close();
    this.tell('go', 'photo');
  }

  override render() {
    const { attaching } = this.place;
    const drafts = attaching.drafts(this.channelId);
    const reading = attaching.isReading(this.channelId);
    const troubles = attaching.troubles(this.channelId);
    return html`${troubles.map((words) => html`<p class="trouble danger" role="alert" data-testid="attach-trouble">${words}</p>`)}
      ${
        drafts.length + reading > 0
          ? html`<ul class="tray" aria-label=${say('attach.tray')} data-testid="attach-tray" aria-busy=${reading > 0}>
              ${repeat(
                drafts,
                ({ id }) => id,
                (entry) => this.tile(entry),
              )}
              ${Array.from({ length: reading }, () => html`<li><div class="tile skeleton" role="progressbar" aria-label=${say('attach.reading')}></div></li>`)}
            </ul>`
          : nothing
      }
      <dialog id="choices" aria-label=${say('attach.open')} data-testid="attach-choices">
        <div class="all">
          <div class="head"><h2>${say('attach.open')}</h2><button class="plain" @click=${() => this.choices.close()}>${say('voice.cancel')}</button></div>
          <div class="choices">
            <button data-testid="attach-camera" @click=${() => this.pick('#camera')}>${icon('photo')}${say('attach.camera')}</button>
            <button data-testid="attach-pictures" @click=${() => this.pick('#pictures')}>${icon('pictures')}${say('attach.pictures')}</button>
            <button data-testid="attach-file" @click=${() => this.pick('#files')}>${icon('file')}${say('attach.file')}</button>
            <button data-testid="attach-voice" @click=${this.record}>${icon('mic')}${say('attach.voice')}</button>
            <button data-testid="attach-evidence" @click=${this.evidence}>${icon('check')}${say('attach.evidence')}</button>
          </div>
        </div>
        ${this.input('camera', 'image/*', true)} ${this.input('pictures', 'image/*', false)} ${this.input('files', '', false)}
      </dialog>
      <officer-voice-sheet .place=${this.place}
        @voice-note=${({ detail }: CustomEvent<File>) => void this.place.attaching.add(this.channelId, [detail])}></officer-voice-sheet>`;
  }

  private input(id: string, accept: string, camera: boolean) {
    return html`<input id=${id} data-testid="attach-${id}-input" type="file" ?multiple=${!camera} accept=${accept || nothing} capture=${camera ? 'environment' : nothing} tabindex="-1" aria-hidden="true"
      @change=${(event: Event) => void this.chosen(event.target as HTMLInputElement)} />`;
  }

  private tile(entry: Entry) {
    const { photo, id } = entry;
    const [name, type] = [photo?.filename ?? '', photo?.contentType ?? ''];
    return html`<li data-testid="attached" data-name=${name}>
      ${type.startsWith('audio/') ? this.note(entry) : this.still(entry, name)}
      <button class="remove" data-testid="attached-remove" aria-label=${say('attach.remove', { name })}
        @click=${() => this.attempt(this.place.attaching.remove(id), 'discard')}><span>${icon('close', 16)}</span></button>
    </li>`;
  }

  private still({ photo }: Entry, name: string) {
    if (photo?.thumbnail) return html`<div class="tile picture"><img src=${photo.thumbnail} alt=${name} /></div>`;
    return html`<div class="tile">${icon('file')}<bdi>${name}</bdi><span class="s m">${sizeOf(photo?.size ?? 0)}</span></div>`;
  }

  private note({ photo, operation: { body } }: Entry) {
    const file = {
      attachmentId: String(body.attachmentId),
      name: photo?.filename ?? '',
      contentType: photo?.contentType ?? '',
      size: photo?.size ?? 0,
      sha256: photo?.sha256 ?? '',
    };
    return html`<div class="tile voice"><officer-voice-player .place=${this.place} .file=${file}></officer-voice-player></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'officer-attach-bar': AttachBar;
  }
}

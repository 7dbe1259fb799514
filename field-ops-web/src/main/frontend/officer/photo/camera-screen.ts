import { html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { icon, mark } from '../ui/icons.js';
import { base } from '../ui/look.js';
import '../ui/notice-board.js';
import type { Notices } from '../ui/notices.js';
import { Part } from '../ui/part.js';
import { say } from '../words/words.js';
import { Camera, type NoCamera, nameOf } from './camera.js';
import { cameraLook } from './camera-look.js';

/** Always dark, so that it blinds nobody at night; one shot after the other, each saved before it is called so. */
@customElement('officer-camera-screen')
export class CameraScreen extends Part {
  static override styles = [...base, cameraLook];

  @property({ attribute: false }) notices!: Notices;
  @state() private camera?: Camera | NoCamera;
  @state() private shooting = false;
  @state() private lit = false;
  @query('video') private video?: HTMLVideoElement;
  @query('.flash') private flash?: HTMLElement;
  @query('#system') private system?: HTMLInputElement;
  /** What was in the roll before is not counted as taken here. */
  private hadBefore = 0;
  private left = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.left = false;
    this.hadBefore = this.place.roll.shots.length;
    void this.place.roll.where.look();
    document.addEventListener('visibilitychange', this.returned);
    void this.open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.left = true;
    document.removeEventListener('visibilitychange', this.returned);
    this.end();
  }

  private end(): void {
    if (this.camera instanceof Camera) this.camera.close();
    this.camera = undefined;
    this.lit = false;
  }

  /** iOS ends the camera of a page that is not looked at. */
  private readonly returned = (): void => {
    if (document.visibilityState === 'hidden') this.end();
    else if (!(this.camera instanceof Camera)) void this.open();
  };

  private async open(): Promise<void> {
    this.end();
    const camera = await Camera.open();
    // The screen may have been left while the person was asked.
    if (this.left) {
      if (camera instanceof Camera) camera.close();
      return;
    }
    this.camera = camera;
    if (camera instanceof Camera) camera.onEnd(() => this.camera === camera && void this.open());
  }

  protected override updated(): void {
    const { camera, video } = this;
    if (!(camera instanceof Camera) || !video || video.srcObject === camera.stream) return;
    video.srcObject = camera.stream;
    video.play().catch(() => this.tell('failed', 'camera'));
  }

  private async shoot(): Promise<void> {
    const { camera, video } = this;
    if (this.shooting || !(camera instanceof Camera) || !video?.videoWidth) return;
    this.shooting = true;
    try {
      const file = await camera.shoot(video, nameOf());
      this.blink();
      void this.place.roll.add([file]);
    } catch {
      this.tell('failed', 'camera');
    } finally {
      this.shooting = false;
    }
  }

  private blink(): void {
    navigator.vibrate?.(20);
    this.flash?.classList.remove('now');
    void this.flash?.offsetWidth;
    this.flash?.classList.add('now');
  }

  private async light(): Promise<void> {
    if (!(this.camera instanceof Camera)) return;
    const on = !this.lit;
    await this.camera.light(on).then(
      () => {
        this.lit = on;
      },
      () => undefined,
    );
  }

  private async fromSystem(input: HTMLInputElement): Promise<void> {
    await this.place.roll.add([...(input.files ?? [])]);
    input.value = '';
  }

  private done(): void {
    this.tell('go', 'back');
  }

  override render() {
    const taken = this.place.roll.shots.length - this.hadBefore;
    return html`<div><header>
        <button class="plain" aria-label=${say('outbox.back')} data-testid="camera-back" @click=${this.done}>${icon('back')}</button><h1>${say('camera.title')}</h1>
      </header><officer-failures .notices=${this.notices}></officer-failures></div>
      <div class="view">${this.view()}${this.saved()}</div>
      ${this.keys()}
      <footer>
        <button class="done primary" data-testid="camera-done" @click=${this.done}>${taken > 0 ? say('camera.doneMany', { n: taken }) : say('camera.done')}</button>
      </footer>`;
  }

  private view() {
    const { camera } = this;
    if (camera === undefined)
      return html`<div class="middle" role="progressbar" aria-label=${say('camera.starting')}><div class="skeleton"></div></div>`;
    if (!(camera instanceof Camera)) return this.none(camera);
    return html`<video playsinline muted autoplay data-testid="camera-video" aria-hidden="true"></video>
      <button class="shoot-here" aria-label=${say('camera.shoot')} data-testid="camera-picture" @click=${this.shoot}></button><div class="flash"></div>`;
  }

  private none(why: NoCamera) {
    return html`<div class="middle" role="alert" data-testid="no-camera" data-why=${why}>
      <h2>${say(why === 'denied' ? 'camera.denied' : 'camera.none')}</h2>
      <p>${say(why === 'denied' ? 'camera.deniedDetail' : 'camera.noneDetail')}</p>
      <button class="primary" data-testid="system-camera" @click=${() => this.system?.click()}>${icon('photo')}${say('camera.system')}</button>
      <button data-testid="camera-again" @click=${this.open}>${icon('again', 20)}${say('camera.again')}</button>
      <input id="system" type="file" accept="image/*" capture="environment" hidden @change=${(event: Event) => this.fromSystem(event.target as HTMLInputElement)} />
    </div>`;
  }

  /** "Saved here" stands only for what lies in the outbox; what is still being written says so. */
  private saved() {
    const { shots, reading } = this.place.roll;
    const n = shots.length;
    if (n + reading === 0) return html`<p class="saved">${say('camera.hint')}</p>`;
    const words = n === 1 ? say('camera.savedOne') : say('camera.saved', { n });
    return html`<div class="saved" role="status" data-testid="camera-saved" data-count=${n}>
      <ul>${shots.slice(-3).map(({ photo }) => html`<li>${photo?.thumbnail ? html`<img src=${photo.thumbnail} alt="" />` : html`<span class="none">${icon('pictures')}</span>`}</li>`)}</ul>
      <span><span class="told ok">${n > 0 ? html`${mark('ok')}${words}` : nothing}</span>${reading > 0 ? html`<span class="told warn">${mark('warn')}${say('camera.saving')}</span>` : nothing}</span>
    </div>`;
  }

  private keys() {
    const { camera } = this;
    const isOn = camera instanceof Camera;
    return html`<div class="keys">
      ${isOn && camera.hasLight ? html`<button class="round" aria-pressed=${this.lit} @click=${this.light}>${icon('light', 22)}<span class="s">${say('camera.light')}</span></button>` : html`<span></span>`}
      <button class="shutter" data-testid="shutter" aria-label=${say('camera.shoot')} ?disabled=${!isOn || this.shooting} @click=${this.shoot}></button>
      <span></span>
    </div>`;
  }
}

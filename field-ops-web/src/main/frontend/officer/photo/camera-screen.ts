import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { icon, mark } from '../ui/icons.js';
import { base } from '../ui/look.js';
import '../ui/notice-board.js';
import type { Notices } from '../ui/notices.js';
import { Part } from '../ui/part.js';
import { say } from '../words/words.js';
import { Camera, type NoCamera, nameOf } from './camera.js';

/** Always dark, so that it blinds nobody at night; one shot after the other, each saved before it is called so. */
@customElement('officer-camera-screen')
export class CameraScreen extends Part {
  static override styles = [
    ...base,
    css`
      :host {
        display: grid; grid-template-rows: auto minmax(0, 1fr) auto auto; height: 100%; background: #0b0e13; color: #fff;
        --surface: #0b0e13; --text: #fff; --edge: #7d8b9a; --muted: #c3cbd4; --accent: #8cc5ff; --danger-soft: #3a1417; --line-2: #202a34;
        --danger: #ff8a90; --danger-text: #1d0507; --ok: #57cf96; --warn: #f3b15a;
      }
      header { display: flex; align-items: center; gap: 8px; padding: 4px 16px 4px 4px; min-height: 3.5rem; }
      .view { position: relative; min-height: 0; overflow: hidden; }
      .shoot-here { position: absolute; inset: 0; width: 100%; height: 100%; padding: 0; border: 0; border-radius: 0; background: none; cursor: pointer; }
      .shoot-here:focus-visible { outline-offset: -6px; }
      video { position: absolute; inset: 0; width: 100%; height: 100%; object-fit: cover; background: #000; }
      .flash { position: absolute; inset: 0; background: #fff; opacity: 0; pointer-events: none; }
      .flash.now { animation: flash 160ms ease-out; }
      @keyframes flash { from { opacity: 0.8; } }
      .saved {
        position: absolute; left: 8px; right: 8px; bottom: 8px; display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: center; padding: 8px 12px;
        border-radius: var(--r3); background: rgb(11 14 19 / 92%); pointer-events: none;
      }
      .saved ul { display: flex; gap: 8px; margin: 0; padding: 0; list-style: none; }
      .saved img, .saved .none { width: 3.25rem; height: 3.25rem; object-fit: cover; border-radius: 8px; border: 2px solid #fff; display: grid; place-items: center; }
      .told { display: flex; gap: 8px; align-items: center; font-weight: 700; background: none; }
      .middle { display: grid; gap: 12px; align-content: center; justify-items: center; height: 100%; padding: 16px; text-align: center; overflow-y: auto; }
      .middle .skeleton { width: 100%; height: 100%; }
      .keys { display: grid; grid-template-columns: 1fr auto 1fr; align-items: center; padding: 12px 16px 4px; }
      .keys > * { justify-self: center; }
      .shutter { width: 5.25rem; height: 5.25rem; padding: 0; border: 5px solid #fff; border-radius: 50%; background: #fff; box-shadow: inset 0 0 0 4px #0b0e13; }
      .shutter[disabled] { background: #56626f; }
      .round { flex-direction: column; gap: 0; width: 4.25rem; height: 4.25rem; padding: 0; border-radius: 50%; }
      .round[aria-pressed='true'] { background: #fff; color: #0b0e13; }
      footer { display: grid; grid-template-columns: 1fr 5.5rem 1fr; gap: 8px; padding: 12px 16px calc(12px + env(safe-area-inset-bottom)); min-height: 5.75rem; align-items: end; }
      footer .done { grid-column: 3; min-height: 3.5rem; padding: 4px; }
      footer .back { min-height: 3.5rem; padding: 4px; }
      @media (max-width: 19em) { footer { grid-template-columns: 1fr 4.5rem 1fr; } .keys { padding-top: 4px; } .shutter { width: 4rem; height: 4rem; } }
      @media (max-height: 26em) { .shutter { width: 3.5rem; height: 3.5rem; } .keys { padding-bottom: 0; } footer { min-height: 0; } }
    `,
  ];

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

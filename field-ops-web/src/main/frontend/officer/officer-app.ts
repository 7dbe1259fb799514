import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { Device } from './person/device.js';
import './screens/welcome-screen.js';
import { Follow } from './ui/changes.js';
import './ui/frame.js';
import { base, tokens } from './ui/look.js';
import { phoneFacts } from './ui/phone-facts.js';
import { updates } from './ui/updates.js';
import { Viewport } from './ui/viewport.js';
import { setZone } from './ui/zone.js';
import { language, tongue } from './words/words.js';

/** The officer's app: hosted by the Flow route `/app` and by the offline page alike. */
@customElement('officer-app')
export class OfficerApp extends LitElement {
  static override styles = [
    tokens,
    ...base,
    css`
      :host { position: fixed; inset: 0; display: block; background: var(--bg); overflow: hidden; }
      /* What is inside asks how wide it is, in rem, and stays in what the keyboard leaves. */
      .seen { position: absolute; left: 0; right: 0; height: 100dvh; container-type: inline-size; }
      .seen > * { height: 100%; }
    `,
  ];

  private readonly device = new Device();
  private readonly viewport = new Viewport();

  constructor() {
    super();
    new Follow(this, () => this.device);
    new Follow(this, () => this.viewport);
    new Follow(this, () => tongue);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.device.boot();
    void updates.watch();
    phoneFacts.watch();
    addEventListener('beforeunload', this.warn);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeunload', this.warn);
  }

  /** What is not in the outbox yet would be gone. */
  private readonly warn = (event: BeforeUnloadEvent): void => {
    if (this.device.place?.inMemory) event.preventDefault();
  };

  protected override willUpdate(): void {
    const { theme, place } = this.device;
    setZone(place?.me?.policies?.zone);
    document.documentElement.style.colorScheme = theme === 'system' ? 'light dark' : theme;
    document.documentElement.dataset.theme = theme;
    document.documentElement.lang = language();
  }

  override render() {
    const { place, phase } = this.device;
    const { height, top, tight } = this.viewport;
    const seen = height === undefined ? '' : `height:${height}px;top:${top}px`;
    return html`<div class="seen" style=${seen}>
      ${
        place && phase === 'ready'
          ? html`<officer-frame .place=${place} .device=${this.device} ?tight=${tight}></officer-frame>`
          : html`<officer-welcome-screen .device=${this.device}></officer-welcome-screen>`
      }
    </div>`;
  }
}

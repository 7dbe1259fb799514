import { css, html, LitElement, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import './backup/backup-button.js';
import './backup/backup-card.js';
import './backup/help-screen.js';
import type { Entry } from './outbox/entry.js';
import { Device } from './person/device.js';
import { locate } from './person/locate.js';
import { channelsOf } from './person/me.js';
import type { Workplace } from './person/workplace.js';
import './screens/me-screen.js';
import './screens/outbox-screen.js';
import './screens/photo-screen.js';
import './screens/radio-screen.js';
import './screens/status-screen.js';
import './screens/welcome-screen.js';
import type { Ask } from './ui/ask.js';
import './ui/ask.js';
import type { Screen } from './ui/bottom-bar.js';
import './ui/bottom-bar.js';
import './ui/banners.js';
import { Follow } from './ui/changes.js';
import { base, tokens } from './ui/look.js';
import { Questions } from './ui/questions.js';
import './ui/top-line.js';
import { updates } from './ui/updates.js';
import { language, say, tongue, type Word } from './words/words.js';

/** The officer's app: hosted by the Flow route `/app` and by the offline page alike. */
@customElement('officer-app')
export class OfficerApp extends LitElement {
  static override styles = [
    tokens,
    base,
    css`
      :host { position: fixed; inset: 0; display: block; background: var(--bg); overflow: hidden; }
      .app { display: grid; grid-template-rows: auto minmax(0, 1fr) auto; height: 100dvh; }
      .screen { min-height: 0; position: relative; }
      .screen > * { height: 100%; }
      officer-backup-button { position: fixed; z-index: 10; left: calc(50% - 36px); bottom: calc(24px + env(safe-area-inset-bottom)); }
      .top { max-height: 55dvh; overflow-y: auto; }
      .toast {
        position: fixed; z-index: 20; left: 16px; right: 16px; bottom: 116px; max-width: 480px; margin: 0 auto; padding: 14px 16px;
        border-radius: var(--r2); background: var(--text); color: var(--surface); font-weight: 600; text-align: center;
      }
    `,
  ];

  @state() private screen: Screen = 'radio';
  @state() private toast = '';
  @state() private helpId = '';
  @state() private done = new Set<string>();
  @query('officer-ask') private question!: Ask;
  private readonly device = new Device();
  private readonly questions = new Questions(
    () => this.question,
    (word) => this.say(say(word)),
  );
  private cameFrom: Screen = 'radio';
  private fix = Promise.resolve(undefined) as ReturnType<typeof locate>;
  private shown?: Workplace;
  private ticking = 0;
  private toasting = 0;

  constructor() {
    super();
    new Follow(this, () => this.device);
    new Follow(this, () => tongue);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.device.boot();
    void updates.watch();
    addEventListener('beforeunload', this.warn);
    // "2 min ago" and NOT SENT depend on the time alone.
    this.ticking = window.setInterval(() => this.requestUpdate(), 1_000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.ticking);
    removeEventListener('beforeunload', this.warn);
  }

  /** What is not in the outbox yet would be gone. */
  private readonly warn = (event: BeforeUnloadEvent): void => {
    if (this.device.place?.inMemory) event.preventDefault();
  };

  protected override willUpdate(): void {
    const { place } = this.device;
    if (this.shown !== place) this.screen = 'radio';
    this.shown = place;
    const { theme } = this.device;
    document.documentElement.style.colorScheme = theme === 'system' ? 'light dark' : theme;
    document.documentElement.dataset.theme = theme;
    document.documentElement.lang = language();
  }

  private go({ detail }: CustomEvent<Screen | 'back'>): void {
    const to = detail === 'back' ? this.cameFrom : detail;
    if (this.screen !== 'outbox' && this.screen !== 'help') this.cameFrom = this.screen;
    this.screen = to;
  }

  private say(words: string): void {
    clearTimeout(this.toasting);
    this.toast = words;
    this.toasting = window.setTimeout(() => {
      this.toast = '';
    }, 4_000);
  }

  private async callForHelp(place: Workplace): Promise<void> {
    const position = await Promise.race([this.fix, new Promise<undefined>((resolve) => setTimeout(resolve, 50))]);
    const body = { urgency: 'URGENT', ...(position ? { position } : {}) };
    this.helpId = place.help.make(body);
    this.screen = 'help';
  }

  override render() {
    const { place, phase } = this.device;
    if (!place || phase !== 'ready')
      return html`<officer-welcome-screen .device=${this.device}></officer-welcome-screen>`;
    return html`<div class="app" @go=${this.go} @toast=${(event: CustomEvent<string>) => this.say(event.detail)}
        @not-kept=${(event: CustomEvent<Word>) => this.say(say(event.detail))} @discard=${(event: CustomEvent<Entry>) => this.questions.discard(place, event.detail)}
        @remove-shot=${(event: CustomEvent<string>) => this.questions.removeShot(place, event.detail)} @sign-out=${() => this.questions.signOut(this.device, place)}
        @help-settle=${(event: CustomEvent<string>) => this.questions.settle(place, event.detail)} @sign-in=${() => this.device.signIn()}
        @help-open=${(event: CustomEvent<string>) => {
          this.helpId = event.detail;
          this.screen = 'help';
        }}
        @card-done=${(event: CustomEvent<string>) => {
          this.done = new Set([...this.done, event.detail]);
        }}>
        ${this.screen === 'help' ? this.help(place) : this.app(place)}
      </div>
      ${this.toast ? html`<div class="toast" role="status" data-testid="toast">${this.toast}</div>` : nothing}
      <officer-ask></officer-ask>`;
  }

  private help(place: Workplace) {
    return html`<officer-help-screen style="grid-row:1/-1" .place=${place} .requestId=${this.helpId} .moment=${Date.now()}></officer-help-screen>`;
  }

  private app(place: Workplace) {
    const unread = channelsOf(place.me, Date.now()).reduce((sum, { channelId }) => sum + place.unread(channelId), 0);
    const calls = place.calls.filter(({ requestId }) => !this.done.has(requestId));
    return html`<div class="top">
        <officer-top-line .place=${place}></officer-top-line>
        <officer-banners .place=${place} .moment=${Date.now()}></officer-banners>
        ${calls.map((backup) => html`<officer-backup-card .place=${place} .backup=${backup}></officer-backup-card>`)}
      </div>
      <main class="screen">${this.content(place)}</main>
      <officer-bottom-bar .place=${place} .current=${this.screen} .unread=${unread}></officer-bottom-bar>
      <officer-backup-button .place=${place} @help-near=${() => {
        this.fix = locate();
      }} @help-called=${() => this.callForHelp(place)} @help-cancelled=${() => this.say(say('help.cancelled'))}></officer-backup-button>`;
  }

  private content(place: Workplace) {
    switch (this.screen) {
      case 'photo':
        return html`<officer-photo-screen .place=${place}></officer-photo-screen>`;
      case 'status':
        return html`<officer-status-screen .place=${place}></officer-status-screen>`;
      case 'me':
        return html`<officer-me-screen .place=${place} .device=${this.device}></officer-me-screen>`;
      case 'outbox':
        return html`<officer-outbox-screen .place=${place}></officer-outbox-screen>`;
      default:
        return html`<officer-radio-screen .place=${place}></officer-radio-screen>`;
    }
  }
}

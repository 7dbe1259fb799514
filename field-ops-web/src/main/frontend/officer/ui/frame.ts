import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import '../backup/backup-button.js';
import '../backup/backup-card.js';
import { LocatedRequest } from '../backup/located-request.js';
import { Siren } from '../backup/siren.js';
import '../oncall/called-strips.js';
import '../oncall/drill-strip.js';
import '../order/order-strips.js';
import type { Entry } from '../outbox/entry.js';
import type { Colleague } from '../person/colleagues.js';
import type { Device } from '../person/device.js';
import type { Workplace } from '../person/workplace.js';
import { openTapped } from '../push/open-tapped.js';
import { Opening } from '../push/opening.js';
import { mayRequestBackup } from '../screens/may.js';
import { contentOf, titleOf } from '../screens/screens.js';
import { running, timeOf } from '../watch/lone-work.js';
import { WatchBell } from '../watch/watch-bell.js';
import '../watch/watch-strip.js';
import { say } from '../words/words.js';
import './ask.js';
import type { Ask } from './ask.js';
import './banners.js';
import './bottom-bar.js';
import { Follow } from './changes.js';
import { base } from './look.js';
import './notice-board.js';
import { type Failed, Notices } from './notices.js';
import { Part } from './part.js';
import { Questions } from './questions.js';
import { Router, type Screen } from './router.js';
import './top-line.js';

/** These fill the app: nothing but what they show, and the red button where it always is. */
const full: Screen[] = ['help', 'camera'];

/** The place of the bottom bar to which a screen belongs. */
function placeOf(screen: Screen): Screen {
  if (screen === 'watch') return 'status';
  return screen === 'sick' ? 'me' : screen;
}

/** What stands around every screen, and what is done when a screen says that a person wants something. */
@customElement('officer-frame')
export class Frame extends Part {
  static override styles = [
    ...base,
    css`
      :host { display: grid; grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr); min-height: 0; }
      main { min-height: 0; position: relative; }
      main:focus-visible { outline: none; }
      main > * { height: 100%; }
      main.full { grid-row: 1 / -1; }
      officer-backup-button { position: fixed; z-index: 10; left: 50%; translate: -50%; bottom: calc(1.5rem + env(safe-area-inset-bottom)); }
      officer-backup-button.camera { --surface: #0b0e13; --text: #fff; }
      .top { max-height: max(40dvh, 100dvh - 13rem); overflow-y: auto; }
      @container (max-width: 19rem) { .top { max-height: 40dvh; } }
      :host([tight]) officer-top-line { display: none; }
    `,
  ];

  @property({ attribute: false }) device!: Device;
  @property({ type: Boolean, reflect: true }) tight = false;
  @state() private done = new Set<string>();
  @query('officer-ask') private question!: Ask;
  @query('main') private main!: HTMLElement;
  private readonly router = new Router();
  private readonly notices = new Notices();
  private readonly siren = new Siren();
  private readonly bell = new WatchBell(this.siren);
  private readonly opening = new Opening();
  private readonly questions = new Questions(
    () => this.question,
    (failed) => this.notices.fail(failed),
  );
  private readonly located = new LocatedRequest();
  private ticking = 0;
  private shownScreen?: Screen;
  private endRouting: () => void = () => undefined;

  constructor() {
    super();
    new Follow(this, () => this.router);
    new Follow(this, () => this.opening);
    const wishes = this.wishes();
    this.addEventListener('pointerdown', () => this.siren.unlock(), { once: true });
    for (const [name, wish] of Object.entries(wishes))
      this.addEventListener(name, (event) => wish((event as CustomEvent).detail as never));
  }

  /** What a screen can ask for, by the name of its event. */
  private wishes(): Record<string, (detail: never) => unknown> {
    const { router, notices, questions } = this;
    return {
      go: (to: Screen | 'back') => (to === 'back' ? router.back() : router.go({ screen: to })),
      toast: (words: string) => notices.say(words),
      failed: (failed: Failed) => notices.fail(failed),
      discard: (entry: Entry) => questions.discard(this.place, entry),
      'remove-shot': (id: string) => questions.removeShot(this.place, id),
      'sign-out': () => questions.signOut(this.device, this.place),
      'sign-in': () => this.device.signIn(),
      'help-near': () => this.located.look(),
      'help-called': () => this.requestBackup(),
      'help-cancelled': () => notices.say(say('help.cancelled')),
      'help-open': (id: string) => router.go({ screen: 'help', id }),
      'help-settle': (id: string) => questions.settle(this.place, id),
      'card-done': (id: string) => this.settled(id),
      'watch-end': () => questions.endWatch(this.place),
      'go-channel': (id: string) => this.goChannel(id),
      document: (id: string) => router.go({ screen: 'document', id }),
      bot: (id: string) => router.go({ screen: 'bot', id }),
      handover: (id: string) => router.go({ screen: 'handover', id }),
      'write-to': (to: Colleague & { text: string }) => this.writeTo(to),
    };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const endRouting = this.router.listen();
    const endOpening = this.opening.listen();
    this.endRouting = () => {
      endRouting();
      endOpening();
    };
    // "2 min ago" and NOT SENT depend on the time alone.
    this.ticking = window.setInterval(() => this.requestUpdate(), 1_000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.endRouting();
    this.siren.still();
    this.bell.hush();
    clearInterval(this.ticking);
  }

  private settled(requestId: string): void {
    this.done = new Set([...this.done, requestId]);
  }

  private async goChannel(channelId: string): Promise<void> {
    this.router.go({ screen: 'radio' });
    await this.updateComplete;
    this.renderRoot.querySelector('officer-radio-screen')?.open(channelId);
  }

  /** To one person, with the beginning of a text that can be changed. */
  private async writeTo({ text, ...colleague }: Colleague & { text: string }): Promise<void> {
    this.router.go({ screen: 'radio' });
    await this.updateComplete;
    await this.renderRoot.querySelector('officer-radio-screen')?.write(colleague, text);
  }

  private async requestBackup(): Promise<void> {
    const id = await this.located.make(this.place.help);
    this.router.go({ screen: 'help', id });
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    // Another person took over this phone: nothing of the last one stays on the screen.
    if (changed.get('place')) this.router.home();
    this.siren.heed(this.requests(), this.place.duty?.unitId, this.place.calls);
    this.bell.heed(running(this.place), timeOf(this.place), this.place.personId);
    openTapped(this.opening, this.place, this.router);
  }

  protected override updated(): void {
    const { screen } = this.router.route;
    document.title = `${titleOf(screen)} · Field Ops`;
    if (this.shownScreen && this.shownScreen !== screen) this.main.focus({ preventScroll: true });
    this.shownScreen = screen;
  }

  private requests() {
    return this.place.requests.filter(({ requestId }) => !this.done.has(requestId));
  }

  override render() {
    const { route } = this.router;
    const isFull = full.includes(route.screen);
    const { place, device, notices } = this;
    return html`${isFull ? nothing : this.top(place)}
      <main class=${isFull ? 'full' : ''} tabindex="-1" aria-label=${titleOf(route.screen)}>
        ${contentOf(route, { place, device, notices, moment: Date.now() })}
      </main>
      ${isFull ? nothing : this.bar(place)}
      ${route.screen === 'help' || !mayRequestBackup(place.me) ? nothing : html`<officer-backup-button class=${route.screen} .place=${place}></officer-backup-button>`}
      <officer-toast .notices=${notices}></officer-toast>
      <officer-ask></officer-ask>`;
  }

  private top(place: Workplace) {
    const moment = Date.now();
    const minute = Math.floor(moment / 60_000);
    // It has both in its own head.
    const isAlone = ['watch', 'sick', 'bot'].includes(this.router.route.screen);
    return html`<div class="top">
      ${isAlone ? nothing : html`<officer-top-line .place=${place} .minute=${minute}></officer-top-line>`}
      <officer-failures .notices=${this.notices}></officer-failures>
      <officer-banners .place=${place} .moment=${moment}></officer-banners>
      ${isAlone ? nothing : html`<officer-watch-strip .place=${place} .moment=${moment}></officer-watch-strip>`}
      <officer-called-strips .place=${place} .calls=${place.calls} .minute=${minute}></officer-called-strips>
      <officer-drill-strip .place=${place} .minute=${minute}></officer-drill-strip>
      <officer-order-strips .place=${place} .siren=${this.siren} .minute=${minute}></officer-order-strips>
      ${this.requests().map((backup) => html`<officer-backup-card .place=${place} .backup=${backup} .minute=${minute} .siren=${this.siren}></officer-backup-card>`)}
    </div>`;
  }

  private bar(place: Workplace) {
    const { screen } = this.router.route;
    return html`<officer-bottom-bar .place=${place} .current=${placeOf(screen)}></officer-bottom-bar>`;
  }
}

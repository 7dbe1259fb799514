import type { Caller } from '../net/http.js';
import type { Database } from '../store/database.js';
import { readSetting, writeSetting } from '../store/settings.js';
import { Changes } from '../ui/changes.js';
import { keepWish, type Manager, subscribe, unsubscribe, type Wish, wishOf } from './subscription.js';

/**
 * `ask`: nobody was asked yet, or it was turned off; `denied`: the browser's settings say no; `off`: the server wakes
 * nobody; `refused`: it does not take this browser; `failed`: somebody did not answer.
 */
export type PushState =
  | 'unknown'
  | 'unsupported'
  | 'install'
  | 'off'
  | 'ask'
  | 'denied'
  | 'working'
  | 'on'
  | 'refused'
  | 'failed';

/** What the browser has for it. */
export interface PushBrowser {
  manager(): Promise<Manager | undefined>;
  permission(): NotificationPermission;
  ask(): Promise<NotificationPermission>;
  /** Apple's browsers wake only what is on the home screen. */
  isToBeInstalled(): boolean;
}

const notNow = 'push not now';

/** Whether this device wakes its person, and how they turn it on and off. Nothing is ever asked by itself. */
export class PushSignUp extends Changes {
  state: PushState = 'unknown';
  wish?: Wish;
  /** The person has put the offer away. */
  isPutOff = false;

  constructor(
    private readonly terms: { db: Database; personId: string; call: Caller },
    private readonly browser: PushBrowser = thisBrowser,
  ) {
    super();
  }

  /** Finds out how it stands, and brings to the server what it has to know; at each start. */
  async begin(): Promise<void> {
    const { db, personId } = this.terms;
    this.wish = await wishOf(db, personId);
    this.isPutOff = (await readSetting<boolean>(db, notNow)) ?? false;
    const manager = await this.browser.manager().catch(() => undefined);
    if (!manager) return this.become(this.browser.isToBeInstalled() ? 'install' : 'unsupported');
    if (this.browser.permission() === 'denied') return this.become('denied');
    if (!this.wish || this.browser.permission() !== 'granted') return this.become('ask');
    const outcome = await subscribe(manager, this.terms.call, this.wish);
    // With no network the subscription of last time is still good.
    const isThere = outcome === 'failed' && (await manager.getSubscription().catch(() => null)) !== null;
    this.become(isThere ? 'on' : outcome);
  }

  /** By a tap, as browsers want it. */
  async turnOn(): Promise<void> {
    this.become('working');
    const permission = await this.browser.ask().catch(() => this.browser.permission());
    if (permission !== 'granted') return this.become(permission === 'denied' ? 'denied' : 'ask');
    await this.want({ all: this.wish?.all ?? false });
  }

  async turnOff(): Promise<void> {
    this.become('working');
    await keepWish(this.terms.db, this.terms.personId, undefined);
    this.wish = undefined;
    await this.leave();
    this.become('ask');
  }

  /** @param all everything off duty too */
  async wants(all: boolean): Promise<void> {
    await this.want({ all });
  }

  async putOff(): Promise<void> {
    this.isPutOff = true;
    this.changed();
    await writeSetting(this.terms.db, notNow, true);
  }

  /** Its person signs out: from now on nothing of theirs comes here. What they want here is kept for when they are back. */
  async leave(): Promise<void> {
    const manager = await this.browser.manager().catch(() => undefined);
    if (manager) await unsubscribe(manager, this.terms.call).catch(() => undefined);
  }

  private async want(wish: Wish): Promise<void> {
    const manager = await this.browser.manager().catch(() => undefined);
    if (!manager) return this.become('unsupported');
    const outcome = await subscribe(manager, this.terms.call, wish);
    if (outcome === 'on') {
      await keepWish(this.terms.db, this.terms.personId, wish);
      this.wish = wish;
    }
    this.become(outcome);
  }

  private become(state: PushState): void {
    this.state = state;
    this.changed();
  }
}

const thisBrowser: PushBrowser = {
  async manager() {
    if (typeof Notification === 'undefined' || !navigator.serviceWorker) return undefined;
    const registration = await navigator.serviceWorker.getRegistration();
    return registration?.pushManager as Manager | undefined;
  },
  permission: () => (typeof Notification === 'undefined' ? 'denied' : Notification.permission),
  ask: () => Notification.requestPermission(),
  isToBeInstalled() {
    const isApple = /iPhone|iPad|iPod/.test(navigator.userAgent);
    return isApple && !matchMedia('(display-mode: standalone)').matches;
  },
};

import { Changes } from './changes.js';

/** Does the browser promise not to clear away what lies here? */
export type Storage = 'safe' | 'refused' | 'unknown';

interface InstallPrompt extends Event {
  prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }>;
}

/** Where the browser's own facts come from; replaced in tests. */
export interface Browser {
  userAgent: string;
  maxTouchPoints: number;
  standalone: boolean;
  hasSync: boolean;
  persisted: () => Promise<boolean | undefined>;
}

const browser = (): Browser => ({
  userAgent: navigator.userAgent,
  maxTouchPoints: navigator.maxTouchPoints,
  standalone:
    matchMedia('(display-mode: standalone)').matches || (navigator as { standalone?: boolean }).standalone === true,
  hasSync: 'serviceWorker' in navigator && 'sync' in ServiceWorkerRegistration.prototype,
  persisted: async () => navigator.storage?.persisted?.(),
});

/** How well this phone keeps and sends, as far as its browser says so; what a person can do about it follows from this. */
export class PhoneFacts extends Changes {
  storage: Storage = 'unknown';
  installed = false;
  /** Sends with the app closed. */
  sendsAlone = false;
  /** Safari on a phone or tablet of Apple's: the way to the home screen is through its own menu. */
  isApple = false;
  private prompt?: InstallPrompt;

  get canInstall(): boolean {
    return this.prompt !== undefined && !this.installed;
  }

  /** Begins to listen; the offer to install comes when the browser likes. */
  watch(page: Pick<Window, 'addEventListener'> = window, facts = browser()): void {
    const { userAgent, maxTouchPoints, standalone, hasSync } = facts;
    this.isApple = /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1);
    this.installed = standalone;
    this.sendsAlone = hasSync;
    page.addEventListener('beforeinstallprompt', (event) => this.offered(event as InstallPrompt));
    page.addEventListener('appinstalled', () => this.isInstalled());
    void this.look(facts);
  }

  /** The browser may decide anew, as when the app is installed. */
  async look({ persisted }: Pick<Browser, 'persisted'> = browser()): Promise<void> {
    const safe = await persisted().catch(() => undefined);
    this.storage = safe === undefined ? 'unknown' : safe ? 'safe' : 'refused';
    this.changed();
  }

  async install(): Promise<void> {
    const { prompt } = this;
    this.prompt = undefined;
    await prompt?.prompt();
    this.changed();
  }

  private offered(event: InstallPrompt): void {
    // Its own banner would lie over the red button.
    event.preventDefault();
    this.prompt = event;
    this.changed();
  }

  private isInstalled(): void {
    this.installed = true;
    this.prompt = undefined;
    void this.look();
  }
}

export const phoneFacts = new PhoneFacts();

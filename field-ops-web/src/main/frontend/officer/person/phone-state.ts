import { Changes } from '../ui/changes.js';

/**
 * `installed`: opened from its own icon; `offered`: the browser can be asked to install it (`install`); `byHand`: on an
 * iPhone, by "share" and "to the home screen"; `none`: this browser does not say.
 */
export type Install = 'installed' | 'offered' | 'byHand' | 'none';

interface InstallPrompt extends Event {
  prompt: () => Promise<{ outcome?: string } | undefined>;
}

/** What the browser promises about what is kept on this phone, and how the app could be installed to make it sure. */
export class PhoneState extends Changes {
  /** Will the browser never throw away what is kept by itself? Undefined: not asked, or it cannot say. */
  persisted?: boolean;
  private prompt?: InstallPrompt;
  private asked = false;

  constructor(private readonly page: Pick<Window, 'addEventListener' | 'matchMedia'> = window) {
    super();
    page.addEventListener('beforeinstallprompt', (event) => {
      event.preventDefault();
      this.prompt = event as InstallPrompt;
      this.changed();
    });
    page.addEventListener('appinstalled', () => {
      this.prompt = undefined;
      this.changed();
    });
  }

  get install(): Install {
    const isApple =
      /iPhone|iPad/.test(navigator.userAgent) || (navigator.userAgent.includes('Mac') && navigator.maxTouchPoints > 1);
    const isStandalone = (navigator as { standalone?: boolean }).standalone === true;
    if (isStandalone || this.page.matchMedia('(display-mode: standalone)').matches) return 'installed';
    if (this.prompt) return 'offered';
    return isApple ? 'byHand' : 'none';
  }

  /** Asks the person, by the browser's own window; only after a tap. */
  async askToInstall(): Promise<void> {
    const { prompt } = this;
    this.prompt = undefined;
    await prompt?.prompt();
    this.changed();
  }

  /** What the browser has promised already; asks nobody. */
  async look(): Promise<void> {
    this.persisted = await navigator.storage?.persisted?.().catch(() => undefined);
    this.changed();
  }

  /**
   * Asks for storage that is never thrown away. Some browsers ask the person, so this comes once in a page's life and only
   * when there is something to lose; nothing waits for the answer.
   */
  askToPersist(): void {
    if (this.asked || this.persisted) return;
    this.asked = true;
    void navigator.storage
      ?.persist?.()
      .then((answer) => {
        this.persisted = answer;
        this.changed();
      })
      .catch(() => undefined);
  }
}

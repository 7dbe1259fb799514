import { deviceClock } from '../net/clock.js';

/** Not more often than this; Keycloak may be away, or its own session over. */
const pause = 20_000;
const patience = 12_000;

/**
 * Renews a session that the server has lost, without a hand and without leaving the page: in a hidden frame, over Keycloak
 * with `prompt=none`, which shows nothing. Nothing half entered is lost, and with Keycloak away nothing happens.
 */
export class SilentSignIn {
  private last = Number.NEGATIVE_INFINITY;
  private running?: Promise<boolean>;

  constructor(
    private readonly open: () => Promise<void> = openFrame,
    private readonly now: () => number = () => deviceClock.elapsed(),
  ) {}

  /** @returns whether it was tried, so that it is worth asking the server again who is there */
  async renew(): Promise<boolean> {
    if (this.running) return this.running;
    if (this.now() - this.last < pause) return false;
    this.last = this.now();
    this.running = this.open().then(() => true);
    try {
      return await this.running;
    } finally {
      this.running = undefined;
    }
  }
}

/** Until the frame shows something, be it an error, or patience ends. */
function openFrame(): Promise<void> {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.title = '';
  return new Promise<void>((resolve) => {
    frame.addEventListener('load', () => resolve());
    setTimeout(resolve, patience);
    frame.src = '/silent-sign-in?prompt=none';
    document.body.append(frame);
  }).finally(() => frame.remove());
}

const silent = new SilentSignIn();
/** The one of this page. */
export const renewSilently = (): Promise<boolean> => silent.renew();

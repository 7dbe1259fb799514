import type { Siren } from '../backup/siren.js';
import { shownOf } from '../push/pushed.js';
import { language } from '../words/words.js';
import { type Phase, phaseOf, type WatchNow } from './watch-now.js';

const again = 5_000;

type Ring = Pick<Siren, 'once'>;

/**
 * Calls its person when they are to report: sound and vibration until they do, and a notification where the page is not
 * seen. Calls for nobody else: that the server does.
 */
export class WatchBell {
  private timer?: ReturnType<typeof setInterval>;
  private noticed = '';

  constructor(private readonly siren: Ring) {}

  /** @param now the true time */
  heed(watch: WatchNow | undefined, now: number, personId: string): void {
    const phase = watch && phaseOf(watch, now);
    if (!watch || !phase || phase === 'calm') {
      this.hush();
      return;
    }
    this.notice(watch, phase, personId);
    if (this.timer !== undefined) return;
    this.siren.once();
    this.timer = setInterval(() => this.siren.once(), again);
  }

  hush(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  private notice({ watchId, dueAt, purpose }: WatchNow, phase: Phase, personId: string): void {
    const what = `${watchId} ${dueAt} ${phase}`;
    if (this.noticed === what) return;
    this.noticed = what;
    if (document.visibilityState === 'visible') return;
    if (typeof Notification === 'undefined' || Notification.permission !== 'granted') return;
    const kind = phase === 'alarm' ? 'watch.missed' : 'watch.warning';
    const tag = `watch:${watchId}`;
    const { title, ...shown } = shownOf({ to: personId, lang: language(), kind, tag, id: watchId, text: purpose });
    void navigator.serviceWorker?.ready
      .then((worker) => worker.showNotification(title, shown as NotificationOptions))
      .catch(() => undefined);
  }
}

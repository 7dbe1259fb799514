const lookEvery = 3_600_000;

/** A new version of the app waits until the person takes it; it never replaces the one in use by itself. */
class Updates {
  ready = false;
  private waiting?: ServiceWorker;

  async watch(): Promise<void> {
    const registration = await navigator.serviceWorker?.ready;
    if (!registration) return;
    this.offer(registration);
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', () => this.offer(registration));
    });
    setInterval(() => void registration.update().catch(() => undefined), lookEvery);
  }

  take(): void {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    this.waiting?.postMessage({ type: 'SKIP_WAITING' });
  }

  private offer({ waiting }: ServiceWorkerRegistration): void {
    if (!waiting || !navigator.serviceWorker.controller) return;
    this.waiting = waiting;
    this.ready = true;
  }
}

export const updates = new Updates();

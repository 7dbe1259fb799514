import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Something that changes, and those who want to know. Several changes in one turn are told once. */
export class Changes {
  private readonly listeners = new Set<() => void>();
  private told = true;

  /** @returns what ends the subscription */
  follow(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  protected changed(): void {
    if (!this.told) return;
    this.told = false;
    queueMicrotask(() => {
      this.told = true;
      for (const listener of this.listeners) listener();
    });
  }
}

/** Draws an element again whenever what it shows has changed. */
export class Follow implements ReactiveController {
  private end?: () => void;
  private followed?: Changes;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly source: () => Changes | undefined,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.hostUpdate();
  }

  hostUpdate(): void {
    const source = this.source();
    if (source === this.followed) return;
    this.end?.();
    this.followed = source;
    this.end = source?.follow(() => this.host.requestUpdate());
  }

  hostDisconnected(): void {
    this.end?.();
    this.followed = undefined;
  }
}

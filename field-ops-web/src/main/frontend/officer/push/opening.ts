import { Changes } from '../ui/changes.js';
import { openMessage, targetOf } from './pushed.js';

/** Where a tapped notification leads; taken by the frame once there is something to show it in. */
export class Opening extends Changes {
  private target?: string;

  /** Hears what the worker says, and reads what it wrote into the address. @returns what ends the listening */
  listen(
    worker: Pick<EventTarget, 'addEventListener' | 'removeEventListener'> | undefined = navigator.serviceWorker,
    place: Pick<Location, 'search' | 'pathname'> = location,
    past: Pick<History, 'state' | 'replaceState'> = history,
  ): () => void {
    const asked = new URLSearchParams(place.search).get('open');
    if (asked) {
      past.replaceState(past.state, '', place.pathname);
      this.lead(asked);
    }
    const heard = (event: Event) => {
      const { data } = event as MessageEvent<{ type?: string; target?: string }>;
      if (data?.type === openMessage) this.lead(data.target ?? '');
    };
    worker?.addEventListener('message', heard);
    return () => worker?.removeEventListener('message', heard);
  }

  /** What is to be shown, once. */
  take(): { kind: string; id: string } | undefined {
    const { target } = this;
    this.target = undefined;
    const [kind, id] = target?.split(':') ?? [];
    return kind && id ? { kind, id } : undefined;
  }

  private lead(tag: string): void {
    this.target = targetOf({ tag });
    if (this.target) this.changed();
  }
}

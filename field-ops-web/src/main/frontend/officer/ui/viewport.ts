import { Changes } from './changes.js';

/** Below this there is room for what is being written and for little else; CSS pixels. */
const tightBelow = 340;

/**
 * What the on-screen keyboard leaves of the page. Where a browser does not shrink the page for its keyboard, as on iOS, it
 * moves it instead; the app then takes the room that is seen and nothing lies under the keys.
 */
export class Viewport extends Changes {
  height?: number;
  top = 0;

  get tight(): boolean {
    return this.height !== undefined && this.height < tightBelow;
  }

  /** @returns what ends it */
  follow(listener: () => void): () => void {
    const seen = window.visualViewport;
    const look = () => seen && this.measure(seen);
    const end = super.follow(listener);
    for (const event of ['resize', 'scroll']) seen?.addEventListener(event, look);
    look();
    return () => {
      end();
      for (const event of ['resize', 'scroll']) seen?.removeEventListener(event, look);
    };
  }

  private measure({ height, offsetTop, scale }: VisualViewport): void {
    // Whoever enlarges the page with two fingers wants to see a part of it, and not a smaller app.
    const isZoomed = scale > 1.01;
    const next = isZoomed ? undefined : Math.round(height);
    const top = isZoomed ? 0 : Math.round(offsetTop);
    if (next === this.height && top === this.top) return;
    [this.height, this.top] = [next, top];
    this.changed();
  }
}

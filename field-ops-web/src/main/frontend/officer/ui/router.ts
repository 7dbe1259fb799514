import { Changes } from './changes.js';

/** The four places of the bottom bar; between them one step back leads to the radio. */
export const places = ['radio', 'photo', 'status', 'me'] as const;
export type Screen =
  | (typeof places)[number]
  | 'outbox'
  | 'help'
  | 'camera'
  | 'watch'
  | 'documents'
  | 'document'
  | 'sick'
  | 'bot'
  | 'handover';

export interface Route {
  screen: Screen;
  /** What is shown there, as the id of a backup request. */
  id?: string;
}

interface Mark {
  officer: Route;
  /** How many steps back lead to the radio and not out of the app. */
  depth: number;
}

type Past = Pick<History, 'pushState' | 'replaceState' | 'go'> & { readonly state: unknown };

const home: Route = { screen: 'radio' };

/**
 * Which screen is shown, kept in the browser's history so that the phone's own way back stays inside the app. The address
 * never changes: the page is Flow's, and Flow hears of none of these steps.
 */
export class Router extends Changes {
  route: Route = home;
  private depth = 0;

  constructor(private readonly past: Past = history) {
    super();
  }

  /** Takes up where a reload left off, and hears the way back. @returns what ends the listening */
  listen(page: Pick<Window, 'addEventListener' | 'removeEventListener'> = window): () => void {
    const mark = markOf(this.past.state);
    if (mark) this.arrive(mark);
    else this.past.replaceState({ ...objectOf(this.past.state), officer: home, depth: 0 }, '');
    const heard = (event: Event) => this.heard(event as PopStateEvent);
    page.addEventListener('popstate', heard, { capture: true });
    return () => page.removeEventListener('popstate', heard, { capture: true });
  }

  /** Between places the present step is replaced, so that one way back always leads to the radio. */
  go(route: Route): void {
    if (same(route, this.route)) return;
    if (same(route, home)) this.home();
    else this.step(route);
  }

  private step(route: Route): void {
    const isPlace = (places as readonly string[]).includes(route.screen);
    const replaces = isPlace && this.depth > 0;
    const mark = { officer: route, depth: replaces ? this.depth : this.depth + 1 };
    const state = { ...objectOf(this.past.state), ...mark };
    if (replaces) this.past.replaceState(state, '');
    else this.past.pushState(state, '');
    this.arrive(mark);
  }

  back(): void {
    if (this.depth === 0) this.home();
    else this.past.go(-1);
  }

  /** To the radio, with nothing behind it; also when another person takes over. */
  home(): void {
    const steps = this.depth;
    this.arrive({ officer: home, depth: 0 });
    if (steps > 0) this.past.go(-steps);
    else this.past.replaceState({ ...objectOf(this.past.state), officer: home, depth: 0 }, '');
  }

  private heard(event: PopStateEvent): void {
    const mark = markOf(event.state);
    if (!mark) return;
    // Flow would ask the server for the page anew, which may not be there.
    event.stopImmediatePropagation();
    this.arrive(mark);
  }

  private arrive({ officer, depth }: Mark): void {
    this.route = officer;
    this.depth = depth;
    this.changed();
  }
}

function markOf(state: unknown): Mark | undefined {
  const mark = objectOf(state) as Partial<Mark>;
  return mark.officer && typeof mark.depth === 'number' ? (mark as Mark) : undefined;
}

function objectOf(state: unknown): object {
  return typeof state === 'object' && state !== null ? state : {};
}

function same(a: Route, b: Route): boolean {
  return a.screen === b.screen && a.id === b.id;
}

import { beforeEach, describe, expect, it } from 'vitest';
import { Router } from './router.js';

/** A browser's history as it behaves: steps back are told a moment later. */
class Past {
  readonly states: unknown[] = [{ idx: 7 }];
  at = 0;
  readonly page = new EventTarget();
  flowHeard = 0;

  get state(): unknown {
    return this.states[this.at];
  }

  replaceState(state: unknown): void {
    this.states[this.at] = state;
  }

  pushState(state: unknown): void {
    this.states.splice(++this.at, Number.POSITIVE_INFINITY, state);
  }

  go(steps = 0): void {
    this.at += steps;
    this.page.dispatchEvent(Object.assign(new Event('popstate'), { state: this.state }));
  }
}

describe('the way through the app', () => {
  let past: Past;
  let router: Router;
  let end: () => void;
  beforeEach(() => {
    past = new Past();
    router = new Router(past);
    end = router.listen(past.page as unknown as Window);
    past.page.addEventListener('popstate', () => {
      past.flowHeard += 1;
    });
  });
  const screen = () => router.route.screen;

  it('goes back from a backup request to where one was, and Flow hears nothing of it', () => {
    router.go({ screen: 'status' });
    router.go({ screen: 'help', id: 'r' });
    past.go(-1);
    expect([screen(), past.flowHeard]).toEqual(['status', 0]);
  });

  it('needs one step back from any place to the radio, however many were seen', () => {
    for (const place of ['photo', 'status', 'me'] as const) router.go({ screen: place });
    router.back();
    expect([screen(), past.at]).toEqual(['radio', 0]);
  });

  it('leaves no steps behind when the radio is chosen', () => {
    router.go({ screen: 'me' });
    router.go({ screen: 'outbox' });
    router.go({ screen: 'radio' });
    expect([screen(), past.at]).toEqual(['radio', 0]);
  });

  it('shows the same screen after a reload, and still knows the way back', () => {
    router.go({ screen: 'help', id: 'r' });
    end();
    const next = new Router(past);
    next.listen(past.page as unknown as Window);
    expect(next.route).toEqual({ screen: 'help', id: 'r' });
    next.back();
    expect(next.route.screen).toBe('radio');
  });

  it('keeps what Flow has noted in the history', () => {
    router.go({ screen: 'me' });
    expect(past.state).toMatchObject({ idx: 7, officer: { screen: 'me' } });
  });
});

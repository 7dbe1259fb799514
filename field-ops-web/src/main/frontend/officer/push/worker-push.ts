import type { Caller } from '../net/http.js';
import { Outbox } from '../outbox/outbox.js';
import { drainOnce, type WorkerTerms } from '../outbox/worker-drain.js';
import type { Database } from '../store/database.js';
import { readSetting } from '../store/settings.js';
import { Vault } from '../store/vault.js';
import {
  type Act,
  forWhom,
  openMessage,
  type Pushed,
  readPushed,
  type Shown,
  sayPushed,
  shownOf,
  targetOf,
} from './pushed.js';
import { type Manager, subscribeAgain } from './subscription.js';

/** A window of the app, as the worker sees it. */
export interface AppWindow {
  url: string;
  visibilityState: string;
  focused: boolean;
  focus(): Promise<unknown>;
  postMessage(message: unknown): void;
}

/** What the worker has of the browser. */
export interface WorkerBrowser {
  show(shown: Shown): Promise<void>;
  windows(): Promise<readonly AppWindow[]>;
  open(address: string): Promise<unknown>;
  manager: Manager;
}

interface Draft {
  kind: 'backup.accepted' | 'order.answered' | 'checkin.confirmed' | 'drill.answered' | 'backup.oncall';
  body: Record<string, string>;
}

/** What a button answers, without the app. */
const answers: Partial<Record<Act, (id: string) => Draft>> = {
  accept: (requestId) => ({ kind: 'backup.accepted', body: { requestId } }),
  well: (watchId) => ({ kind: 'checkin.confirmed', body: { watchId } }),
  mind: (requestId) => ({ kind: 'backup.oncall', body: { requestId } }),
  reachable: (drillId) => ({ kind: 'drill.answered', body: { drillId } }),
  understood: (orderId) => ({ kind: 'order.answered', body: { orderId, answer: 'UNDERSTOOD' } }),
};

/** Notifications with no page open: shows what is pushed, and does what is tapped. */
export class WorkerPush {
  constructor(
    private readonly browser: WorkerBrowser,
    private readonly database: () => Promise<Database>,
    private readonly terms: Omit<WorkerTerms, 'db'>,
  ) {}

  /**
   * Always shows something: a browser that is woken for nothing says so by itself, or wakes no more. Only where the app is open in
   * front of its person the app does it, which shows it already.
   */
  async pushed(text: string | undefined): Promise<void> {
    const pushed = await this.withDatabase(async (db) =>
      forWhom(readPushed(text), await readSetting<string>(db, 'person')),
    );
    const isSeen = (await this.browser.windows()).some((each) => isApp(each) && each.focused);
    if (!isSeen) await this.browser.show(shownOf(pushed ?? { tag: 'fieldops' }));
  }

  /** @param act the button, or nothing for the notification itself */
  async tapped(pushed: Pushed, act: Act | undefined): Promise<void> {
    const answer = act && answers[act];
    if (answer && pushed.id) await this.answer(pushed, answer(pushed.id));
    else await this.open(pushed);
  }

  /** Kept first, then sent: with no network it goes when that is back. */
  private async answer(pushed: Pushed, answer: Draft): Promise<void> {
    const kept = await this.withDatabase(async (db) => {
      const personId = await readSetting<string>(db, 'person');
      if (!personId || personId !== pushed.to) return false;
      const outbox = new Outbox(db, await Vault.of(db, personId), this.terms.clock);
      await outbox.keep([answer]);
      outbox.close();
      return true;
    });
    const words = sayPushed(pushed.lang, kept ? (`notify.kept.${answer.kind}` as const) : 'notify.notKept');
    const { actions: _, ...shown } = shownOf({ ...pushed, kind: 'backup.over', text: undefined });
    await this.browser.show({ ...shown, body: words, actions: [] });
    if (kept) await this.withDatabase((db) => drainOnce({ ...this.terms, db }));
  }

  private async open(pushed: Pushed): Promise<void> {
    const target = targetOf(pushed);
    const app = (await this.browser.windows()).find(isApp);
    if (app) {
      app.postMessage({ type: openMessage, target });
      await app.focus();
    } else await this.browser.open(target ? `/app?open=${encodeURIComponent(target)}` : '/app');
  }

  /** The push service gave this browser another address. */
  async changed(call: Caller): Promise<void> {
    await this.withDatabase(async (db) => {
      const personId = await readSetting<string>(db, 'person');
      if (personId) await subscribeAgain(db, personId, this.browser.manager, call);
    });
  }

  /** @returns undefined when the database cannot be opened: what is pushed is shown all the same */
  private async withDatabase<T>(work: (db: Database) => Promise<T>): Promise<T | undefined> {
    let db: Database | undefined;
    try {
      db = await this.database();
      return await work(db);
    } catch {
      return undefined;
    } finally {
      await db?.close();
    }
  }
}

function isApp({ url }: AppWindow): boolean {
  return /^\/app\/?$/.test(new URL(url).pathname);
}

import { type Caller, caller } from '../net/http.js';
import { type Database, openDatabase, type StorageTrouble, troubleOf } from '../store/database.js';
import { forgetPerson } from '../store/forget.js';
import { readSetting, writeSetting } from '../store/settings.js';
import { Changes } from '../ui/changes.js';
import { phoneFacts } from '../ui/phone-facts.js';
import { type Language, language, setLanguage, spoken } from '../words/words.js';
import { Leaving } from './leaving.js';
import type { Me } from './me.js';
import { askToPersist } from './persist.js';
import { Workplace } from './workplace.js';

/**
 * `nobody`: no person is known here yet; `locked`: one is, but the server was not heard for longer than the house allows;
 * `broken`: nothing can be kept, and `trouble` says why.
 */
export type Phase = 'starting' | 'nobody' | 'locked' | 'ready' | 'broken';
export type Theme = 'system' | 'light' | 'dark';

const tryAgain = 5_000;

function phaseOf({ isLocked }: Workplace): Phase {
  return isLocked ? 'locked' : 'ready';
}

/** The phone: whose turn it is, and the settings that belong to the phone rather than to a person. */
export class Device extends Changes {
  phase: Phase = 'starting';
  place?: Workplace;
  theme: Theme = 'system';
  /** While nobody is known: did the server answer, and want a sign-in? */
  reachable = false;
  /** Why nothing can be kept, while that is so. */
  trouble?: StorageTrouble;
  private db?: Database;
  private leaving?: Leaving;
  private timer?: ReturnType<typeof setTimeout>;
  private switching = false;
  private entering: Promise<void> = Promise.resolve();
  private readonly call: Caller = caller(language);
  private readonly tabs = new BroadcastChannel('fieldops-session');

  async boot(): Promise<void> {
    try {
      this.db = await openDatabase(undefined, (isBlocked) => this.blocked(isBlocked));
      this.leaving = new Leaving(this.db, this.call);
      this.theme = (await readSetting<Theme>(this.db, 'theme')) ?? 'system';
      const chosen = await readSetting<Language>(this.db, 'language');
      setLanguage(chosen ?? spoken(navigator.language));
      const personId = await readSetting<string>(this.db, 'person');
      if (personId) await this.enter(personId);
    } catch (fault) {
      this.trouble = troubleOf(fault);
      this.become('broken');
      return;
    }
    if (location.search.includes('sign-in')) history.replaceState(history.state, '', location.pathname);
    this.tabs.onmessage = () => location.reload();
    this.listenForReturns();
    if (!this.place) await this.lookWhoIsThere();
  }

  async choose(name: 'theme' | 'language', value: Theme | Language): Promise<void> {
    if (this.db) await writeSetting(this.db, name, value);
    if (name === 'theme') this.theme = value as Theme;
    else setLanguage(value as Language);
    this.changed();
  }

  /**
   * Leaves the phone to the next person. What was not sent stays, sealed, and goes on when its person is back; when
   * nothing waits, all of it goes and the key with it. With no
   * network the app closes for this person at once, and the session is ended as soon as the server can be reached.
   */
  async signOut(): Promise<void> {
    if (!this.db) return;
    await writeSetting(this.db, 'person', undefined);
    await this.leaving?.begin();
    const { place } = this;
    this.place = undefined;
    const left = Promise.all([place?.push.leave(), place?.shelf.leave()]);
    await place?.close();
    if (place) await forgetPerson(this.db, place.personId).catch(() => undefined);
    this.tabs.postMessage('signed out');
    await left;
    await this.lookWhoIsThere();
  }

  /** A full navigation, because only that can show the sign-in page; the worker waits for this one. */
  async signIn(): Promise<void> {
    location.assign((await this.leaving?.rest()) ?? '/app?sign-in');
  }

  /**
   * One after the other: two that look at once who is there (the start, and the network that comes at that moment) would
   * open two workplaces, and one of them would go on behind the other for ever.
   */
  private enter(personId: string): Promise<void> {
    const entered = this.entering.then(() => this.open(personId));
    this.entering = entered.catch(() => undefined);
    return entered;
  }

  private async open(personId: string): Promise<void> {
    if (!this.db || this.place?.personId === personId) return;
    void this.place?.close();
    const place = await Workplace.open(this.db, personId, this.call);
    await writeSetting(this.db, 'person', personId);
    this.place = place;
    place.follow(() => this.placeChanged(place));
    place.start();
    this.become(phaseOf(place));
  }

  /** Another window of an older version holds the database; the app goes on by itself once that is closed. */
  private blocked(isBlocked: boolean): void {
    this.trouble = isBlocked ? 'blocked' : undefined;
    const { place } = this;
    if (isBlocked) this.become('broken');
    else this.become(place ? phaseOf(place) : 'starting');
  }

  private placeChanged(place: Workplace): void {
    if (place === this.place && (this.phase === 'ready' || this.phase === 'locked')) this.phase = phaseOf(place);
    // Now there is something that must not be thrown away.
    if (place.here.length > 0) askToPersist(() => void phoneFacts.look());
    const { me } = place.identity;
    if (place.standing === 'other' && me && !this.switching && place === this.place) {
      this.switching = true;
      void this.enter(me.personId).finally(() => {
        this.switching = false;
      });
    }
    this.changed();
  }

  private async lookWhoIsThere(): Promise<void> {
    clearTimeout(this.timer);
    const reply = await this.call('/api/v1/me', { timeout: 10_000 });
    if (this.place) return;
    this.reachable = reply.kind === 'signedOut' || reply.kind === 'refused';
    const isLeaving = await this.leaving?.goOn(reply);
    if (reply.kind === 'ok' && !isLeaving) return this.enter((reply.body as Me).personId);
    this.become('nobody');
    this.timer = setTimeout(() => void this.lookWhoIsThere(), tryAgain);
  }

  private listenForReturns(): void {
    const wake = () => (this.place ? this.place.wake() : void this.lookWhoIsThere());
    addEventListener('online', wake);
    addEventListener('pageshow', (event) => event.persisted && wake());
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && wake());
  }

  private become(phase: Phase): void {
    this.phase = phase;
    this.changed();
  }
}

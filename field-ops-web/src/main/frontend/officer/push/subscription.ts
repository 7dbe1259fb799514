import type { Caller, Reply } from '../net/http.js';
import type { Database } from '../store/database.js';
import { readSetting, writeSetting } from '../store/settings.js';

/** The part of `PushManager` that is used. */
export interface Manager {
  getSubscription(): Promise<Subscribed | null>;
  subscribe(options: { userVisibleOnly: boolean; applicationServerKey: Uint8Array<ArrayBuffer> }): Promise<Subscribed>;
}

/** The part of `PushSubscription` that is used. */
export interface Subscribed {
  readonly endpoint: string;
  readonly options?: { applicationServerKey: ArrayBuffer | null };
  toJSON(): { endpoint?: string; keys?: Record<string, string> };
  unsubscribe(): Promise<boolean>;
}

/** What a person wants of this device; not there when they never turned it on. */
export interface Wish {
  /** Everything off duty too, and not only alarms. */
  all: boolean;
}

function settingOf(personId: string): string {
  return `push ${personId}`;
}

export function wishOf(db: Database, personId: string): Promise<Wish | undefined> {
  return readSetting<Wish>(db, settingOf(personId));
}

export function keepWish(db: Database, personId: string, wish: Wish | undefined): Promise<void> {
  return writeSetting(db, settingOf(personId), wish);
}

/** `off`: the server wakes nobody; `failed`: the push service or the server did not answer. */
export type Outcome = 'on' | 'off' | 'refused' | 'failed';

/**
 * Subscribes with the server's present key and brings it there; one that was made with another key is given up first. As
 * often as one likes.
 */
export async function subscribe(manager: Manager, call: Caller, { all }: Wish): Promise<Outcome> {
  const answer = await call('/api/v1/push/key');
  if (answer.kind !== 'ok') return outcomeOf(answer);
  const { key } = answer.body as { key: string };
  try {
    const known = await manager.getSubscription();
    const isCurrent = known !== null && encoded(known.options?.applicationServerKey ?? null) === key;
    if (known && !isCurrent) await known.unsubscribe();
    const options = { userVisibleOnly: true, applicationServerKey: decoded(key) };
    const subscribed = known && isCurrent ? known : await manager.subscribe(options);
    const { endpoint, keys } = subscribed.toJSON();
    const json = { endpoint, keys: { p256dh: keys?.p256dh, auth: keys?.auth }, key, offDuty: all ? 'ALL' : 'ALARMS' };
    return outcomeOf(await call('/api/v1/push/subscription', { method: 'PUT', json, expect: 'none' }));
  } catch {
    return 'failed';
  }
}

/** The same for somebody who has wanted it before; nobody is asked. */
export async function subscribeAgain(
  db: Database,
  personId: string,
  manager: Manager,
  call: Caller,
): Promise<Outcome | undefined> {
  const wish = await wishOf(db, personId);
  return wish && subscribe(manager, call, wish);
}

/** The server is told if it can be; the push service tells it otherwise. */
export async function unsubscribe(manager: Manager, call: Caller): Promise<void> {
  const known = await manager.getSubscription();
  if (!known) return;
  const json = { endpoint: known.endpoint };
  await call('/api/v1/push/subscription', { method: 'DELETE', json, expect: 'none', timeout: 3_000 });
  await known.unsubscribe().catch(() => false);
}

function outcomeOf(reply: Reply): Outcome {
  if (reply.kind === 'ok') return 'on';
  if (reply.kind !== 'refused') return 'failed';
  return reply.problem.code === 'PUSH_OFF' ? 'off' : 'refused';
}

function decoded(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

function encoded(key: ArrayBuffer | null): string {
  const text = String.fromCharCode(...new Uint8Array(key ?? new ArrayBuffer(0)));
  return btoa(text).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

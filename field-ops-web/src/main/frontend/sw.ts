/// <reference lib="webworker" />

import { clientsClaim } from 'workbox-core';
import { cleanupOutdatedCaches, matchPrecache, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { caller } from './officer/net/http';
import { drainOnce, syncTag } from './officer/outbox/worker-drain';
import type { Act, Pushed } from './officer/push/pushed';
import type { Manager } from './officer/push/subscription';
import { WorkerPush } from './officer/push/worker-push';
import { openDatabase } from './officer/store/database';
import { connectionWord, isOfficerPath, keepable, type Precached, pageHeaders, waits } from './shell/offline';

declare const self: ServiceWorkerGlobalScope & {
  __WB_MANIFEST: Precached[];
  additionalManifestEntries?: Precached[];
};
declare const OFFLINE_PATH: string; // put in by the build

// A worker that waits is activated by the app (message SKIP_WAITING) or when the last page is closed; an update never
// pulls the ground from under a page that is in use.
self.importScripts('sw-runtime-resources-precache.js');
clientsClaim();
cleanupOutdatedCaches();
precacheAndRoute(keepable(self.__WB_MANIFEST, self.additionalManifestEntries ?? []), {
  // nothing but the exact file: no index.html for a folder, no cached answer for a path with a query
  directoryIndex: '',
  cleanURLs: false,
});

/** How long an officer waits for the server before the app opens from this device. */
const PATIENCE_MS = 4_000;

let connectionLost = false;

async function officerPage(): Promise<Response> {
  const kept = await matchPrecache(OFFLINE_PATH);
  if (!kept) {
    return Response.error();
  }
  const page = await kept.text();
  const based = page.replace(/<base\s+href=[^>]*>/, `<base href="${self.registration.scope}">`);
  return new Response(based, { headers: pageHeaders(kept.headers) });
}

function pageWithoutServer(path: string): Promise<Response> | Response {
  return isOfficerPath(path) ? officerPage() : connectionWord(self.navigator.language);
}

/** A redirect to the sign-in is an answer too (opaque, status 0); a server that is only half up is none. */
function isAnswer(response: Response): boolean {
  return response.type === 'opaqueredirect' || (response.status < 500 && ![401, 404].includes(response.status));
}

/**
 * Asks with the navigation's own request, as it is: with any setting beside it, it would no longer count as a navigation,
 * and the server would answer 401 where it should lead to the sign-in.
 */
function fromServer(request: Request, patient: boolean): Promise<Response> {
  if (patient) {
    return fetch(request);
  }
  const gaveUp = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('the server takes too long')), PATIENCE_MS);
  });
  return Promise.race([fetch(request), gaveUp]);
}

async function navigate(request: Request, url: URL): Promise<Response> {
  const officer = isOfficerPath(url.pathname);
  try {
    const response = await fromServer(request, waits(url));
    connectionLost = false;
    return officer && !isAnswer(response) ? officerPage() : response;
  } catch {
    connectionLost = true;
    return pageWithoutServer(url.pathname);
  }
}

registerRoute(
  new NavigationRoute(({ request, url }) => navigate(request, url), {
    denylist: [/^\/api\//, /^\/VAADIN\//, /^\/backchannel-logout/, /^\/silent-sign-in/],
  }),
);

/** With no page open only the browser says what its person reads. */
function workerLanguage(): string {
  return self.navigator.language.startsWith('en') ? 'en' : 'de';
}

/** Woken by the browser when the network is back, with no page open. A failure makes it wake us again later. */
async function sendWhatWaits(): Promise<void> {
  const db = await openDatabase();
  try {
    const left = await drainOnce({ db, call: caller(workerLanguage), locks: self.navigator.locks });
    const badged = self.navigator as {
      setAppBadge?: (n: number) => Promise<void>;
      clearAppBadge?: () => Promise<void>;
    };
    await (left > 0 ? badged.setAppBadge?.(left) : badged.clearAppBadge?.());
    if (left > 0) throw new Error(`${left} entries still wait`);
  } finally {
    await db.close();
  }
}

self.addEventListener('sync', (event) => {
  const { tag, waitUntil } = event as ExtendableEvent & { tag: string };
  if (tag === syncTag) waitUntil.call(event, sendWhatWaits());
});

const push = new WorkerPush(
  {
    show: ({ title, ...options }) =>
      self.registration.showNotification(title, {
        icon: 'icons/icon.png',
        badge: 'icons/icon.png',
        ...options,
      }),
    windows: () => self.clients.matchAll({ type: 'window', includeUncontrolled: true }) as Promise<WindowClient[]>,
    open: (address) => self.clients.openWindow(address),
    manager: self.registration.pushManager as unknown as Manager,
  },
  openDatabase,
  { call: caller(workerLanguage), locks: self.navigator.locks },
);

self.addEventListener('push', (event) => event.waitUntil(push.pushed(event.data?.text())));

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const pushed = event.notification.data as Pushed | undefined;
  event.waitUntil(push.tapped(pushed ?? {}, (event.action || undefined) as Act | undefined));
});

self.addEventListener('pushsubscriptionchange', (event) => {
  (event as ExtendableEvent).waitUntil(push.changed(caller(workerLanguage)));
});

self.addEventListener('message', (event) => {
  if (event.data?.type === 'SKIP_WAITING') {
    void self.skipWaiting();
  }
  // Vaadin's own question whether requests get through
  if (event.data?.method === 'Vaadin.ServiceWorker.isConnectionLost' && 'id' in event.data) {
    event.source?.postMessage({ id: event.data.id, result: connectionLost });
  }
});

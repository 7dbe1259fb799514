// What the service worker decides, apart from the worker itself so that it can be tested.

export interface Precached {
  url: string;
  revision?: string | null;
}

/** Only these are public. One entry that needs a sign-in would make the worker's installation fail. */
const PUBLIC = /^(VAADIN\/build\/.+|icons\/.+|offline\.html|manifest\.webmanifest)$/;

/** The build's list and the server's list as one: public files only, each once. */
export function keepable(built: Precached[], served: Precached[]): Precached[] {
  const kept = new Map<string, Precached>();
  for (const entry of [...built, ...served]) {
    const url = entry.url.replace(/^(\.?\/)+/, '');
    const path = url.split('?')[0] ?? '';
    if (PUBLIC.test(path) && !kept.has(path)) {
      kept.set(path, { ...entry, url });
    }
  }
  return [...kept.values()];
}

/** Paths at which the officer's app opens without a server; the root leads officers to their app. */
export function isOfficerPath(path: string): boolean {
  return path === '/' || path === '/app' || path.startsWith('/app/') || path === '/offline.html';
}

/**
 * Does a navigation wait for the server, however slow it is? Only the app itself opens without it after a while. The root
 * leads everybody to their desk, and a dispatcher at a slow server must not land in the officer's app; and whoever asked
 * for a sign-in (`sign-in`) or comes back from one (`code`, `state`) must arrive.
 */
export function waits({ pathname, searchParams }: URL): boolean {
  const isApp = isOfficerPath(pathname) && pathname !== '/';
  return !isApp || ['sign-in', 'code', 'state'].some((name) => searchParams.has(name));
}

const WORDS = {
  de: {
    title: 'Keine Verbindung zum Server',
    text: 'Gespeichertes ist sicher. Diese Seite öffnet sich von selbst, sobald der Server wieder antwortet.',
    again: 'Jetzt versuchen',
  },
  en: {
    title: 'No connection to the server',
    text: 'What was saved is safe. This page opens by itself as soon as the server answers again.',
    again: 'Try now',
  },
};

/** The desks need the server: instead of the browser's own error page, words and a new try every five seconds. */
export function connectionWord(language: string): Response {
  const lang = language.toLowerCase().startsWith('de') ? 'de' : 'en';
  const words = WORDS[lang];
  const page = `<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8"><title>Field Ops</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="refresh" content="5">
<style>:root{color-scheme:light dark}body{margin:0;height:100vh;display:grid;place-items:center;text-align:center;
font:16px/1.5 system-ui,sans-serif;background:light-dark(#f4f6f8,#0d1218);color:light-dark(#131a22,#e9eef4)}
main{max-width:26rem;padding:24px}h1{font-size:20px}p{color:light-dark(#566270,#a3b0be)}
a{display:inline-block;padding:12px 20px;border-radius:10px;text-decoration:none;font-weight:600;
background:light-dark(#0a5ea8,#6bb5ff);color:light-dark(#fff,#06131f)}</style></head>
<body><main><h1>${words.title}</h1><p>${words.text}</p><a href="">${words.again}</a></main></body></html>`;
  return new Response(page, { status: 503, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}

/** The kept page's own headers, its content security policy above all, without those that are about the bytes on the wire. */
export function pageHeaders(kept: Headers): Headers {
  const headers = new Headers(kept);
  for (const name of ['Content-Length', 'Content-Encoding', 'Transfer-Encoding', 'ETag']) headers.delete(name);
  headers.set('Content-Type', 'text/html; charset=utf-8');
  return headers;
}

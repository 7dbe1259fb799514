// Flow shows an empty error box when its own request is answered 401. The sign-in has ended, so the page is loaded
// anew: a navigation leads to silent sign-on or to the login page. At most once in ten seconds, so that a server that
// keeps saying no is not stormed.

const LAST = 'fieldops.signin-guard';
const PAUSE_MS = 10_000;

export function isFlowRequest(url: string): boolean {
  return /[?&]v-r=(uidl|heartbeat|push)\b/.test(url);
}

export function mayReload(now: number, last: string | null): boolean {
  return last === null || now - Number(last) > PAUSE_MS;
}

function reloadOnce() {
  // The officer's app needs nothing of Flow; it asks for the sign-in itself, when nothing can get lost by it.
  if (location.pathname.startsWith('/app')) {
    return;
  }
  if (mayReload(Date.now(), sessionStorage.getItem(LAST))) {
    sessionStorage.setItem(LAST, String(Date.now()));
    location.reload();
  }
}

export function guard() {
  const open = XMLHttpRequest.prototype.open;
  XMLHttpRequest.prototype.open = function (this: XMLHttpRequest, ...args: unknown[]) {
    if (isFlowRequest(String(args[1]))) {
      this.addEventListener('readystatechange', () => {
        if (this.readyState === XMLHttpRequest.HEADERS_RECEIVED && this.status === 401) {
          reloadOnce();
        }
      });
    }
    return (open as (...all: unknown[]) => void).apply(this, args);
  } as typeof open;
}

if (typeof XMLHttpRequest !== 'undefined') {
  guard();
}

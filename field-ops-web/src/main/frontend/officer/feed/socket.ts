import type { FeedEntry } from './feed-entry.js';

export interface Listener {
  opened: () => void;
  entry: (entry: FeedEntry) => Promise<void>;
  pull: () => void;
}

/** `failed`: it never opened, or too many others are, so polling has to do. */
export type Heard = 'closed' | 'failed' | 'signedOut';
export type Listen = (after: string, signal: AbortSignal, listener: Listener) => Promise<Heard>;

const openWithin = 10_000;
const signedOut = 4401;
/** Another of this person's tabs took the place; coming again at once would take it back, for ever. */
const tooMany = 4409;

/** Listens until the socket ends. Entries are handed over one after another, in the order in which they came. */
export const listen: Listen = (after, signal, listener) =>
  new Promise((resolve) => {
    const address = new URL(`/api/v1/socket?after=${encodeURIComponent(after)}`, location.href);
    address.protocol = address.protocol.replace('http', 'ws');
    const socket = new WebSocket(address);
    let opened = false;
    let queue = Promise.resolve();
    // Who looks here is not woken elsewhere.
    const look = () => opened && socket.send(JSON.stringify({ looking: document.visibilityState === 'visible' }));
    document.addEventListener('visibilitychange', look);
    const end = (heard: Heard) => {
      document.removeEventListener('visibilitychange', look);
      clearTimeout(patience);
      signal.removeEventListener('abort', abort);
      resolve(heard);
    };
    const abort = () => {
      // A dead network never finishes the closing handshake.
      socket.close();
      end(opened ? 'closed' : 'failed');
    };
    const patience = setTimeout(() => !opened && abort(), openWithin);
    signal.addEventListener('abort', abort);
    socket.onclose = ({ code }) =>
      end(code === signedOut ? 'signedOut' : opened && code !== tooMany ? 'closed' : 'failed');
    socket.onmessage = (event) => {
      const frame = JSON.parse(event.data as string) as FeedEntry;
      if (frame.kind === 'hello') {
        opened = true;
        look();
        listener.opened();
      } else if (frame.kind === 'pull') listener.pull();
      else queue = queue.then(() => listener.entry(frame)).catch(() => listener.pull());
    };
  });

import { type Entry, isQuiet } from './entry.js';

/** Of what was received, this many stay to be looked at, and to be sent again should the server have lost them. */
const most = 1_000;
const days = 14;

/**
 * What was received so long ago that its copy may go; never anything that has not arrived. An answer whose age is not
 * known is judged by what the server said when it came.
 *
 * @param now the true time as well as it is known
 */
export function outdated(entries: readonly Entry[], now: number, staying = most): Entry[] {
  const received = entries.filter((entry) => entry.state === 'received');
  const oldest = new Set(received.slice(0, Math.max(0, received.length - staying)));
  const isOld = ({ receivedAt }: Entry) => now - Date.parse(receivedAt ?? '') > days * 86_400_000;
  return received.filter((entry) => oldest.has(entry) || isQuiet(entry) || isOld(entry));
}

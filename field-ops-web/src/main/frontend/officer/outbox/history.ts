import { type Entry, isQuiet } from './entry.js';

/** Of what was received, this many stay to be looked at. */
const history = 200;
/** And this many of what nobody looks at: enough for the last mark of each channel until the feed brings it back. */
const quietHistory = 50;

/** What was received so long ago that its copy may go; never anything that has not arrived. */
export function outdated(entries: readonly Entry[], most = history): Entry[] {
  const received = entries.filter((entry) => entry.state === 'received');
  const oldest = (some: Entry[], staying: number) => some.slice(0, Math.max(0, some.length - staying));
  const loud = received.filter((entry) => !isQuiet(entry));
  return [...oldest(received.filter(isQuiet), quietHistory), ...oldest(loud, most)];
}

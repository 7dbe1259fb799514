import { clock, differ } from '../ui/time.js';
import { say } from '../words/words.js';
import type { Answer } from './watch.js';
import { alarmAt, type WatchNow } from './watch-now.js';

/** A moment of the true time as people read it. */
export function timeWord(moment: number): string {
  return clock(new Date(moment).toISOString());
}

/** `10:48`, and with hours `1:02:00`. */
export function leftWord(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1_000));
  const [hours, minutes, rest] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (n: number) => String(n).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** What answered an alarm, and why it came late. */
export function answerWords({ at, receivedAt, inTime, noNetwork }: Answer): string {
  const facts = { at: clock(at), received: clock(receivedAt) };
  if (!inTime) return say('watch.answerAfter', facts);
  if (!differ(at, receivedAt)) return say('watch.answer', facts);
  return say(noNetwork ? 'watch.answerOffline' : 'watch.answerLate', facts);
}

/** How it ended. */
export function overWords(watch: WatchNow): string {
  const { over = 'ENDED', last, answered, alarm } = watch;
  const at = over === 'DRILL' ? alarmAt(watch) : (alarm?.at ?? last.at);
  return answered && over === 'DRILL' ? say('watch.drillShort') : say(`watch.over.${over}`, { time: timeWord(at) });
}

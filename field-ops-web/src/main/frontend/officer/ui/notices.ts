import { Changes } from './changes.js';

/** What can fail in the hands of a person; the words for it are in `words/`. */
export const failures = [
  'message',
  'status',
  'answer',
  'settle',
  'retry',
  'discard',
  'camera',
  'copy',
  'mute',
  'watch',
  'sick',
] as const;
export type Failed = (typeof failures)[number];

export interface Failure {
  failed: Failed;
  at: string;
  /** How often since it was read. */
  times: number;
}

const shown = 4_000;
const most = 4;

/** What is said to the person: what went well for a moment, what failed until they have read it. */
export class Notices extends Changes {
  toast = '';
  failures: Failure[] = [];
  private timer?: ReturnType<typeof setTimeout>;

  say(words: string): void {
    clearTimeout(this.timer);
    this.toast = words;
    this.timer = setTimeout(() => {
      this.toast = '';
      this.changed();
    }, shown);
    this.changed();
  }

  fail(failed: Failed, at = new Date().toISOString()): void {
    const before = this.failures.find((each) => each.failed === failed);
    const others = this.failures.filter((each) => each !== before);
    this.failures = [{ failed, at, times: (before?.times ?? 0) + 1 }, ...others].slice(0, most);
    this.changed();
  }

  read(failed: Failed): void {
    this.failures = this.failures.filter((each) => each.failed !== failed);
    this.changed();
  }
}

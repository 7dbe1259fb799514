import type { Position } from '../outbox/entry.js';
import { lastFix, locate } from '../person/locate.js';
import { Changes } from '../ui/changes.js';

/** How far apart in time photo and position may lie; milliseconds. */
const together = 60_000;
const searchFor = 20_000;
/** How long "keep" waits for a search that is under way. */
const patience = 2_000;

const asleep = (millis: number) => new Promise((resolve) => setTimeout(resolve, millis));

/** Where the phone is while photos are taken. It looks from the moment on at which the screen opens. */
export class Whereabouts extends Changes {
  private search?: Promise<unknown>;

  constructor(
    private readonly find: typeof locate = locate,
    private readonly last: typeof lastFix = lastFix,
    private readonly sleep: (millis: number) => Promise<unknown> = asleep,
  ) {
    super();
  }

  get searching(): boolean {
    return this.search !== undefined;
  }

  /** @returns when there is an answer, be it none; at once when the phone knows already */
  async look(): Promise<void> {
    if (this.at(new Date().toISOString())) return;
    this.search ??= this.find(searchFor).finally(() => {
      this.search = undefined;
      this.changed();
    });
    this.changed();
    await this.search;
  }

  /** Waits a little for a search that is under way. */
  async settle(): Promise<void> {
    if (this.search) await Promise.race([this.search, this.sleep(patience)]);
  }

  /** The position at that time, if the phone knows it; never one of another hour. */
  at(time: string): Position | undefined {
    const fix = this.last();
    return fix && Math.abs(Date.parse(fix.at) - Date.parse(time)) < together ? fix : undefined;
  }
}

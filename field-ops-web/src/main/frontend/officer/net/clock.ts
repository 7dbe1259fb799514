/** When something was written, as far as this phone can know. It is kept with the entry and means nothing to others. */
export interface Stamp {
  /** One life of the page; the monotonic clock begins anew with each. */
  run: string;
  /** Milliseconds on the monotonic clock of that run. */
  at: number;
  /** The server's time at that moment, if it had been learnt. */
  server?: number;
}

/** Where the two clocks of a browser are read; replaced in tests. */
export interface Sources {
  wall: () => number;
  monotonic: () => number;
}

const ofBrowser: Sources = { wall: () => Date.now(), monotonic: () => performance.now() };
/** Clocks that are set right little by little differ by less between two looks. */
const slack = 2_000;

interface Leap {
  at: number;
  size: number;
}

/**
 * Time on this phone. Spans are measured by the monotonic clock alone, so that no step of the phone's clock makes a wait
 * longer or shorter. That clock stands still while some phones sleep: when the other one leaps ahead, only the server's
 * time tells a sleep from a step, and until it has done so nothing is said about how old an earlier entry is.
 */
export class DeviceClock {
  readonly run = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16)).join('');
  private apart: number;
  /** Server's time minus monotonic time. */
  private offset?: number;
  /** Leaps ahead of the phone's clock that the server's time has not explained yet. */
  private doubts: Leap[] = [];
  private sleeps: Leap[] = [];
  /** Before these nothing is known of how long ago something was. */
  private blanks: Leap[] = [];

  constructor(private readonly sources: Sources = ofBrowser) {
    this.apart = sources.wall() - sources.monotonic();
  }

  /** Milliseconds since some moment of this run, never going back: for every span. */
  elapsed(): number {
    const at = this.sources.monotonic();
    const apart = this.sources.wall() - at;
    if (apart - this.apart > slack) this.doubts.push({ at, size: apart - this.apart });
    this.apart = apart;
    return at;
  }

  /** What the phone's own clock shows, however wrong. */
  wall(): number {
    return this.sources.wall();
  }

  /** The true time as well as it is known: the server's, and before that was learnt the phone's. */
  now(): number {
    const at = this.elapsed();
    return this.offset === undefined ? this.wall() : this.offset + at + total(this.doubts);
  }

  /** Was the server's time ever learnt in this run? */
  get knows(): boolean {
    return this.offset !== undefined;
  }

  /** A leap not yet explained: what is asked next should be something that tells the server's time. */
  get isDoubtful(): boolean {
    this.elapsed();
    return this.doubts.length > 0;
  }

  stamp(): Stamp {
    return { run: this.run, at: this.elapsed(), server: this.server() };
  }

  /** How long ago that was, in whole milliseconds; undefined when that cannot be known. Never less than 0. */
  age({ run, at, server }: Stamp): number | undefined {
    const now = this.elapsed();
    const isBefore = (leap: Leap) => leap.at > at;
    if (run === this.run && ![...this.doubts, ...this.blanks].some(isBefore))
      return Math.max(0, Math.round(now - at + total(this.sleeps.filter(isBefore))));
    const known = this.server();
    return server === undefined || known === undefined ? undefined : Math.max(0, Math.round(known - server));
  }

  /** How long ago by this run's clock; of another run it is only known that it was before this one. */
  since(stamp: Stamp | undefined): number {
    return stamp?.run === this.run ? this.elapsed() - stamp.at : Number.POSITIVE_INFINITY;
  }

  /**
   * Learns the server's time from an answer.
   *
   * @param serverTime as the server wrote it
   * @param asked when the question went out, by `elapsed`
   */
  learn(serverTime: string, asked: number): void {
    const told = Date.parse(serverTime);
    const at = this.elapsed();
    if (Number.isNaN(told)) return;
    const offset = told - (asked + at) / 2;
    const inexact = (at - asked) / 2 + slack;
    const missed = this.offset === undefined ? 0 : offset - this.offset;
    this.explain(this.offset === undefined ? undefined : missed, inexact, at);
    // A slow answer tells less exactly than a quick one has, unless what that said no longer holds.
    if (this.offset === undefined || Math.abs(missed) > inexact || inexact < 2 * slack) this.offset = offset;
  }

  /** @param missed how far the monotonic clock fell behind the server's since that was last heard */
  private explain(missed: number | undefined, inexact: number, at: number): void {
    const leaps = this.doubts;
    this.doubts = [];
    if (missed === undefined) this.blanks.push(...leaps);
    else if (missed > inexact && Math.abs(missed - total(leaps)) < inexact) this.sleeps.push(...leaps);
    else if (missed > inexact) this.blanks.push({ at, size: missed });
  }

  private server(): number | undefined {
    const at = this.elapsed();
    return this.offset === undefined || this.doubts.length > 0 ? undefined : this.offset + at;
  }
}

function total(leaps: Leap[]): number {
  return leaps.reduce((sum, { size }) => sum + size, 0);
}

/** The one of this page or worker. */
export const deviceClock = new DeviceClock();

/** A plan as the server sends it: lists that name each other by their places, so that a month of a city stays small. */
export interface Picture {
  days: PlanDay[];
  kinds: PlanKind[];
  people: PlanPerson[];
  shifts: PlanShift[];
  units: string[];
  /** Person, shift, unit, state: places in the lists above and in {@link states}. */
  bars: [number, number, number, number][];
  aways: PlanAway[];
  /** To be free on these days. */
  wishes: PlanAway[];
  gaps: PlanGap[];
  conflicts: PlanConflict[];
}

export const states = ['published', 'draft', 'withdrawn'] as const;
export const withdrawn = 2;

export interface PlanDay {
  weekday: string;
  date: string;
  /** Said in full, for who does not see the column. */
  said: string;
  weekend: boolean;
  today: boolean;
  note: string;
  lacking: boolean;
}

export interface PlanKind {
  id: string;
  name: string;
  brief: string;
  letter: string;
  clock: string;
  colour: string;
  needs: string[];
  /** Begin and end on each day, in minutes as they pass. */
  times: [number, number][];
}

export interface PlanPerson {
  id: string;
  username: string;
  name: string;
  note: string;
  minutes: number;
  able: string[];
}

export interface PlanShift {
  id: string;
  /** -1: of another team. */
  kind: number;
  name: string;
  clock: string;
  day: number;
  from: number;
  until: number;
}

export interface PlanAway {
  person: number;
  from: number;
  until: number;
  words: string;
}

/** Somebody is missing, or too many are there. */
export interface PlanGap {
  day: number;
  kind: number;
  words: string;
  missing: boolean;
}

export interface PlanConflict {
  key: string;
  person: number;
  day: number;
  shifts: number[];
  words: string;
  brief: string;
  allowed: string;
}

export interface Bar {
  person: number;
  shift: PlanShift;
  place: number;
  unit: string;
  state: number;
  conflict?: PlanConflict;
}

/** The bars of each person's days, by begin. */
export class Cells {
  private readonly bars = new Map<number, Bar[]>();
  private readonly away: Map<number, PlanAway>;
  private readonly wish: Map<number, PlanAway>;
  private readonly width: number;

  constructor(picture: Picture) {
    this.width = picture.days.length;
    const conflicts = new Map<string, PlanConflict>();
    for (const conflict of picture.conflicts) {
      if (conflict.allowed) continue;
      for (const shift of conflict.shifts) {
        const key = `${conflict.person} ${shift}`;
        if (!conflicts.has(key)) conflicts.set(key, conflict);
      }
    }
    for (const [person, place, unit, state] of picture.bars) {
      const shift = picture.shifts[place];
      const bar = {
        person,
        shift,
        place,
        unit: picture.units[unit],
        state,
        conflict: conflicts.get(`${person} ${place}`),
      };
      const at = this.key(person, shift.day);
      this.bars.set(
        at,
        [...(this.bars.get(at) ?? []), bar].sort((a, b) => a.shift.from - b.shift.from),
      );
    }
    this.away = this.byDay(picture.aways);
    this.wish = this.byDay(picture.wishes);
  }

  private byDay(spans: readonly PlanAway[]): Map<number, PlanAway> {
    const found = new Map<number, PlanAway>();
    for (const span of spans)
      for (let day = Math.max(0, span.from); day <= Math.min(span.until, this.width - 1); day++)
        found.set(this.key(span.person, day), span);
    return found;
  }

  private key(person: number, day: number): number {
    return person * this.width + day;
  }

  of(person: number, day: number): Bar[] {
    return this.bars.get(this.key(person, day)) ?? [];
  }

  awayOn(person: number, day: number): PlanAway | undefined {
    return this.away.get(this.key(person, day));
  }

  wishOn(person: number, day: number): PlanAway | undefined {
    return this.wish.get(this.key(person, day));
  }

  /** What somebody works around a day, withdrawn shifts left out. */
  around(person: number, day: number): PlanShift[] {
    const found: PlanShift[] = [];
    for (let each = Math.max(0, day - 2); each <= Math.min(this.width - 1, day + 2); each++)
      found.push(
        ...this.of(person, each)
          .filter(({ state }) => state !== withdrawn)
          .map(({ shift }) => shift),
      );
    return found;
  }
}

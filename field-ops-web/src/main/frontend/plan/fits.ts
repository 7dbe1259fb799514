import type { Cells, Picture } from './picture';

/** Why somebody should not work there; the server says it again, in full, once it is done. */
export type Objection = 'double' | 'rest' | 'able' | 'away' | 'wish';

const restMinutes = 11 * 60;

/**
 * What stands against a kind of shift on a day for a person; nothing when it fits. Quick enough to be asked with every
 * movement of the hand.
 *
 * @param leaving a shift that they would leave for it, by its place in the picture
 */
export function objection(
  picture: Picture,
  cells: Cells,
  [person, kind, day]: [number, number, number],
  leaving = -1,
): Objection | undefined {
  const { times, needs } = picture.kinds[kind];
  const [from, until] = times[day];
  const left = picture.shifts[leaving];
  const others = cells
    .around(person, day)
    .filter((shift) => shift !== left && !(shift.kind === kind && shift.day === day));
  if (others.some((shift) => shift.from < until && from < shift.until)) return 'double';
  if (cells.awayOn(person, day)) return 'away';
  if (needs.some((need) => !picture.people[person].able.includes(need))) return 'able';
  const short = ({ from: begin, until: end }: { from: number; until: number }) =>
    (end <= from && from - end < restMinutes) || (begin >= until && begin - until < restMinutes);
  if (others.some(short)) return 'rest';
  return cells.wishOn(person, day) ? 'wish' : undefined;
}

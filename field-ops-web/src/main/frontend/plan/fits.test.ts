import { describe, expect, it } from 'vitest';
import { objection } from './fits';
import { Cells, type Picture } from './picture';

const hour = 60;
const day = 24 * hour;

/** One person, a week, early from 6 to 14:30, late from 14 to 22:30; the fourth night is an hour longer. */
function picture(more: Partial<Picture> = {}): Picture {
  const on = (from: number, until: number) =>
    Array.from({ length: 7 }, (_, at): [number, number] => [at * day + from * hour, at * day + until * hour]);
  const kind = (id: string, from: number, until: number, needs: string[] = []) => ({
    id,
    name: id,
    brief: id,
    letter: id[0],
    clock: '',
    colour: 'light',
    needs,
    times: on(from, until),
  });
  return {
    days: Array.from({ length: 7 }, () => ({
      weekday: '',
      date: '',
      said: '',
      weekend: false,
      today: false,
      note: '',
      lacking: false,
    })),
    kinds: [kind('early', 6, 14.5), kind('late', 14, 22.5), kind('ride', 6, 14.5, ['Motorrad'])],
    people: [{ id: 'p', username: 'p', name: 'P', note: '', minutes: 0, able: [] }],
    shifts: [
      { id: 's0', kind: 1, name: 'late', clock: '', day: 1, from: day + 14 * hour, until: day + 22.5 * hour },
      { id: 's1', kind: 0, name: 'early', clock: '', day: 4, from: 4 * day + 6 * hour, until: 4 * day + 14.5 * hour },
    ],
    units: ['12/1'],
    bars: [
      [0, 0, 0, 1],
      [0, 1, 0, 2],
    ],
    aways: [{ person: 0, from: 5, until: 9, words: 'abwesend' }],
    wishes: [{ person: 0, from: 3, until: 3, words: 'frei' }],
    gaps: [],
    conflicts: [],
    ...more,
  };
}

function ask(kind: number, on: number, leaving = -1, of = picture()) {
  return objection(of, new Cells(of), [0, kind, on], leaving);
}

describe('what stands against a shift', () => {
  it('is nothing on a free day', () => expect(ask(0, 3, -1, picture({ wishes: [] }))).toBeUndefined());
  it('is a wish to be free, when nothing else is', () => expect(ask(0, 3)).toBe('wish'));
  it('is another shift at the same time', () => expect(ask(0, 1)).toBe('double'));
  it('is too little rest before', () => expect(ask(0, 2)).toBe('rest'));
  it('is nothing where the shift before is left for it', () => expect(ask(0, 2, 0)).toBeUndefined());
  it('is too little rest after', () => {
    const of = picture({ bars: [[0, 1, 0, 0]] });
    expect(ask(1, 3, -1, of)).toBe('rest');
    expect(ask(0, 3, -1, { ...of, wishes: [] })).toBeUndefined();
  });
  it('is not a shift that is planned no longer', () => expect(ask(1, 3, -1, picture({ wishes: [] }))).toBeUndefined());
  it('is an absence', () => expect(ask(0, 6)).toBe('away'));
  it('is a qualification that is missing', () => {
    expect(ask(2, 3)).toBe('able');
    const of = picture();
    of.people[0].able = ['Hund', 'Motorrad'];
    expect(ask(2, 3, -1, { ...of, wishes: [] })).toBeUndefined();
  });
  it('is not the same shift once more', () => expect(ask(1, 1)).toBeUndefined());
});

describe('the cells of a plan', () => {
  it('know the conflicts that nobody allowed', () => {
    const conflict = { key: 'k', person: 0, day: 1, shifts: [0], words: 'w', brief: 'b', allowed: '' };
    expect(new Cells(picture({ conflicts: [conflict] })).of(0, 1)[0].conflict).toBe(conflict);
    const allowed = { ...conflict, allowed: 'Markttag' };
    expect(new Cells(picture({ conflicts: [allowed] })).of(0, 1)[0].conflict).toBeUndefined();
  });
  it('know who is away, also beyond the days that are shown', () => {
    const cells = new Cells(picture());
    expect(cells.awayOn(0, 4)).toBeUndefined();
    expect(cells.awayOn(0, 6)?.words).toBe('abwesend');
  });
});

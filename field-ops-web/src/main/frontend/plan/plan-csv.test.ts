import { expect, it } from 'vitest';
import { Cells, type Picture } from './picture';
import { csvOf } from './plan-csv';

const day = (weekday: string) => ({
  weekday,
  date: '1.12.',
  said: '',
  weekend: false,
  today: false,
  note: '',
  lacking: false,
});
const person = (name: string) => ({ id: name, username: name, name, note: '', minutes: 0, able: [] });
const shift = (name: string, on: number) => ({
  id: name,
  kind: 0,
  name,
  clock: '06:00–14:30',
  day: on,
  from: 0,
  until: 1,
});

const picture: Picture = {
  days: [day('Mo'), day('Di')],
  kinds: [],
  people: [person('Außendienst 1'), person('=HYPERLINK("x";"y")')],
  shifts: [shift('Früh', 0), shift('Spät', 1)],
  units: ['12/1'],
  bars: [
    [0, 0, 0, 0],
    [0, 1, 0, 1],
    [1, 0, 0, 2],
  ],
  aways: [{ person: 1, from: 1, until: 1, words: 'abwesend' }],
  wishes: [],
  gaps: [],
  conflicts: [],
};

it('a plan as CSV has what is planned, marks drafts, and calculates nothing', () => {
  expect(csvOf(picture, new Cells(picture), (name) => name)).toBe(
    [
      'person;Mo 1.12.;Di 1.12.',
      'Außendienst 1;Früh 06:00–14:30 12/1;Spät 06:00–14:30 12/1 (draft)',
      '"\'=HYPERLINK(""x"";""y"")";;abwesend',
      '',
    ].join('\r\n'),
  );
});

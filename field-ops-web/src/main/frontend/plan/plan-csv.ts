import { type Cells, type Picture, states, withdrawn } from './picture';

/**
 * A plan as a table of people and days, for spreadsheets (RFC 4180, with the semicolon that German ones expect).
 *
 * @param word says the words that go with it, as those of the desk
 */
export function csvOf(picture: Picture, cells: Cells, word: (name: string) => string): string {
  const head = [word('person'), ...picture.days.map(({ weekday, date }) => `${weekday} ${date}`)];
  const rows = picture.people.map(({ name }, person) => [
    name,
    ...picture.days.map((_, day) => {
      const bars = cells
        .of(person, day)
        .filter(({ state }) => state !== withdrawn)
        .map(({ shift, unit, state }) => {
          const what = `${shift.name} ${shift.clock} ${unit}`;
          return states[state] === 'draft' ? `${what} (${word('draft')})` : what;
        });
      return [...bars, cells.awayOn(person, day)?.words ?? ''].filter(Boolean).join(', ');
    }),
  ]);
  return [head, ...rows].map((row) => `${row.map(field).join(';')}\r\n`).join('');
}

/** What begins like a formula is made text: a name typed by somebody is not to be calculated. */
function field(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

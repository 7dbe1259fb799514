import { describe, expect, it } from 'vitest';
import type { Duty } from '../person/me.js';
import { calendarOf } from './calendar.js';

function duty(name: string): Duty {
  return {
    shiftId: 's1',
    name,
    from: '2026-10-24T20:00:00Z',
    until: '2026-10-25T05:30:00Z',
    unitId: 'u',
    unit: '12/1',
    status: '1',
    statusAt: '',
    crew: [],
    onDuty: 1,
    channels: [],
  };
}

describe('a calendar of duties', () => {
  it('says the instants, so that the night of the change is as long as it is', () => {
    const text = calendarOf([duty('Nachtschicht Mitte')], Date.parse('2026-10-20T08:00:00Z'));
    expect(text.split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Field Ops//Duties//DE',
      'BEGIN:VEVENT',
      'UID:s1@fieldops',
      'DTSTAMP:20261020T080000Z',
      'DTSTART:20261024T200000Z',
      'DTEND:20261025T053000Z',
      'SUMMARY:Nachtschicht Mitte (12/1)',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });
  it('lets no name break out of its line', () => {
    const text = calendarOf([duty('Früh, Mitte; a\\b\r\nEND:VEVENT')], 0);
    expect(text).toContain('SUMMARY:Früh\\, Mitte\\; a\\\\b\\nEND:VEVENT (12/1)\r\n');
  });
  it('folds what is longer than 75 bytes, never within a letter', () => {
    const text = calendarOf([duty('ä'.repeat(60))], 0);
    for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n ', '')).toContain(`SUMMARY:${'ä'.repeat(60)} (12/1)`);
  });
});

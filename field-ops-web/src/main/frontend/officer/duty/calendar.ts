import type { Duty } from '../person/me.js';

const longest = 75;

/** These duties as a calendar that other apps read (RFC 5545); times are instants, so every clock shows its own. */
export function calendarOf(duties: readonly Duty[], now: number): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Field Ops//Duties//DE',
    ...duties.flatMap(({ shiftId, name, unit, from, until }) => [
      'BEGIN:VEVENT',
      `UID:${shiftId}@fieldops`,
      `DTSTAMP:${stamp(now)}`,
      `DTSTART:${stamp(Date.parse(from))}`,
      `DTEND:${stamp(Date.parse(until))}`,
      `SUMMARY:${escaped(`${name} (${unit})`)}`,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** 20261130T060000Z. */
function stamp(time: number): string {
  return `${new Date(time).toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`;
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n|\r|\n/g, '\\n');
}

/** No line is longer than 75 bytes; what goes on begins with a blank. A letter is never cut in two. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let bytes = 0;
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length;
    if (bytes + size > longest) {
      parts.push(part);
      part = ' ';
      bytes = 1;
    }
    part += letter;
    bytes += size;
  }
  return [...parts, part].join('\r\n');
}

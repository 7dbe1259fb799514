import { afterEach, describe, expect, it } from 'vitest';
import { setLanguage } from '../words/words.js';
import { ago, clock, dayWord, zoneName } from './time.js';
import { house, setZone } from './zone.js';

const at = (iso: string) => Date.parse(iso);

describe('a day', () => {
  it('is yesterday also when the clocks were changed in between', () => {
    expect(dayWord('2027-03-28T21:00:00Z', at('2027-03-28T22:30:00Z'))).toBe('Gestern');
    expect(dayWord('2027-03-27T23:30:00Z', at('2027-03-28T22:30:00Z'))).toBe('Gestern');
    expect(dayWord('2026-10-24T22:30:00Z', at('2026-10-25T23:30:00Z'))).toBe('Gestern');
    expect(dayWord('2026-10-24T21:30:00Z', at('2026-10-25T23:30:00Z'))).toBe('Samstag, 24. Oktober');
  });

  it('begins at the midnight of the house', () => {
    expect(dayWord('2026-11-23T22:59:00Z', at('2026-11-23T23:01:00Z'))).toBe('Gestern');
    expect(dayWord('2026-11-23T23:00:00Z', at('2026-11-23T23:01:00Z'))).toBe('Heute');
  });
});

describe('a clock', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    process.env.TZ = zone;
    setZone(undefined);
    setLanguage('de');
  });

  it.each(['Atlantic/Canary', 'Asia/Tokyo', 'UTC'])('is that of the house on a phone in %s, and says so', (there) => {
    process.env.TZ = there;
    const now = at('2026-11-23T13:31:00Z');
    expect([clock('2026-11-23T13:31:00Z', now), ago('2026-11-23T11:31:00Z', now)]).toEqual(['14:31', '12:31']);
    expect(zoneName(now)).toBe('Mitteleuropäische Normalzeit');
  });

  it('names no zone where the phone goes by the same', () => {
    process.env.TZ = 'Europe/Vienna';
    expect(zoneName(at('2026-11-23T13:31:00Z'))).toBe('');
  });

  it('is the zone that the server names, and the usual one where the browser does not know it', () => {
    setZone('Atlantic/Canary');
    expect(clock('2026-11-23T13:31:00Z', at('2026-11-23T13:31:00Z'))).toBe('13:31');
    setZone('Mars/Olympus');
    expect(house.zone).toBe('Europe/Berlin');
  });
});

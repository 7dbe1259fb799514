import { describe, expect, it } from 'vitest';
import { nearestStreet } from './nearest-street';

const streets = [
  {
    name: 'Nordstraße',
    line: [
      [11.57, 48.14],
      [11.58, 48.14],
    ],
  },
  {
    name: 'Oststraße',
    line: [
      [11.58, 48.13],
      [11.58, 48.14],
    ],
  },
];

describe('a place', () => {
  it('has the name of the street that is nearest', () => {
    expect(nearestStreet(streets, 11.575, 48.1405)).toBe('Nordstraße');
    expect(nearestStreet(streets, 11.5805, 48.135)).toBe('Oststraße');
  });

  it('has no name far from every street', () => {
    expect(nearestStreet(streets, 11.5, 48.1)).toBeUndefined();
  });
});

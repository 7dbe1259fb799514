// Which street a place lies at. Pure, so that it is tested without a browser.

export interface Street {
  name: string;
  line: number[][];
}

/** Further away than this from every street, a place has no name, in metres. */
const FAR = 150;
const METRES_PER_DEGREE = 111_195;

function metresToSegment(at: number[], from: number[], to: number[]): number {
  const stretch = Math.cos((at[1] * Math.PI) / 180);
  const flat = (p: number[]) => [(p[0] - at[0]) * stretch * METRES_PER_DEGREE, (p[1] - at[1]) * METRES_PER_DEGREE];
  const [ax, ay] = flat(from);
  const [bx, by] = flat(to);
  const length = (bx - ax) ** 2 + (by - ay) ** 2;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * (bx - ax) + ay * (by - ay)) / length));
  return Math.hypot(ax + t * (bx - ax), ay + t * (by - ay));
}

/** Over a distance as short as a town's, on a flat earth. */
export function metresBetween(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const stretch = Math.cos((a.lat * Math.PI) / 180);
  return Math.hypot((a.lon - b.lon) * stretch, a.lat - b.lat) * METRES_PER_DEGREE;
}

/** The name of the nearest street, or nothing when all are far. */
export function nearestStreet(streets: readonly Street[], lon: number, lat: number): string | undefined {
  let best = FAR;
  let name: string | undefined;
  for (const street of streets) {
    for (let i = 1; i < street.line.length; i++) {
      const metres = metresToSegment([lon, lat], street.line[i - 1], street.line[i]);
      if (metres < best) {
        best = metres;
        name = street.name;
      }
    }
  }
  return name;
}

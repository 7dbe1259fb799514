// Draws Musterstadt, the invented town of the demo, and writes it as GeoJSON (WGS 84) to standard
// output. Plan coordinates are metres east and north of the market square. Every crossing becomes a
// vertex of both streets, so that a street graph is read off by equal coordinates.
//
//   node draw.mjs > ../resources/META-INF/resources/musterstadt.geojson

const ORIGIN = { lat: 48.1371, lon: 11.5754 };
const METRES_PER_DEGREE = 111_195;
const EDGE = { west: -2000, east: 2000, south: -1500, north: 1500 };

let seed = 20_261_123;
function random() {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed / 2_147_483_648;
}

const range = (from, to, step) => {
  const out = [];
  for (let x = from; x <= to; x += step) out.push(x);
  return out;
};

// ---- water -------------------------------------------------------------------------------
const riverMiddle = (x) => -1010 + 115 * Math.sin(x / 640) + 25 * Math.sin(x / 210);
const riverHalf = (x) => 140 + 25 * Math.sin(x / 450 + 1);
const northBank = (x) => riverMiddle(x) + riverHalf(x);
const southBank = (x) => riverMiddle(x) - riverHalf(x);
const across = range(EDGE.west, EDGE.east, 50);
const river = [
  ...across.map((x) => [x, northBank(x)]),
  ...across.toReversed().map((x) => [x, southBank(x)]),
];

// ---- streets -----------------------------------------------------------------------------
const upAndDown = (name, x, south, north, rank = "side") => ({ name, rank, line: [[x, south], [x, north]] });
const leftAndRight = (name, y, west = EDGE.west, east = EDGE.east, rank = "side") => ({
  name,
  rank,
  line: [[west, y], [east, y]],
});
const bank = (x) => northBank(x) + 45;
const ring = {
  name: "Ringstraße",
  rank: "ring",
  line: range(0, 360, 4).map((degrees) => {
    const a = (degrees * Math.PI) / 180;
    const wave = 1 + 0.03 * Math.sin(3 * a + 0.6);
    return [60 + 1480 * wave * Math.cos(a), 270 + 850 * wave * Math.sin(a)];
  }),
};
ring.line[ring.line.length - 1] = ring.line[0];

const streets = [
  ring,
  upAndDown("Weststraße", -1650, bank(-1650), EDGE.north),
  { name: "Brückenstraße", rank: "main", line: [[-1080, EDGE.south], [-1100, -1300], [-1150, -700], [-1150, EDGE.north]] },
  upAndDown("Gerberstraße", -700, bank(-700), 1250),
  upAndDown("Schulstraße", -270, bank(-270), EDGE.north),
  upAndDown("Rathausstraße", 150, EDGE.south, EDGE.north, "main"),
  upAndDown("Kirchstraße", 600, bank(600), EDGE.north),
  upAndDown("Gartenstraße", 1060, EDGE.south, 1250),
  upAndDown("Oststraße", 1620, bank(1620), EDGE.north),
  leftAndRight("Nordstraße", 1250),
  leftAndRight("Bahnhofstraße", 900, EDGE.west, EDGE.east, "main"),
  leftAndRight("Lindenstraße", 510),
  leftAndRight("Marktstraße", 130, EDGE.west, EDGE.east, "main"),
  leftAndRight("Mühlstraße", -210),
  leftAndRight("Hafenstraße", -520),
  { name: "Uferstraße", rank: "side", line: across.map((x) => [x, bank(x)]) },
  { name: "Südufer", rank: "side", line: across.map((x) => [x, southBank(x) - 55]) },
  { name: "Marktplatz", rank: "lane", line: [[-270, 300], [-60, 300], [150, 300]] },
  { name: "Webergasse", rank: "lane", line: [[-60, 130], [-60, 300], [-60, 510]] },
  leftAndRight("Fischergasse", -370, -700, 150, "lane"),
  leftAndRight("Rosenweg", 330, -1150, -700, "lane"),
  leftAndRight("Bäckergasse", -40, 150, 600, "lane"),
  leftAndRight("Ahornweg", 330, 1060, 1620, "lane"),
  leftAndRight("Am Anger", 700, -1150, -270, "lane"),
  upAndDown("Tulpenweg", 1340, -520, 130, "lane"),
  upAndDown("Birkenweg", -1400, -520, 510, "lane"),
  upAndDown("Bahnhofsgasse", -480, 510, 900, "lane"),
  upAndDown("Kastanienallee", 380, 510, 1250, "lane"),
  upAndDown("Schmiedgasse", 380, -520, 130, "lane"),
];

/** Where two pieces of line cross or touch, or null. */
function crossing([a, b], [c, d]) {
  const r = [b[0] - a[0], b[1] - a[1]];
  const s = [d[0] - c[0], d[1] - c[1]];
  const cross = r[0] * s[1] - r[1] * s[0];
  if (Math.abs(cross) < 1e-9) return null;
  const t = ((c[0] - a[0]) * s[1] - (c[1] - a[1]) * s[0]) / cross;
  const u = ((c[0] - a[0]) * r[1] - (c[1] - a[1]) * r[0]) / cross;
  const slack = 1e-3;
  if (t < -slack || t > 1 + slack || u < -slack || u > 1 + slack) return null;
  return { t, point: [a[0] + t * r[0], a[1] + t * r[1]].map((v) => Math.round(v * 10) / 10) };
}

/** The line with a vertex wherever another street crosses it. */
function noded(line, others) {
  const out = [line[0].map((v) => Math.round(v * 10) / 10)];
  const push = (p) => {
    const last = out.at(-1);
    if (Math.hypot(last[0] - p[0], last[1] - p[1]) > 0.15) out.push(p);
  };
  for (let i = 1; i < line.length; i++) {
    const piece = [line[i - 1], line[i]];
    const hits = [];
    for (const other of others) {
      for (let j = 1; j < other.length; j++) {
        const hit = crossing(piece, [other[j - 1], other[j]]);
        if (hit) hits.push(hit);
      }
    }
    for (const hit of hits.toSorted((p, q) => p.t - q.t)) push(hit.point);
    push(line[i].map((v) => Math.round(v * 10) / 10));
  }
  return out;
}

// ---- areas -------------------------------------------------------------------------------
const box = (west, south, east, north) => [[west, south], [east, south], [east, north], [west, north]];
const parks = [
  { name: "Uferpark", ring: box(620, 530, 1040, 1330) },
  { name: "Stadtgarten", ring: box(-1130, -190, -720, 110) },
  { name: "Südpark", ring: box(300, EDGE.south, 900, -1330) },
  { name: "Ostwiese", ring: box(1640, -190, 1960, 490) },
  { name: "Marktplatz", ring: box(-255, 145, -75, 285) },
];
const station = box(-660, 925, -290, 1000);
const districts = [
  { name: "Bahnhofsviertel", ring: box(-1150, 510, 150, EDGE.north) },
  { name: "Altstadt", ring: box(-700, -520, 600, 510) },
  { name: "Westend", ring: [[-2000, -1010], [-1150, -1010], [-1150, -520], [-700, -520], [-700, 510], [-1150, 510], [-1150, 1500], [-2000, 1500]] },
  { name: "Parkviertel", ring: box(150, 510, 1060, EDGE.north) },
  { name: "Ostvorstadt", ring: [[600, -520], [2000, -520], [2000, 1500], [1060, 1500], [1060, 510], [600, 510]] },
  { name: "Uferviertel", ring: [[-1150, -1010], [2000, -1010], [2000, -520], [-1150, -520]] },
  { name: "Südstadt", ring: [[-2000, -1500], [2000, -1500], [2000, -1010], [-2000, -1010]] },
];

// ---- blocks ------------------------------------------------------------------------------
const lineDistance = (p, line) => {
  let best = Infinity;
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1], line[i]];
    const length2 = (b[0] - a[0]) ** 2 + (b[1] - a[1]) ** 2 || 1;
    const t = Math.max(0, Math.min(1, ((p[0] - a[0]) * (b[0] - a[0]) + (p[1] - a[1]) * (b[1] - a[1])) / length2));
    best = Math.min(best, Math.hypot(p[0] - a[0] - t * (b[0] - a[0]), p[1] - a[1] - t * (b[1] - a[1])));
  }
  return best;
};
const overlaps = ([w, s, e, n], area) => {
  const xs = area.map((p) => p[0]);
  const ys = area.map((p) => p[1]);
  return w < Math.max(...xs) + 10 && e > Math.min(...xs) - 10 && s < Math.max(...ys) + 10 && n > Math.min(...ys) - 10;
};
const free = ([w, s, e, n]) => {
  const samples = [];
  for (const x of range(w, e + 0.1, (e - w) / 4)) for (const y of range(s, n + 0.1, (n - s) / 4)) samples.push([x, y]);
  return (
    samples.every(([x, y]) => y > northBank(x) + 60 || y < southBank(x) - 70) &&
    samples.every((p) => streets.every((street) => lineDistance(p, street.line) > (street.rank === "ring" ? 36 : 16))) &&
    [...parks.map((p) => p.ring), station].every((area) => !overlaps([w, s, e, n], area))
  );
};
function blocks() {
  const columns = [-2000, -1650, -1400, -1150, -700, -480, -270, -60, 150, 380, 600, 1060, 1340, 1620, 2000];
  const rows = [-1500, -1290, -520, -370, -210, -40, 130, 330, 510, 700, 900, 1250, 1500];
  const out = [];
  for (let c = 1; c < columns.length; c++) {
    for (let r = 1; r < rows.length; r++) {
      const [west, east, south, north] = [columns[c - 1] + 18, columns[c] - 18, rows[r - 1] + 18, rows[r] - 18];
      const nx = Math.max(1, Math.round((east - west) / 125));
      const ny = Math.max(1, Math.round((north - south) / 115));
      for (let i = 0; i < nx; i++) {
        for (let j = 0; j < ny; j++) {
          const w = west + ((east - west) * i) / nx + 4 + random() * 14;
          const e = west + ((east - west) * (i + 1)) / nx - 4 - random() * 14;
          const s = south + ((north - south) * j) / ny + 4 + random() * 12;
          const n = south + ((north - south) * (j + 1)) / ny - 4 - random() * 12;
          if (e - w > 30 && n - s > 30 && random() > 0.06 && free([w, s, e, n])) out.push(box(w, s, e, n));
        }
      }
    }
  }
  return out;
}

// ---- on paper ----------------------------------------------------------------------------
const round = (v) => Math.round(v * 1e6) / 1e6;
const place = ([x, y]) => [
  round(ORIGIN.lon + x / (METRES_PER_DEGREE * Math.cos((ORIGIN.lat * Math.PI) / 180))),
  round(ORIGIN.lat + y / METRES_PER_DEGREE),
];
const feature = (properties, type, coordinates) =>
  JSON.stringify({ type: "Feature", properties, geometry: { type, coordinates } });
const area = (properties, outline) => feature(properties, "Polygon", [[...outline, outline[0]].map(place)]);

const features = [
  ...districts.map((d) => area({ kind: "district", name: d.name }, d.ring)),
  area({ kind: "water", name: "Muster" }, river),
  ...parks.map((p) => area({ kind: "park", name: p.name }, p.ring)),
  ...blocks().map((b) => area({ kind: "block" }, b)),
  area({ kind: "station", name: "Bahnhof" }, station),
  ...streets.map((street) => {
    const others = streets.filter((other) => other !== street).map((other) => other.line);
    const kind = street.rank === "ring" ? "ring" : "road";
    return feature({ kind, name: street.name, rank: street.rank }, "LineString", noded(street.line, others).map(place));
  }),
];
process.stdout.write(`{"type":"FeatureCollection","name":"Musterstadt","features":[\n${features.join(",\n")}\n]}\n`);

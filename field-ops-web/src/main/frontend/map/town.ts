/// <reference types="vite/client" />
import type { FeatureLike } from 'ol/Feature.js';
import GeoJSON from 'ol/format/GeoJSON.js';
import VectorLayer from 'ol/layer/Vector.js';
import VectorSource from 'ol/source/Vector.js';
import { Fill, Stroke, Style, Text } from 'ol/style.js';
import townUrl from '../../resources/META-INF/resources/musterstadt.geojson?url';
import type { Palette } from './colors';

// The town that ships with the product: a map with no network.

/** EPSG:3857 stretches lengths by this much at the town's latitude (1 / cos 48.14°). */
const STRETCH = 1.498;
const ROAD_METRES: Record<string, number> = { ring: 30, main: 24, side: 17 };
const ORDER = { block: 1, park: 2, water: 3, station: 4, edge: 5, road: 6 } as const;

const font = (weight: number, size: number, slope = '') => `${slope} ${weight} ${size}px "Inter Variable", sans-serif`;

const areas = new Style({ fill: new Fill() });
const roadEdge = new Style({ stroke: new Stroke({ lineCap: 'round' }), zIndex: ORDER.edge });
const roadFill = new Style({ stroke: new Stroke({ lineCap: 'round' }), zIndex: ORDER.road });

function area(color: string, zIndex: number): Style {
  areas.getFill()?.setColor(color);
  areas.setZIndex(zIndex);
  return areas;
}

function road(rank: string, resolution: number, palette: Palette): Style[] {
  const width = Math.max(1.5, ((ROAD_METRES[rank] ?? 17) * STRETCH) / resolution);
  roadEdge.getStroke()?.setColor(palette['road-edge']);
  roadEdge.getStroke()?.setWidth(width + 2.5);
  roadFill.getStroke()?.setColor(palette.road);
  roadFill.getStroke()?.setWidth(width);
  return [roadEdge, roadFill];
}

function groundStyle(feature: FeatureLike, resolution: number, palette: Palette): Style | Style[] | undefined {
  switch (feature.get('kind')) {
    case 'block':
      return area(palette.block, ORDER.block);
    case 'park':
      return area(palette.park, ORDER.park);
    case 'water':
      return area(palette.water, ORDER.water);
    case 'station':
      return area(palette['road-edge'], ORDER.station);
    case 'ring':
    case 'road':
      return road(feature.get('rank') as string, resolution, palette);
    default:
      return undefined;
  }
}

function label(text: string, fontText: string, color: string, halo: string, line: boolean): Style {
  return new Style({
    text: new Text({
      text,
      font: fontText,
      fill: new Fill({ color }),
      stroke: new Stroke({ color: halo, width: 3 }),
      placement: line ? 'line' : 'point',
      repeat: line ? 700 : undefined,
      maxAngle: 0.6,
      overflow: !line,
    }),
  });
}

function nameStyle(feature: FeatureLike, resolution: number, palette: Palette): Style | undefined {
  const name = feature.get('name') as string | undefined;
  if (!name) return undefined;
  switch (feature.get('kind')) {
    case 'district':
      return resolution > 2.2
        ? label(name.toUpperCase(), font(650, 10.5), palette.faint, palette.land, false)
        : undefined;
    case 'park':
      return label(name, font(550, 12), palette.muted, palette.park, false);
    case 'water':
      return label(name, font(550, 13, 'italic'), palette.muted, palette.water, false);
    case 'station':
      return label(name, font(600, 12), palette.muted, palette.land, false);
    default:
      return feature.get('rank') !== 'side' || resolution < 6
        ? label(name, font(550, 11.5), palette.muted, palette.road, true)
        : undefined;
  }
}

export class Town {
  readonly source = new VectorSource({ url: townUrl, format: new GeoJSON() });
  readonly ground: VectorLayer;
  readonly names: VectorLayer;
  #palette: Palette;

  constructor(palette: Palette) {
    this.#palette = palette;
    this.ground = new VectorLayer({
      source: this.source,
      style: (feature, resolution) => groundStyle(feature, resolution, this.#palette),
    });
    this.names = new VectorLayer({
      source: this.source,
      declutter: true,
      style: (feature, resolution) => nameStyle(feature, resolution, this.#palette),
    });
  }

  paint(palette: Palette) {
    this.#palette = palette;
    this.ground.changed();
    this.names.changed();
  }

  /** The middle of the first street, park or district whose name begins like this. */
  find(text: string): number[] | undefined {
    const wanted = text.trim().toLocaleLowerCase();
    const found = this.source.getFeatures().find((feature) =>
      String(feature.get('name') ?? '')
        .toLocaleLowerCase()
        .startsWith(wanted),
    );
    const extent = found?.getGeometry()?.getExtent();
    return wanted && extent ? [(extent[0] + extent[2]) / 2, (extent[1] + extent[3]) / 2] : undefined;
  }
}

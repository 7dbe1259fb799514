import Feature from 'ol/Feature.js';
import LineString from 'ol/geom/LineString.js';
import VectorLayer from 'ol/layer/Vector.js';
import { fromLonLat } from 'ol/proj.js';
import VectorSource from 'ol/source/Vector.js';
import { Fill, Stroke, Style, Text } from 'ol/style.js';
import type { Palette } from './colors';
import type { Line, Situation } from './marks';

/** Dotted lines from the nearest units to the selected call, with the minutes on foot. */
export class Lines {
  readonly #source = new VectorSource<Feature<LineString>>();
  readonly layer = new VectorLayer({ source: this.#source, style: (feature) => this.#dotted(feature.get('line')) });
  #palette: Palette;

  constructor(palette: Palette) {
    this.#palette = palette;
  }

  paint(palette: Palette) {
    this.#palette = palette;
    this.layer.changed();
  }

  draw(situation: Situation) {
    const to = situation.requests.find((request) => request.selected);
    this.#source.clear();
    if (!to) return;
    for (const line of situation.lines) {
      const from = situation.units.find((unit) => unit.id === line.unit);
      if (!from) continue;
      const shape = new LineString([fromLonLat([from.lon, from.lat]), fromLonLat([to.lon, to.lat])]);
      this.#source.addFeature(new Feature({ geometry: shape, line }));
    }
  }

  #dotted(line: Line): Style {
    const { way, muted, text, surface } = this.#palette;
    return new Style({
      stroke: new Stroke({
        color: line.coming ? way : muted,
        width: line.coming ? 4.5 : 3,
        lineDash: [1, line.coming ? 9 : 7],
        lineCap: 'round',
      }),
      text: new Text({
        text: `${line.minutes} min`,
        font: '650 11.5px "Inter Variable", sans-serif',
        fill: new Fill({ color: text }),
        backgroundFill: new Fill({ color: surface }),
        padding: [2, 5, 1, 5],
      }),
    });
  }
}

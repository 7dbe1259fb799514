import Feature from 'ol/Feature.js';
import LineString from 'ol/geom/LineString.js';
import VectorLayer from 'ol/layer/Vector.js';
import OlMap from 'ol/Map.js';
import Overlay from 'ol/Overlay.js';
import { fromLonLat } from 'ol/proj.js';
import VectorSource from 'ol/source/Vector.js';
import { Fill, Stroke, Style, Text } from 'ol/style.js';
import View from 'ol/View.js';
import { onSchemeChange, type Palette, paletteIn } from './colors';
import {
  type Line,
  type Move,
  RequestElement,
  type RequestMark,
  type Situation,
  UnitElement,
  type UnitMark,
} from './marks';
import { MAP_STYLES } from './marks.css';
import { Town } from './town';

const MIDDLE = [11.5754, 48.1371];
const CLOSE = 15.6;
interface Standing<E> {
  overlay: Overlay;
  mark: E;
}

/** The situation on a map of our own: data in by `show` and `move`, what is picked comes out as events. */
class SituationMap extends HTMLElement {
  readonly #root = this.attachShadow({ mode: 'open' });
  readonly #units = new Map<string, Standing<UnitElement>>();
  readonly #requests = new Map<string, Standing<RequestElement>>();
  readonly #lines = new VectorSource<Feature<LineString>>();
  #situation: Situation = { units: [], requests: [], lines: [] };
  #palette: Palette | undefined;
  #map: OlMap | undefined;
  #town: Town | undefined;
  #end: (() => void)[] = [];
  #followed = '';

  connectedCallback() {
    this.#root.innerHTML = `<style>${MAP_STYLES}</style><div class="canvas" tabindex="0"></div>
      <div class="zoom"><button type="button" data-by="1">+</button><button type="button" data-by="-1">−</button></div>`;
    const canvas = this.#root.querySelector<HTMLElement>('.canvas') as HTMLElement;
    canvas.setAttribute('aria-label', this.getAttribute('label') ?? '');
    canvas.setAttribute('role', 'application');
    this.#palette = paletteIn(this.#root);
    this.#town = new Town(this.#palette);
    this.#map = new OlMap({
      target: canvas,
      controls: [],
      layers: [
        this.#town.ground,
        this.#town.names,
        new VectorLayer({ source: this.#lines, style: (f) => this.#dotted(f) }),
      ],
      view: new View({ center: fromLonLat(MIDDLE), zoom: 14.6, minZoom: 13, maxZoom: 19, constrainResolution: false }),
    });
    this.#zoomButtons();
    const timer = setInterval(() => this.#grow(), 1_000);
    this.#end = [() => clearInterval(timer), onSchemeChange(() => requestAnimationFrame(() => this.#paint()))];
    this.#draw();
  }

  disconnectedCallback() {
    for (const end of this.#end) end();
    this.#units.clear();
    this.#requests.clear();
    this.#map?.setTarget(undefined);
    this.#map = undefined;
  }

  /** The whole situation; what is not in it goes. */
  show(situation: Situation) {
    this.#situation = situation;
    this.#draw();
  }

  /** Newer places of some units. */
  move(moves: Move[]) {
    for (const move of moves) {
      const unit = this.#units.get(move.id);
      const mark = this.#situation.units.find((each) => each.id === move.id);
      if (unit && mark) {
        Object.assign(mark, move);
        unit.overlay.setPosition(fromLonLat([move.lon, move.lat]));
        unit.mark.move(move);
      }
    }
    this.#drawLines();
  }

  /** Brings a place into the middle. */
  look(lon: number, lat: number) {
    this.#fly(fromLonLat([lon, lat]));
  }

  /** Looks at a street, park or district; says whether there is one. */
  find(text: string): boolean {
    const found = this.#town?.find(text);
    if (found) this.#fly(found);
    return found !== undefined;
  }

  #fly(center: number[]) {
    const view = this.#map?.getView();
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    view?.animate({ center, zoom: Math.max(view.getZoom() ?? CLOSE, CLOSE), duration: calm ? 0 : 180 });
  }

  #draw() {
    if (!this.#map) return;
    this.#stand(this.#units, this.#situation.units, 'unit-picked', (pick) => new UnitElement(pick));
    this.#stand(this.#requests, this.#situation.requests, 'request-picked', (pick) => new RequestElement(pick));
    this.#drawLines();
    const selected = this.#situation.requests.find((request) => request.selected);
    if (selected && selected.id !== this.#followed) this.look(selected.lon, selected.lat);
    this.#followed = selected?.id ?? '';
  }

  #stand<M extends UnitMark | RequestMark, E extends { element: HTMLElement; show(mark: M): void }>(
    standing: Map<string, Standing<E>>,
    marks: M[],
    event: string,
    make: (pick: () => void) => E,
  ) {
    const wanted = new Set(marks.map((mark) => mark.id));
    for (const [id, each] of standing) {
      if (!wanted.has(id)) {
        this.#map?.removeOverlay(each.overlay);
        standing.delete(id);
      }
    }
    for (const mark of marks) {
      let each = standing.get(mark.id);
      if (!each) {
        const drawn = make(() => this.dispatchEvent(new CustomEvent(event, { detail: mark.id })));
        each = { mark: drawn, overlay: new Overlay({ element: drawn.element, positioning: 'center-center' }) };
        this.#map?.addOverlay(each.overlay);
        standing.set(mark.id, each);
      }
      each.mark.show(mark);
      each.overlay.setPosition(fromLonLat([mark.lon, mark.lat]));
      const holder = each.mark.element.parentElement;
      if (holder) holder.style.zIndex = mark.selected ? '2' : '1';
    }
  }

  #drawLines() {
    const to = this.#situation.requests.find((request) => request.selected);
    this.#lines.clear();
    if (!to) return;
    for (const line of this.#situation.lines) {
      const from = this.#situation.units.find((unit) => unit.id === line.unit);
      if (!from) continue;
      const shape = new LineString([fromLonLat([from.lon, from.lat]), fromLonLat([to.lon, to.lat])]);
      this.#lines.addFeature(new Feature({ geometry: shape, line }));
    }
  }

  #dotted(feature: { get(name: string): unknown }): Style {
    const line = feature.get('line') as Line;
    const color = (line.coming ? this.#palette?.way : this.#palette?.muted) ?? '#888';
    return new Style({
      stroke: new Stroke({ color, width: line.coming ? 4.5 : 3, lineDash: [1, line.coming ? 9 : 7], lineCap: 'round' }),
      text: new Text({
        text: `${line.minutes} min`,
        font: '650 11.5px "Inter Variable", sans-serif',
        fill: new Fill({ color: this.#palette?.text ?? '#000' }),
        backgroundFill: new Fill({ color: this.#palette?.surface ?? '#fff' }),
        padding: [2, 5, 1, 5],
      }),
    });
  }

  #paint() {
    this.#palette = paletteIn(this.#root);
    this.#town?.paint(this.#palette);
    this.#drawLines();
  }

  #grow() {
    for (const unit of this.#units.values()) unit.mark.grow();
  }

  #zoomButtons() {
    for (const button of this.#root.querySelectorAll<HTMLButtonElement>('.zoom button')) {
      const by = Number(button.dataset.by);
      button.setAttribute('aria-label', this.getAttribute(by > 0 ? 'label-in' : 'label-out') ?? '');
      button.addEventListener('click', () => {
        const view = this.#map?.getView();
        view?.animate({ zoom: (view.getZoom() ?? 14) + by, duration: 120 });
      });
    }
  }
}

customElements.define('situation-map', SituationMap);

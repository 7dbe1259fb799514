import { boundingExtent } from 'ol/extent.js';
import OlMap from 'ol/Map.js';
import Overlay from 'ol/Overlay.js';
import { fromLonLat } from 'ol/proj.js';
import View from 'ol/View.js';
import { onSchemeChange, paletteIn } from './colors';
import { Lines } from './lines';
import { type Move, RequestElement, type RequestMark, type Situation, UnitElement, type UnitMark } from './marks';
import { MAP_STYLES } from './marks.css';
import { metresBetween } from './nearest-street';
import { Town } from './town';

const MIDDLE = [11.5754, 48.1371];
const CLOSE = 15.6;
const CLOSEST = 16.6;
const BENEATH_METRES = 80;
interface Standing<E> {
  overlay: Overlay;
  mark: E;
}

/** The situation on a map of our own: data in by `show` and `move`, what is picked comes out as events. */
class SituationMap extends HTMLElement {
  readonly #root = this.attachShadow({ mode: 'open' });
  readonly #units = new Map<string, Standing<UnitElement>>();
  readonly #requests = new Map<string, Standing<RequestElement>>();
  #situation: Situation = { units: [], requests: [], lines: [] };
  #lines: Lines | undefined;
  #map: OlMap | undefined;
  #town: Town | undefined;
  #end: (() => void)[] = [];
  #followed = '';
  #drawn = false;

  connectedCallback() {
    this.#root.innerHTML = `<style>${MAP_STYLES}</style><div class="canvas" tabindex="0"></div>
      <div class="zoom"><button type="button" data-by="1">+</button><button type="button" data-by="-1">−</button></div>`;
    const canvas = this.#root.querySelector<HTMLElement>('.canvas') as HTMLElement;
    canvas.setAttribute('aria-label', this.getAttribute('label') ?? '');
    canvas.setAttribute('role', 'application');
    const palette = paletteIn(this.#root);
    this.#town = new Town(palette);
    this.#lines = new Lines(palette);
    this.#map = new OlMap({
      target: canvas,
      controls: [],
      layers: [this.#town.ground, this.#town.names, this.#lines.layer],
      view: new View({ center: fromLonLat(MIDDLE), zoom: 14.9, minZoom: 13, maxZoom: 19, constrainResolution: false }),
    });
    this.#drawn = false;
    this.#followed = '';
    this.#map.once('rendercomplete', () => {
      this.#drawn = true;
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
    this.#lines?.draw(this.#situation);
    this.#hideBeneath();
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
    view?.animate({ center, zoom: Math.max(view.getZoom() ?? CLOSE, CLOSE), duration: this.#calm() });
  }

  /** How long the map moves, in milliseconds; not at all for those who asked for less motion. */
  #calm(): number {
    return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 180;
  }

  #draw() {
    if (!this.#map) return;
    this.#stand(this.#units, this.#situation.units, 'unit-picked', (pick) => new UnitElement(pick));
    this.#stand(this.#requests, this.#situation.requests, 'request-picked', (pick) => new RequestElement(pick));
    this.#lines?.draw(this.#situation);
    this.#hideBeneath();
    const selected = this.#situation.requests.find((request) => request.selected);
    if (selected && selected.id !== this.#followed) this.#lookAt(selected);
    this.#followed = selected?.id ?? '';
  }

  /** The call and the units that lines lead to, all in view. */
  #lookAt(request: RequestMark) {
    const near = this.#situation.lines.map((line) => line.unit);
    const places = [request, ...this.#situation.units.filter((unit) => near.includes(unit.id))];
    const extent = boundingExtent(places.map((place) => fromLonLat([place.lon, place.lat])));
    const first = this.#followed === '';
    const frame = () =>
      this.#map?.getView().fit(extent, {
        size: this.#map.getSize(),
        padding: [90, 90, 110, 90],
        maxZoom: CLOSEST,
        duration: first ? 0 : this.#calm(),
      });
    if (this.#drawn) frame();
    else this.#map?.once('rendercomplete', frame);
  }

  /** A unit that stands where it calls from is said by the call itself. */
  #hideBeneath() {
    for (const unit of this.#situation.units) {
      const beneath = this.#situation.requests.some(
        (request) => request.unit === unit.id && metresBetween(request, unit) < BENEATH_METRES,
      );
      this.#units.get(unit.id)?.mark.element.classList.toggle('beneath', beneath && !unit.selected);
    }
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

  #paint() {
    const palette = paletteIn(this.#root);
    this.#town?.paint(palette);
    this.#lines?.paint(palette);
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

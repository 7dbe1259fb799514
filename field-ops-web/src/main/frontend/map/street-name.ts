/// <reference types="vite/client" />
import townUrl from '../../resources/META-INF/resources/musterstadt.geojson?url';
import { nearestStreet, type Street } from './nearest-street';

interface TownFile {
  features: { geometry: { type: string; coordinates: number[][] }; properties: { name?: string } }[];
}

let loading: Promise<Street[]> | undefined;

async function load(): Promise<Street[]> {
  const town = (await (await fetch(townUrl)).json()) as TownFile;
  return town.features
    .filter((feature) => feature.geometry.type === 'LineString' && feature.properties.name)
    .map((feature) => ({ name: feature.properties.name as string, line: feature.geometry.coordinates }));
}

/** Names the street at `lat`, `lon`, after the words in `before`; says `otherwise` when there is none. */
class StreetName extends HTMLElement {
  connectedCallback() {
    const otherwise = this.getAttribute('otherwise') ?? '';
    this.textContent ||= otherwise;
    loading ??= load();
    loading.then(
      (streets) => {
        const name = nearestStreet(streets, Number(this.getAttribute('lon')), Number(this.getAttribute('lat')));
        this.textContent = name ? `${this.getAttribute('before') ?? ''}${name}` : otherwise;
      },
      () => {
        loading = undefined;
      },
    );
  }
}

customElements.define('street-name', StreetName);

// The map is drawn on a canvas, which knows no CSS variables: their present values are read here.

export type Palette = Record<
  'land' | 'block' | 'park' | 'water' | 'road' | 'road-edge' | 'text' | 'muted' | 'faint' | 'line' | 'way' | 'surface',
  string
>;

const NAMES = [
  'land',
  'block',
  'park',
  'water',
  'road',
  'road-edge',
  'text',
  'muted',
  'faint',
  'line',
  'way',
  'surface',
] as const;

/** Resolves the tokens as they are inside `root` now; light-dark() included. */
export function paletteIn(root: ParentNode & Node): Palette {
  const probe = document.createElement('i');
  root.appendChild(probe);
  const palette = {} as Palette;
  for (const name of NAMES) {
    probe.style.color = `var(--${name})`;
    palette[name] = getComputedStyle(probe).color;
  }
  probe.remove();
  return palette;
}

/** Tells when light turns to dark or back, by the system or by the person. */
export function onSchemeChange(tell: () => void): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', tell);
  const chosen = new MutationObserver(tell);
  chosen.observe(document.documentElement, { attributes: true, attributeFilter: ['style', 'data-theme'] });
  return () => {
    system.removeEventListener('change', tell);
    chosen.disconnect();
  };
}

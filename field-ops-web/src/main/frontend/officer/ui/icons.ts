import { html, svg, type TemplateResult } from 'lit';

const shapes = {
  radio: svg`<path d="M4 5h16v11H9l-5 4z"/>`,
  photo: svg`<path d="M4 8h4l1.5-3h5L16 8h4v11H4z"/><circle cx="12" cy="13" r="3.4"/>`,
  status: svg`<path d="M4 5h6.5v5.5H4zM13.5 5H20v5.5h-6.5zM4 13.5h6.5V19H4zM13.5 13.5H20V19h-6.5z"/>`,
  me: svg`<circle cx="12" cy="8" r="3.6"/><path d="M5 20c.4-4 3-6 7-6s6.6 2 7 6"/>`,
  help: svg`<path d="M12 3.5 22 20.5H2z"/><path d="M12 10v4.5M12 17.3v.2"/>`,
  send: svg`<path d="M4 12 20 4l-5 16-3.5-6.5z"/>`,
  back: svg`<path d="m14.5 5-7 7 7 7"/>`,
  next: svg`<path d="m9.5 5 7 7-7 7"/>`,
  clock: svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 7v5.3l3 2"/>`,
  phone: svg`<path d="M6 3.5h3l1.5 5-2 1.5c1 2.5 3 4.5 5.5 5.5l1.5-2 5 1.5v3c0 1.5-1 2.5-2.5 2.5C10.5 20.5 3.5 13.5 3.5 6c0-1.5 1-2.5 2.5-2.5z"/>`,
  text: svg`<path d="M4 5h16v11H9l-5 4z"/><path d="M8 9h8M8 12.5h5"/>`,
  pin: svg`<path d="M12 21c-4.5-5-6.5-8-6.5-11a6.5 6.5 0 0 1 13 0c0 3-2 6-6.5 11z"/><circle cx="12" cy="10" r="2.3"/>`,
  pictures: svg`<path d="M4 5h16v14H4z"/><path d="m4 16 5-5 4 4 2.5-2.5L20 17"/><circle cx="15.5" cy="9" r="1.4"/>`,
  close: svg`<path d="m6 6 12 12M18 6 6 18"/>`,
  handset: svg`<path d="M7 2.5h10v19H7z"/><path d="M11 18.5h2"/>`,
  tablet: svg`<path d="M4.5 3.5h15v17h-15z"/><path d="M11 17.5h2"/>`,
  desk: svg`<path d="M3 4.5h18v12H3z"/><path d="M8.5 20.5h7M12 16.5v4"/>`,
  plus: svg`<path d="M12 5v14M5 12h14"/>`,
  minus: svg`<path d="M5 12h14"/>`,
  check: svg`<path d="m5 12.5 4.5 4.5L19 7"/>`,
  down: svg`<path d="M12 4v15M6 13.5l6 6 6-6"/>`,
  more: svg`<path d="M5 12h.1M12 12h.1M19 12h.1" stroke-width="3"/>`,
  reply: svg`<path d="M10 5 4 11l6 6"/><path d="M4 11h9c4 0 7 2.5 7 8"/>`,
  fasten: svg`<path d="M9 3.5h6M10 3.5v6L6.5 14h11L14 9.5v-6M12 14v6.5"/>`,
  trash: svg`<path d="M5 7h14M9.5 7V4.5h5V7M7 7l.8 12.5h8.4L17 7"/>`,
  again: svg`<path d="M19.5 9A8 8 0 1 0 20 14"/><path d="M20 4v5.2h-5.2"/>`,
  edit: svg`<path d="m4.5 19.5.8-4L15.8 5a2 2 0 0 1 3 3L8.3 18.7z"/>`,
  copy: svg`<path d="M8.5 8.5h11v11h-11z"/><path d="M15.5 5.5v-1h-11v11h1"/>`,
  eye: svg`<path d="M2.5 12S6 5.8 12 5.8 21.5 12 21.5 12 18 18.2 12 18.2 2.5 12 2.5 12z"/><circle cx="12" cy="12" r="2.8"/>`,
  light: svg`<path d="M8 3h8v4l-2 3v11h-4V10L8 7z"/><path d="M8 7h8"/>`,
  bell: svg`<path d="M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 2h-15z"/><path d="M10 20.5h4"/>`,
  silent: svg`<path d="M4 9.5v5h3.5L12 19V5L7.5 9.5z"/><path d="m15.5 9.5 5 5M20.5 9.5l-5 5"/>`,
  way: svg`<path d="M12 3.5 19 20.5 12 16.8 5 20.5z"/>`,
  people: svg`<circle cx="9" cy="8.5" r="3.2"/><path d="M3 19c.3-3.4 2.6-5.2 6-5.2s5.7 1.8 6 5.2M15.5 5.6a3.2 3.2 0 0 1 0 5.8M17.5 14.2c2.1.7 3.3 2.3 3.5 4.8"/>`,
  crew: svg`<path d="M9 3v4M8 7h8v14H8z"/><path d="M11 11h2M11 14h2M11 17h2"/>`,
  incident: svg`<path d="M13.5 2.5 5 13.5h5.5L9.5 21.5 19 10h-6z"/>`,
  announcement: svg`<path d="M4 9.5v5h4l8 4v-13l-8 4z"/><path d="M19 9.5c.9 1.6.9 3.4 0 5"/>`,
  room: svg`<path d="M6 20.5V4h12v16.5M3.5 20.5h17"/><path d="M14.5 12v1.2"/>`,
  file: svg`<path d="M6 3.5h8l4 4v13H6z"/><path d="M14 3.5v4h4M9 12h6M9 15.5h6"/>`,
  clip: svg`<path d="m8 12.5 6-6a3 3 0 0 1 4.2 4.2l-8 8a4.6 4.6 0 0 1-6.5-6.5L11 5"/>`,
  mic: svg`<path d="M12 3.5a2.8 2.8 0 0 1 2.8 2.8v5a2.8 2.8 0 0 1-5.6 0v-5A2.8 2.8 0 0 1 12 3.5z"/><path d="M5.8 11.2a6.2 6.2 0 0 0 12.4 0M12 17.4v3.1"/>`,
  play: svg`<path d="M7.5 4.5v15l12-7.5z"/>`,
  pause: svg`<path d="M8 5v14M16 5v14"/>`,
  lock: svg`<path d="M6 10.5h12V20H6z"/><path d="M8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5M12 14v2"/>`,
  bot: svg`<path d="M5 8h14v10H5z"/><path d="M12 8V4.500M9.500 12v1M14.500 12v1"/>`,
  out: svg`<path d="M12 20V5M6 10.5 12 4.5l6 6"/>`,
};

export type IconName = keyof typeof shapes;

/** Says nothing by itself to a screen reader; the word beside it does. */
export function icon(name: IconName, size = 24): TemplateResult {
  return html`<svg width="${size / 16}rem" height="${size / 16}rem" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.9"
    stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${shapes[name]}</svg>`;
}

export type Tone = 'ok' | 'way' | 'warn' | 'danger' | 'neutral';

const marks: Record<Tone, TemplateResult> = {
  ok: svg`<circle cx="6" cy="6" r="5"/>`,
  way: svg`<path d="M6 1l5.5 10H.5z"/>`,
  warn: svg`<path d="M1 1h10v10H1z"/>`,
  danger: svg`<path d="M6 0l6 6-6 6-6-6z"/>`,
  neutral: svg`<circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" stroke-width="2"/>`,
};

/** Colour never stands alone: each tone has its own shape too. */
export function mark(tone: Tone): TemplateResult {
  return html`<svg width="0.7rem" height="0.7rem" viewBox="0 0 12 12" fill="currentColor" aria-hidden="true" style="flex:none"
    >${marks[tone]}</svg>`;
}

export function tag(tone: Tone, words: string): TemplateResult {
  return html`<span class="tag ${tone}">${mark(tone)}<span>${words}</span></span>`;
}

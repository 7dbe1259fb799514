import { css } from 'lit';

/**
 * Text and what is tapped are measured in rem, so that they grow with the size of text that the person chose; gaps stay,
 * so that there is room for it. The colours come from styles/tokens.css and styles/phone.css.
 */
export const tokens = css`
  :host {
    color: var(--text);
    font: 1rem/1.4 var(--font);
    font-feature-settings: 'tnum', 'cv05';
  }
`;

const buttons = css`
  button, .button, vaadin-button {
    display: inline-flex; align-items: center; justify-content: center; gap: 8px; min-height: 3rem; min-width: 3rem;
    padding: 8px 16px; margin: 0; border: 1.5px solid var(--edge); border-radius: var(--r2); background: var(--surface);
    color: var(--text); font: inherit; font-size: 1rem; font-weight: 600; text-decoration: none; cursor: pointer; height: auto;
    -webkit-tap-highlight-color: transparent; touch-action: manipulation; white-space: normal; text-align: center;
    overflow-wrap: break-word; hyphens: auto;
  }
  /* Its inner box inherits the height; padding would come on top. */
  vaadin-button { padding: 0 16px; }
  vaadin-button::part(label) {
    display: inline-flex; align-items: center; justify-content: center; gap: 8px; padding: 0; white-space: normal; overflow: visible;
  }
  vaadin-button::before, vaadin-button::after { display: none; }
  vaadin-button[disabled], button[disabled] { opacity: 1; color: var(--muted); background: var(--line-2); cursor: default; }
  .primary, vaadin-button.primary { background: var(--accent); border-color: var(--accent); color: var(--accent-text); }
  .danger-button, vaadin-button.danger-button { background: var(--danger); border-color: var(--danger); color: var(--danger-text); }
  .soft, vaadin-button.soft { background: var(--accent-soft); border-color: var(--accent); color: var(--accent); }
  .plain { background: none; border-color: transparent; }
  :focus-visible, vaadin-button[focus-ring] { outline: 3px solid var(--accent); outline-offset: 2px; }
`;

const field = css`
  vaadin-text-area {
    --vaadin-input-field-background: var(--bg); --vaadin-input-field-border-color: var(--edge);
    --vaadin-input-field-value-color: var(--text); --vaadin-input-field-placeholder-color: var(--muted);
    --vaadin-input-field-label-color: var(--muted); --vaadin-input-field-border-radius: var(--r3);
    width: 100%; padding: 0; color: var(--text); font: inherit;
  }
  vaadin-text-area::part(input-field) {
    background: var(--bg); border: 1.5px solid var(--edge); border-radius: 22px; min-height: 3rem; padding: 0 8px; box-shadow: none;
  }
  vaadin-text-area::part(input-field)::after { display: none; }
  vaadin-text-area[focused]::part(input-field) { outline: 3px solid var(--accent); outline-offset: 0; }
  vaadin-text-area > textarea { color: var(--text); font: inherit; font-size: 1rem; padding: 0.75rem 8px; mask: none; }
  vaadin-text-area > label { color: var(--muted); font: inherit; font-size: 0.9375rem; }
  vaadin-text-area > textarea:focus-visible { outline: none; }
  vaadin-text-area > textarea::placeholder { color: var(--muted); -webkit-text-fill-color: var(--muted); opacity: 1; }
`;

const parts = css`
  *, *::before, *::after { box-sizing: border-box; }
  h1, h2, h3, p { margin: 0; }
  h1 { font-size: 1.25rem; font-weight: 700; line-height: 1.25; }
  h2 { font-size: 1rem; font-weight: 700; }
  .m { color: var(--muted); }
  .s { font-size: 0.9375rem; }
  .b { font-weight: 650; }
  .num { font-variant-numeric: tabular-nums; }
  bdi { unicode-bidi: isolate; }
  svg { flex: none; }
  .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .card { background: var(--surface); border: 1px solid var(--edge); border-radius: var(--r3); padding: 16px; }
  .tag {
    display: inline-flex; align-items: center; gap: 6px; padding: 3px 10px; border-radius: 14px; max-width: 100%;
    font-size: 0.9375rem; font-weight: 600; line-height: 1.35; overflow-wrap: break-word;
  }
  .way { color: var(--way); background: var(--way-soft); }
  .ok { color: var(--ok); background: var(--ok-soft); }
  .warn { color: var(--warn); background: var(--warn-soft); }
  .danger { color: var(--danger); background: var(--danger-soft); }
  .neutral { color: var(--muted); background: var(--line-2); }
  .empty { display: grid; align-content: start; gap: 16px; justify-items: center; text-align: center; padding: 48px 24px; color: var(--muted); }
  .empty svg { width: 40px; height: 40px; }
  .skeleton { border-radius: var(--r3); background: var(--line-2); animation: breathe 1.4s ease-in-out infinite alternate; }
  @keyframes breathe { to { opacity: 0.5; } }
`;

const calm = css`
  @media (prefers-reduced-motion: reduce) {
    *, *::before, *::after { animation: none !important; transition: none !important; scroll-behavior: auto !important; }
  }
`;

/** What all parts of the app share. */
export const base = [parts, buttons, field, calm];

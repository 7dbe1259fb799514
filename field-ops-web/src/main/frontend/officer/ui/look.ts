import { css } from 'lit';

/** The house's tokens come from the page (styles/tokens.css); these are what only the phone needs. */
export const tokens = css`
  :host {
    --edge: light-dark(#808b98, #748291);
    --said: light-dark(#f0f3f6, #0d1218);
    color: var(--text);
    font: 16px/1.4 var(--font);
    font-feature-settings: 'tnum', 'cv05';
    -webkit-text-size-adjust: 100%;
  }
`;

/** What all parts of the app share. */
export const base = css`
  *, *::before, *::after { box-sizing: border-box; }
  h1, h2, h3, p { margin: 0; }
  h1 { font-size: 20px; font-weight: 700; line-height: 1.25; }
  h2 { font-size: 16px; font-weight: 700; }
  .m { color: var(--muted); }
  .s { font-size: 14px; }
  .b { font-weight: 650; }
  .num { font-variant-numeric: tabular-nums; }
  svg { flex: none; }
  .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  button, .button, vaadin-button {
    display: inline-flex; align-items: center; justify-content: center; gap: 8px; min-height: 48px; min-width: 48px;
    padding: 8px 16px; margin: 0; border: 1px solid var(--line); border-radius: var(--r2); background: var(--surface);
    color: var(--text); font: inherit; font-weight: 600; text-decoration: none; cursor: pointer; height: auto;
    -webkit-tap-highlight-color: transparent; touch-action: manipulation; white-space: normal; text-align: center;
  }
  /* Its inner box inherits the height; padding would come on top. */
  vaadin-button { padding: 0 16px; }
  vaadin-button::part(label) { display: inline-flex; align-items: center; justify-content: center; gap: 8px; padding: 0; }
  vaadin-button::before, vaadin-button::after { display: none; }
  vaadin-button[disabled], button[disabled] { opacity: 1; color: var(--muted); background: var(--line-2); cursor: default; }
  .primary, vaadin-button.primary { background: var(--accent); border-color: var(--accent); color: var(--accent-text); }
  .danger-button, vaadin-button.danger-button { background: var(--danger); border-color: var(--danger); color: var(--danger-text); }
  .soft, vaadin-button.soft { background: var(--accent-soft); border-color: transparent; color: var(--accent); }
  .plain { background: none; border-color: transparent; }
  :focus-visible, vaadin-button[focus-ring] { outline: 3px solid var(--accent); outline-offset: 2px; }
  .card { background: var(--surface); border: 1px solid var(--line); border-radius: var(--r3); padding: 16px; }
  .tag {
    display: inline-flex; align-items: center; gap: 6px; padding: 3px 10px; border-radius: 14px; max-width: 100%;
    font-size: 14px; font-weight: 600; line-height: 1.35;
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
  vaadin-text-area {
    --vaadin-input-field-background: var(--bg); --vaadin-input-field-border-color: var(--edge);
    --vaadin-input-field-value-color: var(--text); --vaadin-input-field-placeholder-color: var(--muted);
    --vaadin-input-field-label-color: var(--muted); --vaadin-input-field-border-radius: var(--r3);
    width: 100%; padding: 0; color: var(--text); font: inherit;
  }
  vaadin-text-area::part(input-field) {
    background: var(--bg); border: 1px solid var(--line); border-radius: 22px; min-height: 48px; padding: 0 8px; box-shadow: none;
  }
  vaadin-text-area::part(input-field)::after { display: none; }
  vaadin-text-area[focused]::part(input-field) { outline: 3px solid var(--accent); outline-offset: 0; }
  vaadin-text-area > textarea { color: var(--text); font: inherit; padding: 12px 8px; mask: none; }
  vaadin-text-area > label { color: var(--muted); font: inherit; font-size: 14px; }
  vaadin-text-area > textarea:focus-visible { outline: none; }
  vaadin-text-area > textarea::placeholder { color: var(--muted); -webkit-text-fill-color: var(--muted); opacity: 1; }
  @media (prefers-reduced-motion: reduce) {
    *, *::before, *::after { animation: none !important; transition: none !important; scroll-behavior: auto !important; }
  }
`;

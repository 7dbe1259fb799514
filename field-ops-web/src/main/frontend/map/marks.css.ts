// Styles inside the map's shadow root; colours are the tokens of the page.
export const MAP_STYLES = `
:host { display: block; position: relative; overflow: hidden; background: var(--land); }
[hidden] { display: none !important; }
.canvas { position: absolute; inset: 0; }
.canvas:focus-visible { outline: 2px solid var(--accent); outline-offset: -2px; }
button { font: inherit; }
.unit, .request { position: relative; display: block; padding: 0; border: 0; background: none; cursor: pointer; }
.code { display: block; width: 28px; height: 28px; border-radius: 7px; border: 2px solid var(--surface);
  background: var(--tone); color: var(--on-tone); font: 700 14px/24px var(--font); text-align: center; box-sizing: border-box; }
.tick { position: absolute; inset: -9px; pointer-events: none; }
.tick::before { content: ''; position: absolute; left: 50%; top: 0; translate: -50% 0; border: 5px solid transparent;
  border-top: 0; border-bottom: 7px solid var(--tone); }
.unit .name { position: absolute; top: 33px; left: 50%; translate: -50% 0; padding: 0 7px; border-radius: 99px;
  background: var(--surface); color: var(--text); font: 650 11.5px/18px var(--font); white-space: nowrap;
  box-shadow: 0 0 0 1px color-mix(in srgb, var(--line) 70%, transparent); }
.unit { --tone: var(--neutral); }
.unit.tone-way { --tone: var(--way); }
.unit.tone-ok { --tone: var(--ok); }
.unit.tone-warn { --tone: var(--warn); }
.unit.tone-danger { --tone: var(--danger); }
.unit.tone-off { --tone: var(--off); }
.unit.stale { --tone: var(--stale); --on-tone: var(--on-stale); }
.unit.beneath { visibility: hidden; }
.unit.stale .name { color: var(--muted); }
.unit.selected .code { outline: 2.5px solid var(--accent); outline-offset: 1px; }
.unit.selected .name { background: var(--accent); color: var(--accent-text); }
.request { width: 28px; height: 28px; --tone: var(--danger); --on-tone: var(--danger-text); }
.request.normal { --tone: var(--warn); --on-tone: var(--surface); }
.dot { position: absolute; inset: 1px; border-radius: 50%; border: 3px solid var(--surface); background: var(--tone); }
.pulse { position: absolute; inset: -28px; border-radius: 50%; background: var(--tone); opacity: .18;
  animation: pulse 1.6s ease-in-out infinite; pointer-events: none; }
.request.answered .pulse { animation: none; opacity: .1; }
.request .name { position: absolute; top: 39px; left: 50%; translate: -50% 0; padding: 1px 10px; border-radius: 99px;
  background: var(--tone); color: var(--on-tone); font: 700 12px/20px var(--font); white-space: nowrap; }
.request.selected .dot { outline: 2.5px solid var(--text); outline-offset: 1px; }
@keyframes pulse { 50% { scale: 1.12; opacity: .28; } }
@media (prefers-reduced-motion: reduce) { .pulse { animation: none; } }
.zoom { position: absolute; right: 14px; bottom: 14px; display: grid; gap: 6px; padding: 6px; border-radius: 10px;
  background: var(--surface); border: 1px solid var(--line); box-shadow: var(--shadow); }
.zoom button { width: 34px; height: 38px; border: 1px solid var(--line); border-radius: 6px; background: var(--surface);
  color: var(--text); font: 600 16px/1 var(--font); cursor: pointer; }
.zoom button:hover { border-color: var(--faint); }
.zoom button:focus-visible { outline: 2px solid var(--accent); }
`;

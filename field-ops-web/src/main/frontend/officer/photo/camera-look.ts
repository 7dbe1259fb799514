import { css } from 'lit';

/** Always dark, whatever the rest of the app looks like. */
export const cameraLook = css`
  :host {
    display: grid; grid-template-rows: auto minmax(0, 1fr) auto auto; height: 100%; background: #0b0e13; color: #fff;
    --surface: #0b0e13; --text: #fff; --edge: #7d8b9a; --muted: #c3cbd4; --accent: #8cc5ff; --accent-text: #06131f; --danger-soft: #3a1417; --line-2: #202a34;
    --danger: #ff8a90; --danger-text: #1d0507; --ok: #57cf96; --warn: #f3b15a;
  }
  header { display: flex; align-items: center; gap: 8px; padding: 4px 16px 4px 4px; min-height: 3.5rem; }
  .view { position: relative; min-height: 0; overflow: hidden; }
  .shoot-here { position: absolute; inset: 0; width: 100%; height: 100%; padding: 0; border: 0; border-radius: 0; background: none; cursor: pointer; }
  .shoot-here:focus-visible { outline-offset: -6px; }
  video { position: absolute; inset: 0; width: 100%; height: 100%; object-fit: cover; background: #000; }
  .flash { position: absolute; inset: 0; background: #fff; opacity: 0; pointer-events: none; }
  .flash.now { animation: flash 160ms ease-out; }
  @keyframes flash { from { opacity: 0.8; } }
  .saved {
    position: absolute; left: 8px; right: 8px; bottom: 8px; display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: center; padding: 8px 12px;
    border-radius: var(--r3); background: rgb(11 14 19 / 92%); pointer-events: none;
  }
  .saved ul { display: flex; gap: 8px; margin: 0; padding: 0; list-style: none; }
  .saved img, .saved .none { width: 3.25rem; height: 3.25rem; object-fit: cover; border-radius: 8px; border: 2px solid #fff; display: grid; place-items: center; }
  .told { display: flex; gap: 8px; align-items: center; font-weight: 700; background: none; }
  .middle { display: grid; gap: 12px; align-content: center; justify-items: center; height: 100%; padding: 16px; text-align: center; overflow-y: auto; }
  .middle .skeleton { width: 100%; height: 100%; }
  .keys { display: grid; grid-template-columns: 1fr auto 1fr; align-items: center; padding: 12px 16px 20px; }
  .keys > * { justify-self: center; }
  .shutter { width: 5.25rem; height: 5.25rem; padding: 0; border: 5px solid #fff; border-radius: 50%; background: #fff; box-shadow: inset 0 0 0 4px #0b0e13; }
  .shutter[disabled] { background: #56626f; }
  .round { flex-direction: column; gap: 0; width: 4.25rem; height: 4.25rem; padding: 0; border-radius: 50%; }
  .round[aria-pressed='true'] { background: #fff; color: #0b0e13; }
  footer { display: grid; grid-template-columns: 1fr 5.5rem 1fr; gap: 8px; padding: 12px 16px calc(12px + env(safe-area-inset-bottom)); min-height: 5.75rem; align-items: end; }
  footer .done { grid-column: 3; min-height: 3.5rem; padding: 4px; }
  footer .back { min-height: 3.5rem; padding: 4px; }
  @container (max-width: 19rem) { footer { grid-template-columns: 1fr 4.5rem 1fr; } .keys { padding-top: 4px; } .shutter { width: 4rem; height: 4rem; } }
  @media (max-height: 26em) { .shutter { width: 3.5rem; height: 3.5rem; } .keys { padding-bottom: 0; } footer { min-height: 0; } }
`;

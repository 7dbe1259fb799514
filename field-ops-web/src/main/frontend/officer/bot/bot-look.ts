import { css } from 'lit';

/** What the pages of bots share: a head, bubbles of the bot and of the person, quick answers, the way to a human. */
export const botLook = css`
  :host { display: grid; grid-template: auto minmax(0, 1fr) / minmax(0, 1fr); height: 100%; background: var(--surface); }
  header { display: flex; align-items: center; gap: 8px; padding: 8px 16px 8px 4px; border-bottom: 1px solid var(--edge); min-height: 4rem; }
  header .where { flex: 1 1 11rem; min-width: 0; }
  header .where > * { display: block; overflow: hidden; text-overflow: ellipsis; }
  header .link { flex: 0 1 auto; max-width: 36%; text-align: right; font-size: 0.9375rem; font-weight: 650; line-height: 1.3; display: inline-flex; gap: 6px; align-items: center; background: none; }
  .page { overflow-y: auto; }
  .all { display: grid; gap: 12px; padding: 16px 16px 5.5rem; max-width: 45rem; margin: 0 auto; }
  .talk { display: grid; gap: 12px; list-style: none; margin: 0; padding: 0; }
  .bot { justify-self: start; max-width: 88%; padding: 10px 16px; border-radius: 4px 18px 18px 18px; background: var(--line-2); overflow-wrap: anywhere; }
  .own { justify-self: end; max-width: 88%; padding: 10px 16px; border-radius: 18px 4px 18px 18px; background: var(--accent-soft); overflow-wrap: anywhere; }
  .own.here { background: none; border: 1.5px dashed var(--warn); }
  .own .s { display: flex; gap: 6px; align-items: center; background: none; font-weight: 600; }
  .choices { display: flex; flex-wrap: wrap; gap: 8px; justify-content: flex-end; }
  .choices > * { flex: 0 1 auto; }
  .human { width: 100%; min-height: 3.5rem; scroll-margin-bottom: 3.5rem; }
`;

import { css } from 'lit';

/** A dialog that comes up from the bottom edge. */
export const sheetLook = css`
  dialog {
    width: min(30rem, 100vw); max-width: 100vw; max-height: 80dvh; margin: auto auto 0; padding: 16px 16px calc(16px + env(safe-area-inset-bottom));
    border: 1px solid var(--edge); border-radius: var(--r3) var(--r3) 0 0; background: var(--surface); color: var(--text); font: inherit;
  }
  dialog::backdrop { background: rgb(0 0 0 / 55%); }
  .all { display: grid; gap: 12px; }
  .head { display: flex; justify-content: space-between; align-items: center; gap: 12px; }
  ul { margin: 0; padding: 0; list-style: none; }
  li { padding: 10px 0; border-top: 1px solid var(--line); }
  .skeleton { height: 3rem; }
`;

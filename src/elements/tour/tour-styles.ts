import { css } from "lit";

/** The present step of the tour: below the question, so that it hides nothing of the map. */
export const tourStyles = css`
  .tour { margin: 10px -18px 0; padding: 10px 18px; background: var(--_hover); max-height: 40cqh; overflow: auto; }
  .tour h3 { margin: 0 0 3px; font-size: 13px; }
  .tour h3:focus { outline: none; }
  .tour blockquote { margin: 0; font-size: 14px; line-height: 1.35; }
  .tour p { margin: 2px 0 0; font-size: 12px; }
  .tour-buttons { display: flex; flex-wrap: wrap; gap: 6px; margin-top: 8px; }
  .tour-buttons button { min-height: 32px; padding: 3px 12px; border: 1px solid var(--_control); border-radius: 6px; background: var(--_panel); font-size: 13px; }
  .tour-buttons button[aria-disabled="true"] { color: var(--_quiet); border-style: dashed; cursor: default; }
  @media (pointer: coarse) { .tour-buttons button { min-height: 44px; } }
  @media print { .tour-buttons { display: none; } }
  @container frame (max-width: 719px) {
    .tour { margin: 4px -12px 0; padding: 6px 12px; }
  }
`;

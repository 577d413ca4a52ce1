import { css } from "lit";

/** The question, the situation below it, the buttons, the skip buttons, and the summaries of folds. */
export const headStyles = css`
  h2 { margin: 0; font-size: 20px; line-height: 1.2; font-weight: 600; letter-spacing: -0.01em; text-wrap: balance; }
  h3 { margin: 0 0 6px; font-size: 13px; font-weight: 600; }
  .now { margin: 6px 0 0; font-size: 13px; line-height: 1.4; color: var(--_quiet); }
  a { color: var(--_link); text-underline-offset: 2px; }
  button, select, input { font: inherit; color: inherit; }
  button { cursor: pointer; }
  :focus-visible { outline: 2px solid var(--_focus); outline-offset: 2px; border-radius: 3px; }
  :is(.credits summary, .sheet-button, .wide):focus-visible { outline-offset: -3px; }
  .quiet { color: var(--_quiet); }
  .hint { color: var(--_quiet); font-size: 12px; margin: 4px 0 0; }
  .said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .tools { display: flex; flex-wrap: wrap; gap: 6px; margin: 10px 0 2px; }
  .tools button { min-height: 32px; padding: 3px 10px; border: 1px solid var(--_control); border-radius: 6px; background: none; font-size: 13px; }
  .tools button:hover { background: var(--_hover); }
  .tools button[aria-pressed="true"] { background: var(--_accent); color: var(--_accent-text); }
  .quick { display: flex; flex-wrap: wrap; gap: 6px; margin: 6px 0 14px; }
  .quick button { flex: 1 1 auto; min-height: 32px; padding: 3px 10px; border: 1px solid var(--_control); border-radius: 6px; background: none; font-size: 13px; }
  .quick button:hover { background: var(--_hover); }
  .quick button[aria-pressed="true"] { background: var(--_accent); color: var(--_accent-text); }
  .skip { position: absolute; z-index: 9; inset-block-start: 6px; inset-inline-start: 6px; display: flex; gap: 6px; }
  .skip button { padding: 6px 12px; background: var(--_panel); border: 1px solid var(--_control); border-radius: 6px; font-weight: 600; }
  .skip button:not(:focus) { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; padding: 0; border: 0; overflow: hidden; }
  details.fold { margin-top: 12px; border-block-start: 1px solid var(--_rule); padding-top: 6px; }
  details.fold > summary { cursor: pointer; min-height: 28px; padding-block: 4px; }
  details.fold > summary > h3 { display: inline; margin: 0; font-size: 14px; }
  @media (pointer: coarse) {
    .tools button, .quick button, details.fold > summary { min-height: 44px; }
    details.fold > summary { padding-block: 11px; }
  }
  @media print {
    .tools, .skip { display: none; }
  }
`;

import { css } from "lit";

/** Styles that the panel's folds share, and of chips that a reader can remove. */
export const foldStyles = css`
  dl { display: grid; grid-template-columns: auto 1fr; gap: 2px 10px; margin: 6px 0; }
  dt { color: var(--_quiet); }
  dd { margin: 0; }
  table { width: 100%; border-collapse: collapse; margin: 0 0 14px; break-inside: avoid; }
  caption { text-align: start; font-weight: 600; padding-block: 4px; }
  th, td { padding: 2px 6px; text-align: end; border-block-end: 1px solid var(--_rule); font-weight: 400; }
  th:first-child { text-align: start; }
  thead th { font-weight: 600; color: var(--_quiet); vertical-align: bottom; }
  .scenarios, .timeline, .claims, .capability, .force, .command { margin-top: 4px; }
  .chips { display: flex; flex-wrap: wrap; gap: 6px; margin: 7px 0 0; padding: 0; list-style: none; }
  .chips li { display: flex; align-items: center; padding-inline-start: 10px; font-size: 13px; border: 1px solid var(--_control); border-radius: 99px; }
  .chips button { min-width: 28px; min-height: 28px; padding: 0; border: 0; border-radius: 99px; background: none; font-size: 16px; line-height: 1; }
  .chips button:hover { background: var(--_hover); }
`;

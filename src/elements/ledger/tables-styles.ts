import { css } from "lit";

/** Styles of the tables of all numbers, loaded with them. */
export const tablesStyles = css`
  .tables { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 420px), 1fr)); gap: 0 28px; align-items: start; max-width: 1640px; font-size: 12.5px; }
  .tables .text { text-align: start; }
  .tables .range { white-space: nowrap; }
  .tables th[scope="row"] { min-width: 90px; }
  .tables > .whole { grid-column: 1 / -1; max-width: 820px; }
  .tables > div { min-width: 0; }
  .tables .wide { overflow-x: auto; max-width: 100%; }
  .tables .hint { margin: -8px 0 14px; }
  table { width: 100%; border-collapse: collapse; margin: 0 0 14px; break-inside: avoid; }
  caption { text-align: start; font-weight: 600; padding-block: 4px; }
  th, td { padding: 2px 6px; text-align: end; border-block-end: 1px solid var(--_rule); font-weight: 400; }
  th:first-child { text-align: start; }
  thead th { font-weight: 600; color: var(--_quiet); vertical-align: bottom; }
  th button { border: 0; padding: 2px; min-height: 24px; background: none; font-weight: 600; text-align: inherit; }
  .own-value input { width: 84px; min-height: 26px; padding: 1px 6px; color: var(--_text); background: var(--_panel); border: 1px solid var(--_control); border-radius: 6px; font-size: 12.5px; text-align: end; }
  @container ledger (max-width: 329px) {
    table { font-size: 11.5px; }
    th, td { padding-inline: 3px; }
  }
`;

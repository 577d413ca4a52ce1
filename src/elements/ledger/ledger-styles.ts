import { css } from "lit";

/** The strip of numbers below the map, its tables, and the credits. */
export const ledgerStyles = css`
  .strip { grid-area: strip; padding: 8px 14px 8px; background: var(--_panel); border-block-start: 1px solid var(--_rule); min-width: 0; max-height: 62cqh; overflow: auto; }
  .strip-head { display: flex; gap: 12px; align-items: baseline; justify-content: space-between; flex-wrap: wrap; }
  .strip h3 { margin: 0; font-size: 16px; }
  .strip-head h3 { flex: 1 1 30ch; min-width: 0; }
  .strip-head button { min-height: 28px; padding: 2px 10px; border: 1px solid var(--_control); border-radius: 6px; background: none; font-size: 12.5px; }
  .bar { margin: 5px 0 3px; line-height: 0; }
  .bar-key { display: flex; flex-wrap: wrap; gap: 0 18px; margin: 0; padding: 0; list-style: none; font-size: 12px; color: var(--_quiet); }
  .bar-key strong { color: var(--_text); font-weight: 600; }
  .finding { margin: 3px 0 0; font-size: 12.5px; max-width: 100ch; color: var(--_quiet); }
  .ledger { margin-top: 10px; }
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
  .credits {
    grid-area: credits;
    padding: 3px 10px;
    font-size: 11px;
    color: var(--_quiet);
    background: var(--_panel);
    border-block-start: 1px solid var(--_rule);
  }
  .credits summary { cursor: pointer; min-height: 24px; padding-block: 3px; }
  .credits ul { margin: 4px 0 6px; padding-inline-start: 18px; }
  .credits p { margin: 4px 0; max-width: 80ch; }
  .credits[open] { max-height: 45cqh; overflow: auto; }
`;

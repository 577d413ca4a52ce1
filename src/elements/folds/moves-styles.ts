import { css } from "lit";

/** Styles of "What moves this number" and of the chips of what a reader has set; loaded with them. */
export const movesStyles = css`
  .set-by-you { margin-top: 14px; }
  .set-by-you h3 { margin: 0; }
  .set-by-you .chips li { max-width: 100%; border-radius: 14px; }
  .set-by-you .clear, .moves-found .more { min-height: 30px; margin-top: 6px; padding: 3px 10px; border: 1px solid var(--_control); border-radius: 6px; background: none; font-size: 13px; }
  .moves-found { font-size: 13px; }
  .moves-found > label, .claim > label { display: block; margin: 6px 0 3px; }
  .moves-found select, .claim input { width: 100%; min-width: 0; min-height: 32px; padding: 3px 8px; color: var(--_text); background: var(--_panel); border: 1px solid var(--_control); border-radius: 6px; font-size: 13px; }
  .moves-found .value { margin: 6px 0 0; font-size: 18px; font-weight: 600; }
  .moves-found[aria-busy="true"] .bars { opacity: 0.6; }
  .bars, .bars tbody { display: block; width: 100%; margin: 6px 0 0; }
  .bars tr { display: grid; grid-template-columns: minmax(0, 1fr) 52px 62px; gap: 2px 6px; padding: 5px 0; border-block-start: 1px solid var(--_rule); }
  .bars thead { display: block; font-size: 11px; color: var(--_quiet); }
  .bars thead tr { border: 0; padding: 0; }
  .bars thead th { font-weight: 400; text-align: start; }
  .bars thead th:nth-child(2) { display: none; }
  .bars thead th:nth-child(n + 3), .bars .index { text-align: end; }
  .bars th, .bars td { padding: 0; border: 0; text-align: start; }
  .bars tbody th { font-weight: 600; overflow-wrap: anywhere; }
  .bars .index { grid-row: 1; font-variant-numeric: tabular-nums; color: var(--_quiet); }
  .bars .index:nth-child(3) { grid-column: 2; }
  .bars .index:nth-child(4) { grid-column: 3; }
  .bars .bar { grid-column: 1 / -1; }
  .track { position: relative; height: 12px; margin: 3px 0; background: var(--_hover); print-color-adjust: exact; }
  .track .swing { position: absolute; inset-block: 1px; background: var(--_link); print-color-adjust: exact; }
  .track .now { position: absolute; inset-block: -2px; width: 2px; margin-inline-start: -1px; background: var(--_text); print-color-adjust: exact; }
  .ends { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 4px; }
  .ends button { min-height: 28px; padding: 2px 8px; border: 1px solid var(--_control); border-radius: 6px; background: none; font-size: 12.5px; font-variant-numeric: tabular-nums; }
  .ends button:hover, .set-by-you .clear:hover, .moves-found .more:hover, .claim button:hover { background: var(--_hover); }
  .ends button[aria-pressed="true"] { border-width: 2px; font-weight: 600; }
  .claim { margin-top: 8px; }
  .claim .row { display: flex; gap: 6px; }
  .claim button { min-height: 32px; padding: 3px 10px; border: 1px solid var(--_control); border-radius: 6px; background: none; font-size: 13px; }
  .claim p { min-height: 1.3em; margin: 4px 0 0; }
  .claim .wrong { color: var(--_alert); }
  @media print {
    details.fold.moves[open] { display: block; }
    .claim, .moves-found .more, .set-by-you button { display: none; }
    .ends button { border: 0; padding: 0; }
  }
`;

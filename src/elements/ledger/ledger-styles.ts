import { css } from "lit";

/** The sentence, the rows of the domains, and what they have in common with the tables of all numbers. */
export const ledgerStyles = css`
  :host { container: ledger / inline-size; }
  .holding { min-height: 190px; }
  :host([density="tiny"]) .holding { min-height: 80px; }
  .strip { position: relative; color: var(--_text); }
  h3 { margin: 0; font-size: 16px; line-height: 1.28; text-wrap: pretty; }
  h3:focus { outline: none; }
  .foot { display: flex; gap: 4px 14px; align-items: center; justify-content: space-between; margin-top: 3px; }
  .more { flex: none; min-height: 26px; padding: 1px 10px; border: 1px solid var(--_control); border-radius: 6px; background: none; font-size: 12.5px; }
  .more:hover { background: var(--_hover); }
  .change { margin: 2px 0 0; font-size: 13px; }
  .rows { display: grid; grid-template-columns: max-content minmax(90px, 1fr) max-content; margin-top: 4px; }
  .axis { display: grid; grid-column: 1 / -1; grid-template-columns: subgrid; height: 15px; font-size: 11px; color: var(--_quiet); }
  .axis div { grid-column: 2; position: relative; margin-inline: 12px 14px; direction: ltr; }
  .axis span { position: absolute; bottom: 0; translate: -50% 0; white-space: nowrap; }
  .axis span:first-child { translate: 0 0; }
  /* The last tick also names what is counted; its text extends over the numbers, or back over the ticks in compact rows. */
  .axis span:last-child:not(:first-child) { translate: -1.2em 0; }
  .compact .axis span:last-child:not(:first-child) { translate: -100% 0; }
  .row { position: relative; display: grid; grid-column: 1 / -1; grid-template-columns: subgrid; align-items: center; min-height: 35px; padding: 1px 8px 1px 6px; border-radius: 6px; cursor: pointer; }
  .row:hover { background: var(--_hover); }
  .row:has(:checked) { background: var(--_hover); }
  .row input { position: absolute; inset-inline-start: 6px; margin: 0; width: 15px; height: 15px; accent-color: var(--_accent); }
  .row:has(:focus-visible) { outline: 2px solid var(--_focus); outline-offset: -2px; }
  .row :focus-visible { outline: none; }
  .name { padding-inline-start: 22px; line-height: 1.2; }
  .name b, .numbers b { font-weight: 600; }
  .name small, .numbers small { font-size: 12px; color: var(--_quiet); }
  .bell { display: block; margin-inline: 12px 14px; line-height: 0; direction: ltr; }
  .numbers { line-height: 1.2; min-width: 18ch; white-space: nowrap; }
  .numbers small { display: block; }
  .signs { margin: 0; font-size: 12px; color: var(--_quiet); }
  .signs span { margin-inline-end: 10px; }
  .signs svg { vertical-align: -2px; }
  .ledger { margin-top: 10px; }
  .bar { margin-top: 5px; line-height: 0; direction: ltr; }
  .bar-key { display: flex; flex-wrap: wrap; gap: 0 18px; margin: 3px 0 10px; padding: 0; list-style: none; font-size: 12px; color: var(--_quiet); }
  .bar-key strong { color: var(--_text); font-weight: 600; }
  .compact h3, .tiny h3 { font-size: 14px; }
  .compact .axis span:not(:first-child, :last-child) { display: none; }
  .compact .rows { margin-top: 0; grid-template-columns: max-content minmax(60px, 1fr) max-content; }
  .compact .row { min-height: 24px; }
  .compact .name, .compact .numbers { font-size: 13px; }
  .compact .numbers { min-width: 0; }
  /* The button for all numbers is beside the sentence: in no language is there room beside the four numbers. */
  .tiny h3 { padding-inline-end: 34px; }
  .tiny .more { position: absolute; inset-block-start: 0; inset-inline-end: 0; padding: 0; width: 28px; min-height: 28px; }
  .tiny .rows { display: flex; flex-wrap: wrap; }
  .tiny .row { display: block; flex: 1 1 auto; min-height: 32px; padding: 1px 5px; font-size: 12px; line-height: 1.25; white-space: nowrap; }
  .tiny .row input { opacity: 0; inset: 0; width: 100%; height: 100%; cursor: pointer; }
  .tiny .row:has(:checked) { box-shadow: inset 0 -2px 0 var(--_accent); border-radius: 0; }
  .tiny .name { padding: 0; display: block; color: var(--_quiet); font-size: 11px; }
  .tiny .name b { font-weight: 400; }
  .tiny .numbers { min-width: 0; font-size: 12.5px; }
  @container ledger (max-width: 479px) {
    .foot { flex-wrap: wrap; }
    .name small { display: block; }
    .compact .name small { display: none; }
    .bell { margin-inline: 8px 9px; }
    .axis div { margin-inline: 8px 9px; }
    .compact .axis span:last-child:not(:first-child) { translate: -1.2em 0; }
    .rows, .compact .rows { grid-template-columns: auto minmax(60px, 1fr) auto; }
  }
  @container ledger (max-width: 329px) {
    .axis { display: none; }
    .full .numbers, .compact .numbers { white-space: normal; min-width: 0; }
  }
  @media (pointer: coarse) {
    .full .row, .compact .row, .tiny .row { min-height: 44px; }
    .more { min-height: 44px; }
  }
  @media print {
    .more { display: none; }
    .row { min-height: 32px; break-inside: avoid; }
    .row:has(:checked) { background: none; outline: 1px solid var(--_rule); }
  }
  @media (forced-colors: active) {
    .row:has(:checked) { outline: 2px solid Highlight; outline-offset: -2px; }
  }
`;

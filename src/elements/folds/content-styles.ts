import { css } from "lit";

/** Styles of what is in the folds, loaded with it: scenarios, timeline, statements, who provides what, forces, command. */
export const contentStyles = css`
  .claims button, .scenarios button { flex: 1; min-height: 32px; padding: 3px 10px; border: 1px solid var(--_control); border-radius: 6px; background: none; font-size: 13px; }
  :is(.timeline, .claims, .scenarios) button:hover { background: var(--_hover); }
  .scenarios > label { display: block; margin: 6px 0 3px; font-size: 13px; }
  .scenarios .file { padding: 8px 10px; border: 1px dashed var(--_control); border-radius: 6px; }
  .scenarios .file input { display: block; width: 100%; min-height: 28px; margin-top: 4px; font-size: 12px; }
  .scenarios > button { width: 100%; margin-top: 6px; }
  :is(.timeline, .force, .space, .command) h4 { margin: 10px 0 2px; font-size: 13px; }
  .timeline ol { margin: 0; padding: 0; list-style: none; border-inline-start: 2px solid var(--_rule); }
  .timeline li { padding: 0 0 6px 10px; font-size: 13px; }
  .timeline button { display: block; width: 100%; min-height: 26px; padding: 3px 6px; border: 0; border-radius: 4px; background: none; text-align: start; }
  .timeline button[aria-pressed="true"] span { font-weight: 600; }
  .timeline time { display: block; font-size: 12px; color: var(--_quiet); }
  .timeline p { margin: 0 6px; font-size: 12.5px; }
  .timeline .later { border-inline-start-style: dashed; }
  .timeline .later button span, .timeline .later p { color: var(--_quiet); }
  .claims ol { margin: 6px 0 0; padding-inline-start: 24px; font-size: 13px; }
  .claims li { padding: 4px 4px 8px; }
  .claims li[aria-current="true"] { background: var(--_hover); border-radius: 4px; }
  .claims p { margin: 0 0 3px; }
  .claims .quiet { font-size: 12px; }
  .capability .wide { overflow-x: auto; overscroll-behavior-x: contain; max-width: 100%; }
  .capability table { width: max-content; font-size: 12.5px; }
  .capability th, .capability td { padding: 3px 5px; text-align: center; }
  .capability th:first-child { position: sticky; inset-inline-start: 0; z-index: 1; text-align: start; background: var(--_panel); white-space: nowrap; }
  .capability .turned { display: inline-block; writing-mode: vertical-rl; rotate: 180deg; text-align: start; white-space: nowrap; }
  .capability td { position: relative; min-width: 24px; }
  .capability svg { display: inline-block; vertical-align: -2px; color: var(--_text); }
  .capability svg.missing { color: var(--_alert); }
  .capability svg.unknown { color: var(--_quiet); }
  .oblasts { font-size: 13px; }
  .oblasts .wide { max-height: 420px; overflow: auto; overscroll-behavior-x: contain; }
  .oblasts table { width: max-content; font-size: 12.5px; }
  .oblasts td { white-space: nowrap; }
  .oblasts th { max-width: 110px; }
  .oblasts :is(tbody, tfoot) th { position: sticky; inset-inline-start: 0; background: var(--_panel); }
  .oblasts thead th { position: sticky; inset-block-start: 0; z-index: 1; background: var(--_panel); }
  .oblasts tfoot :is(th, td) { border-block-start: 1px solid var(--_rule); font-weight: 600; }
  .oblasts thead button { min-height: 28px; padding: 2px 0; border: 0; background: none; font: inherit; color: inherit; text-align: inherit; cursor: pointer; }
  .oblasts .show { min-height: 28px; padding: 2px 10px; border: 1px solid var(--_control); border-radius: 6px; background: none; font-size: 13px; }
  .oblasts .show:hover { background: var(--_hover); }
  .oblasts .show[aria-pressed="true"] { font-weight: 600; border-color: currentColor; }
  .status-key { display: flex; flex-wrap: wrap; gap: 2px 16px; margin: 2px 0; padding: 0; list-style: none; font-size: 12.5px; }
  .reasons { font-size: 12.5px; border-block-end: 1px solid var(--_rule); }
  .reasons summary { min-height: 26px; padding-block: 4px; cursor: pointer; }
  .reasons dl { grid-template-columns: minmax(80px, auto) minmax(0, 1fr); }
  :is(section.force, section.command) { font-size: 13px; }
  :is(.force, .command, .space) ul { margin: 0; padding-inline-start: 18px; }
  .space { font-size: 13px; }
  .cited { display: inline; }
  .cited summary { display: inline; text-decoration: underline dotted; cursor: pointer; list-style: none; }
  .cited summary::-webkit-details-marker { display: none; }
  @media (pointer: coarse) {
    .cited summary { display: block; min-height: 44px; padding-block: 12px; }
  }
  .force [data-straits] { min-height: 28px; padding: 2px 10px; border: 1px solid var(--_control); border-radius: 6px; background: none; }
  .force [data-straits]:hover { background: var(--_hover); }
  :is(.force, .command, .space) li { margin-bottom: 4px; }
`;

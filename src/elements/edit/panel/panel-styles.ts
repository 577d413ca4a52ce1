import { css } from "lit";

/** Styles of the fold "Your scenario" and of the offer of a draft; loaded with them. */
export const panelStyles = css`
  .draft { margin-block: 10px 14px; padding: 8px 10px; border: 1px solid var(--_control); border-radius: 6px; font-size: 13px; }
  .draft p { margin: 0; }
  /* On a small screen the map has the room of the numbers while something is placed on it. */
  .grid.placing > :is(.first, coalition-ledger) { display: none; }
  details.your-scenario { margin-block-end: 14px; }
  .edit-fold { font-size: 13px; }
  :is(.edit-fold, .draft) button { min-height: 32px; padding: 3px 10px; border: 1px solid var(--_control); border-radius: 6px; background: none; font-size: 13px; }
  :is(.edit-fold, .draft) button:hover { background: var(--_hover); }
  .edit-fold button[aria-disabled="true"] { color: var(--_quiet); border-style: dashed; cursor: default; }
  .edit-fold h4 { margin: 10px 0 4px; font-size: 13px; }
  .edit-fold h5 { margin: 0 0 4px; font-size: 13px; font-weight: 600; }
  .edit-fold .edit-said { min-height: 1.45em; margin: 4px 0; font-weight: 600; }
  .edit-fold .changes ul { margin: 0; padding: 0; list-style: none; }
  .edit-fold :is(.changes, .ghosts) li { display: flex; align-items: center; gap: 8px; padding: 4px 0; border-block-end: 1px solid var(--_rule); }
  .edit-fold :is(.changes, .ghosts) li span { flex: 1; min-width: 0; overflow-wrap: anywhere; }
  .edit-fold .ghosts { margin: 6px 0 0; padding-inline-start: 0; list-style: none; counter-reset: ghost; }
  .edit-fold .ghosts li { counter-increment: ghost; }
  .edit-fold .ghosts li::before { content: counter(ghost); font-weight: 600; min-width: 1.2em; }
  .edit-fold .changes > button { margin-top: 6px; }
  .edit-fold .field { margin: 6px 0; min-width: 0; }
  .edit-fold :is(.field label, label.file) { display: block; margin-bottom: 2px; overflow-wrap: anywhere; }
  .edit-fold label.file { margin-top: 8px; }
  .edit-fold :is(.field input, select) { width: 100%; min-width: 0; min-height: 32px; padding: 3px 8px; color: var(--_text); background: var(--_panel); border: 1px solid var(--_control); border-radius: 6px; font-size: 13px; }
  .edit-fold .field input[aria-invalid="true"] { border: 2px solid var(--_alert); }
  .edit-fold input[type="file"] { width: 100%; min-height: 28px; font-size: 12px; }
  .edit-fold .hint { display: block; }
  .edit-fold .wrong { margin: 3px 0 0; color: var(--_alert); overflow-wrap: anywhere; }
  .edit-fold .pair { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 0 10px; align-items: end; }
  :is(.edit-fold, .draft) .row { display: flex; flex-wrap: wrap; align-items: end; gap: 6px; margin: 6px 0; }
  .edit-fold .row > .field { flex: 1 1 160px; margin: 0; }
  .edit-fold .place-field { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 6px; margin: 6px 0; }
  .edit-fold .place-field .field { display: contents; }
  .edit-fold .place-field :is(label, .hint, .wrong) { grid-column: 1 / -1; }
  .edit-fold .place-field input { grid-area: 2 / 1; }
  .edit-fold .place-field > button { grid-area: 2 / 2; }
  .edit-fold details.part { border-block-start: 1px solid var(--_rule); padding-block: 2px; }
  .edit-fold details.part > summary { cursor: pointer; min-height: 28px; padding-block: 4px; }
  .edit-fold details.part > summary h4 { display: inline; margin: 0; }
  .edit-fold details.part[open] { padding-block-end: 10px; }
  .edit-fold .figures summary { cursor: pointer; min-height: 26px; padding-block: 4px; }
  .edit-fold .act { margin-top: 10px; padding-top: 8px; border-block-start: 1px dashed var(--_rule); }
  .edit-fold .candidates { margin: 8px 0; padding: 6px 10px; border: 1px solid var(--_rule); border-radius: 6px; min-width: 0; }
  .edit-fold .candidates ol { margin: 0; padding: 0; list-style: none; }
  .edit-fold .candidates li { display: grid; grid-template-columns: minmax(0, 1fr) 72px repeat(3, auto); gap: 4px; align-items: center; padding: 3px 0; border-block-end: 1px solid var(--_rule); }
  .edit-fold .candidates li .name { overflow-wrap: anywhere; }
  .edit-fold .candidates li .field { margin: 0; }
  /* The name is said in the row; the label is for those who hear it. */
  .edit-fold .candidates li label { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .edit-fold .candidates li button { min-width: 28px; padding: 0; }
  .edit-fold .candidates li .wrong { grid-column: 1 / -1; }
  @media (pointer: coarse) {
    .edit-fold .candidates li { display: flex; flex-wrap: wrap; }
    .edit-fold .candidates li .name { flex-basis: 100%; }
    .edit-fold .candidates li .field { width: 72px; }
  }
  @media print {
    .draft, details.your-scenario { display: none; }
  }
`;

import { css } from "lit";
import { dialogFrame } from "../dialog-frame.js";

/** Styles of the export dialog. */
export const exportStyles = css`
  ${dialogFrame(css`dialog.export`, css`1240px`, css`860px`)}
  .export-head { position: relative; flex: none; padding: 12px 18px; border-block-end: 1px solid var(--_rule); }
  .export h2 { margin: 0; font-size: 18px; padding-inline-end: 40px; }
  .export h3 { margin: 14px 0 2px; font-size: 13px; }
  .export-grid { flex: 1; min-height: 0; display: grid; grid-template: auto minmax(0, 1fr) / minmax(0, 1fr) 372px; }
  .preview { --most-high: min(58vh, 520px); grid-area: 1 / 1; margin: 12px 18px 0; }
  .export-result { grid-area: 2 / 1; padding: 4px 18px 18px; overflow: auto; overscroll-behavior: contain; }
  .export-settings { grid-area: 1 / 2 / span 2; display: flex; flex-direction: column; min-width: 0; padding: 12px 18px 0; overflow: auto; overscroll-behavior: contain; border-inline-start: 1px solid var(--_rule); }
  .export-settings > * { flex: none; }
  .export-page { padding-block-end: 12px; }
  .export-end { position: sticky; inset-block-end: 0; z-index: 1; margin: auto -18px 0; padding: 8px 18px 10px; border-block-start: 1px solid var(--_rule); background: var(--_panel); }
  .export-settings p { margin: 4px 0; font-size: 12.5px; }
  .export fieldset { min-width: 0; margin: 4px 0 10px; padding: 0; border: 0; }
  .export legend { margin-block-end: 3px; padding: 0; font-size: 13px; font-weight: 600; }
  .export .choices { display: flex; flex-wrap: wrap; gap: 4px 18px; }
  .export .choices label { display: flex; gap: 7px; align-items: center; min-height: 28px; font-size: 13px; cursor: pointer; }
  .export .choices input { flex: none; width: 18px; height: 18px; margin: 0; accent-color: var(--_accent); }
  .export .choices small { display: block; color: var(--_quiet); font-size: 11.5px; line-height: 1.2; }
  .export-buttons { display: flex; flex-wrap: wrap; gap: 8px; margin: 4px 0 6px; }
  .export-buttons button, .export section > button { min-height: 34px; padding: 4px 12px; border: 1px solid var(--_control); border-radius: 6px; color: inherit; background: none; font: inherit; font-size: 13px; cursor: pointer; }
  .export-buttons button.main { color: var(--_accent-text); background: var(--_accent); font-weight: 600; }
  .export button:hover { background: var(--_hover); }
  .export-buttons button.main:hover { background: var(--_accent); text-decoration: underline; }
  .export-said { min-height: 1.4em; font-weight: 600; overflow-wrap: anywhere; }
  .preview { min-height: 120px; line-height: 0; }
  .preview .desk-sheet { border: 1px solid var(--_rule); }
  .preview svg { display: block; width: 100%; height: auto; }
  /* The figure's own classes are not the page's. */
  .preview svg .panel { all: revert; }
  .preview p { line-height: 1.4; padding: 12px; }
  .export .text { margin: 2px 0 6px; font-size: 13px; max-width: 75ch; }
  /* One column: the preview stays in sight above what is set. */
  @media (max-width: 899px) {
    dialog.export { height: calc(100vh - 16px); }
    .export-grid { display: block; overflow: auto; overscroll-behavior: contain; }
    .preview { --most-high: 34vh; position: sticky; inset-block-start: 0; z-index: 2; min-height: 0; margin: 0; padding: 8px 12px; border-block-end: 1px solid var(--_rule); background: var(--_panel); }
    .export-settings { padding: 12px 14px 0; border-inline-start: 0; overflow: visible; }
    .export-end { position: static; margin-inline: -14px; padding-inline: 14px; }
    .export-result { padding-inline: 14px; overflow: visible; }
  }
  @media print {
    .tools, dialog.export[open] { display: none; }
  }
`;

import { css } from "lit";

/** Styles of the export dialog. */
export const exportStyles = css`
  dialog.export {
    width: min(1080px, 100vw - 16px);
    max-width: none;
    height: min(760px, 100vh - 16px);
    max-height: none;
    padding: 0;
    border: 1px solid var(--_rule);
    border-radius: 10px;
    color: var(--_text);
    background: var(--_panel);
    overflow: hidden;
  }
  dialog.export[open] { display: flex; flex-direction: column; }
  dialog.export::backdrop { background: rgb(0 0 0 / 0.45); }
  .export-head { position: relative; flex: none; padding: 12px 18px; border-block-end: 1px solid var(--_rule); }
  .export h2 { margin: 0; font-size: 18px; padding-inline-end: 40px; }
  .export h3 { margin: 14px 0 2px; font-size: 13px; }
  .export-grid { flex: 1; min-height: 0; display: grid; grid-template-columns: 290px minmax(0, 1fr); }
  .export-settings { padding: 12px 18px 18px; overflow: auto; border-inline-end: 1px solid var(--_rule); }
  .export-settings > label { display: block; margin: 12px 0 4px; font-size: 13px; font-weight: 600; }
  .export-settings :is(select, input[type="text"]) { width: 100%; min-height: 36px; padding: 4px 8px; border: 1px solid var(--_control); border-radius: 6px; color: inherit; background: var(--_panel); font: inherit; }
  .export-settings input[type="range"] { width: 100%; min-height: 24px; accent-color: var(--_accent); }
  .export-settings p { margin: 4px 0; font-size: 12.5px; }
  .export-settings > label.check { display: flex; gap: 8px; align-items: center; min-height: 28px; font-weight: 400; }
  .export fieldset { margin-block-start: 14px; }
  .export-buttons { display: flex; flex-wrap: wrap; gap: 8px; margin: 14px 0 6px; }
  .export-buttons button, .export section > button { min-height: 34px; padding: 4px 12px; border: 1px solid var(--_control); border-radius: 6px; color: inherit; background: none; font: inherit; font-size: 13px; cursor: pointer; }
  .export-buttons button.main { color: var(--_accent-text); background: var(--_accent); font-weight: 600; }
  .export button:hover { background: var(--_hover); }
  .export-buttons button.main:hover { background: var(--_accent); text-decoration: underline; }
  .export-said { min-height: 1.4em; font-weight: 600; overflow-wrap: anywhere; }
  .export-result { padding: 12px 18px 18px; overflow: auto; overscroll-behavior: contain; }
  .preview { margin: 0; min-height: 180px; border: 1px solid var(--_rule); line-height: 0; }
  .preview svg { display: block; width: 100%; height: auto; max-height: 62vh; }
  .preview p { line-height: 1.4; padding: 12px; }
  .export .text { margin: 2px 0 6px; font-size: 13px; max-width: 75ch; }
  @media (max-width: 719px) {
    dialog.export { height: calc(100vh - 16px); }
    .export-grid { display: block; overflow: auto; }
    .export-settings { border-inline-end: 0; overflow: visible; }
    .export-result { overflow: visible; }
    .preview { min-height: 0; }
  }
  @media print {
    .tools, dialog.export[open] { display: none; }
  }
`;

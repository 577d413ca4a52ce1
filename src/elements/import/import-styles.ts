import { css } from "lit";

/** Styles of the dialog for a reader's own file. */
export const importStyles = css`
  dialog.import {
    width: min(560px, 100vw - 16px);
    max-width: none;
    max-height: calc(100vh - 16px);
    padding: 14px 18px 18px;
    border: 1px solid var(--_rule);
    border-radius: 10px;
    color: var(--_text);
    background: var(--_panel);
    overflow: auto;
  }
  dialog.import::backdrop { background: rgb(0 0 0 / 0.45); }
  .import h2 { margin: 0 0 4px; font-size: 18px; overflow-wrap: anywhere; }
  .import h3 { margin: 12px 0 2px; font-size: 13px; }
  .import p { margin: 4px 0; font-size: 13px; }
  .import ul { margin: 2px 0 6px; padding-inline-start: 20px; font-size: 13px; overflow-wrap: anywhere; }
  .import-left ul { max-height: 9em; overflow: auto; }
  .import-warnings { margin-block-start: 8px; padding: 0 10px 8px; border: 1px solid var(--_alert); border-radius: 6px; }
  .import fieldset { margin: 12px 0 0; padding: 0; border: 0; }
  .import legend { padding: 0; font-size: 13px; font-weight: 600; }
  .import label.import-use { display: flex; gap: 8px; align-items: center; min-height: 44px; cursor: pointer; }
  .import label.import-use small { display: block; color: var(--_quiet-text); }
  .import label.import-use input { flex: none; width: 20px; height: 20px; accent-color: var(--_accent); }
  .import label.import-use:has(input:disabled) { cursor: default; color: var(--_quiet-text); }
  .import form > label { display: block; margin: 10px 0 4px; font-size: 13px; font-weight: 600; }
  .import select { width: 100%; min-height: 36px; padding: 4px 8px; border: 1px solid var(--_control); border-radius: 6px; color: inherit; background: var(--_panel); font: inherit; }
  .import-buttons { display: flex; flex-wrap: wrap; gap: 8px; margin-block-start: 16px; }
  .import button { min-height: 36px; padding: 4px 14px; border: 1px solid var(--_control); border-radius: 6px; color: inherit; background: none; font: inherit; font-size: 13px; cursor: pointer; }
  .import button:hover { background: var(--_hover); }
  .import button.main { color: var(--_accent-text); background: var(--_accent); font-weight: 600; }
  .import button.main:hover { text-decoration: underline; }
  @media (pointer: coarse) {
    .import button, .import select { min-height: 44px; }
  }
  @media print {
    dialog.import[open] { display: none; }
  }
`;

import { css } from "lit";
import { dialogFrame } from "../dialog-frame.js";

/** Styles of the dialog "Share". */
export const shareStyles = css`
  ${dialogFrame(css`dialog.share`, css`980px`, css`760px`)}
  .share-head { position: relative; flex: none; display: flex; flex-wrap: wrap; gap: 2px 16px; align-items: baseline; padding: 12px 18px; padding-inline-end: 60px; border-block-end: 1px solid var(--_rule); }
  .share h2 { margin: 0; font-size: 18px; }
  .share h3 { margin: 0 0 4px; font-size: 15px; }
  .share-said { margin: 0; min-height: 1.4em; font-size: 13px; font-weight: 600; overflow-wrap: anywhere; }
  .share-grid { flex: 1; min-height: 0; display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); overflow: auto; overscroll-behavior: contain; }
  .share-grid > div { padding: 0 18px 18px; }
  .share-grid > div + div { border-inline-start: 1px solid var(--_rule); }
  .share-part { padding-block-start: 14px; }
  .share-part + .share-part { margin-block-start: 16px; border-block-start: 1px solid var(--_rule); }
  .share-part label:not(.choices label) { display: block; margin: 10px 0 4px; font-size: 13px; font-weight: 600; }
  .share-part :is(input[type="text"], input[type="number"], textarea) { box-sizing: border-box; width: 100%; min-height: 36px; padding: 4px 8px; border: 1px solid var(--_control); border-radius: 6px; color: inherit; background: var(--_panel); font: inherit; font-size: 13px; }
  .share-part textarea[dir] { font-family: ui-monospace, monospace; font-size: 12px; line-height: 1.4; resize: vertical; overflow-wrap: anywhere; }
  .share-part :is(:user-invalid, [aria-invalid="true"]) { border-color: var(--_alert); border-width: 2px; }
  .share-part p { margin: 4px 0; font-size: 12.5px; max-width: 75ch; overflow-wrap: anywhere; }
  .share-part .wrong { font-weight: 600; padding-inline-start: 10px; border-inline-start: 3px solid var(--_alert); }
  .share-part textarea:disabled { opacity: 0.5; }
  .share-part .note { padding-inline-start: 10px; border-inline-start: 3px solid var(--_control); }
  .share-part fieldset { margin: 8px 0 0; padding: 0; border: 0; }
  .share-part legend { padding: 0; margin-block-end: 4px; font-size: 13px; font-weight: 600; }
  .share-part .choices { display: grid; gap: 2px; }
  .share-part .choices label { display: flex; gap: 8px; align-items: baseline; min-height: 28px; font-size: 13px; cursor: pointer; }
  .share-part .choices input { flex: none; accent-color: var(--_accent); }
  .share-part .choices span { display: flex; flex-wrap: wrap; gap: 0 8px; align-items: baseline; }
  .share-part .choices small { color: var(--_quiet); font-size: 12px; }
  .share-size { display: grid; grid-template-columns: 1fr 1fr; gap: 0 12px; align-items: end; }
  .share-buttons { display: flex; flex-wrap: wrap; gap: 8px; margin: 10px 0 6px; }
  .share-buttons button { min-height: 34px; padding: 4px 12px; border: 1px solid var(--_control); border-radius: 6px; color: inherit; background: none; font: inherit; font-size: 13px; cursor: pointer; }
  .share-buttons button.main { color: var(--_accent-text); background: var(--_accent); font-weight: 600; }
  .share-buttons button:hover { background: var(--_hover); }
  .share-buttons button.main:hover { background: var(--_accent); text-decoration: underline; }
  .share-buttons button:disabled { opacity: 0.5; cursor: default; }
  .share-preview { margin: 10px 0; }
  .share-preview figcaption { margin-block-end: 4px; font-size: 12.5px; }
  .share-page { aspect-ratio: var(--_ratio); width: min(100%, 240px * var(--_ratio)); max-height: 240px; display: flex; flex-direction: column; border: 1px solid var(--_control); overflow: hidden; }
  .share-page p { flex: none; margin: 0; padding: 4px 8px; font-size: 10px; line-height: 1.25; }
  .share-page .question { font-weight: 600; font-size: 11px; }
  .share-page .maps { flex: 1; min-height: 0; display: flex; line-height: 0; }
  .share-page .maps > * { flex: 1 1 0; min-width: 0; height: 100%; }
  .share-page > svg { display: block; width: 100%; height: 100%; }
  @media (max-width: 719px) {
    dialog.share { height: calc(100vh - 16px); }
    .share-grid { display: block; }
    .share-grid > div + div { border-inline-start: 0; border-block-start: 1px solid var(--_rule); }
  }
  @media print {
    dialog.share[open] { display: none; }
  }
`;

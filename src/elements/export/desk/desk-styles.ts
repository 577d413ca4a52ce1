import { css } from "lit";

/** Styles of what a reader sets in the export dialog, and of the handles over its preview. */
export const deskStyles = css`
  .desk-section { border-block-start: 1px solid var(--_rule); }
  .desk-section > summary { padding: 9px 0; font-size: 13.5px; font-weight: 600; cursor: pointer; overflow-wrap: anywhere; }
  .desk-section > summary small { color: var(--_quiet); font-weight: 400; }
  .desk-body { padding-block-end: 12px; }
  .export .field { display: block; margin: 0 0 10px; min-width: 0; }
  .export .field > label, .desk-colour > label { display: block; margin: 0 0 3px; font-size: 13px; font-weight: 600; overflow-wrap: anywhere; }
  .export .field :is(input:not([type="range"]), select, textarea), .desk-colour input[type="text"] { box-sizing: border-box; width: 100%; min-height: 36px; padding: 4px 8px; border: 1px solid var(--_control); border-radius: 6px; color: inherit; background: var(--_panel); font: inherit; font-size: 13.5px; }
  .export .field textarea { display: block; resize: vertical; }
  .export .field input[type="range"] { width: 100%; min-height: 24px; margin: 0; accent-color: var(--_accent); }
  .export :is(input, select, textarea)[aria-invalid="true"] { border-color: var(--_alert); border-width: 2px; }
  .export .hint { display: block; margin: 2px 0 6px; color: var(--_quiet); font-size: 12px; line-height: 1.35; overflow-wrap: anywhere; }
  .export .wrong { margin: 3px 0 0; font-size: 12.5px; font-weight: 600; overflow-wrap: anywhere; }
  .export .wrong::before, .desk-weak::before { content: "!"; display: inline-grid; place-items: center; width: 14px; height: 14px; margin-inline-end: 5px; border: 1.5px solid var(--_alert); border-radius: 50%; font-size: 10px; font-weight: 700; line-height: 1; }
  .desk-weak { margin: 3px 0 0; font-size: 12.5px; overflow-wrap: anywhere; }
  .desk-weak span { display: block; }
  .desk-weak span:first-child { display: inline; }
  .export .check { display: flex; gap: 8px; align-items: center; min-height: 28px; font-size: 13px; overflow-wrap: anywhere; min-width: 0; }
  .export .check input { flex: none; width: 18px; height: 18px; margin: 0; accent-color: var(--_accent); }
  .desk-checks { display: grid; grid-template-columns: repeat(auto-fill, minmax(130px, 1fr)); gap: 0 12px; max-height: 232px; overflow: auto; }
  .desk-pair { display: grid; grid-template-columns: 1fr 1fr; gap: 0 10px; align-items: start; }
  .desk-pair > * { min-width: 0; }
  .desk-colour { display: grid; grid-template-columns: 44px minmax(0, 1fr) auto; gap: 2px 8px; align-items: center; margin-block-end: 10px; }
  .desk-colour > label, .desk-colour > p { grid-column: 1 / -1; }
  .desk-colour[data-weak] > input[type="text"] { border: 2px dashed var(--_alert); }
  .desk-colour input[type="color"] { width: 44px; height: 36px; padding: 2px; border: 1px solid var(--_control); border-radius: 6px; background: var(--_panel); }
  .desk-colour button { min-height: 36px; padding: 4px 10px; border: 1px solid var(--_control); border-radius: 6px; color: inherit; background: none; font: inherit; font-size: 12.5px; cursor: pointer; }
  .export button:disabled { opacity: 0.55; cursor: default; }
  .desk-annotations { margin: 0; padding: 0; list-style: none; }
  .desk-annotations li { margin-block-end: 10px; padding: 8px 10px 2px; border: 1px solid var(--_rule); border-radius: 6px; }
  .desk-refused { padding: 6px 10px; border: 1px solid var(--_alert); border-radius: 6px; font-size: 12.5px; overflow-wrap: anywhere; }
  .desk-refused ul, .desk-warnings ul { margin: 2px 0; padding-inline-start: 18px; }
  .desk-warnings { font-size: 12.5px; overflow-wrap: anywhere; }
  .desk-warnings h3 { margin-block-start: 4px; }
  .desk-sheet { position: relative; width: min(100%, calc(var(--most-high) * var(--ratio))); margin-inline: auto; cursor: crosshair; direction: ltr; }
  .preview .desk-lines { position: absolute; inset: 0; width: 100%; height: 100%; pointer-events: none; }
  .desk-lines :is(rect, path) { fill: none; stroke: var(--_text); stroke-width: 1.5; stroke-dasharray: 4 3; vector-effect: non-scaling-stroke; paint-order: stroke; }
  .desk-grip { position: absolute; display: grid; place-items: center; width: 28px; height: 28px; min-width: 0; margin: -14px 0 0 -14px; padding: 0; border: 0; background: none; touch-action: none; cursor: grab; }
  .desk-grip:active { cursor: grabbing; }
  .desk-grip::before { content: ""; width: 10px; height: 10px; border: 2px solid #111; border-radius: 50%; background: #fff; box-shadow: 0 0 0 1.5px #fff; opacity: 0.85; }
  .desk-grip.of-text { min-width: 28px; min-height: 28px; margin: 0; transform: translate(-50%, -50%); }
  .desk-grip.of-text::before { box-sizing: border-box; width: 100%; height: 100%; border: 1px dashed #111; border-radius: 3px; background: none; box-shadow: 0 0 0 1px rgb(255 255 255 / 0.6); opacity: 0.55; }
  .desk-grip.of-text:is(:hover, :focus-visible)::before { background: none; opacity: 1; }
  .desk-grip.of-text:focus-visible { border-radius: 4px; outline-offset: 1px; }
  .desk-grip:hover::before { background: #111; }
  .export .desk-grip:hover { background: none; }
  .desk-grip:focus-visible { z-index: 1; outline: 3px solid var(--_focus); outline-offset: -2px; border-radius: 50%; }
  @media (pointer: coarse) {
    .desk-grip { width: 44px; height: 44px; margin: -22px 0 0 -22px; }
    .desk-grip.of-text { min-width: 44px; }
    .export .check { min-height: 44px; }
  }
  @media (forced-colors: active) {
    .desk-lines :is(rect, path) { stroke: CanvasText; }
    .desk-grip::before { border-color: ButtonText; background: ButtonFace; forced-color-adjust: none; }
  }
  @media print {
    .desk-grip, .desk-lines { display: none; }
  }
`;

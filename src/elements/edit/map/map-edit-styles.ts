import { css } from "lit";

/** Handles, lines and the bar of editing on the map. */
export const mapEditStyles = css`
  .map-edit { position: absolute; z-index: 1; left: 0; top: 0; overflow: clip; pointer-events: none; direction: ltr; }
  .map-edit[hidden] { display: none; }
  .map-edit > svg { position: absolute; inset: 0; width: 100%; height: 100%; overflow: hidden; }
  .map-edit path { fill: none; stroke: var(--_text); stroke-width: 1.5; stroke-linejoin: round; vector-effect: non-scaling-stroke; }
  .map-edit .leads { stroke-width: 1.5; stroke-opacity: 0.75; }
  .map-edit .track { stroke-width: 2.5; paint-order: stroke; }
  .map-edit .ring { stroke-width: 2.5; }
  .map-edit .reach { stroke-width: 1; stroke-dasharray: 2 3; }
  .map-edit :is(.ghost-rings, .ghost-tracks) { stroke-dasharray: 7 5; stroke-width: 2; }
  .map-edit .area { stroke-dasharray: 6 4; stroke-width: 2; fill: color-mix(in srgb, var(--_text) 10%, transparent); }
  .map-edit .corners { fill: var(--_panel); stroke-width: 2; }
  .grip { position: absolute; left: 0; top: 0; display: grid; place-items: center; width: 28px; height: 28px; margin: -14px 0 0 -14px; padding: 0; border: 0; background: none; color: var(--_text); font-size: 11px; line-height: 1.1; pointer-events: auto; touch-action: none; cursor: grab; }
  .grip:active { cursor: grabbing; }
  .grip[data-away] { opacity: 0; pointer-events: none; }
  .grip::before { content: ""; grid-area: 1 / 1; width: 20px; height: 20px; border: 2px solid var(--_text); border-radius: 50%; background: var(--_panel); box-shadow: 0 0 0 1.5px var(--_panel); }
  .grip::after { content: ""; grid-area: 1 / 1; width: 8px; height: 8px; background: var(--_text); }
  .grip.move::after { border-radius: 50%; width: 6px; height: 6px; }
  .grip.chosen { z-index: 1; }
  .grip.move.chosen::before { background: var(--_text); }
  .grip.move.chosen::after { background: var(--_panel); }
  .grip.turn::after { width: 10px; height: 10px; border: 2px solid var(--_text); border-block-end-color: transparent; border-radius: 50%; background: none; }
  .grip.stretch::before { border-radius: 4px; }
  .grip.stretch::after { width: 10px; height: 2px; }
  .grip:focus-visible { outline: 3px solid var(--_focus); outline-offset: 1px; border-radius: 50%; }
  .grip .tag { position: absolute; inset-block-start: calc(50% + 13px); padding: 0 4px; background: var(--_panel); border: 1px solid var(--_text); border-radius: 3px; font-size: 10.5px; font-weight: 600; white-space: nowrap; }
  .grip.cross::before { width: 26px; height: 26px; border-width: 2px; background: none; box-shadow: none; }
  .grip.cross::after { width: 26px; height: 26px; background: linear-gradient(var(--_text) 0 0) center / 2px 100% no-repeat, linear-gradient(var(--_text) 0 0) center / 100% 2px no-repeat; }
  .grip.cross.led { pointer-events: none; }
  .grip.first { cursor: pointer; }
  .grip.first::before { border-radius: 0; width: 14px; height: 14px; }
  .grip.first::after { width: 6px; height: 6px; }
  .grip.ghost { z-index: 1; cursor: pointer; }
  .grip.ghost::before { width: 24px; height: 24px; border-style: dashed; }
  .grip.ghost::after { content: none; }
  .grip.ghost.stale::before { border-style: dotted; }
  .grip.ghost b { grid-area: 1 / 1; font-size: 13px; }
  .grip.ghost .gain { position: absolute; inset-block-start: calc(50% + 13px); padding: 0 4px; background: var(--_panel); border-radius: 3px; font-size: 11px; font-weight: 600; white-space: nowrap; }
  .stage:has(.grip.cross) .maplibregl-canvas-container.maplibregl-interactive { cursor: crosshair; }
  .edit-bar { position: absolute; z-index: 2; inset-block-start: 10px; inset-inline: 215px 52px; display: flex; flex-wrap: wrap; gap: 4px 8px; align-items: center; width: fit-content; max-width: 620px; padding: 5px 10px; background: var(--_panel); border: 1px solid var(--_control); border-radius: 8px; font-size: 12.5px; line-height: 1.35; }
  .stage:is(.beside, .swipe) .edit-bar { inset-block-start: 44px; }
  .edit-bar[hidden] { display: none; }
  .edit-bar p { flex: 1 1 200px; margin: 0; overflow-wrap: anywhere; }
  .edit-bar button { min-height: 28px; padding: 2px 10px; border: 1px solid var(--_control); border-radius: 6px; background: none; font-size: 12.5px; }
  .edit-bar button.main { background: var(--_accent); color: var(--_accent-text); border-color: var(--_accent); }
  .edit-bar button:disabled { opacity: 0.5; }
  /* The bar takes the foot of a small map. */
  @container frame (max-width: 1099px) {
    .edit-bar { inset-block: auto 10px; inset-inline: 170px 10px; }
    .stage:is(.beside, .swipe) .edit-bar { inset-block: auto 50px; }
    .stage.swipe .edit-bar { inset-block-end: 78px; }
    .stage:has(> .edit-bar:not([hidden])) .keys-open { display: none; }
  }
  @container frame (max-width: 719px) {
    .edit-bar { inset-block-end: 6px; inset-inline: 6px 110px; padding: 3px 8px; font-size: 12px; }
    .stage.beside .edit-bar { inset-block-end: 84px; }
    .stage.swipe .edit-bar { inset-block-end: 112px; }
    .edit-bar:has(button) { inset-inline: 6px; width: auto; max-width: none; }
    .edit-bar p { flex-basis: 100%; }
    .stage:has(> .edit-bar button) details.legend { display: none; }
  }
  @media (pointer: coarse) {
    .grip { width: 44px; height: 44px; margin: -22px 0 0 -22px; }
    .grip::before { width: 24px; height: 24px; }
  }
  @media (forced-colors: active) {
    .map-edit path { stroke: CanvasText; forced-color-adjust: none; }
    .grip::before { border-color: ButtonText; background: ButtonFace; forced-color-adjust: none; }
    .grip::after { background: ButtonText; forced-color-adjust: none; }
    .grip.chosen::before { border-color: Highlight; }
  }
  @media print {
    .map-edit, .edit-bar { display: none; }
  }
`;

import { css } from "lit";

/** One or two maps in their box, and what lies on them. */
export const stageStyles = css`
  .map { position: absolute; inset: 0; background: var(--_panel); }
  .still { position: absolute; z-index: 1; inset: 0; display: flex; background: var(--_sea); }
  .still svg { flex: 1 1 0; min-width: 0; }
  .failed { flex: none; margin: 0; padding: 3px 12px; background: var(--_panel); border-block-end: 1px solid var(--_rule); font-size: 12.5px; line-height: 1.35; }
  .map[hidden] { display: none; }
  .map.two .maplibregl-control-container { display: none; }
  .stilled .maplibregl-control-container { visibility: hidden; }
  .stage.beside .map.one { inset-inline-end: 50%; }
  .stage.beside .map.two { inset-inline-start: 50%; border-inline-start: 2px solid var(--_text); }
  .stage.swipe .map.two { clip-path: inset(0 0 0 var(--_swipe)); }
  .edge { position: absolute; inset-block: 0; left: var(--_swipe); width: 2px; background: var(--_text); pointer-events: none; }
  .swipe-range { position: absolute; inset-block-end: 46px; inset-inline: 0; width: 100%; margin: 0; min-height: 24px; z-index: 2; accent-color: var(--_accent); }
  .side, .view { position: absolute; margin: 0; padding: 3px 9px; font-size: 12px; background: var(--_panel); border: 1px solid var(--_rule); border-radius: 14px; max-width: 44%; z-index: 2; }
  .side { inset-block-start: 10px; inset-inline-start: 10px; font-weight: 600; }
  .side.without { inset-inline-start: calc(50% + 10px); }
  .swipe .side.without { inset-inline: auto 60px; }
  .view { inset-block-end: 10px; inset-inline-start: 50%; translate: -50% 0; min-height: 28px; border-color: var(--_control); }
  .edited { position: absolute; z-index: 2; pointer-events: none; max-width: calc(100% - 70px); inset-block-start: 40px; inset-inline-start: 10px; padding: 3px 9px; font-size: 12px; font-weight: 600; background: var(--_panel); border: 1px solid var(--_alert); border-radius: 99px; overflow-wrap: anywhere; }
  .theirs { font-weight: 400; border-color: var(--_rule); }
  .edited + .theirs { inset-block-start: 70px; }
  .notional { position: absolute; z-index: 2; pointer-events: none; max-width: calc(100% - 70px); inset-block-start: 10px; inset-inline-start: 10px; padding: 3px 9px; font-size: 12px; background: var(--_panel); border: 1px solid var(--_rule); border-radius: 99px; }
  .maplibregl-map { font: inherit; }
  .maplibregl-canvas:focus-visible { outline-offset: -3px; }
  .maplibregl-ctrl-scale { background: color-mix(in srgb, var(--_panel) 75%, transparent); color: var(--_text); border-color: var(--_text); font-size: 11px; }
  .map .maplibregl-cooperative-gesture-screen { background: rgb(0 0 0 / 0.75); }
  .maplibregl-ctrl-group { background: var(--_panel); }
  :host([data-dark]) .maplibregl-ctrl-icon { filter: invert(0.9); }
  .still.poster { cursor: pointer; }
  .use-map { position: absolute; z-index: 2; inset-block-start: 10px; inset-inline-end: 10px; min-height: 32px; padding: 4px 12px; background: var(--_panel); border: 1px solid var(--_control); border-radius: 6px; font-weight: 600; }
  .stage details.legend { position: absolute; z-index: 2; inset-block-end: 10px; inset-inline-end: 10px; max-width: min(300px, calc(100% - 20px)); max-height: calc(100% - 60px); overflow: auto; margin: 0; padding: 2px 11px; background: var(--_panel); border: 1px solid var(--_rule); border-radius: 8px; font-size: 12px; }
  .stage details.legend > summary { min-height: 24px; padding-block: 2px; }
  .stage details.legend h3 { font-size: 12.5px; }
  .locator { position: absolute; z-index: 2; inset-block-end: 36px; inset-inline-start: 10px; display: grid; justify-items: start; gap: 2px; padding: 0; border: 0; background: none; text-align: start; font-size: 12px; color: var(--_text); }
  .locator svg { display: block; box-shadow: 0 0 0 1px var(--_rule); }
  .locator span { padding: 0 4px; background: var(--_panel); border-radius: 3px; }
  button.locator span { text-decoration: underline; text-underline-offset: 2px; }
  @container frame (max-width: 719px) or (max-height: 519px) {
    .locator { display: none; }
    .edited { font-size: 11px; padding: 1px 7px; inset-block-start: 30px; inset-inline-start: 6px; }
    .edited + .theirs { inset-block-start: 52px; }
    .notional { font-size: 11px; padding: 1px 7px; inset-block-start: 6px; inset-inline-start: 6px; }
    .stage .maplibregl-ctrl-scale { display: none; }
  }
  @container frame (max-width: 719px) {
    .side { max-width: calc(50% - 60px); font-size: 11px; line-height: 1.25; }
    .view { inset-block-end: 46px; max-width: calc(100% - 20px); white-space: nowrap; }
    .swipe-range { inset-block-end: 80px; }
  }
  @container frame (max-width: 599px) {
    .stage.beside .map.one { inset-inline-end: 0; inset-block-end: 50%; }
    .stage.beside .map.two { inset-inline-start: 0; inset-block-start: 50%; border-inline-start: 0; border-block-start: 2px solid var(--_text); }
    .stage.beside .side.without { inset-inline-start: 10px; inset-block-start: calc(50% + 10px); }
    .stage.beside .still { flex-direction: column; }
    .stage.beside .side { max-width: calc(100% - 60px); }
    .stage.swipe .side { max-width: calc(50% - 40px); }
    .stage.swipe .edited { inset-block-start: 64px; }
    .stage.swipe .edited + .theirs { inset-block-start: 86px; }
  }
`;

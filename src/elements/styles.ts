import { css } from "lit";

/** Layout and look of the element. Colours come from the theme as custom properties; see `theme-properties.ts`. */
export const styles = css`
  :host {
    display: block;
    position: relative;
    height: 640px;
    min-height: 260px;
    font: 400 14px/1.45 var(--coalition-font, "Coalition Sans", system-ui, sans-serif);
    font-variant-numeric: tabular-nums;
    text-align: start;
    contain: layout paint;
  }
  :host([hidden]) { display: none; }
  * { box-sizing: border-box; }
  .frame {
    container: frame / size;
    position: absolute;
    inset: 0;
    overflow: hidden;
    color: var(--_text);
    background: var(--_panel);
  }
  .grid {
    display: grid;
    grid-template: auto minmax(0, 1fr) auto auto / 320px minmax(0, 1fr);
    grid-template-areas: "head map" "panel map" "panel strip" "panel credits";
    height: 100%;
  }
  .grid.bare { grid-template: auto minmax(0, 1fr) auto auto / minmax(0, 1fr); grid-template-areas: "head" "map" "strip" "credits"; }
  .head { grid-area: head; padding: 16px 18px 4px; background: var(--_panel); border-inline-end: 1px solid var(--_rule); }
  .bare .head { padding: 8px 12px; border-inline-end: 0; border-block-end: 1px solid var(--_rule); }
  .panel {
    grid-area: panel;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 0 18px 24px;
    background: var(--_panel);
    border-inline-end: 1px solid var(--_rule);
  }
  .stage { grid-area: map; position: relative; min-height: 0; overflow: hidden; }
  .map { position: absolute; inset: 0; }
  .still { position: absolute; inset: 0; display: flex; background: var(--_sea); }
  .still svg { flex: 1 1 0; min-width: 0; }
  .failed { position: absolute; inset: auto 10px 10px; margin: 0; padding: 4px 10px; background: var(--_panel); border-radius: 6px; font-size: 12.5px; }
  .map[hidden] { display: none; }
  .map.two .maplibregl-control-container { display: none; }
  .stage.beside .map.one { inset-inline-end: 50%; }
  .stage.beside .map.two { inset-inline-start: 50%; border-inline-start: 2px solid var(--_text); }
  .stage.swipe .map.two { clip-path: inset(0 0 0 var(--_swipe)); }
  .edge { position: absolute; inset-block: 0; left: var(--_swipe); width: 2px; background: var(--_text); pointer-events: none; }
  .swipe-range { position: absolute; inset-block-end: 46px; inset-inline: 0; width: 100%; margin: 0; z-index: 2; accent-color: var(--_text); }
  .side, .view { position: absolute; margin: 0; padding: 3px 9px; font-size: 12px; background: var(--_panel); border: 1px solid var(--_rule); border-radius: 99px; max-width: 44%; }
  .side { inset-block-start: 10px; inset-inline-start: 10px; font-weight: 600; }
  .side.without { inset-inline-start: calc(50% + 10px); }
  .swipe .side.without { inset-inline: auto 60px; }
  .view { inset-block-end: 10px; inset-inline-start: 50%; translate: -50% 0; min-height: 28px; border-color: var(--_control); z-index: 2; }
  .strip { grid-area: strip; padding: 8px 14px 8px; background: var(--_panel); border-block-start: 1px solid var(--_rule); min-width: 0; max-height: 62cqh; overflow: auto; }
  .strip-head { display: flex; gap: 12px; align-items: baseline; justify-content: space-between; flex-wrap: wrap; }
  .strip h3 { margin: 0; font-size: 16px; }
  .strip-head button { min-height: 28px; padding: 2px 10px; border: 1px solid var(--_control); border-radius: 6px; background: none; font-size: 12.5px; }
  .bar { margin: 5px 0 3px; line-height: 0; }
  .bar-key { display: flex; flex-wrap: wrap; gap: 0 18px; margin: 0; padding: 0; list-style: none; font-size: 12px; color: var(--_quiet); }
  .bar-key strong { color: var(--_text); font-weight: 600; }
  .finding { margin: 4px 0 0; font-size: 13.5px; max-width: 90ch; }
  .ledger { margin-top: 10px; }
  .tables { columns: 2 340px; column-gap: 28px; font-size: 12.5px; }
  table { width: 100%; border-collapse: collapse; margin: 0 0 14px; break-inside: avoid; }
  caption { text-align: start; font-weight: 600; padding-block: 4px; }
  th, td { padding: 2px 6px; text-align: end; border-block-end: 1px solid var(--_rule); font-weight: 400; }
  th:first-child { text-align: start; }
  thead th { font-weight: 600; color: var(--_quiet); vertical-align: bottom; }
  th button { border: 0; padding: 2px; min-height: 24px; background: none; font-weight: 600; text-align: inherit; }
  #altitude { width: 100%; margin: 2px 0; accent-color: var(--_text); min-height: 24px; }
  output { font-weight: 400; }
  .credits {
    grid-area: credits;
    padding: 3px 10px;
    font-size: 11px;
    color: var(--_quiet);
    background: var(--_panel);
    border-block-start: 1px solid var(--_rule);
  }
  .credits summary { cursor: pointer; min-height: 24px; padding-block: 3px; }
  .credits ul { margin: 4px 0 6px; padding-inline-start: 18px; }
  .credits p { margin: 4px 0; max-width: 80ch; }
  .credits[open] { max-height: 45cqh; overflow: auto; }
  h2 { margin: 0; font-size: 20px; line-height: 1.2; font-weight: 600; letter-spacing: -0.01em; }
  h3 { margin: 0 0 6px; font-size: 13px; font-weight: 600; }
  .date { margin: 2px 0 0; font-size: 24px; line-height: 1.15; font-weight: 600; letter-spacing: -0.015em; }
  .date small { font-size: 12px; font-weight: 400; color: var(--_quiet); letter-spacing: 0; }
  .lede { margin: 6px 0 0; color: var(--_quiet); }
  .now { margin: 4px 0 0; font-size: 14px; }
  a { color: var(--_link); text-underline-offset: 2px; }
  button, select, input { font: inherit; color: inherit; }
  button { cursor: pointer; }
  :focus-visible { outline: 2px solid var(--_link); outline-offset: 2px; border-radius: 3px; }
  fieldset { margin: 16px 0 0; padding: 0; border: 0; min-width: 0; }
  legend { padding: 0; margin-bottom: 5px; font-weight: 600; font-size: 13px; }
  .hint { color: var(--_quiet); font-size: 12px; margin: 4px 0 0; }
  .choices { display: grid; grid-auto-flow: column; grid-auto-columns: 1fr; border: 1px solid var(--_control); border-radius: 7px; overflow: clip; }
  .choices label { position: relative; display: grid; place-items: center; min-height: 34px; padding: 3px 6px; text-align: center; font-size: 13px; line-height: 1.15; cursor: pointer; }
  .choices label + label { border-inline-start: 1px solid var(--_control); }
  .choices input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: pointer; }
  .choices label:hover { background: var(--_hover); }
  .choices label:has(:checked) { background: var(--_text); color: var(--_panel); font-weight: 600; }
  .choices label:has(:focus-visible) { outline: 2px solid var(--_link); outline-offset: -3px; border-radius: 6px; }
  .choices small { display: block; font-size: 11px; font-weight: 400; opacity: 0.85; }
  details.fold { margin-top: 16px; border-block-start: 1px solid var(--_rule); padding-top: 8px; }
  details.fold > summary { cursor: pointer; font-weight: 600; min-height: 28px; padding-block: 4px; }
  .things { list-style: none; margin: 4px 0 12px; padding: 0; }
  .things button { display: flex; width: 100%; gap: 8px; justify-content: space-between; min-height: 26px; padding: 3px 6px; border: 0; border-radius: 4px; background: none; text-align: start; font-size: 13px; }
  .things button:hover { background: var(--_hover); }
  .things small { color: var(--_quiet); text-align: end; }
  .key { margin-top: 16px; border-block-start: 1px solid var(--_rule); padding-top: 6px; font-size: 12.5px; }
  .stage .key {
    position: absolute;
    inset-block-end: 10px;
    inset-inline-end: 10px;
    max-width: min(300px, calc(100% - 20px));
    max-height: calc(100% - 100px);
    overflow: auto;
    margin: 0;
    padding: 4px 11px;
    background: var(--_panel);
    border: 1px solid var(--_rule);
    border-radius: 8px;
    box-shadow: 0 1px 6px rgb(0 0 0 / 0.1);
    font-size: 12px;
  }
  .key summary { cursor: pointer; font-weight: 600; min-height: 24px; padding-block: 3px; }
  .key h3 { margin: 8px 0 3px; font-size: 11px; font-weight: 600; color: var(--_quiet); }
  .key ul { list-style: none; margin: 0; padding: 0; }
  .key li { display: grid; grid-template-columns: 34px 1fr; gap: 8px; align-items: center; min-height: 21px; line-height: 1.25; }
  .key svg, .key img { display: block; margin: auto; }
  .card {
    position: absolute;
    z-index: 3;
    width: max-content;
    max-width: min(270px, calc(100% - 16px));
    padding: 8px 11px;
    background: var(--_panel);
    border: 1px solid var(--_rule);
    border-radius: 8px;
    box-shadow: 0 2px 10px rgb(0 0 0 / 0.16);
    font-size: 12.5px;
    pointer-events: none;
  }
  .card.pinned { pointer-events: auto; }
  .card strong { display: block; font-size: 13.5px; }
  .card p { margin: 2px 0; }
  .card button { margin-top: 6px; min-height: 30px; padding: 3px 10px; border: 1px solid var(--_control); border-radius: 6px; background: none; }
  dl { display: grid; grid-template-columns: auto 1fr; gap: 2px 10px; margin: 6px 0; }
  dt { color: var(--_quiet); }
  dd { margin: 0; }
  .quiet { color: var(--_quiet); }
  .details {
    position: absolute;
    inset-block: 0;
    inset-inline: auto 0;
    z-index: 5;
    width: min(380px, 100%);
    height: 100%;
    max-height: none;
    margin: 0;
    padding: 16px 18px 24px;
    overflow: auto;
    overscroll-behavior: contain;
    color: inherit;
    background: var(--_panel);
    border: 0;
    border-inline-start: 1px solid var(--_rule);
    box-shadow: -4px 0 16px rgb(0 0 0 / 0.12);
  }
  .details h3 { font-size: 17px; line-height: 1.25; margin-inline-end: 40px; }
  .details h4 { margin: 14px 0 4px; font-size: 13px; }
  .close { position: absolute; inset-block-start: 10px; inset-inline-end: 10px; width: 34px; height: 34px; border: 0; border-radius: 6px; background: none; font-size: 20px; line-height: 1; }
  .close:hover { background: var(--_hover); }
  .sources { margin: 0; padding-inline-start: 18px; font-size: 12.5px; }
  .sources li { margin-bottom: 6px; overflow-wrap: anywhere; }
  .badge { display: inline-block; padding: 0 6px; border: 1px solid var(--_control); border-radius: 4px; font-size: 11px; }
  .problems { position: absolute; inset: 8px 8px auto; z-index: 6; padding: 8px 12px; background: var(--_panel); border: 2px solid var(--_lost); border-radius: 8px; font-size: 13px; max-height: 60%; overflow: auto; }
  .problems ul { margin: 4px 0; padding-inline-start: 18px; overflow-wrap: anywhere; }
  .problems button { min-height: 28px; padding: 2px 10px; border: 1px solid var(--_control); border-radius: 6px; background: none; }
  .notional { position: absolute; inset-block-start: 10px; inset-inline-start: 10px; padding: 3px 9px; font-size: 12px; background: var(--_panel); border: 1px solid var(--_rule); border-radius: 99px; }
  .said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .sheet-button { display: none; }
  .maplibregl-map { font: inherit; }
  .maplibregl-ctrl-scale { background: color-mix(in srgb, var(--_panel) 75%, transparent); color: var(--_text); border-color: var(--_text); font-size: 11px; }
  .maplibregl-ctrl-group { background: var(--_panel); }
  :host([data-dark]) .maplibregl-ctrl-icon { filter: invert(0.9); }
  @container frame (max-width: 719px) {
    .grid { grid-template: auto minmax(0, 1fr) auto auto auto / minmax(0, 1fr); grid-template-areas: "head" "map" "strip" "bar" "credits"; }
    .bar-key { display: none; }
    .strip h3 { font-size: 14px; }
    .finding { font-size: 12.5px; }
    .head { padding: 8px 12px; border-inline-end: 0; border-block-end: 1px solid var(--_rule); }
    .head h2 { font-size: 17px; }
    .now { font-size: 13px; }
    .date { font-size: 17px; }
    .panel { display: none; position: absolute; inset: 56px 0 44px; padding-block-end: 20px; z-index: 4; border: 0; border-block-start: 1px solid var(--_rule); box-shadow: 0 -4px 16px rgb(0 0 0 / 0.15); }
    .panel.open { display: block; }
    .sheet-button { display: block; grid-area: bar; position: relative; min-height: 44px; border: 0; border-block-start: 1px solid var(--_rule); background: var(--_panel); font-weight: 600; z-index: 5; }
    .details { inset-block: auto 0; width: 100%; height: min(75%, 480px); border-block-start: 1px solid var(--_rule); }
  }
  @media (prefers-reduced-motion: no-preference) {
    .choices label { transition: background-color 0.2s; }
  }
  @media print {
    :host { height: auto; contain: none; }
    .panel fieldset, .panel .fold:not(.list), .sheet-button, .strip-head button, .maplibregl-control-container, .view, .swipe-range { display: none; }
    .grid { display: flex; flex-direction: column; height: auto; }
    .stage { order: 1; flex: none; height: 520px; }
    .strip { order: 2; max-height: none; overflow: visible; }
    .panel { order: 3; overflow: visible; border: 0; }
    .credits { order: 4; max-height: none; }
    .key { columns: 2 260px; }
    .frame { position: static; overflow: visible; }
  }
  @media (forced-colors: active) {
    .choices label:has(:checked) { background: Highlight; color: HighlightText; forced-color-adjust: none; }
  }
`;

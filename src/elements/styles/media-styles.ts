import { css } from "lit";

/** Right-to-left pages, paper, forced colours, and motion for those who want it. Comes last. */
export const mediaStyles = css`
  output, small { unicode-bidi: isolate; }
  .map, .still, .bar, .preview, .swipe-range { direction: ltr; }
  .frame:dir(rtl) .maplibregl-ctrl-top-right { right: auto; left: 0; }
  .frame:dir(rtl) .maplibregl-ctrl-top-right .maplibregl-ctrl { float: left; margin: 10px 0 0 10px; }
  .frame:dir(rtl) .maplibregl-ctrl-bottom-left { right: 0; left: auto; }
  .frame:dir(rtl) .maplibregl-ctrl-bottom-left .maplibregl-ctrl { float: right; margin: 0 10px 10px 0; }
  .frame:dir(rtl) .swipe .side.with { inset-inline: auto 60px; }
  .frame:dir(rtl) .swipe .side.without { inset-inline: 10px auto; }
  .frame:dir(rtl) .details { box-shadow: 4px 0 16px rgb(0 0 0 / 0.12); }
  @media (prefers-reduced-motion: no-preference) {
    .choices label { transition: background-color 0.2s; }
  }
  @media (forced-colors: active) {
    .choices label:has(:checked) { background: Highlight; color: HighlightText; forced-color-adjust: none; }
    .choices label:has(:checked):has(:focus-visible) { outline-color: HighlightText; }
    .choices label:not(:has(:checked)):has(:focus-visible), :focus-visible { outline-color: Highlight; }
    :host([data-dark]) .maplibregl-ctrl-icon { filter: none; }
    .maplibregl-ctrl-group { border: 1px solid ButtonText; }
    .edge { background: CanvasText; forced-color-adjust: none; }
    .card, .details, .stage .key { border: 1px solid CanvasText; }
    .history button[aria-disabled="true"] { color: GrayText; border-color: GrayText; }
    .timeline button[aria-pressed="true"] span { text-decoration: underline; }
  }
  @media print {
    :host { height: auto; contain: none; }
    .panel fieldset, .fold:not(.list[open]), .tools, .use-map, .keys-open, .sheet-button, .strip-head button, .maplibregl-control-container, .view, .swipe-range { display: none; }
    .frame { container-type: normal; position: static; overflow: visible; }
    .grid { display: flex; flex-direction: column; height: auto; overflow: visible; }
    .stage { order: 1; flex: none; height: 520px; }
    .strip { order: 2; max-height: none; overflow: visible; }
    .panel { display: block; position: static; order: 3; overflow: visible; border: 0; box-shadow: none; padding: 0 12px; }
    .print-key { order: 3; margin: 0; padding: 6px 12px; border: 0; }
    .credits { order: 4; max-height: none; }
    .key { columns: 2 260px; }
    .key li { break-inside: avoid; }
    .key h3 { break-after: avoid; }
  }
`;

import { css } from "lit";

/** Right-to-left pages, forced colours and print. Comes last, to override the other styles. */
export const mediaStyles = css`
  .map, .still, .locator, .preview, .swipe-range { direction: ltr; }
  .frame:dir(rtl) .maplibregl-ctrl-top-right { right: auto; left: 0; }
  .frame:dir(rtl) .maplibregl-ctrl-top-right .maplibregl-ctrl { float: left; margin: 10px 0 0 10px; }
  .frame:dir(rtl) .maplibregl-ctrl-bottom-left { right: 0; left: auto; }
  .frame:dir(rtl) .maplibregl-ctrl-bottom-left .maplibregl-ctrl { float: right; margin: 0 10px 10px 0; }
  .frame:dir(rtl) .swipe .side.with { inset-inline: auto 60px; }
  .frame:dir(rtl) .swipe .side.without { inset-inline: 10px auto; }
  .frame:dir(rtl) .details { box-shadow: 4px 0 16px rgb(0 0 0 / 0.12); }
  @media (forced-colors: active) {
    :host([data-dark]) .maplibregl-ctrl-icon { filter: none; }
    .maplibregl-ctrl-group { border: 1px solid ButtonText; }
    .edge { background: CanvasText; forced-color-adjust: none; }
    .card, .details, .stage details.legend { border: 1px solid CanvasText; }
    .timeline button[aria-pressed="true"] span { text-decoration: underline; }
  }
  @media print {
    /* A height set for the screen would let the content overflow what follows, or push it to another page. */
    :host { height: auto !important; min-height: 0 !important; max-height: none !important; contain: none; }
    .panel > :not(details.tables[open]), .first, .skip, .failed, .tools, .use-map, .keys-open, .sheet-button, .maplibregl-control-container, .view, .swipe-range, .locator, .tour-buttons, .stage details.legend { display: none; }
    .frame { container-type: normal; position: static; overflow: visible; }
    .grid { display: flex; flex-direction: column; height: auto; overflow: visible; }
    .head { padding: 0 12px 4px; border: 0; }
    .head h2 { font-size: 18px; }
    /* The whole element fits on one A4 page. */
    .stage { flex: none; height: 320px; break-inside: avoid; }
    coalition-ledger { order: 1; max-height: none; overflow: visible; break-inside: avoid; }
    .print-key { order: 2; margin: 0; padding: 6px 12px; columns: 2 260px; break-inside: avoid; }
    .panel, .bare > details.tables { order: 3; }
    .bare > details.tables:not([open]) { display: none; }
    .bare > details.tables { max-height: none; overflow: visible; }
    .panel { display: block; position: static; overflow: visible; border: 0; padding: 0 12px; }
    .credits { order: 4; max-height: none; }
  }
`;

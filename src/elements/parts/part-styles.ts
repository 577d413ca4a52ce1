import { css } from "lit";
import { touchStyles } from "../touch-styles.js";

const lookStyles = css`
  :host {
    display: block;
    /* Our own font supplies characters that the page's lacks, such as arrows. */
    font: 400 14px/1.45 var(--coalition-font, "Coalition Sans"), "Coalition Sans", system-ui, sans-serif;
    font-variant-numeric: tabular-nums;
    text-align: start;
  }
  :host([hidden]) { display: none; }
  * { box-sizing: border-box; }
  .part { color: var(--_text); }
  /* A part outside its map keeps the map's background, on which its colours are readable. */
  .apart { padding: 10px 12px; background: var(--_panel); }
  .missing { margin: 0; padding: 6px 10px; list-style: none; font-size: 13px; border: 2px solid #a61b29; border-radius: 6px; }
  /* The place of a part that has nothing to show yet; static.css holds as much before the script comes. */
  .holding { min-height: 79px; max-height: 100%; }
  :host([layout="row"]) .holding { min-height: 52px; }
  h3 { margin: 0 0 6px; font-size: 13px; font-weight: 600; }
  a { color: var(--_link); text-underline-offset: 2px; }
  button, select, input { font: inherit; color: inherit; }
  button { cursor: pointer; }
  .quiet { color: var(--_quiet); }
  .said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .hint { color: var(--_quiet); font-size: 12px; margin: 4px 0 0; }
  :focus-visible { outline: 2px solid var(--_focus); outline-offset: 2px; border-radius: 3px; }
  output, small { unicode-bidi: isolate; }
  @media (forced-colors: active) {
    :focus-visible { outline-color: Highlight; }
  }
`;

/** Styles that all parts of a map share, inside it and elsewhere in a page. */
export const partStyles = [lookStyles, touchStyles];

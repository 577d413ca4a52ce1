import { css } from "lit";

/** Where the parts of the element stand, in a wide element. */
export const frameStyles = css`
  :host {
    display: block;
    position: relative;
    height: 640px;
    min-height: 260px;
    /* Signs that a page's own font lacks, such as arrows, come from ours. */
    font: 400 14px/1.45 var(--coalition-font, "Coalition Sans"), "Coalition Sans", system-ui, sans-serif;
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
    grid-template: auto minmax(0, 1fr) auto auto / clamp(320px, 14cqi, 400px) minmax(0, 1fr);
    grid-template-areas: "head map" "panel map" "panel strip" "panel credits";
    height: 100%;
  }
  .grid.bare { grid-template: auto minmax(0, 1fr) auto auto auto / minmax(0, 1fr); grid-template-areas: "head" "map" "strip" "twin" "credits"; }
  .bare > .twin { grid-area: twin; margin: 0; padding: 1px 10px; min-height: 30px; max-height: 45cqh; overflow: auto; font-size: 12px; }
  .head { grid-area: head; padding: 16px 18px 4px; background: var(--_panel); border-inline-end: 1px solid var(--_rule); }
  .bare .head { padding: 8px 12px; border-inline-end: 0; border-block-end: 1px solid var(--_rule); }
  .panel {
    grid-area: panel;
    overflow: auto;
    padding: 0 18px 24px;
    background: var(--_panel);
    border-inline-end: 1px solid var(--_rule);
  }
  .sheet-button { display: none; }
`;

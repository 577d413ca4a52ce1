import { css } from "lit";

/**
 * How the layout follows the size of the element itself, from 240 px on. Where the parts do not fit one below the other
 * the whole scrolls: the map keeps a height in which it can be read, and nothing is cut.
 */
export const sizeStyles = css`
  @container frame (max-height: 419px) {
    .grid { grid-template-rows: auto minmax(200px, 1fr) auto auto; overflow: auto; }
    .grid.bare { grid-template-rows: auto minmax(140px, 1fr) auto auto auto; }
    .bare > .twin { overflow: visible; }
    .strip, .credits[open], .bare > .twin { max-height: none; }
  }
  @container frame (max-width: 719px) {
    .grid {
      grid-template: auto minmax(220px, 1fr) auto auto auto / minmax(0, 1fr);
      grid-template-areas: "head" "map" "strip" "credits" "bar";
      overflow: auto;
      scroll-padding-block-end: 52px;
    }
    .grid.bare { grid-template: auto minmax(220px, 1fr) auto auto auto / minmax(0, 1fr); grid-template-areas: "head" "map" "strip" "twin" "credits"; }
    .bare > .twin { max-height: none; overflow: visible; }
    .bar-key { display: none; }
    .strip { max-height: none; overflow: visible; }
    .strip h3 { font-size: 14px; }
    .strip-head { gap: 4px 12px; }
    .finding { font-size: 12.5px; }
    .head { padding: 8px 12px; border-inline-end: 0; border-block-end: 1px solid var(--_rule); }
    .head h2 { font-size: 17px; }
    .now { font-size: 13px; }
    .date { font-size: 17px; }
    .panel { display: none; position: absolute; inset: 56px 0 44px; padding-block-end: 20px; z-index: 4; border: 0; border-block-start: 1px solid var(--_rule); box-shadow: 0 -4px 16px rgb(0 0 0 / 0.15); }
    .panel.open { display: block; }
    .grid:has(> .panel.open) > :is(.stage, .strip, .credits), .grid:has(> .panel.open) .tools { visibility: hidden; }
    .sheet-button { display: block; grid-area: bar; position: sticky; inset-block-end: 0; height: 44px; border: 0; border-block-start: 1px solid var(--_rule); background: var(--_panel); font-weight: 600; z-index: 5; }
    .details { inset-block: auto 0; width: 100%; height: min(75%, 480px); border-block-start: 1px solid var(--_rule); }
    .side { max-width: calc(50% - 60px); font-size: 11px; line-height: 1.25; }
    .view { inset-block-end: 46px; max-width: calc(100% - 20px); white-space: nowrap; }
    .swipe-range { inset-block-end: 80px; }
  }
  @container frame (max-width: 719px) and (max-height: 419px) {
    .grid.bare { grid-template-rows: auto minmax(140px, 1fr) auto auto auto; }
  }
  @container frame (max-width: 719px) and (max-height: 479px) {
    .panel { inset-block-start: 0; }
    .details { height: 100%; }
  }
  @container frame (max-width: 299px) {
    .choices { grid-auto-flow: row; }
    .choices label + label { border-inline-start: 0; border-block-start: 1px solid var(--_control); }
    .panel, .details { padding-inline: 12px; }
    .stage .key { font-size: 11.5px; }
    .things button { flex-wrap: wrap; }
    .things small { text-align: start; }
    table { font-size: 11.5px; }
    th, td { padding-inline: 3px; }
  }
`;

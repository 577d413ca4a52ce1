import { css } from "lit";

/** The layout of the element's parts, and how it adapts to the element's own size from 240 px on. */
export const frameStyles = css`
  :host {
    display: block;
    position: relative;
    height: 640px;
    min-height: 260px;
    /* Our own font supplies characters that the page's lacks, such as arrows. */
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
    overflow: clip;
    color: var(--_text);
    background: var(--_panel);
  }
  .grid {
    display: grid;
    grid-template: auto minmax(0, 1fr) auto auto / clamp(320px, 22cqi, 400px) minmax(0, 1fr);
    grid-template-areas: "head map" "panel map" "panel strip" "panel credits";
    height: 100%;
  }
  .grid.bare {
    grid-template: auto minmax(0, 1fr) auto auto auto / minmax(0, 1fr);
    grid-template-areas: "head" "map" "strip" "twin" "credits";
  }
  /* Shown at once when it is whole: nothing that a reader has begun to read moves. */
  .waiting { visibility: hidden; }
  .head { grid-area: head; padding: 16px 18px 4px; background: var(--_panel); border-inline-end: 1px solid var(--_rule); }
  .bare .head { padding: 8px 12px; border-inline-end: 0; border-block-end: 1px solid var(--_rule); }
  .bare > details.tables { grid-area: twin; margin: 0; padding: 1px 10px; min-height: 30px; max-height: 45cqh; overflow: auto; font-size: 12px; }
  .first { grid-area: chips; padding: 3px 12px 5px; border-block-end: 1px solid var(--_rule); }
  .place { grid-area: map; display: flex; flex-direction: column; min-height: 0; }
  .stage { flex: 1 1 0; position: relative; min-height: 0; overflow: clip; }
  coalition-ledger { grid-area: strip; padding: 8px 14px; background: var(--_panel); border-block-start: 1px solid var(--_rule); min-width: 0; max-height: 62cqh; overflow: auto; }
  .panel { grid-area: panel; overflow: auto; padding: 10px 18px 24px; background: var(--_panel); border-inline-end: 1px solid var(--_rule); }
  .panel coalition-switches + coalition-switches { margin-top: 14px; }
  .credits { grid-area: credits; padding: 3px 10px; font-size: 11px; color: var(--_quiet); background: var(--_panel); border-block-start: 1px solid var(--_rule); }
  .credits summary { cursor: pointer; min-height: 24px; padding-block: 3px; }
  .credits ul { margin: 4px 0 6px; padding-inline-start: 18px; }
  .credits p { margin: 4px 0; max-width: 80ch; }
  .credits[open] { max-height: 45cqh; overflow: auto; }
  .problems { position: absolute; inset: 8px 8px auto; z-index: 6; padding: 8px 12px; background: var(--_panel); border: 2px solid var(--_alert); border-radius: 8px; font-size: 13px; max-height: 60%; overflow: auto; }
  .problems ul { margin: 4px 0; padding-inline-start: 18px; overflow-wrap: anywhere; }
  .problems button { min-height: 28px; padding: 2px 10px; border: 1px solid var(--_control); border-radius: 6px; background: none; }
  .sheet-button { display: none; }

  @container frame (max-width: 719px) {
    .grid {
      grid-template: auto auto minmax(120px, 1fr) auto auto / auto minmax(0, 1fr);
      grid-template-areas: "head head" "chips chips" "map map" "strip strip" "bar credits";
    }
    .grid.bare {
      grid-template: auto minmax(120px, 1fr) auto auto auto / minmax(0, 1fr);
      grid-template-areas: "head" "map" "strip" "twin" "credits";
    }
    .head { padding: 6px 12px 4px; border-inline-end: 0; }
    .head h2 { font-size: 15px; }
    .now { margin-top: 2px; font-size: 12px; }
    .head .tools { display: none; }
    coalition-ledger { padding: 5px 12px; }
    .panel { display: none; grid-area: auto; position: absolute; inset: 0 0 44px; padding-block-end: 20px; z-index: 4; border: 0; }
    .panel.open { display: block; }
    .grid:has(> .panel.open) > :is(.head, .first, .place, coalition-ledger, .credits) { visibility: hidden; }
    .sheet-button { display: block; grid-area: bar; min-height: 36px; padding: 2px 12px; border: 0; border-block-start: 1px solid var(--_rule); border-inline-end: 1px solid var(--_rule); background: var(--_panel); font-weight: 600; font-size: 13px; z-index: 5; }
    .grid:has(> .panel.open) > .sheet-button { position: absolute; inset: auto 0 0; height: 44px; border-inline-end: 0; }
    .credits { align-content: center; padding-block: 0; font-size: 10.5px; line-height: 1.25; }
    .credits[open] { grid-column: 1 / -1; grid-row: auto; }
  }
  /* In a low element the answer and a readable map take precedence over the heading. */
  @container frame (max-height: 519px) {
    .now, .head .tools { display: none; }
    .head h2 { font-size: clamp(13px, 2cqi, 20px); }
  }
  @container frame (max-height: 399px) {
    .head h2 { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    .head, .bare .head { padding: 0; border: 0; min-height: 0; }
  }
  @container frame (max-height: 319px) {
    .grid { overflow: auto; }
    .grid, .grid.bare { grid-template-rows: auto minmax(110px, 1fr) auto auto auto; }
  }
  @container frame (max-width: 719px) and (max-height: 319px) {
    .grid:not(.bare) { grid-template-rows: auto auto minmax(110px, 1fr) auto auto; }
  }
  @container frame (max-width: 299px) {
    .panel { padding-inline: 12px; }
    table { font-size: 11.5px; }
    th, td { padding-inline: 3px; }
  }
`;

import { css } from "lit";

/** The layout of `mode="story"`: the story below the map, or beside it where there is room. */
export const storyStyles = css`
  .story { grid-area: strip; display: flex; flex-direction: column; gap: 8px; min-width: 0; padding: 12px 18px; background: var(--_panel); border-block-start: 1px solid var(--_rule); touch-action: pan-y pinch-zoom; }
  /* All steps lie in one place, so that the longest makes the height and the map keeps its size. */
  .story .steps { display: grid; max-height: 34cqh; margin: -3px; padding: 3px; overflow: auto; }
  .story .step { grid-area: 1 / 1; visibility: hidden; }
  .story .step.shown { visibility: visible; }
  .story h3 { margin: 0 0 4px; font-size: 14px; }
  .story h3:focus-visible { outline: 2px solid var(--_focus); outline-offset: 1px; }
  .story blockquote { margin: 0; font-size: 17px; line-height: 1.35; text-wrap: pretty; }
  .story .step p { margin: 4px 0 0; font-size: 12.5px; }
  .story .on-map { margin: 0; padding-block-start: 8px; border-block-start: 1px solid var(--_rule); font-size: 12.5px; line-height: 1.4; color: var(--_quiet); min-height: calc(2lh + 9px); }
  .story .tour-buttons { flex-wrap: nowrap; align-items: center; gap: 12px; margin: 0; }
  .story progress { flex: 1 1 0; min-width: 40px; height: 6px; accent-color: var(--_accent); }
  @container frame (min-width: 900px) and (min-height: 400px) {
    .grid.bare.told {
      grid-template: auto minmax(0, 1fr) auto auto / clamp(300px, 30cqi, 400px) minmax(0, 1fr);
      grid-template-areas: "head map" "strip map" "twin map" "credits credits";
    }
    .bare.told .head { padding: 16px 18px 10px; border-inline-end: 1px solid var(--_rule); border-block-end: 0; }
    .told > :is(.story, details.tables) { border-inline-end: 1px solid var(--_rule); }
    .story { overflow: auto; border-block-start: 0; gap: 14px; }
    .story > * { flex: none; }
    .story .steps { max-height: none; }
    .story .tour-buttons { position: sticky; inset-block-end: -12px; padding-block: 6px 12px; margin-block-end: -12px; background: var(--_panel); }
    .story blockquote { font-size: 20px; }
  }
  @container frame (max-width: 719px) {
    .story { padding: 8px 12px; gap: 6px; }
    .story h3 { font-size: 13px; }
    .story blockquote { font-size: 15px; }
    .story .on-map { padding-block-start: 6px; font-size: 12px; min-height: calc(3lh + 7px); }
  }
  @container frame (max-width: 479px) {
    .story .on-map { min-height: calc(4lh + 7px); }
  }
  @container frame ((max-height: 559px) and (max-width: 899px)) or (max-height: 399px) {
    .story .on-map { display: none; }
  }
  @media print {
    .story { order: 1; border: 0; overflow: visible; }
    .story .steps { display: block; max-height: none; overflow: visible; }
    .story .step { visibility: visible; margin-block-end: 8px; break-inside: avoid; }
    /* Whose words these are is said once. */
    .story .step:not(:last-child) .by { display: none; }
    .story .step.shown { padding-inline-start: 8px; border-inline-start: 3px solid var(--_text); }
    .story blockquote { font-size: 13px; }
    .story .on-map { order: -1; min-height: 0; border: 0; padding: 0; }
  }
`;

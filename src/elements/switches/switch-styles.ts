import { css } from "lit";

/**
 * Questions with their answers: segments, boxes, sliders. Words are never broken: in a language that needs the room,
 * answers wrap below each other.
 */
export const switchStyles = css`
  :host { container: switches / inline-size; }
  fieldset { margin: 14px 0 0; padding: 0; border: 0; min-width: 0; }
  .switches > fieldset:first-child { margin-top: 0; }
  legend { padding: 0; margin-bottom: 4px; font-weight: 600; font-size: 13px; }
  .choices { display: flex; flex-wrap: wrap; border: 1px solid var(--_control); border-radius: 7px; overflow: clip; }
  .choices label { position: relative; flex: 1 1 0; min-width: min-content; display: grid; place-items: center; min-height: 34px; padding: 3px 7px; text-align: center; font-size: 13px; line-height: 1.15; cursor: pointer; box-shadow: -1px 0 0 var(--_control), 0 -1px 0 var(--_control); }
  .choices input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: pointer; }
  .choices label:hover { background: var(--_hover); }
  .choices label:has(:checked) { background: var(--_accent); color: var(--_accent-text); font-weight: 600; }
  .choices label:has(:focus-visible) { outline: 2px solid var(--_focus); outline-offset: -3px; border-radius: 6px; }
  .choices label:has(:checked):has(:focus-visible) { outline-color: var(--_accent-text); }
  .choices small { display: block; font-size: 11px; font-weight: 400; opacity: 0.85; }
  #altitude { width: 100%; margin: 2px 0; accent-color: var(--_accent); min-height: 24px; }
  output { font-weight: 400; }
  .meaning { margin: 4px 0 0; padding: 6px 10px; font-size: 13px; background: var(--_hover); border-inline-start: 3px solid var(--_text); border-radius: 2px; }
  .objections input, select, input[type="number"] { width: 100%; min-height: 32px; padding: 3px 8px; color: var(--_text); background: var(--_panel); border: 1px solid var(--_control); border-radius: 6px; font-size: 13px; }
  .force-size input { margin-top: 6px; }
  .chips { display: flex; flex-wrap: wrap; gap: 6px; margin: 7px 0 0; padding: 0; list-style: none; }
  .chips li { display: flex; align-items: center; padding-inline-start: 10px; font-size: 13px; border: 1px solid var(--_control); border-radius: 99px; }
  .chips button { min-width: 28px; min-height: 28px; padding: 0; border: 0; border-radius: 99px; background: none; font-size: 16px; line-height: 1; }
  .chips button:hover, .history button:hover { background: var(--_hover); }
  .vetoes label { display: flex; gap: 8px; align-items: center; min-height: 28px; font-size: 13px; cursor: pointer; }
  .vetoes input { width: 18px; height: 18px; margin: 0; accent-color: var(--_accent); }
  .history { display: flex; flex-wrap: wrap; gap: 6px; margin-top: 12px; }
  .history button { flex: 1 1 auto; min-height: 32px; padding: 3px 10px; border: 1px solid var(--_control); border-radius: 6px; background: none; font-size: 13px; }
  .history button[aria-disabled="true"] { color: var(--_quiet); border-style: dashed; cursor: default; background: none; }
  .presets { margin-top: 8px; font-size: 13px; }
  .presets summary { cursor: pointer; min-height: 26px; padding-block: 3px; }
  .presets ul { list-style: none; margin: 2px 0 0; padding: 0; display: grid; gap: 4px; }
  .presets button { width: 100%; min-height: 30px; padding: 3px 8px; border: 1px solid var(--_control); border-radius: 6px; background: none; text-align: start; font-size: 13px; }
  .presets button:hover { background: var(--_hover); }
  :host([layout="row"]) .switches { display: flex; flex-wrap: wrap; gap: 4px 14px; align-items: center; }
  :host([layout="row"]) fieldset { display: flex; gap: 8px; align-items: center; margin: 0; max-width: 100%; }
  :host([layout="row"]) legend { float: inline-start; margin: 0; }
  :host([layout="row"]) fieldset:has(input[name="domain"]) { flex: 1 1 300px; }
  :host([layout="row"]) fieldset:has(input[name="domain"]) .choices { flex: 1; }
  /* Names of domains need no heading. */
  :host([layout="row"]) fieldset:has(input[name="domain"]) legend { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  :host([layout="row"]) .choices small { display: none; }
  :host([layout="row"]) .choices label { min-height: 30px; }
  @media (prefers-reduced-motion: no-preference) {
    .choices label { transition: background-color 0.2s; }
  }
  @media (pointer: coarse) {
    .choices label, .history button, .objections input, select, input[type="number"], .vetoes label { min-height: 44px; }
    .chips button { min-width: 44px; min-height: 44px; }
    .presets button, .presets summary { min-height: 44px; }
  }
  @media (forced-colors: active) {
    .choices label:has(:checked) { background: Highlight; color: HighlightText; forced-color-adjust: none; }
    .choices label:has(:checked):has(:focus-visible) { outline-color: HighlightText; }
    .choices label:not(:has(:checked)):has(:focus-visible) { outline-color: Highlight; }
    .history button[aria-disabled="true"] { color: GrayText; border-color: GrayText; }
  }
`;

import { css } from "lit";

/** Type, links, switches, lists and the legend. */
export const controlStyles = css`
  #altitude { width: 100%; margin: 2px 0; accent-color: var(--_accent); min-height: 24px; }
  output { font-weight: 400; }
  h2 { margin: 0; font-size: 20px; line-height: 1.2; font-weight: 600; letter-spacing: -0.01em; }
  h3 { margin: 0 0 6px; font-size: 13px; font-weight: 600; }
  .date { margin: 2px 0 0; font-size: 24px; line-height: 1.15; font-weight: 600; letter-spacing: -0.015em; }
  .date::first-letter { text-transform: uppercase; }
  .date small { font-size: 12px; font-weight: 400; color: var(--_quiet); letter-spacing: 0; }
  .lede { margin: 6px 0 0; color: var(--_quiet); }
  .now { margin: 4px 0 0; font-size: 14px; }
  a { color: var(--_link); text-underline-offset: 2px; }
  button, select, input { font: inherit; color: inherit; }
  button { cursor: pointer; }
  :focus-visible { outline: 2px solid var(--_focus); outline-offset: 2px; border-radius: 3px; }
  :is(.credits summary, .sheet-button, .wide):focus-visible { outline-offset: -3px; }
  fieldset { margin: 16px 0 0; padding: 0; border: 0; min-width: 0; }
  legend { padding: 0; margin-bottom: 5px; font-weight: 600; font-size: 13px; }
  .hint { color: var(--_quiet); font-size: 12px; margin: 4px 0 0; }
  .choices { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); border: 1px solid var(--_control); border-radius: 7px; overflow: clip; }
  .choices label { position: relative; display: grid; place-items: center; min-height: 34px; padding: 3px 6px; text-align: center; font-size: 13px; line-height: 1.15; cursor: pointer; hyphens: auto; overflow-wrap: anywhere; }
  .choices label + label { border-inline-start: 1px solid var(--_control); }
  .choices input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: pointer; }
  .choices label:hover { background: var(--_hover); }
  .choices label:has(:checked) { background: var(--_accent); color: var(--_accent-text); font-weight: 600; }
  .choices label:has(:focus-visible) { outline: 2px solid var(--_focus); outline-offset: -3px; border-radius: 6px; }
  .choices label:has(:checked):has(:focus-visible) { outline-color: var(--_accent-text); }
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
    z-index: 2;
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
  .quiet { color: var(--_quiet); }
  .said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .tools { display: flex; flex-wrap: wrap; gap: 6px; margin: 6px 0 2px; }
  .tools button { min-height: 30px; padding: 3px 10px; border: 1px solid var(--_control); border-radius: 6px; background: none; color: inherit; font: inherit; font-size: 13px; cursor: pointer; }
  .tools button:hover { background: var(--_hover); }
`;

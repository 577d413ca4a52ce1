import { css } from "lit";

/** The tables that say what the map shows. */
export const tablesStyles = css`
  table { width: 100%; border-collapse: collapse; margin: 0 0 14px; font-size: 12.5px; break-inside: auto; }
  .twin h3 { margin-block-start: 14px; }
  .twin p { margin: 0 0 6px; font-size: 12.5px; max-width: 75ch; }
  .twin :is(th, td) { padding: 5px 4px; text-align: start; vertical-align: top; overflow-wrap: anywhere; font-weight: 400; border-block-end: 1px solid var(--_rule); }
  .twin thead th { font-weight: 600; color: var(--_quiet); white-space: normal; overflow-wrap: normal; vertical-align: bottom; }
  .twin tbody th { padding: 0 4px 0 0; width: 40%; }
  .twin tbody button { width: 100%; min-height: 28px; padding: 5px 4px; border: 0; border-radius: 4px; background: none; text-align: start; font-weight: inherit; overflow-wrap: normal; text-decoration: underline; text-decoration-color: var(--_control); text-underline-offset: 2px; }
  .twin tbody button:focus-visible { outline-offset: -2px; }
  .twin tbody tr:hover { background: var(--_hover); }
  .twin tr[aria-current] { background: var(--_hover); box-shadow: inset 3px 0 0 var(--_focus); }
  .twin tr[aria-current] th { font-weight: 600; }
  .part:dir(rtl) .twin tr[aria-current] { box-shadow: inset -3px 0 0 var(--_focus); }
  .things { list-style: none; margin: 4px 0 12px; padding: 0; }
  .things button { display: flex; width: 100%; gap: 8px; justify-content: space-between; min-height: 26px; padding: 3px 6px; border: 0; border-radius: 4px; background: none; text-align: start; font-size: 13px; }
  .things button:hover { background: var(--_hover); }
  @media (pointer: coarse) {
    .twin tbody button, .things button { min-height: 44px; }
  }
  @media (forced-colors: active) {
    .twin tr[aria-current] { outline: 2px solid Highlight; outline-offset: -2px; }
  }
`;

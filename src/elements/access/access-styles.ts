import { css } from "lit";

/** Ring and trace of the thing pointed at, and the list of keys. */
export const accessStyles = css`
  .halo {
    position: absolute;
    z-index: 1;
    left: 0;
    top: 0;
    width: 44px;
    height: 44px;
    margin: -22px 0 0 -22px;
    border: 3px solid var(--_text);
    border-radius: 50%;
    box-shadow: 0 0 0 2px var(--_panel), inset 0 0 0 2px var(--_panel);
    pointer-events: none;
  }
  .trace { position: absolute; z-index: 1; left: 0; top: 0; overflow: hidden; pointer-events: none; }
  .trace path { fill: none; stroke: var(--_focus); stroke-width: 9; stroke-linejoin: round; stroke-opacity: 0.4; }
  :is(.halo, .trace)[hidden] { display: none; }
  .stage:not(.beside) :is(.halo + .halo, .trace + .trace) { display: none; }
  .keys-open { position: absolute; inset-block-end: 10px; inset-inline-start: 50%; translate: -50% 0; z-index: 2; min-height: 28px; padding: 2px 10px; font-size: 12px; background: var(--_panel); border: 1px solid var(--_control); border-radius: 14px; clip-path: inset(50%); pointer-events: none; }
  .frame:dir(rtl) .keys-open { translate: 50% 0; }
  .stage:has(:focus-visible) .keys-open { clip-path: none; pointer-events: auto; }
  .stage.beside .keys-open { inset-block-end: 46px; }
  .stage.swipe .keys-open { inset-block-end: 78px; }
  @container frame (max-width: 719px) {
    .stage.beside .keys-open { inset-block-end: 82px; }
    .stage.swipe .keys-open { inset-block-end: 112px; }
  }
  dialog.keys {
    width: min(520px, 100vw - 16px);
    max-height: calc(100vh - 16px);
    padding: 14px 18px 16px;
    overflow: auto;
    border: 1px solid var(--_rule);
    border-radius: 10px;
    color: var(--_text);
    background: var(--_panel);
  }
  dialog.keys::backdrop { background: rgb(0 0 0 / 0.45); }
  .keys h2 { font-size: 18px; padding-inline-end: 40px; }
  .keys dl { gap: 7px 16px; margin-block: 12px; }
  .keys dt { white-space: nowrap; }
  kbd { display: inline-block; padding: 0 6px; border: 1px solid var(--_control); border-radius: 4px; font: inherit; font-size: 12px; color: var(--_text); }
  @media (forced-colors: active) {
    .halo { border-color: Highlight; }
    .trace path { stroke: Highlight; forced-color-adjust: none; }
  }
  @media print {
    .halo, .trace, .keys-open, dialog.keys[open] { display: none; }
  }
  @container frame (max-width: 359px) {
    .keys dt { white-space: normal; }
  }
`;

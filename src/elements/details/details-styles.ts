import { css } from "lit";

/** Panels that open over the map: card and details. */
export const detailsStyles = css`
  .card {
    position: absolute;
    z-index: 3;
    width: max-content;
    max-width: min(270px, calc(100% - 16px));
    padding: 8px 11px;
    background: var(--_panel);
    border: 1px solid var(--_rule);
    border-radius: 8px;
    box-shadow: 0 2px 10px rgb(0 0 0 / 0.16);
    font-size: 12.5px;
    pointer-events: none;
  }
  .card.pinned { pointer-events: auto; }
  .card strong { display: block; font-size: 13.5px; }
  .card p { margin: 2px 0; }
  .card button { margin-top: 6px; min-height: 30px; padding: 3px 10px; border: 1px solid var(--_control); border-radius: 6px; background: none; }
  .details {
    position: absolute;
    inset-block: 0;
    inset-inline: auto 0;
    z-index: 5;
    width: min(380px, 100%);
    height: 100%;
    max-height: none;
    margin: 0;
    padding: 16px 18px 24px;
    overflow: auto;
    color: inherit;
    background: var(--_panel);
    border: 0;
    border-inline-start: 1px solid var(--_rule);
    box-shadow: -4px 0 16px rgb(0 0 0 / 0.12);
  }
  .details dl { grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); }
  .details h3 { font-size: 17px; line-height: 1.25; margin-inline-end: 40px; }
  .details h4 { margin: 14px 0 4px; font-size: 13px; }
  .close { position: absolute; inset-block-start: 10px; inset-inline-end: 10px; width: 34px; height: 34px; border: 0; border-radius: 6px; background: none; font-size: 20px; line-height: 1; }
  .close:hover { background: var(--_hover); }
  .cite { min-width: 24px; min-height: 24px; margin: -4px 0 -4px 1px; padding: 0 2px; border: 0; border-radius: 4px; background: none; color: var(--_link); font-size: 11px; line-height: 1; vertical-align: 4px; text-decoration: underline; }
  .cite + .cite { margin-inline-start: -6px; }
  .sources li:focus { outline: 2px solid var(--_focus); outline-offset: 2px; }
  .sources { margin: 0; padding-inline-start: 18px; font-size: 12.5px; }
  .sources li { margin-bottom: 6px; overflow-wrap: anywhere; }
  .links { margin: 0; padding: 0; list-style: none; }
  .links button { min-height: 24px; margin: 0 -2px; padding: 0 2px; border: 0; border-radius: 4px; background: none; color: var(--_link); text-align: start; text-decoration: underline; text-underline-offset: 2px; }
  .links button:hover { background: var(--_hover); }
  .badge { display: inline-block; padding: 0 6px; border: 1px solid var(--_control); border-radius: 4px; font-size: 11px; }
  /* A sheet at the bottom leaves the map above it visible. */
  @container frame (max-width: 719px) {
    .details { inset-block: auto 0; width: 100%; height: auto; max-height: min(60%, 440px); border-inline: 0; border-block-start: 1px solid var(--_rule); border-radius: 14px 14px 0 0; box-shadow: 0 -4px 16px rgb(0 0 0 / 0.16); }
    .details dl { grid-template-columns: minmax(0, 1fr) minmax(0, 2fr); }
  }
  @media (pointer: coarse) {
    .cite { margin: 0; vertical-align: middle; }
    .cite + .cite { margin-inline-start: 0; }
    .sources a { display: inline-block; padding-block: 12px; }
  }
`;

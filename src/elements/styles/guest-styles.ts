import { css } from "lit";

/** The poster that stands until the live map does, and the way into it. */
export const guestStyles = css`
  .still { z-index: 1; }
  .still.poster { cursor: pointer; }
  .use-map {
    position: absolute;
    z-index: 2;
    inset-block-start: 10px;
    inset-inline-end: 10px;
    min-height: 32px;
    padding: 4px 12px;
    background: var(--_panel);
    border: 1px solid var(--_control);
    border-radius: 6px;
    font-weight: 600;
  }
`;

import { css } from "lit";

/**
 * On touch screens, controls of the map and its parts are as large as a fingertip, however small they are for a mouse:
 * hence `!important`, which also reaches the buttons of MapLibre and of parts that are loaded late.
 */
export const touchStyles = css`
  @media (pointer: coarse) {
    button, select, summary, input:not([type="radio"], [type="checkbox"]) { min-height: 44px !important; }
    .choices label, .row { min-height: 44px !important; }
    button, .choices label { min-width: 44px !important; }
    summary { align-content: center; }
  }
`;

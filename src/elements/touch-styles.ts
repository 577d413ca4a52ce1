import { css } from "lit";

/**
 * What a finger presses is as large as a fingertip, in the map and in its parts, however small it is drawn for a mouse:
 * hence the weight of these rules. They hold for the buttons of MapLibre and of what is loaded late too.
 */
export const touchStyles = css`
  @media (pointer: coarse) {
    button, select, summary, input:not([type="radio"], [type="checkbox"]) { min-height: 44px !important; }
    .choices label, .row { min-height: 44px !important; }
    button, .choices label { min-width: 44px !important; }
    summary { align-content: center; }
  }
`;

import { css } from "lit";

/** A still with its caption. */
export const figurePartStyles = css`
  figure { margin: 0; }
  .picture { position: relative; aspect-ratio: 16 / 10; background: var(--_sea); direction: ltr; }
  .still { position: absolute; inset: 0; display: flex; }
  .still svg { flex: 1 1 0; min-width: 0; }
  figcaption { margin-top: 6px; font-size: 13.5px; }
  @media print {
    figure { break-inside: avoid; }
  }
`;

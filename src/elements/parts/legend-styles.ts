import { css } from "lit";

/** The rows of a legend: a sample of what is drawn, and what it means. */
export const legendStyles = css`
  :host { font-size: 12.5px; }
  .holding { min-height: 334px; }
  h3 { margin: 8px 0 3px; font-size: 11.5px; font-weight: 600; color: var(--_quiet); break-after: avoid; }
  ul { display: grid; grid-template-columns: minmax(34px, max-content) 1fr; column-gap: 8px; list-style: none; margin: 0; padding: 0; }
  li { display: grid; grid-column: 1 / -1; grid-template-columns: subgrid; align-items: center; min-height: 21px; line-height: 1.25; break-inside: avoid; }
  svg { display: block; margin: auto; }
  @media print {
    :host { font-size: 11px; }
    h3 { margin-block-start: 5px; }
  }
`;

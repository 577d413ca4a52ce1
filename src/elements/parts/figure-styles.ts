import { css } from "lit";

/** A still with its caption. If a page gives the element a height, the picture takes what the caption leaves. */
export const figurePartStyles = css`
  .part, figure { height: 100%; }
  .part.apart { padding: 0; }
  figure { display: flex; flex-direction: column; margin: 0; }
  .picture { position: relative; flex: 1 1 auto; min-height: 160px; aspect-ratio: 16 / 10; background: var(--_sea); direction: ltr; }
  .picture.two { aspect-ratio: 2 / 1; }
  .picture.two.stacked { aspect-ratio: 4 / 5; }
  .still { position: absolute; inset: 0; display: flex; gap: 2px; }
  .stacked .still { flex-direction: column; }
  .half { position: relative; flex: 1 1 0; min-width: 0; min-height: 0; }
  .half svg { position: absolute; inset: 0; }
  .half p { position: absolute; inset: 6px auto auto 6px; margin: 0; padding: 1px 6px; font-size: 12px; font-weight: 600; background: var(--_panel); border-radius: 4px; }
  figcaption { flex: none; padding: 8px 0 0; font-size: 14px; line-height: 1.4; }
  .apart figcaption { padding: 8px 10px 10px; }
  figcaption p { margin: 0 0 4px; }
  figcaption small { display: block; font-size: 11.5px; color: var(--_quiet); }
  @media print {
    figure { break-inside: avoid; }
  }
`;

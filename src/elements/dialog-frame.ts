import { type CSSResult, css } from "lit";

/** The frame of a dialog that fills most of a screen: `dialog` is its selector, `width` and `height` its most. */
export const dialogFrame = (dialog: CSSResult, width: CSSResult, height: CSSResult): CSSResult => css`
  ${dialog} {
    width: min(${width}, 100vw - 16px);
    max-width: none;
    height: min(${height}, 100vh - 16px);
    max-height: none;
    padding: 0;
    border: 1px solid var(--_rule);
    border-radius: 10px;
    color: var(--_text);
    background: var(--_panel);
    overflow: hidden;
  }
  ${dialog}[open] { display: flex; flex-direction: column; }
  ${dialog}::backdrop { background: rgb(0 0 0 / 0.45); }
`;

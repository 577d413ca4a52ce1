import type { CSSResult } from "lit";

/** Gives an element the styles of a part that was loaded late, once; as a constructed sheet, which a strict policy allows. */
export function adoptStyles(root: ShadowRoot | null, { styleSheet }: CSSResult): void {
  if (styleSheet && root && !root.adoptedStyleSheets.includes(styleSheet)) root.adoptedStyleSheets.push(styleSheet);
}

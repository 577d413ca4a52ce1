import type { CSSResult } from "lit";

/** Adds the styles of a part that was loaded late, once, as a constructed sheet: a strict security policy allows those. */
export function adoptStyles(root: ShadowRoot | null, { styleSheet }: CSSResult): void {
  if (styleSheet && root && !root.adoptedStyleSheets.includes(styleSheet)) root.adoptedStyleSheets.push(styleSheet);
}

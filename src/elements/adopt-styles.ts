import type { CSSResult } from "lit";

/**
 * Adds the styles of a part that was loaded late, once, as a constructed sheet: a strict security policy allows those.
 * `first`: before the others, so that those for touch, print and forced colours still override them.
 */
export function adoptStyles(root: ShadowRoot | null, { styleSheet }: CSSResult, first = false): void {
  if (!styleSheet || !root || root.adoptedStyleSheets.includes(styleSheet)) return;
  root.adoptedStyleSheets[first ? "unshift" : "push"](styleSheet);
}

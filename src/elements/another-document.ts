import type { CSSResult, CSSResultOrNative, ReactiveElement } from "lit";

/** Constructed sheets by their text, for each document: a sheet belongs to the document that it was made in. */
const made = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/** The sheet of a style for a document; `undefined` where there are no constructed sheets. */
function sheetOf({ cssText, styleSheet }: CSSResult, page: Document): CSSStyleSheet | undefined {
  if (page === document || !styleSheet) return styleSheet;
  const Sheet = page.defaultView?.CSSStyleSheet;
  if (!Sheet) return undefined;
  const sheets = made.get(page) ?? new Map<string, CSSStyleSheet>();
  made.set(page, sheets);
  const sheet = sheets.get(cssText) ?? new Sheet();
  if (!sheets.has(cssText)) sheet.replaceSync(cssText);
  sheets.set(cssText, sheet);
  return sheet;
}

/**
 * Gives an element all its styles in the document where it is now: those of its class, and those that it was given `late`,
 * each before (`true`) or after them.
 */
export function dress(element: ReactiveElement, late: ReadonlyMap<CSSResult, boolean> = new Map()): void {
  const root = element.shadowRoot;
  if (!root) return;
  const own = (element.constructor as typeof ReactiveElement).elementStyles.filter(
    (style: CSSResultOrNative): style is CSSResult => "cssText" in style,
  );
  const those = (first: boolean) => [...late].filter(([, isFirst]) => isFirst === first).map(([style]) => style);
  const sheets = [...those(true), ...own, ...those(false)].flatMap((style) => sheetOf(style, root.ownerDocument) ?? []);
  if (sheets.length > 0) root.adoptedStyleSheets = sheets;
}

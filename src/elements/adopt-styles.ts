import type { CSSResult, CSSResultOrNative, ReactiveElement } from "lit";

/** Styles that a shadow tree was given late: before its own, and after them. */
interface Late {
  readonly before: Set<CSSResult>;
  readonly after: Set<CSSResult>;
}
const late = new WeakMap<ShadowRoot, Late>();
/** Constructed sheets by their text, for each document: a sheet belongs to the document that it was made in. */
const made = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/** The sheet of a style for a document; `undefined` where there are no constructed sheets, as in some tests' environments. */
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

function wear(root: ShadowRoot, style: CSSResult, before = false): void {
  const sheet = sheetOf(style, root.ownerDocument);
  const worn = root.adoptedStyleSheets;
  if (sheet && worn && !worn.includes(sheet)) root.adoptedStyleSheets = before ? [sheet, ...worn] : [...worn, sheet];
}

/**
 * Adds the styles of a part that was loaded late, once, after the element's own or `before` them; as a constructed sheet: a
 * strict security policy allows those.
 */
export function adoptStyles(root: ShadowRoot | null, style: CSSResult, before = false): void {
  if (!root) return;
  const known = late.get(root) ?? { before: new Set(), after: new Set() };
  late.set(root, known);
  known[before ? "before" : "after"].add(style);
  wear(root, style, before);
}

function dress(element: ReactiveElement, root: ShadowRoot): void {
  const own = (element.constructor as typeof ReactiveElement).elementStyles.filter(
    (style: CSSResultOrNative): style is CSSResult => "cssText" in style,
  );
  const { before = [], after = [] } = late.get(root) ?? {};
  for (const style of [...before, ...own, ...after]) wear(root, style);
}

/**
 * Gives an element its styles again when it is moved to another document, such as a frame's, or back: browsers take all
 * constructed sheets off it. Also if it is first shown in another document. Called once for a class, before it is defined.
 */
export function keepStyles({ prototype }: typeof ReactiveElement): void {
  const element = prototype as unknown as { createRenderRoot(): unknown; adoptedCallback(): void };
  const { createRenderRoot } = element;
  element.createRenderRoot = function (this: ReactiveElement): unknown {
    if (this.ownerDocument === document) return createRenderRoot.call(this);
    const root = this.attachShadow({ mode: "open" });
    dress(this, root);
    return root;
  };
  element.adoptedCallback = function (this: ReactiveElement): void {
    if (this.shadowRoot) dress(this, this.shadowRoot);
  };
}

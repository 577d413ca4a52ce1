import type { CSSResult, ReactiveElement } from "lit";

/** Styles that a shadow tree was given late, and whether each is before the others. */
const lateStyles = new WeakMap<ShadowRoot, Map<CSSResult, boolean>>();

/** Dresses an element in another document than the one that the library was loaded in, whose sheets it cannot wear. */
const dressElsewhere = async (element: Element): Promise<void> =>
  import("./another-document.js")
    .then(({ dress }) => dress(element as ReactiveElement, lateStyles.get(element.shadowRoot as ShadowRoot)))
    .catch(() => {});

/**
 * Adds the styles of a part that was loaded late, once, as a constructed sheet: a strict security policy allows those.
 * `first`: before the others, so that those for touch, print and forced colours still override them.
 */
export function adoptStyles(root: ShadowRoot | null, style: CSSResult, first = false): void {
  if (!root) return;
  lateStyles.set(root, (lateStyles.get(root) ?? new Map()).set(style, first));
  const { adoptedStyleSheets: worn, ownerDocument } = root;
  if (ownerDocument !== document) void dressElsewhere(root.host);
  else if (style.styleSheet && worn && !worn.includes(style.styleSheet))
    worn[first ? "unshift" : "push"](style.styleSheet);
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
    void dressElsewhere(this);
    return this.attachShadow({ mode: "open" });
  };
  element.adoptedCallback = function (this: ReactiveElement): void {
    void dressElsewhere(this);
  };
}

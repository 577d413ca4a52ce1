import type * as Builder from "./build-nodes.js";
import { refusesMarkup, trustedMarkup } from "./trusted.js";

let builder: typeof Builder | undefined;
let loading: Promise<void> | undefined;
let failed = false;

/**
 * Settles when markup can become nodes; `undefined` if it can now. Only on a page that lets no text become nodes must the
 * code that makes them one by one be loaded first. Never rejects; if that code does not arrive, nobody waits for it again.
 */
export function markupLoading(): Promise<void> | undefined {
  if (builder || failed || !refusesMarkup()) return undefined;
  loading ??= import("./build-nodes.js").then(
    (module) => {
      builder = module;
    },
    () => {
      failed = true;
    },
  );
  return loading;
}

/**
 * Fills a template of Lit's, which calls this instead of setting `innerHTML`: see scripts/build-plugins.ts. A text that
 * follows a value is set off by a comment: Lit takes the node after a value for its end, and page translators replace texts.
 */
export function fillTemplate(template: HTMLTemplateElement, html: string): void {
  const text = html.replace(/<\?lit\$\d+\$>(?=[^<])/g, "$&<!---->");
  if (builder) builder.buildNodes(template.content, text);
  else template.innerHTML = trustedMarkup(text);
}

/** The root element of an SVG document. Parsed as XML, so that nothing in it is read as HTML. */
export function svgElement(source: string): Element {
  if (!builder) return new DOMParser().parseFromString(trustedMarkup(source), "image/svg+xml").documentElement;
  const parent = document.createDocumentFragment();
  builder.buildNodes(parent, source);
  return parent.firstElementChild as Element;
}

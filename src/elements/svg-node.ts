import { svgElement } from "../assets/markup.js";

/**
 * Documents parsed lately, by source. They are held weakly: a page shows thousands in its life, maps among them, of which it
 * needs few again.
 */
const parsed = new Map<string, WeakRef<Element>>();
/** All sources together have at most so many characters. */
const MOST_KEPT = 1_000_000;
let kept = 0;

/** An SVG document as a node of the page. */
export function svgNode(source: string): Node {
  let node = parsed.get(source)?.deref();
  if (!node) {
    node = svgElement(source);
    kept += parsed.has(source) ? 0 : source.length;
    if (kept > MOST_KEPT) {
      parsed.clear();
      kept = source.length;
    }
    parsed.set(source, new WeakRef(node));
  }
  return document.importNode(node, true);
}

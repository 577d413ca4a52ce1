import { svgElement } from "../assets/markup.js";

const parsed = new Map<string, Element>();
const MAX_KEPT = 300;

/** An SVG document as a node of the page. */
export function svgNode(source: string): Node {
  let node = parsed.get(source);
  if (!node) {
    node = svgElement(source);
    if (parsed.size >= MAX_KEPT) parsed.clear();
    parsed.set(source, node);
  }
  return document.importNode(node, true);
}

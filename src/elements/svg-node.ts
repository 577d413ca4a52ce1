const parsed = new Map<string, Element>();
const MOST_KEPT = 300;

/** An SVG document as a node of the page. Parsed as XML, so that nothing in it can be markup of the page. */
export function svgNode(source: string): Node {
  let node = parsed.get(source);
  if (!node) {
    node = new DOMParser().parseFromString(source, "image/svg+xml").documentElement;
    if (parsed.size >= MOST_KEPT) parsed.clear();
    parsed.set(source, node);
  }
  return document.importNode(node, true);
}

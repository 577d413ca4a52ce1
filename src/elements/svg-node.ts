const parsed = new Map<string, Element>();
const MAX_KEPT = 300;

/** An SVG document as a node of the page. Parsed as XML, so that nothing in it is read as HTML. */
export function svgNode(source: string): Node {
  let node = parsed.get(source);
  if (!node) {
    node = new DOMParser().parseFromString(source, "image/svg+xml").documentElement;
    if (parsed.size >= MAX_KEPT) parsed.clear();
    parsed.set(source, node);
  }
  return document.importNode(node, true);
}

import { unescapeXml } from "./xml.js";

/** An element of a figure's SVG: only what `tag` writes is understood, not XML in general. */
export interface SvgNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly SvgNode[];
  /** Text directly inside it. */
  readonly text: string;
}

interface Open {
  name: string;
  attributes: Record<string, string>;
  children: SvgNode[];
  text: string;
}

/** Parses an SVG document written by `tag` into a tree. Throws if its elements are not balanced. */
export function parseSvg(svg: string): SvgNode {
  const root: Open = { name: "", attributes: {}, children: [], text: "" };
  const open: Open[] = [root];
  const token = /<(\/?)([a-zA-Z]+)((?:\s+[\w:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/g;
  for (const [, closing, name = "", attributes = "", empty, text] of svg.matchAll(token)) {
    const parent = open.at(-1) ?? root;
    if (text !== undefined) {
      parent.text += unescapeXml(text);
      continue;
    }
    if (closing) {
      if (open.length < 2 || parent.name !== name) throw new Error(`</${name}> closes <${parent.name}>`);
      open.pop();
      continue;
    }
    const node: Open = { name, attributes: Object.create(null), children: [], text: "" };
    for (const [, key = "", double, single] of attributes.matchAll(/([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
      node.attributes[key] = unescapeXml(double ?? single ?? "");
    parent.children.push(node);
    if (!empty) open.push(node);
  }
  const [first] = root.children;
  if (!first || open.length !== 1) throw new Error("the document is not balanced");
  return first;
}

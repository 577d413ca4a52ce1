const SVG = "http://www.w3.org/2000/svg";
const NAMESPACES: Readonly<Record<string, string>> = {
  xlink: "http://www.w3.org/1999/xlink",
  xml: "http://www.w3.org/XML/1998/namespace",
  xmlns: "http://www.w3.org/2000/xmlns/",
};
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };

const VOID = /^(?:br|col|hr|img|input|link|meta|source|wbr)$/;
/** Elements whose content is text only, for HTML's parser and for Lit. */
const RAW = /^(?:style|textarea|title)$/;
const TOKEN =
  /<!--([\s\S]*?)-->|<(\?[^>]*)>|<\/([^\s>]+)\s*>|<([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>|([^<]+|<)/gi;
const ATTRIBUTE = /([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

const decoded = (text: string): string =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) =>
    name ? (ENTITIES[name] ?? whole) : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
  );

/** The signs with which Lit marks bound properties, flags and events: names of attributes must not begin with them. */
const SIGNS: Readonly<Record<string, string>> = { ".": "property-", "?": "flag-", "@": "event-" };

function setAttributes(element: Element, text: string): void {
  for (const [, name = "", double, single, bare] of text.matchAll(ATTRIBUTE)) {
    const prefix = name === "xmlns" ? "xmlns" : /^(xlink|xml|xmlns):/.exec(name)?.[1];
    const value = decoded(double ?? single ?? bare ?? "");
    if (prefix && element.namespaceURI === SVG) element.setAttributeNS(NAMESPACES[prefix] ?? null, name, value);
    else
      element.setAttribute(
        // HTML's parser keeps the case of the names that it knows alone, and what Lit has marked is none of them.
        name.replace(/^[.?@]/, (sign) => SIGNS[sign] ?? "").replace(/.+\$lit\$$/, (bound) => bound.toLowerCase()),
        value,
      );
  }
}

/**
 * Appends what a text describes, node by node, for pages whose policy lets no text become nodes. The text is HTML or SVG
 * that the library has written itself: every element is closed, and there is no script in it.
 */
export function buildNodes(parent: DocumentFragment, text: string): void {
  const open: (DocumentFragment | Element)[] = [parent];
  let at = 0;
  TOKEN.lastIndex = 0;
  for (let token = TOKEN.exec(text); token; token = TOKEN.exec(text)) {
    at = TOKEN.lastIndex;
    const [, comment, instruction, end, name, attributes = "", plain] = token;
    const into = open.at(-1) as DocumentFragment | Element;
    if (comment !== undefined) into.append(document.createComment(comment));
    else if (instruction !== undefined) {
      // HTML's parser makes a comment of it, which Lit looks for; the declaration of an XML document is none of its nodes.
      if (!instruction.startsWith("?xml")) into.append(document.createComment(instruction));
    } else if (end !== undefined) {
      if (open.length > 1) open.pop();
    } else if (name !== undefined) {
      const svg = name === "svg" || (into instanceof Element && into.namespaceURI === SVG);
      const element = svg ? document.createElementNS(SVG, name) : document.createElement(name);
      setAttributes(element, attributes);
      into.append(element);
      if (attributes.endsWith("/") ? svg || VOID.test(name) : VOID.test(name)) continue;
      if (!RAW.test(name)) open.push(element);
      else {
        const close = text.indexOf(`</${name}`, at);
        const content = text.slice(at, close);
        if (content) element.append(name === "style" ? content : decoded(content));
        TOKEN.lastIndex = text.indexOf(">", close) + 1;
      }
    } else if (plain !== undefined) into.append(decoded(plain));
  }
}

import { type ChildNode, parseFragment, serialize } from "parse5";

/** What a page or a picture consists of. */
export interface Markup {
  /** Elements and their attributes: `td`, `a@href`. */
  readonly shape: Set<string>;
  /** Addresses that it links to or loads from. */
  readonly addresses: Set<string>;
  /** All of its text, with white space as single spaces. */
  readonly text: string;
}

const ADDRESSES = /^(xlink:)?href$|^(src|srcset|data|action|formaction|poster|background|ping)$/;

class Reading implements Markup {
  readonly shape = new Set<string>();
  readonly addresses = new Set<string>();
  text = "";

  element(name: string, attributes: readonly { name: string; value: string }[]): void {
    this.shape.add(name);
    for (const attribute of attributes) {
      this.shape.add(`${name}@${attribute.name}`);
      if (ADDRESSES.test(attribute.name)) this.addresses.add(attribute.value);
      // Attributes of our own elements, other than `style`, are texts for their scripts and load nothing.
      if (name.includes("-") && attribute.name !== "style") continue;
      for (const [, inside = ""] of attribute.value.matchAll(/url\(([^)]*)\)/g)) this.addresses.add(inside);
    }
  }
}

/** A text as markup can hold it: without characters that XML forbids, white space as single spaces. */
export const shown = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/\s+/g, " ")
    .trim();

/** Reads a piece of HTML as a browser does. */
export function readHtml(html: string): Markup {
  const reading = new Reading();
  const visit = (node: ChildNode): void => {
    if (node.nodeName === "#text" && "value" in node) reading.text += node.value;
    else if ("attrs" in node)
      // In SVG, an HTML parser takes `xlink:href` apart.
      reading.element(
        node.nodeName,
        node.attrs.map(({ prefix, name, value }) => ({ name: prefix ? `${prefix}:${name}` : name, value })),
      );
    else reading.shape.add(node.nodeName);
    if ("content" in node) for (const child of (node.content as { childNodes: ChildNode[] }).childNodes) visit(child);
    if ("childNodes" in node) for (const child of node.childNodes) visit(child);
  };
  for (const node of parseFragment(html).childNodes) visit(node);
  reading.text = shown(reading.text);
  return reading;
}

/** Reads a piece of HTML, serialises it and reads it again, as when `innerHTML` is copied. */
export const readAgain = (html: string): Markup => readHtml(serialize(parseFragment(html)));

const TOKEN = /<([a-zA-Z][\w:-]*)((?:\s+[a-zA-Z][\w:-]*="[^"<]*")*)\s*(\/?)>|<\/([a-zA-Z][\w:-]*)>|([^<]+)/y;
const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};

function plain(text: string): string {
  const stray = /&(?!(amp|lt|gt|quot|#39);)|[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.exec(text);
  if (stray) throw new Error(`not XML: ${JSON.stringify(text.slice(stray.index, stray.index + 40))}`);
  return text.replace(/&[a-z#0-9]+;/g, (entity) => ENTITIES[entity] ?? entity);
}

/** Reads XML strictly: only elements, attributes in double quotes and text. Throws on anything else. */
export function readXml(xml: string): Markup {
  const reading = new Reading();
  const open: string[] = [];
  const tokens = new RegExp(TOKEN);
  while (tokens.lastIndex < xml.length) {
    const at = tokens.lastIndex;
    const token = tokens.exec(xml);
    if (!token) throw new Error(`not XML: ${JSON.stringify(xml.slice(at, at + 60))}`);
    const [, start, attributes = "", empty, end, text] = token;
    if (start !== undefined) {
      const pairs = [...attributes.matchAll(/\s([\w:-]+)="([^"]*)"/g)];
      reading.element(
        start,
        pairs.map(([, name = "", value = ""]) => ({ name, value: plain(value) })),
      );
      if (!empty) open.push(start);
    } else if (end !== undefined) {
      if (open.pop() !== end) throw new Error(`not XML: </${end}> closes nothing`);
    } else reading.text += plain(text ?? "");
  }
  if (open.length > 0) throw new Error(`not XML: <${open.join("><")}> stay open`);
  reading.text = shown(reading.text);
  return reading;
}

const ACTIVE =
  /^(script|iframe|object|embed|foreignobject|base|meta|link|style|form|input|template|#comment)$|@(on|style|srcdoc)/i;
const HARMLESS = /^(https?:\/\/|mailto:|#|data:(font|image)\/)/;

/** Parts of markup that could run, and addresses other than of pages, mail, fragments, and embedded fonts and images. */
export const dangers = ({ shape, addresses }: Markup): string[] => [
  ...[...shape].filter((part) => ACTIVE.test(part)),
  ...[...addresses].filter((address) => !HARMLESS.test(address)),
];

/** Elements and attributes of markup that other markup lacks. */
export const additions = ({ shape }: Markup, than: Markup): string[] =>
  [...shape].filter((part) => !than.shape.has(part));

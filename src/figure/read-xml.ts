import type { SvgNode } from "./parse-svg.js";
import { unescapeXml } from "./xml.js";

/** Why a text is not read as XML, with the place quoted. */
export class XmlError extends Error {}

const MOST_ELEMENTS = 3000;
const DEEPEST = 40;

const NAME = "[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?";
const TAG = new RegExp(`<(/?)(${NAME})((?:\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>`, "y");
const ATTRIBUTE = new RegExp(`(${NAME})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, "g");
const ENTITY = /&(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});/g;

interface Open {
  name: string;
  attributes: Record<string, string>;
  children: SvgNode[];
  text: string;
}

/** A text without its entities; one that is not of XML itself could hide anything. */
function plain(text: string): string {
  if (text.replace(ENTITY, "").includes("&")) throw new XmlError(`unknown entity: ${text.slice(0, 40)}`);
  const coded = text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|apos);/gi, (_, decimal?: string, hex?: string) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : 39;
    if (code === 0 || code > 0x10ffff) throw new XmlError(`unknown character: ${code}`);
    return String.fromCodePoint(code);
  });
  return unescapeXml(coded);
}

function attributesIn(written: string): Record<string, string> {
  const attributes: Record<string, string> = Object.create(null);
  for (const [, key = "", double, single] of written.matchAll(ATTRIBUTE)) {
    if (key in attributes) throw new XmlError(`given twice: ${key}`);
    attributes[key] = plain(double ?? single ?? "");
  }
  return attributes;
}

/** End of a part that begins at `at`: a comment, an instruction, a section of plain text. */
function endOf(text: string, at: number, end: string): number {
  const found = text.indexOf(end, at);
  if (found < 0) throw new XmlError(`not closed: ${text.slice(at, at + 30)}`);
  return found + end.length;
}

/**
 * Reads a small XML document that somebody else wrote: strictly, without document type, entities of its own or instructions.
 * Throws an {@link XmlError} that quotes what is wrong. Comments are left out.
 */
export function readXml(whole: string): SvgNode {
  const text = whole.replace(/^\ufeff?\s*(?:<\?xml\s[^?<>]*\?>)?/, "");
  const root: Open = { name: "", attributes: {}, children: [], text: "" };
  const open: Open[] = [root];
  let [at, elements] = [0, 0];
  while (at < text.length) {
    const parent = open.at(-1) ?? root;
    if (text[at] !== "<") {
      const next = text.indexOf("<", at);
      const end = next < 0 ? text.length : next;
      parent.text += plain(text.slice(at, end));
      at = end;
    } else if (text.startsWith("<!--", at)) at = endOf(text, at + 4, "-->");
    else if (text.startsWith("<![CDATA[", at)) {
      const end = endOf(text, at, "]]>");
      parent.text += text.slice(at + 9, end - 3);
      at = end;
    } else if (text.startsWith("<!", at)) throw new XmlError("a document type (DOCTYPE) is refused: remove it");
    else if (text.startsWith("<?", at)) throw new XmlError(`an instruction is refused: ${text.slice(at, at + 40)}`);
    else {
      TAG.lastIndex = at;
      const found = TAG.exec(text);
      if (!found) throw new XmlError(`not well-formed: ${text.slice(at, at + 40)}`);
      const [tag, closing, name = "", attributes = "", empty] = found;
      at += tag.length;
      if (closing) {
        if (open.length < 2 || parent.name !== name) throw new XmlError(`</${name}> closes <${parent.name}>`);
        open.pop();
        continue;
      }
      if (++elements > MOST_ELEMENTS) throw new XmlError(`expected at most ${MOST_ELEMENTS} elements`);
      if (open.length > DEEPEST) throw new XmlError(`expected at most ${DEEPEST} levels`);
      const node: Open = { name, attributes: attributesIn(attributes), children: [], text: "" };
      parent.children.push(node);
      if (!empty) open.push(node);
    }
  }
  const [first, ...more] = root.children;
  if (!first || more.length > 0 || open.length !== 1) throw new XmlError("expected one element, closed");
  if (root.text.trim()) throw new XmlError(`text outside the document: ${root.text.trim().slice(0, 40)}`);
  return first;
}

import type { Problem } from "../model/problem.js";
import { refusedLayer } from "./read-parts.js";

/** What is used of an XML document: the same in a browser and in `@xmldom/xmldom`. */
export interface XmlNode {
  readonly nodeType: number;
  readonly parentNode: XmlElement | null;
  readonly textContent: string | null;
}
export interface XmlElement extends XmlNode {
  readonly tagName: string;
  readonly localName: string | null;
  readonly firstChild: XmlNode | null;
  readonly childNodes: ArrayLike<XmlNode>;
  getAttribute(name: string): string | null;
  getElementsByTagName(name: string): ArrayLike<XmlElement>;
  getElementsByTagNameNS(namespace: string, name: string): ArrayLike<XmlElement>;
  removeChild(child: never): unknown;
  insertBefore(child: never, before: never): unknown;
}
export interface XmlDocument {
  readonly documentElement: XmlElement | null;
  readonly doctype: unknown;
  getElementsByTagName(name: string): ArrayLike<XmlElement>;
  getElementsByTagNameNS(namespace: string, name: string): ArrayLike<XmlElement>;
}

/** Parses XML, throws for what is not well-formed; fetches nothing. */
export type XmlParser = (text: string) => XmlDocument;

/** Of a browser; Node has none. */
declare const DOMParser: (new () => { parseFromString(text: string, type: string): XmlDocument }) | undefined;

/** The browser's own parser, which knows no external entities. */
export const pageXml: XmlParser = (text) => {
  if (typeof DOMParser === "undefined") throw new Error("this platform has no parser for XML");
  return documentWithoutErrors(new DOMParser().parseFromString(text, "application/xml"));
};

/** A browser's document, which tells what is wrong with a text by an element in it. Throws for one that has such an element. */
export function documentWithoutErrors(document: XmlDocument): XmlDocument {
  const [wrong] = Array.from(document.getElementsByTagName("parsererror"));
  if (wrong) throw new Error((wrong.textContent ?? "").replace(/\s+/g, " ").slice(0, 160));
  return document;
}

/** Comments and instructions, which may come before a document type. */
const PROLOG = /^(?:\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->)/;

/** Whether a document declares a type: entities in it could fetch files, or grow to any size. */
function declaresType(text: string): boolean {
  let rest = text;
  for (let part = PROLOG.exec(rest); part; part = PROLOG.exec(rest)) rest = rest.slice(part[0].length);
  return /^<!(?:DOCTYPE|ENTITY)/i.test(rest);
}

/** More elements than 20,000 features need would only fill the memory. */
const MOST_ELEMENTS = 500_000;
/** Deeper than any folder in folders: parsers and readers call themselves for each level. */
const DEEPEST = 500;

/** Whether a text has too many elements, or elements in elements, to be parsed; looks at its tags only. */
function isTooIntricate(text: string): boolean {
  let [elements, depth] = [0, 0];
  for (let at = text.indexOf("<"); at >= 0; at = text.indexOf("<", at + 1)) {
    const next = text[at + 1];
    // What is in comments and in sections of plain text is no element.
    if (next === "!") at = Math.max(at, text.indexOf(text.startsWith("<![CDATA[", at) ? "]]>" : "-->", at));
    if (next === "/") depth--;
    else if (next !== "!" && next !== "?") {
      elements++;
      const end = text.indexOf(">", at);
      if (text[end - 1] !== "/") depth++;
    }
    if (elements > MOST_ELEMENTS || depth > DEEPEST) return true;
  }
  return false;
}

/** The document of a text; refused, before it is parsed, if it declares a document type. */
export function documentOf(text: string, parse: XmlParser): XmlDocument | { readonly problems: readonly Problem[] } {
  if (declaresType(text))
    return refusedLayer(
      "layer-doctype",
      "a document type (DOCTYPE) with its entities is not read: remove it from the file",
    );
  if (isTooIntricate(text))
    return refusedLayer(
      "layer-elements",
      `expected at most ${MOST_ELEMENTS} elements, nested at most ${DEEPEST} deep, got more`,
    );
  try {
    const document = parse(text);
    if (document.doctype || !document.documentElement)
      return refusedLayer("layer-doctype", "a document type (DOCTYPE) with its entities is not read");
    return document;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n", 1)[0] : String(error);
    return refusedLayer("layer-xml", `the XML cannot be read: ${reason?.slice(0, 160)}`);
  }
}

/** Elements of a local name, whatever their prefix. */
export const elementsOf = (within: XmlDocument | XmlElement, name: string): XmlElement[] =>
  Array.from(within.getElementsByTagNameNS("*", name));

/** All elements of a document by their local names; asking a parser for each name would walk the document each time. */
export function elementsByName(document: XmlDocument): ReadonlyMap<string, readonly XmlElement[]> {
  const found = new Map<string, XmlElement[]>();
  for (const element of elementsOf(document, "*")) {
    const name = element.localName ?? element.tagName;
    const known = found.get(name);
    if (known) known.push(element);
    else found.set(name, [element]);
  }
  return found;
}

/** Takes elements out of their document. */
export function removed(elements: readonly XmlElement[]): void {
  for (const element of elements) element.parentNode?.removeChild(element as never);
}

/** The text of the first child with a local name. */
export function childText(element: XmlElement, name: string): string {
  const child = Array.from(element.childNodes).find((node) => (node as XmlElement).localName === name);
  return child?.textContent?.trim() ?? "";
}

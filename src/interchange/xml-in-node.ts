import { DOMParser } from "@xmldom/xmldom";
import type { XmlDocument, XmlParser } from "./xml.js";

/** The parser for Node, which has none; stricter than its default: whatever is not well-formed is an error. */
export const nodeXml: XmlParser = (text) => {
  const onError = (level: string, message: string) => {
    if (level !== "warning") throw new Error(message);
  };
  const parser = new DOMParser({ onError });
  return parser.parseFromString(text, "application/xml") as unknown as XmlDocument;
};

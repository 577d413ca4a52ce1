import { trustedMarkup } from "../../assets/trusted.js";
import { readLayer } from "../../interchange/read-layer.js";
import type { LayerRead } from "../../interchange/read-parts.js";
import { documentWithoutErrors, type XmlDocument } from "../../interchange/xml.js";

/** A file that a reader has picked or dropped. */
export interface LayerFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The browser's own parser. It knows no external entities, and its document has no window: nothing in it runs or is fetched.
 * Pages that want trusted types want them here as well, though no node of the document is ever put into the page.
 */
const parseXml = (text: string): XmlDocument =>
  documentWithoutErrors(
    new DOMParser().parseFromString(trustedMarkup(text), "application/xml") as unknown as XmlDocument,
  );

/** What is understood of a reader's file. Never throws. */
export const readFileLayer = ({ name, bytes }: LayerFile): LayerRead => readLayer(bytes, name, { xml: parseXml });

import { trustedMarkup } from "../../assets/trusted.js";
import { referenceOf } from "../../interchange/layer-uses.js";
import { layerOfGeoJson, readLayer } from "../../interchange/read-layer.js";
import type { LayerRead } from "../../interchange/read-parts.js";
import { documentWithoutErrors, type XmlDocument } from "../../interchange/xml.js";
import type { Problem } from "../../model/problem.js";
import { loadReferenceKind } from "../../scene/kinds/late-kinds.js";
import type { Reference } from "../../scene/reference.js";

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

/** A page's GeoJSON as a layer to be drawn below ours; with the name of the collection, if it has one. Loads what draws it. */
export async function referenceOfGeoJson(
  value: unknown,
): Promise<{ readonly reference: Reference } | { readonly problems: readonly Problem[] }> {
  const layer = layerOfGeoJson(value, "GeoJSON");
  if ("problems" in layer) return layer;
  await loadReferenceKind();
  return { reference: referenceOf(layer) };
}

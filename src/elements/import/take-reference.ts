import { referenceOf } from "../../interchange/layer-uses.js";
import { layerOfGeoJson } from "../../interchange/read-layer.js";
import { loadReferenceKind } from "../../scene/kinds/late-kinds.js";
import type { Store } from "../store/store.js";

/**
 * Reads a page's GeoJSON to be drawn below our layers, under the name of the collection if it has one. A bad one is reported, and
 * the last good one stays; nothing happens if it is no longer wanted when what draws it is loaded.
 */
export async function takeReference(store: Store, value: unknown, isWanted: () => boolean): Promise<void> {
  const layer = layerOfGeoJson(value, "GeoJSON");
  if (!("problems" in layer)) await loadReferenceKind();
  if (!isWanted()) return;
  if ("problems" in layer) store.report(layer.problems);
  else store.session.reference = referenceOf(layer);
}

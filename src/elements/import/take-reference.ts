import { referenceOf } from "../../interchange/layer-uses.js";
import { layerOfGeoJson } from "../../interchange/read-layer.js";
import { type Problem, quote } from "../../model/problem.js";
import { loadReferenceKind } from "../../scene/kinds/late-kinds.js";
import type { Store } from "../store/store.js";

/** What a page may say that its layer is used as, beside being drawn. */
const USES = ["areas"];

/** What is wrong with the member `use` of a page's layer. */
function problemsOfUse(use: unknown): Problem[] {
  if (use === undefined || USES.includes(use as string)) return [];
  return [{ code: "value", path: "reference.use", message: `expected ${USES.join(" or ")}, got ${quote(use)}` }];
}

/**
 * Reads a page's GeoJSON to be drawn below our layers, under the name of the collection if it has one; with `use: "areas"` what is
 * watched is counted by its areas. A bad one is reported, and the last good one stays; nothing happens if it is no longer wanted
 * when what draws it is loaded.
 */
export async function takeReference(store: Store, value: unknown, isWanted: () => boolean): Promise<void> {
  const layer = layerOfGeoJson(value, "GeoJSON");
  const { use } = Object(value) as { readonly use?: unknown };
  const problems = "problems" in layer ? layer.problems : problemsOfUse(use);
  if ("problems" in layer || problems.length > 0) {
    if (isWanted()) store.report(problems);
    return;
  }
  const plain = referenceOf(layer);
  await loadReferenceKind();
  const { withAreas } = await import("./count-areas.js");
  const counted = use === "areas" ? await withAreas(plain, store) : { reference: plain, problems: [] };
  if (!isWanted()) return;
  store.session.reference = counted.reference;
  if (counted.problems.length > 0) store.report(counted.problems);
}

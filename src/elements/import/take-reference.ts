import { readReference } from "../../interchange/counted-reference.js";
import { loadReferenceKind } from "../../scene/kinds/late-kinds.js";
import type { Store } from "../store/store.js";
import { areaChecks } from "./count-areas.js";

/**
 * Reads a page's GeoJSON to be drawn below our layers, as `readReference` does. A bad one is reported, and the last good one
 * stays; nothing happens if it is no longer wanted when it has been checked and what draws it is loaded.
 */
export async function takeReference(store: Store, value: unknown, isWanted: () => boolean): Promise<void> {
  const { session } = store;
  const before = session.reference;
  const { check, end } = areaChecks(store);
  const read = await readReference(value, check, isWanted).finally(end);
  if ("reference" in read) await loadReferenceKind();
  // A reader may have opened another layer while the page's was checked.
  if (!isWanted() || session.reference !== before) return;
  if ("reference" in read) session.reference = read.reference;
  if (read.problems.length > 0) store.report(read.problems);
}

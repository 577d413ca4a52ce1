import { startAreaWorker } from "../../assets/index.js";
import { countedReference, type ReadReference, withoutAreas } from "../../interchange/counted-reference.js";
import type { Reference } from "../../scene/reference.js";
import { AreaChecker, purposeOf } from "../../session/area-checker.js";
import type { Store } from "../store/store.js";

/** Checks areas one after the other in a worker, which is stopped if one takes too long; `end` is to be called after the last. */
export function areaChecks({ session }: Pick<Store, "session">) {
  const { dataset, state } = session;
  const purpose = dataset && purposeOf(dataset, state);
  const checker = new AreaChecker(typeof Worker === "undefined" ? null : startAreaWorker);
  return { check: (geometry: object) => checker.check(geometry, purpose), end: () => checker.stop() };
}

/**
 * A layer with those of its areas that can be measured, and what is wrong with the others; `undefined` if the map has got another
 * layer meanwhile.
 */
export async function withAreas(reference: Reference, store: Store): Promise<ReadReference | undefined> {
  const before = store.session.reference;
  const isWanted = () => store.session.reference === before;
  const { check, end } = areaChecks(store);
  const read = await countedReference(reference, check, isWanted).finally(end);
  return isWanted() ? read : undefined;
}

/**
 * Counts what is watched by the areas of the present layer, or again by oblast. Reports which areas cannot be measured; does
 * nothing if the layer is another one by then.
 */
export async function countByAreas(store: Store, isWanted: boolean): Promise<void> {
  const { session } = store;
  const before = session.reference;
  if (!before) return;
  if (!isWanted) {
    session.reference = withoutAreas(before);
    return;
  }
  const read = await withAreas(before, store);
  if (!read) return;
  session.reference = read.reference;
  if (read.problems.length > 0) store.report(read.problems);
}

import { startAreaWorker } from "../../assets/index.js";
import type { AreaOfInterest } from "../../coverage/area.js";
import { type Problem, quote } from "../../model/problem.js";
import type { Reference, ReferenceFeature } from "../../scene/reference.js";
import { AreaChecker, purposeOf } from "../../session/area-checker.js";
import type { Store } from "../store/store.js";

/** So many areas are counted by at most: all are measured again with each change of the situation. */
export const MOST_COUNTED = 200;

type AreaThing = ReferenceFeature & { readonly geometry: AreaOfInterest["geometry"] };

/** The areas among the things of a layer. */
export const areaThings = ({ features }: Pick<Reference, "features">): AreaThing[] =>
  features.filter((feature): feature is AreaThing => /Polygon$/.test(feature.geometry.type));

/** What is wrong with the number of areas of a layer; `undefined` if they can be counted by. */
export function numberProblem(count: number): Problem | undefined {
  if (count > 0 && count <= MOST_COUNTED) return undefined;
  const message = `expected 1 to ${MOST_COUNTED} areas, got ${count}`;
  return { code: "areas-number", path: "reference.features", message };
}

/** What is said of an area, with its place in the layer and its name. */
const told = (problems: readonly Problem[], index: number, { id, properties }: AreaThing): Problem[] =>
  problems.map((one) => ({
    ...one,
    path: one.path.replace(/^area/, `reference.features[${index}]`),
    message: `${quote(properties.name || id)}: ${one.message}`,
  }));

/**
 * A layer with those of its areas that can be measured, each checked in a worker that is stopped if it takes too long. What is
 * wrong with the others, which stay things of the layer, is in `problems`; without any that can be measured the layer has none.
 */
export async function withAreas(
  reference: Reference,
  { session }: Pick<Store, "session">,
): Promise<{ readonly reference: Reference; readonly problems: readonly Problem[] }> {
  const { areas: _, ...bare } = reference;
  const things = areaThings(reference);
  const wrong = numberProblem(things.length);
  if (wrong) return { reference: bare, problems: [wrong] };
  const { dataset, state } = session;
  const purpose = dataset && purposeOf(dataset, state);
  const checker = new AreaChecker(typeof Worker === "undefined" ? null : startAreaWorker);
  const areas: AreaOfInterest[] = [];
  const problems: Problem[] = [];
  for (const thing of things) {
    const { id, properties, geometry } = thing;
    const result = await checker.check(geometry, purpose);
    const index = reference.features.indexOf(thing);
    if ("problems" in result) problems.push(...told(result.problems, index, thing));
    else {
      const { notices, ...area } = result.area;
      areas.push({ ...area, id, name: properties.name || id });
      problems.push(...told(notices, index, thing));
    }
  }
  checker.stop();
  return { reference: areas.length > 0 ? { ...bare, areas } : bare, problems };
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
    const { areas: _, ...bare } = before;
    session.reference = bare;
    return;
  }
  const { reference, problems } = await withAreas(before, store);
  if (session.reference !== before) return;
  session.reference = reference;
  if (problems.length > 0) store.report(problems);
}

import type { AreaOfInterest } from "../coverage/area.js";
import type { AreaResult } from "../coverage/area-of-interest.js";
import { type Problem, quote } from "../model/problem.js";
import type { Reference, ReferenceFeature } from "../scene/reference.js";
import { referenceOf } from "./layer-uses.js";
import { layerOfGeoJson } from "./read-layer.js";

/** So many areas of a layer are counted by at most: all are measured again with each change of the situation. */
export const MOST_COUNTED = 200;

/** What a layer can be used as, beside being drawn. */
const USES: readonly unknown[] = ["areas"];

type AreaThing = ReferenceFeature & { readonly geometry: AreaOfInterest["geometry"] };
/** Checks a polygon as an area of interest. */
type Check = (geometry: AreaOfInterest["geometry"]) => AreaResult | Promise<AreaResult>;

/** A layer that can be drawn, with what is wrong with some of its areas. */
export interface ReadReference {
  readonly reference: Reference;
  /** Whether all that was asked for was done: with `use: "areas"`, whether each area can be measured. */
  readonly isWhole: boolean;
  readonly problems: readonly Problem[];
}

/** The areas among the things of a layer. */
export const areaThings = ({ features }: Pick<Reference, "features">): AreaThing[] =>
  features.filter((feature): feature is AreaThing => /Polygon$/.test(feature.geometry.type));

/** The layer as it is drawn only: by its areas nothing is counted. */
export function withoutAreas({ areas: _, use: __, ...bare }: Reference): Reference {
  return bare;
}

/** What is said of an area, with its place in the layer and its name. */
const told = (problems: readonly Problem[], index: number, { id, properties }: AreaThing): Problem[] =>
  problems.map((one) => ({
    ...one,
    path: one.path.replace(/^area/, `reference.features[${index}]`),
    message: `${quote(properties.name || id)}: ${one.message}`,
  }));

/**
 * A layer with those of its areas that can be measured. What is wrong with the others, which stay things of the layer, is in
 * `problems`; without any that can be measured, the layer has none. Ends early, with some, once nobody wants it.
 */
export async function countedReference(
  given: Reference,
  check: Check,
  isWanted: () => boolean = () => true,
): Promise<ReadReference> {
  const reference = withoutAreas(given);
  const things = areaThings(reference);
  if (things.length === 0 || things.length > MOST_COUNTED) {
    const message = `expected 1 to ${MOST_COUNTED} areas, got ${things.length}`;
    return { reference, isWhole: false, problems: [{ code: "areas-number", path: "reference.features", message }] };
  }
  const areas: AreaOfInterest[] = [];
  const problems: Problem[] = [];
  for (const thing of things) {
    if (!isWanted()) break;
    const { id, properties, geometry } = thing;
    const result = await check(geometry);
    const index = reference.features.indexOf(thing);
    problems.push(...told("problems" in result ? result.problems : result.area.notices, index, thing));
    if ("problems" in result) continue;
    const { notices: _, ...area } = result.area;
    areas.push({ ...area, id, name: properties.name || id });
  }
  const isWhole = areas.length === things.length;
  return { reference: areas.length > 0 ? { ...reference, use: "areas", areas } : reference, isWhole, problems };
}

/**
 * Reads GeoJSON to be drawn below our layers, under the name of the collection if it has one. With a member `use` of `"areas"`
 * what is watched is counted by its areas. Never throws.
 */
export async function readReference(
  value: unknown,
  check: Check,
  isWanted?: () => boolean,
): Promise<ReadReference | { readonly problems: readonly Problem[] }> {
  const layer = layerOfGeoJson(value, "GeoJSON");
  if ("problems" in layer) return layer;
  const { use } = Object(value) as { readonly use?: unknown };
  if (use !== undefined && !USES.includes(use))
    return { problems: [{ code: "value", path: "reference.use", message: `expected "areas", got ${quote(use)}` }] };
  const plain = referenceOf(layer);
  return use === undefined
    ? { reference: plain, isWhole: true, problems: [] }
    : countedReference(plain, check, isWanted);
}

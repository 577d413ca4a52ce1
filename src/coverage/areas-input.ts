import { type Problem, quote } from "../model/problem.js";
import type { AreaOfInterest } from "./area.js";
import { atMost, problem } from "./area-input.js";
import { areaOfInterest } from "./area-of-interest.js";

/** Areas that a user gives, each with its own id and name, and notices, such as an outline drawn with fewer corners. */
export type AreasResult =
  | { readonly areas: readonly AreaOfInterest[]; readonly notices: readonly Problem[] }
  | { readonly problems: readonly Problem[] };

/** More areas than this are refused before any is checked. */
export const MOST_AREAS = 2_000;

type Fields = Readonly<Record<string, unknown>>;
const fieldsOf = (value: unknown): Fields => (typeof value === "object" && value !== null ? (value as Fields) : {});

/** Properties that may hold an id or a name, in order, whatever the case of their letters. */
const ID_KEYS = ["id", "iso", "iso_3166_2", "iso3166-2", "shapeiso", "code", "katotth", "koatuu", "gid"];
const NAME_KEYS = ["name", "name_en", "name_1", "shapename", "title", "label"];

/** The first of some properties that holds text or a number. */
function firstOf(properties: Fields, keys: readonly string[]): string | undefined {
  const lower = new Map(Object.entries(properties).map(([key, value]) => [key.toLowerCase(), value]));
  for (const key of keys) {
    const value = lower.get(key);
    if ((typeof value === "string" && value.trim() !== "") || typeof value === "number") return String(value).trim();
  }
  return undefined;
}

/**
 * The areas in a GeoJSON FeatureCollection of polygons, for `ledgerByArea`. Ids and names are taken from each feature: its `id`,
 * or a property such as `id`, `iso` or `code`; a property such as `name` or `title`. Returns all problems at once, each
 * with its path and value; never throws. Areas may overlap.
 */
export function areasOfInterest(input: unknown): AreasResult {
  const { type, features } = fieldsOf(input);
  if (type !== "FeatureCollection" || !Array.isArray(features)) {
    const got = type === "FeatureCollection" ? quote(features) : quote(type ?? input);
    return { problems: [problem("areas-type", "areas", `expected a FeatureCollection of polygons, got ${got}`)] };
  }
  if (features.length === 0 || features.length > MOST_AREAS) {
    const message = `expected 1 to ${MOST_AREAS} features, got ${features.length}`;
    return { problems: [problem("areas-number", "areas.features", message)] };
  }
  const problems: Problem[] = [];
  const notices: Problem[] = [];
  const places = new Map<string, string>();
  const areas = features.flatMap((feature: unknown, index): AreaOfInterest[] => {
    const path = `features[${index}]`;
    const { id: own, properties } = fieldsOf(feature);
    const about = fieldsOf(properties);
    const name = firstOf(about, NAME_KEYS);
    const id = firstOf({ id: own }, ["id"]) ?? firstOf(about, ID_KEYS) ?? name ?? String(index + 1);
    const before = places.get(id);
    if (before) problems.push(problem("repeated-id", path, `has the id ${quote(id)} of ${before}`));
    places.set(id, path);
    const result = areaOfInterest(feature, name ?? id);
    const found = "problems" in result ? result.problems : result.area.notices;
    const told = found.map((one) => ({ ...one, path: one.path.replace(/^area/, path) }));
    if ("problems" in result) problems.push(...told);
    else notices.push(...told);
    return "problems" in result ? [] : [{ ...result.area, id }];
  });
  return problems.length > 0 ? { problems: atMost(problems) } : { areas, notices };
}

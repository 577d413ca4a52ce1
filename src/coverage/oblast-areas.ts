import type { Feature, MultiPolygon, Polygon } from "geojson";
import type { Dataset } from "../model/dataset.js";
import type { Oblasts } from "../model/oblasts.js";
import { type AreaOfInterest, defaultArea } from "./area.js";
import { decodeGeography } from "./geography.js";
import { middleOf } from "./geometry/frame.js";

const made = new WeakMap<Oblasts, readonly AreaOfInterest[]>();

/** An oblast of a dataset as input of `areaOfInterest`, by its ISO 3166-2 code; `undefined` if the dataset has none of that code. */
export function oblastFeature(
  { oblasts }: Pick<Dataset, "oblasts">,
  id: string,
): Feature<Polygon | MultiPolygon, { readonly name: string }> | undefined {
  const unit = oblasts?.units.find((one) => one.id === id);
  const geometry = oblasts && unit && decodeGeography(oblasts.geography).states.get(id);
  return geometry && unit && { type: "Feature", id, properties: { name: unit.name }, geometry };
}

/**
 * The oblasts of a dataset as areas, in their order; none if it has none, or they have not been loaded. All are measured in the
 * plane of Ukraine, so that nothing is lost between two of them.
 */
export function oblastAreas(dataset: Dataset): readonly AreaOfInterest[] {
  const { oblasts } = dataset;
  if (!oblasts) return [];
  const known = made.get(oblasts);
  if (known) return known;
  const { states } = decodeGeography(oblasts.geography);
  const centre = middleOf(defaultArea(dataset).geometry);
  const areas = oblasts.units.flatMap(({ id, name }): AreaOfInterest[] => {
    const geometry = states.get(id);
    return geometry ? [{ id, name, geometry, centre }] : [];
  });
  made.set(oblasts, areas);
  return areas;
}

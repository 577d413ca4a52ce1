import type { Feature, MultiPolygon, Polygon } from "geojson";
import type { Dataset } from "../model/dataset.js";
import type { Scenario } from "../model/scenario.js";
import { decodeGeography } from "./geography.js";
import { oblastFeature } from "./oblast-areas.js";

/**
 * The area of interest that a scenario names, as input of `areaOfInterest`, with its name: a state or an oblast of the dataset,
 * or an area that the scenario adds. `undefined` if it names none, or one that is not there.
 */
export function areaOfEdited(
  dataset: Dataset,
  scenario: Scenario | null | undefined,
): Feature<Polygon | MultiPolygon, { readonly name: string }> | undefined {
  const id = scenario?.area;
  if (id === undefined) return undefined;
  const own = scenario?.added?.areas?.find((area) => area.id === id);
  if (own) {
    const geometry: MultiPolygon = { type: "MultiPolygon", coordinates: own.polygons };
    return { type: "Feature", properties: { name: own.name }, geometry };
  }
  const oblast = oblastFeature(dataset, id);
  if (oblast) return oblast;
  const geometry = decodeGeography(dataset.geography).states.get(id);
  const name =
    dataset.contributors.find((one) => one.id === id)?.name ?? dataset.stateLabels.find((one) => one.id === id)?.name;
  return geometry && { type: "Feature", id, properties: { name: name ?? id }, geometry };
}

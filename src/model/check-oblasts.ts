import type { Dataset } from "./dataset.js";
import type { Oblasts } from "./oblasts.js";
import type { Problem } from "./problem.js";
import { checkRecord, idsOf, missing, repeatedIds } from "./reference-problems.js";

/** Oblasts that are given twice, have no outline, outlines without a unit, and units that cite a missing source. */
export function checkOblasts(
  { units, geography }: Oblasts,
  dataset: Pick<Dataset, "assumptions" | "sources">,
): Problem[] {
  const { geometries } = geography.objects.states;
  const outlines = new Set(geometries.flatMap(({ id }) => id ?? []));
  const known = new Set(units.map(({ id }) => id));
  return [
    ...repeatedIds(units, "oblasts.units"),
    ...units.flatMap(({ id }, index) => missing(outlines, `oblasts.units[${index}].id`, "outline", id)),
    ...geometries.flatMap(({ id }, index) =>
      id === undefined ? [] : missing(known, `oblasts.geography.objects.states.geometries[${index}].id`, "unit", id),
    ),
    ...checkRecord(units, "oblasts.units", idsOf(dataset.assumptions), dataset.sources && idsOf(dataset.sources)),
  ];
}

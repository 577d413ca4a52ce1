import type { Dataset } from "./dataset.js";
import type { Oblasts } from "./oblasts.js";
import type { Problem } from "./problem.js";
import { checkRecord, idsOf, missing, repeatedIds } from "./reference-problems.js";

/** Oblasts that are given twice, have no outline or cite a missing source. */
export function checkOblasts(
  { units, geography }: Oblasts,
  dataset: Pick<Dataset, "assumptions" | "sources">,
): Problem[] {
  const outlines = new Set(geography.objects.states.geometries.flatMap(({ id }) => id ?? []));
  return [
    ...repeatedIds(units, "oblasts.units"),
    ...units.flatMap(({ id }, index) => missing(outlines, `oblasts.units[${index}].id`, "outline", id)),
    ...checkRecord(units, "oblasts.units", idsOf(dataset.assumptions), dataset.sources && idsOf(dataset.sources)),
  ];
}

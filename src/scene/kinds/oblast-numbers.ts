import type { AreaOfInterest } from "../../coverage/area.js";
import type { AreaRow, AreasLedger } from "../../coverage/ledger/areas-schema.js";
import { byAreaOf } from "../../coverage/ledger/by-area.js";
import { oblastAreas } from "../../coverage/oblast-areas.js";
import type { Watch } from "../../coverage/watch.js";
import { withOblasts } from "../../model/bundled-dataset.js";
import { needsOblasts } from "../../model/needs-oblasts.js";
import type { Oblast, Oblasts } from "../../model/oblasts.js";
import type { Situation } from "../situation.js";
import { isVetoed } from "./reference-parts.js";

export { isVetoed };

/** What coverage is counted by: the oblasts of a dataset, or the areas of a layer that is not ours. */
export type Units = Oblasts | readonly AreaOfInterest[];

/** Whether units are areas of a layer that is not ours. */
export const areOwn = (units: Units): units is readonly AreaOfInterest[] => Array.isArray(units);

/** What a situation is counted by: the areas of its layer if they are to be used, else the oblasts, if there are any. */
export const unitsOf = ({ reference, dataset }: Pick<Situation, "reference" | "dataset">): Units | undefined =>
  reference?.areas ?? dataset.oblasts;

/** The areas of units, in their order. */
export const areasIn = (units: Units, watch: Pick<Watch, "dataset">): readonly AreaOfInterest[] =>
  areOwn(units) ? units : oblastAreas(withOblasts(watch.dataset, units));

const made = new WeakMap<Watch, Map<Units, AreasLedger>>();

/** The ledger by unit of a watch, computed once; oblasts are those of its dataset, or others that it may have. */
export function unitLedger(watch: Watch, units: Units): AreasLedger {
  const known = made.get(watch) ?? new Map<Units, AreasLedger>();
  made.set(watch, known);
  const whole = () =>
    areOwn(units)
      ? byAreaOf(watch, { areas: units })
      : byAreaOf({ ...watch, dataset: withOblasts(watch.dataset, units) });
  const ledger = known.get(units) ?? whole();
  known.set(units, ledger);
  return ledger;
}

/** A unit with what is watched in it. */
export interface UnitView {
  readonly row: AreaRow;
  readonly geometry: AreaOfInterest["geometry"];
  /** What is known of an oblast; `null` for an area of a layer that is not ours. */
  readonly record: Oblast | null;
}

/** The units that a situation shows, in their order: none unless its coverage is shaded by them. */
export function unitViews(situation: Situation): readonly UnitView[] {
  const { watch, state } = situation;
  const units = unitsOf(situation);
  if (!units || !needsOblasts(state) || isVetoed(situation)) return [];
  const { areas } = unitLedger(watch, units);
  const records = new Map(areOwn(units) ? [] : units.units.map((unit) => [unit.id, unit]));
  return areasIn(units, situation.watch).flatMap(({ id, geometry }, index): UnitView[] => {
    const row = areas[index];
    return row?.id === id ? [{ row, geometry, record: records.get(id) ?? null }] : [];
  });
}

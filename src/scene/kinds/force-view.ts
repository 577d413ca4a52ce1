import { type AirAssessment, assessAir } from "../../model/air/assess-air.js";
import type { ForceBase, Forces } from "../../model/forces.js";
import { forcesAt } from "../../model/forces-at.js";
import { assessSea, type SeaAssessment } from "../../model/sea/assess-sea.js";
import type { Situation } from "../situation.js";

/** The force of the component that a reader looks at, as it was on the date. */
export interface ForceView {
  readonly forces: Forces;
  /** The bases of the component. */
  readonly bases: readonly ForceBase[];
  readonly air: AirAssessment | null;
  readonly sea: SeaAssessment | null;
}

const known = new WeakMap<Situation, ForceView | null>();

function viewOf({ dataset, state, date }: Situation): ForceView | null {
  if (!dataset.forces || state.reading !== "contributors" || state.component === "ground") return null;
  const forces = forcesAt(dataset.forces, date);
  const [air, sea] = state.component === "air" ? [assessAir(dataset, state), null] : [null, assessSea(dataset, state)];
  return { forces, bases: forces.bases.filter(({ component }) => component === state.component), air, sea };
}

/** What the kinds of the force show of a situation; `null` outside the air and sea components of Contributors. */
export function forceViewOf(situation: Situation): ForceView | null {
  let view = known.get(situation);
  if (view === undefined) {
    view = viewOf(situation);
    known.set(situation, view);
  }
  return view;
}

/** The position of a base as a place of the map. */
export const placeOf = ({ lon, lat }: { readonly lon: number; readonly lat: number }) => [lon, lat] as const;

import { forceLedgerOf } from "../../coverage/force/force-ledger.js";
import type { ForceLedger } from "../../coverage/force/force-schema.js";
import type { AirAssessment, PatrolView } from "../../model/air/assess-air.js";
import type { ForceBase, PatrolArea } from "../../model/forces.js";
import type { Situation } from "../situation.js";
import { forceViewOf } from "./force-view.js";

/** A proposed area with all its patrols: there may be more patrols than areas, or fewer. */
export interface AreaView {
  readonly area: PatrolArea;
  readonly base: ForceBase | null;
  readonly patrols: readonly PatrolView[];
  /** Share of the week that its patrols are held, 0 to 1. */
  readonly share: number;
  /** The same by nation, in the order in which nations are asked. */
  readonly holders: ReadonlyMap<string, number>;
}

/** Areas with the patrols of an assessment. */
export const viewAreas = ({ patrols }: AirAssessment, areas: readonly PatrolArea[]): AreaView[] =>
  areas.map((area) => {
    const own = patrols.filter((patrol) => patrol.area.id === area.id);
    const share = own.reduce((sum, { unfilled }) => sum + 1 - unfilled, 0) / Math.max(1, own.length);
    const holders = new Map<string, number>();
    for (const { iso, share: part } of own.flatMap((patrol) => patrol.holders))
      holders.set(iso, (holders.get(iso) ?? 0) + part / own.length);
    return { area, base: own[0]?.base ?? null, patrols: own, share, holders };
  });

/** The numbers of a situation's component, with their ranges. */
export const forceOf = ({ dataset, state }: Situation): ForceLedger | null => forceLedgerOf(dataset, state);

/** The proposed areas of a date with their patrols. */
export function areaViews(situation: Situation): AreaView[] {
  const view = forceViewOf(situation);
  return view?.air ? viewAreas(view.air, view.forces.patrolAreas) : [];
}

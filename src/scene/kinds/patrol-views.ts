import type { PatrolView } from "../../model/air/assess-air.js";
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
}

/** The proposed areas of a date with their patrols. */
export function areaViews(situation: Situation): AreaView[] {
  const view = forceViewOf(situation);
  if (!view?.air) return [];
  const { patrols } = view.air;
  return view.forces.patrolAreas.map((area) => {
    const own = patrols.filter((patrol) => patrol.area.id === area.id);
    const share = own.reduce((sum, { unfilled }) => sum + 1 - unfilled, 0) / Math.max(1, own.length);
    return { area, base: own[0]?.base ?? null, patrols: own, share };
  });
}

import type { ForceBase, Ship } from "../../model/forces.js";
import type { SeaAssessment, ShipView } from "../../model/sea/assess-sea.js";
import type { ForceView } from "./force-view.js";

/** Ships of one state and role at one base, drawn as one sign with their number. */
export interface ShipGroup {
  readonly base: ForceBase;
  readonly views: readonly [ShipView, ...ShipView[]];
  /** The type that all have; else `minehunter` if they hunt or sweep mines, or `other`. */
  readonly type: Ship["type"];
  readonly available: boolean;
  readonly count: number;
}

const MINES: ReadonlySet<Ship["type"]> = new Set(["minehunter", "minesweeper"]);
export const huntsMines = ({ type }: Pick<Ship, "type">): boolean => MINES.has(type);

/** Every ship that the assessment names, once. */
export const shipsIn = ({ littoral, waiting, visitors }: SeaAssessment): readonly ShipView[] => [
  ...littoral,
  ...waiting,
  ...visitors,
];

/** How many ships a record stands for: the highest number, as in sums of personnel. */
export const countOf = ({ count }: Ship): number => count?.high ?? count?.low ?? 1;

/** Groups of ships at bases in the data. What is there for reference alone has been offered by nobody, and is not drawn. */
export function shipGroups({ sea, bases }: ForceView): ShipGroup[] {
  const groups = new Map<string, { base: ForceBase; views: [ShipView, ...ShipView[]] }>();
  for (const view of sea ? shipsIn(sea) : []) {
    const base = bases.find(({ id }) => id === view.ship.base);
    if (!base || view.ship.isReference) continue;
    const key = [base.id, view.ship.iso, huntsMines(view.ship), view.admitted].join();
    const group = groups.get(key);
    if (group) group.views.push(view);
    else groups.set(key, { base, views: [view] });
  }
  return [...groups.values()].map(({ base, views }) => {
    const [{ ship: first, admitted: available }] = views;
    const alike = views.every(({ ship }) => ship.type === first.type);
    const count = views.reduce((sum, { ship }) => sum + countOf(ship), 0);
    return { base, views, type: alike ? first.type : huntsMines(first) ? "minehunter" : "other", available, count };
  });
}

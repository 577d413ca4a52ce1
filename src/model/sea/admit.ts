import { block, type Reason } from "../reason.js";
import { type CountedShip, isOver, type Limits, passageVerdict } from "./montreux.js";

/** Ships with a known displacement that the limits admit, and why each of the others is not. */
export interface Admission {
  readonly admitted: readonly CountedShip[];
  readonly refused: ReadonlyMap<CountedShip, readonly Reason[]>;
}

type Known = CountedShip & { readonly tons: number };
const isKnown = (ship: CountedShip): ship is Known => ship.tons !== null;
const smallestFirst = (a: Known, b: Known): number => a.tons - b.tons || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/**
 * As many ships of states without a Black Sea coast as may be there at one time: of each state the smallest until its limit is
 * reached, and of those the smallest until the limit of all is.
 *
 * No choice admits more. Take any choice that keeps the limits. In each state, put the same number of its smallest ships in
 * place of those chosen: no sum grows, so all limits are still kept, and every ship is now among those left by the first step.
 * The same number of the smallest ships left by the first step weigh at most as much, and are a beginning of each state's
 * list, so they keep every limit too; the second step admits at least as many. It follows that a further ship, a further state
 * or a higher limit never lowers the number, since each choice that was possible before still is.
 */
export function admit(ships: readonly CountedShip[], limits: Limits): Admission {
  const { allTonnes, stateTonnes } = limits.limits;
  const refused = new Map<CountedShip, readonly Reason[]>();
  const able: Known[] = [];
  for (const ship of ships) {
    const verdict = passageVerdict([ship], limits);
    if (verdict.length === 0 && isKnown(ship)) able.push(ship);
    else refused.set(ship, verdict);
  }
  const sums = new Map<string, number>();
  const withinState = able.sort(smallestFirst).filter((ship) => {
    const tonnes = (sums.get(ship.iso) ?? 0) + ship.tons;
    sums.set(ship.iso, tonnes);
    if (!isOver(tonnes, stateTonnes.value)) return true;
    const params = { state: ship.iso, tonnes, limit: stateTonnes.value };
    refused.set(ship, [block("over-state-tonnage", stateTonnes.sources, params)]);
    return false;
  });
  let tonnes = 0;
  const admitted = withinState.filter((ship) => {
    tonnes += ship.tons;
    if (!isOver(tonnes, allTonnes.value)) return true;
    refused.set(ship, [block("over-all-tonnage", allTonnes.sources, { tonnes, limit: allTonnes.value })]);
    return false;
  });
  return { admitted, refused };
}

/**
 * Ships in groups that may each pass the straits together: the largest first, each into the first group that has room. Other
 * divisions may need fewer groups. Ships that may not pass even alone are left out.
 */
export function passages<T extends CountedShip>(ships: readonly T[], limits: Limits): T[][] {
  const groups: T[][] = [];
  const largestFirst = [...ships].sort((a, b) => (b.tons ?? 0) - (a.tons ?? 0) || (a.id < b.id ? -1 : 1));
  for (const ship of largestFirst) {
    if (passageVerdict([ship], limits).length > 0) continue;
    const group = groups.find((one) => passageVerdict([...one, ship], limits).length === 0);
    if (group) group.push(ship);
    else groups.push([ship]);
  }
  return groups;
}

import type { ForceBase, PatrolArea } from "../forces.js";
import { block, caveat, type Reason } from "../reason.js";
import { HOURS_A_DAY } from "../sortie.js";
import { assumed, type Values } from "../values.js";
import type { PatrolShare } from "./hold-patrols.js";
import type { Flown, Patrol } from "./patrols.js";

/** A continuous fighter patrol in a state: from where it would be flown, what it takes, and by whom. */
export interface PatrolView {
  readonly id: string;
  readonly area: PatrolArea;
  readonly base: ForceBase | null;
  /** Between base and the area's centre; `null` without a base. */
  readonly distanceKm: number | null;
  readonly refuelled: boolean;
  /** Hours on patrol of each sortie; 0: out of reach. */
  readonly onStationH: number;
  readonly sortieH: number;
  /** Aircraft that would fly it round the clock; `null`: out of reach, no number of aircraft would do. */
  readonly aircraft: number | null;
  /** Nations and their shares of the week, in the order in which they are asked. */
  readonly holders: readonly { readonly iso: string; readonly share: number }[];
  /** Share of the week that nobody flies, 0 to 1. */
  readonly unfilled: number;
  readonly reasons: readonly Reason[];
}

/** Why a patrol is flown as it is; `may`: whether any fighters may fly at all. */
function reasonsOf(patrol: Patrol, flown: Flown | null, share: number, may: boolean, values: Values): Reason[] {
  const { area, baseUsed, distanceKm } = patrol;
  const { sources } = area;
  if (!flown || distanceKm === null) return [block("patrol-no-base", sources)];
  const { nearby, refuelled, transitH, sortieH, onStationH } = flown;
  if (!nearby && !refuelled) {
    const radiusKm = assumed(values, "fighter-radius-km");
    return [block("patrol-needs-tankers", sources, { km: Math.round(distanceKm), radiusKm: Math.round(radiusKm) })];
  }
  if (onStationH <= 0) return [block("too-far", sources, { transitH, enduranceH: sortieH })];
  const from = baseUsed ? [] : [caveat("patrol-base-unused", patrol.base?.sources ?? sources)];
  if (share === 0) return [block(may ? "patrol-used-up" : "patrol-empty", sources), ...from];
  return [
    ...from,
    ...(share < 1 ? [caveat("patrol-part-time", sources, { hours: share * HOURS_A_DAY })] : []),
    ...(refuelled ? [caveat("patrol-refuelled", sources, { hours: sortieH })] : []),
  ];
}

/** Sums of shares by nation, in the order in which nations are first asked. */
export function sharesByNation(shares: readonly PatrolShare[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { sent, share } of shares) {
    const { iso } = sent.fighters.fleet;
    sums.set(iso, (sums.get(iso) ?? 0) + share);
  }
  return sums;
}

/** A patrol with who flies it and why; `may`: whether any fighters may fly at all. */
export function viewPatrol(
  patrol: Patrol,
  flown: Flown | null,
  shares: readonly PatrolShare[],
  may: boolean,
  values: Values,
): PatrolView {
  const held = shares.reduce((sum, { share }) => sum + share, 0);
  // The last digits of a sum of shares are rounding errors.
  const unfilled = held > 1 - 1e-9 ? 0 : 1 - held;
  const inReach = flown !== null && Number.isFinite(flown.hoursAWeek);
  const { id, area, base, distanceKm } = patrol;
  return {
    id,
    area,
    base,
    distanceKm,
    refuelled: flown?.refuelled ?? false,
    onStationH: inReach ? flown.onStationH : 0,
    sortieH: flown?.sortieH ?? 0,
    aircraft: inReach ? flown.aircraft : null,
    holders: [...sharesByNation(shares)].map(([iso, share]) => ({ iso, share })),
    unfilled,
    reasons: reasonsOf(patrol, flown, 1 - unfilled, may, values),
  };
}

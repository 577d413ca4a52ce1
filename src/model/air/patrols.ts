import { existsAt, hasBegun } from "../as-of.js";
import type { Dataset } from "../dataset.js";
import { distanceKm, type Place } from "../distance.js";
import type { ForceBase, Forces, PatrolArea } from "../forces.js";
import { lookupOf } from "../lookup.js";
import { DAYS_A_WEEK, flyingHPerHour, HOURS_A_DAY, type Sortie, sortieTo } from "../sortie.js";
import { assumed, type Values } from "../values.js";

/** One continuous patrol: its area, and the base that is nearest to it. */
export interface Patrol {
  /** The area's id, with the round if the areas are gone through more than once. */
  readonly id: string;
  readonly area: PatrolArea;
  /** `null`: no participating ally has an air base. */
  readonly base: ForceBase | null;
  /** Whether a detachment of fighters had been at the base by the date. */
  readonly baseUsed: boolean;
  /** Between base and the area's centre. */
  readonly distanceKm: number | null;
}

/** The air base nearest to a place, of those in allies that take part. Hosting is not flying: the host's posture is not asked. */
function nearestBase(dataset: Dataset, forces: Forces, date: string, place: Place) {
  const { contributors } = lookupOf(dataset);
  const near = forces.bases
    .filter((base) => base.component === "air" && existsAt(base, date))
    .filter(({ iso }) => dataset.natoMembers.includes(iso) && contributors.get(iso)?.participant)
    .map((base) => ({ base, km: distanceKm(base, place) }))
    .sort((a, b) => a.km - b.km || (a.base.id < b.base.id ? -1 : 1));
  return near[0];
}

/**
 * The patrols of a date: as many as are assumed, one to a proposed area in the order of the data, then the areas in turn
 * again. None before an area was proposed. Depends on the date and the numbers, not on consent.
 */
export function patrolsAt(dataset: Dataset, forces: Forces, date: string, values: Values): Patrol[] {
  const wanted = Math.round(assumed(values, "fighter-patrols"));
  const areas = forces.patrolAreas
    .filter((area) => existsAt(area, date))
    .map((area) => ({ area, near: nearestBase(dataset, forces, date, area) }));
  if (areas.length === 0) return [];
  const used = new Set(
    forces.detachments.filter((row) => row.kind === "fighters" && hasBegun(row, date)).map((row) => row.base),
  );
  return Array.from({ length: wanted }, (_, index): Patrol => {
    const { area, near } = areas[index % areas.length] as (typeof areas)[number];
    const round = Math.floor(index / areas.length) + 1;
    const id = round === 1 ? area.id : `${area.id}-${round}`;
    const base = near?.base ?? null;
    return { id, area, base, baseUsed: base !== null && used.has(base.id), distanceKm: near?.km ?? null };
  });
}

/** How a patrol is flown, and what it takes to fly it round the clock. */
export interface Flown extends Sortie {
  readonly refuelled: boolean;
  /** Within the distance at which fighters patrol without a tanker. */
  readonly nearby: boolean;
  /** Flying hours a week of all its aircraft; `Infinity`: it cannot be flown from this base. */
  readonly hoursAWeek: number;
  /** Aircraft that fly these hours. */
  readonly aircraft: number;
}

/**
 * The sortie to a patrol, `null` without a base. Without tankers fighters patrol within their radius only. Tankers lengthen
 * the sortie and lift the radius. How much fuel tankers have is not counted: neither the fuel that fighters burn nor which
 * of them take it by boom or probe is in the data.
 */
export function flyPatrol(distance: number | null, tankers: boolean, values: Values): Flown | null {
  if (distance === null) return null;
  const nearby = distance <= assumed(values, "fighter-radius-km");
  const alone = assumed(values, "fighter-sortie-h");
  const helped = assumed(values, "fighter-sortie-refuelled-h");
  const speed = assumed(values, "fighter-speed-kmh");
  const refuelled = tankers && (helped > alone || !nearby);
  const sortie = sortieTo(distance, speed, refuelled ? helped : alone);
  const perHour = refuelled || nearby ? flyingHPerHour(sortie) : Number.POSITIVE_INFINITY;
  const hoursAWeek = HOURS_A_DAY * DAYS_A_WEEK * assumed(values, "fighter-pair") * perHour;
  return { ...sortie, refuelled, nearby, hoursAWeek, aircraft: hoursAWeek / assumed(values, "fighter-tempo") };
}

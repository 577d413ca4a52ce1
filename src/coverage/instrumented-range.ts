import type { Sensor } from "../model/records.js";

/** How far a sensor is said to reach, in km, with its spread. */
export interface InstrumentedRange {
  readonly lowKm: number;
  readonly nominalKm: number;
  readonly highKm: number;
  /** Between two published heights: the value is ours, not the publisher's. */
  readonly interpolated: boolean;
  /** Ids of the sources of the figures it rests on. */
  readonly sources: readonly string[];
}

/** The heights and the tolerance that decide which published figure applies. */
export interface RangeRules {
  /** Height in m up to which a figure against low-flying targets applies. */
  readonly lowFlyingCeilingM: number;
  /** Height in m from which a figure against medium-altitude (or unspecified) targets applies. */
  readonly mediumAltitudeFloorM: number;
  /** Height in m from which a look-up figure against high-altitude targets applies: the aircraft's own. */
  readonly sensorHeightM: number;
  /** Share by which a published range may be off, such as 0.05. */
  readonly tolerance: number;
}

type Figure = Sensor["ranges"][number];
type Anchor = Omit<InstrumentedRange, "interpolated">;

/**
 * The published range of a sensor against a target at a height; `null` where none is published.
 *
 * Up to the low-flying ceiling the low-flying figure holds, from the medium-altitude floor the medium one (or,
 * without it, an unspecified one), from the aircraft's own height the high-altitude one; linear in between.
 * Publishers write "over 400 km", so of several figures the smallest that does not contradict a lower height
 * is nominal and the largest is the high end. Never decreases with the height of the target.
 */
export function instrumentedRange(sensor: Sensor, targetHeightM: number, rules: RangeRules): InstrumentedRange | null {
  if (sensor.ranges.length === 0) return null;
  if (sensor.domain === "surface") {
    const figures = against(sensor, ["surface"], ["unspecified"], ["low-flying"]);
    return { ...anchorOf(figures, undefined, rules.tolerance), interpolated: false };
  }
  const anchors = anchorsOf(sensor, rules.tolerance);
  const floorM = Math.max(rules.mediumAltitudeFloorM, rules.lowFlyingCeilingM);
  const heightsM = [rules.lowFlyingCeilingM, floorM, Math.max(rules.sensorHeightM, floorM)];
  const above = heightsM.findIndex((heightM) => targetHeightM <= heightM);
  if (above === 0) return { ...anchors[0], interpolated: false };
  if (above < 0) return { ...anchors[2], interpolated: false };
  const [from, to] = [anchors[above - 1] as Anchor, anchors[above] as Anchor];
  const [fromM, toM] = [heightsM[above - 1] as number, heightsM[above] as number];
  const share = toM > fromM ? (targetHeightM - fromM) / (toM - fromM) : 1;
  return {
    lowKm: between(from.lowKm, to.lowKm, share),
    nominalKm: between(from.nominalKm, to.nominalKm, share),
    highKm: between(from.highKm, to.highKm, share),
    interpolated: share < 1 && to.nominalKm !== from.nominalKm,
    sources: [...new Set([...from.sources, ...to.sources])],
  };
}

const between = (from: number, to: number, share: number): number => (share >= 1 ? to : from + (to - from) * share);

/** Figures of the first group of target classes for which any is published; all figures where none is. */
function against(sensor: Sensor, ...groups: readonly Figure["against"][][]): readonly Figure[] {
  for (const group of groups) {
    const found = sensor.ranges.filter((range) => group.includes(range.against));
    if (found.length > 0) return found;
  }
  return sensor.ranges;
}

function anchorsOf(sensor: Sensor, tolerance: number): readonly [Anchor, Anchor, Anchor] {
  const low = anchorOf(against(sensor, ["low-flying"], ["unspecified"], ["medium-altitude"]), undefined, tolerance);
  const mediumFigures = against(sensor, ["medium-altitude"], ["unspecified"], ["low-flying"], ["high-altitude"]);
  const medium = anchorOf(mediumFigures, low, tolerance);
  const highFigures = sensor.ranges.filter((range) => range.against === "high-altitude");
  return [low, medium, highFigures.length > 0 ? anchorOf(highFigures, medium, tolerance) : medium];
}

function anchorOf(figures: readonly Figure[], below: Anchor | undefined, tolerance: number): Anchor {
  const rangesKm = figures.map((figure) => figure.rangeKm).sort((a, b) => a - b);
  const least = below?.nominalKm ?? 0;
  const nominalKm = rangesKm.find((rangeKm) => rangeKm >= least) ?? least;
  const largestKm = Math.max(nominalKm, ...rangesKm);
  return {
    lowKm: Math.max(below?.lowKm ?? 0, Math.min(nominalKm, rangesKm[0] as number) * (1 - tolerance)),
    nominalKm,
    highKm: Math.max(below?.highKm ?? 0, largestKm * (1 + tolerance)),
    sources: [...new Set(figures.flatMap((figure) => figure.sources))],
  };
}

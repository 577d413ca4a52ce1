import type { Sensor } from "../model/records.js";
import type { Target } from "../model/terms.js";

/** Which end of a spread is meant. */
export type End = "low" | "nominal" | "high";

/** How far a sensor is said to reach against a target. */
export interface InstrumentedRange {
  readonly km: number;
  /** Between two published heights, or against another target than the published one: the value is ours. */
  readonly ours: boolean;
  /** Whether figures against another target were converted. */
  readonly converted: boolean;
  /** Ids of the sources of the figures it rests on. */
  readonly sources: readonly string[];
}

/** The heights and numbers that decide which published figure applies, and what becomes of it. */
export interface RangeRules {
  /** What is looked for. */
  readonly target: Target;
  /** Height in m up to which a figure against low-flying targets applies. */
  readonly lowFlyingCeilingM: number;
  /** Height in m from which a figure against medium-altitude (or unspecified) targets applies. */
  readonly mediumAltitudeFloorM: number;
  /** Height in m from which a look-up figure against high-altitude targets applies: the aircraft's own. */
  readonly sensorHeightM: number;
  /** By how much published ranges are off: 1 not at all. */
  readonly factor: number;
  /** Radar cross section of a target in m². */
  readonly crossSectionM2: (target: Exclude<Target, "unspecified">) => number;
}

type Figure = Sensor["ranges"][number];
type Anchor = Pick<InstrumentedRange, "km" | "sources">;

/**
 * The published range of a sensor against a target at a height; `null` where none is published.
 *
 * Figures against the very target take precedence. Where there are none, those against others are converted: by the radar
 * equation range goes with the fourth root of the radar cross section (Skolnik, Introduction to Radar Systems, ch. 1).
 *
 * Up to the low-flying ceiling the low-flying figure holds, from the medium-altitude floor the medium one (or,
 * without it, an unspecified one), from the aircraft's own height the high-altitude one; linear in between.
 * Publishers write "over 400 km", so of several figures the smallest that does not contradict a lower height
 * is nominal and the largest is the high end. Never decreases with the height of the target.
 */
export function instrumentedRange(
  sensor: Sensor,
  targetHeightM: number,
  rules: RangeRules,
  end: End = "nominal",
): InstrumentedRange | null {
  if (sensor.ranges.length === 0) return null;
  const usual = sensor.domain === "surface" ? "vehicle" : "aircraft";
  const targetOf = ({ target }: Figure) => (target === "unspecified" ? usual : target);
  const exact = sensor.ranges.filter((figure) => targetOf(figure) === rules.target);
  const converted = exact.length === 0;
  const figures = (converted ? sensor.ranges : exact).map((figure): Figure => {
    const ratio = rules.crossSectionM2(rules.target as "aircraft") / rules.crossSectionM2(targetOf(figure));
    return { ...figure, rangeKm: figure.rangeKm * rules.factor * (converted ? ratio ** 0.25 : 1) };
  });
  if (sensor.domain === "surface") {
    return { ...anchorOf(against(figures, ["surface"], ["unspecified"], ["low-flying"]), undefined, end), ours: converted, converted };
  }
  const anchors = anchorsOf(figures, end);
  const floorM = Math.max(rules.mediumAltitudeFloorM, rules.lowFlyingCeilingM);
  const heightsM = [rules.lowFlyingCeilingM, floorM, Math.max(rules.sensorHeightM, floorM)];
  const above = heightsM.findIndex((heightM) => targetHeightM <= heightM);
  if (above === 0) return { ...anchors[0], ours: converted, converted };
  if (above < 0) return { ...anchors[2], ours: converted, converted };
  const [from, to] = [anchors[above - 1] as Anchor, anchors[above] as Anchor];
  const [fromM, toM] = [heightsM[above - 1] as number, heightsM[above] as number];
  const share = toM > fromM ? (targetHeightM - fromM) / (toM - fromM) : 1;
  return {
    km: share >= 1 ? to.km : from.km + (to.km - from.km) * share,
    ours: converted || (share < 1 && to.km !== from.km),
    converted,
    sources: [...new Set([...from.sources, ...to.sources])],
  };
}

/** Figures of the first group of target classes for which any is published; all figures where none is. */
function against(figures: readonly Figure[], ...groups: readonly Figure["against"][][]): readonly Figure[] {
  for (const group of groups) {
    const found = figures.filter((range) => group.includes(range.against));
    if (found.length > 0) return found;
  }
  return figures;
}

function anchorsOf(figures: readonly Figure[], end: End): readonly [Anchor, Anchor, Anchor] {
  const low = anchorOf(against(figures, ["low-flying"], ["unspecified"], ["medium-altitude"]), undefined, end);
  const mediumFigures = against(figures, ["medium-altitude"], ["unspecified"], ["low-flying"], ["high-altitude"]);
  const medium = anchorOf(mediumFigures, low, end);
  const highFigures = figures.filter((range) => range.against === "high-altitude");
  return [low, medium, highFigures.length > 0 ? anchorOf(highFigures, medium, end) : medium];
}

function anchorOf(figures: readonly Figure[], below: Anchor | undefined, end: End): Anchor {
  const ranges = figures.map(({ rangeKm }) => rangeKm).sort((a, b) => a - b);
  const least = below?.km ?? 0;
  const wanted = {
    low: ranges[0] as number,
    nominal: ranges.find((km) => km >= least) ?? least,
    high: ranges.at(-1) as number,
  };
  return { km: Math.max(least, wanted[end]), sources: [...new Set(figures.flatMap((figure) => figure.sources))] };
}

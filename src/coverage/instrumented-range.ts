import type { Sensor } from "../model/records.js";
import type { Target } from "../model/terms.js";

/** The nominal value of a range, or one of its ends. */
export type End = "low" | "nominal" | "high";

/** The published range of a sensor against a target. */
export interface InstrumentedRange {
  readonly km: number;
  /** The value is our own: interpolated between published heights, or converted from another target. */
  readonly ours: boolean;
  /** Ids of the sources of the figures it rests on. */
  readonly sources: readonly string[];
}

/** The heights and numbers that decide which published figure applies, and how it is converted. */
export interface RangeRules {
  /** What is looked for. */
  readonly target: KnownTarget;
  /** Height in m up to which a figure against low-flying targets applies. */
  readonly lowFlyingCeilingM: number;
  /** Height in m from which a figure against medium-altitude (or unspecified) targets applies. */
  readonly mediumAltitudeFloorM: number;
  /** Height in m from which a look-up figure against high-altitude targets applies: the aircraft's own. */
  readonly sensorHeightM: number;
  /** Factor on published ranges; 1 leaves them unchanged. */
  readonly factor: number;
  /** Radar cross section of a target in m². */
  readonly crossSectionM2: (target: KnownTarget) => number;
}

/** A target that a figure may refer to or be converted to. */
export type KnownTarget = Exclude<Target, "unspecified">;
type Figure = Sensor["ranges"][number];
type Anchor = Pick<InstrumentedRange, "km" | "sources">;

/** Published figures of a sensor that apply to a target, selected once. */
export interface PublishedFigures {
  /** Unscaled reach at low, medium and high altitude of the target. */
  readonly anchors: readonly [Anchor, Anchor, Anchor];
  /** The target that the figures refer to; `null` if it is the one asked for. */
  readonly convertedFrom: KnownTarget | null;
}

/**
 * The published figures of a sensor for a target; `null` if none is published. Figures against that target take
 * precedence; without any, {@link instrumentedRange} converts those against the target of the first figure.
 */
export function publishedFigures(sensor: Sensor, target: KnownTarget, end: End = "nominal"): PublishedFigures | null {
  const [first] = sensor.ranges;
  if (!first) return null;
  const usual = sensor.domain === "surface" ? "vehicle" : "aircraft";
  const targetOf = (figure: Figure): KnownTarget => (figure.target === "unspecified" ? usual : figure.target);
  const exact = sensor.ranges.filter((figure) => targetOf(figure) === target);
  const figures = exact.length > 0 ? exact : sensor.ranges.filter((figure) => targetOf(figure) === targetOf(first));
  const convertedFrom = exact.length > 0 ? null : targetOf(first);
  if (sensor.domain === "surface") {
    const anchor = anchorOf(against(figures, ["surface"], ["unspecified"], ["low-flying"]), undefined, end);
    return { anchors: [anchor, anchor, anchor], convertedFrom };
  }
  return { anchors: anchorsOf(figures, end), convertedFrom };
}

/**
 * The range of a sensor against a target at a height, from its published figures.
 *
 * The low-flying figure applies up to the low-flying ceiling, the medium-altitude one (or, without it, an unspecified one)
 * from the medium-altitude floor, the high-altitude one from the aircraft's own height; the range is linear in between and
 * never decreases with the height of the target. Publishers write "over 400 km", so of several figures the smallest that
 * does not contradict a lower height is nominal, and the largest is the high end.
 *
 * A figure against another target is converted: by the radar equation, range is proportional to the fourth root of the
 * radar cross section (Skolnik, Introduction to Radar Systems, ch. 1).
 */
export function instrumentedRange(
  { anchors, convertedFrom }: PublishedFigures,
  targetHeightM: number,
  rules: RangeRules,
): InstrumentedRange {
  const converted = convertedFrom !== null;
  const ratio = converted ? rules.crossSectionM2(rules.target) / rules.crossSectionM2(convertedFrom) : 1;
  const scale = rules.factor * (converted ? Math.sqrt(Math.sqrt(ratio)) : 1);
  const at = ({ km, sources }: Anchor): InstrumentedRange => ({ km: km * scale, ours: converted, sources });
  const [low, medium, high] = anchors;
  const { lowFlyingCeilingM, sensorHeightM } = rules;
  if (targetHeightM <= lowFlyingCeilingM) return at(low);
  const floorM = Math.max(rules.mediumAltitudeFloorM, lowFlyingCeilingM);
  const topM = Math.max(sensorHeightM, floorM);
  if (targetHeightM > topM) return at(high);
  const [from, to, fromM, toM] =
    targetHeightM <= floorM ? [low, medium, lowFlyingCeilingM, floorM] : [medium, high, floorM, topM];
  const share = toM > fromM ? (targetHeightM - fromM) / (toM - fromM) : 1;
  if (share >= 1) return at(to);
  const sources = from === to ? from.sources : [...new Set([...from.sources, ...to.sources])];
  return {
    km: (from.km + (to.km - from.km) * share) * scale,
    ours: converted || to.km !== from.km,
    sources,
  };
}

/** Figures of the first group of target classes for which any is published; all figures if there is none. */
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

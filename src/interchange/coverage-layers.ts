import type { Polygon } from "geojson";
import type { AreaOfInterest } from "../coverage/area.js";
import { type CoverageShapes, HOURS_STEPS } from "../coverage/coverage-shapes.js";
import type { Ledger } from "../coverage/ledger/schema.js";
import { type Context, featureOf, numberOf } from "./context.js";
import type { Layer, LayerFeature, Value } from "./layer.js";
import { areaKm2, shapeOf } from "./tidy.js";

const FATES = ["kept", "thinned", "lost", "gained", "unseen"] as const;
export type Fate = (typeof FATES)[number];

/** What two situations a fate compares. */
export type Basis = "us-isr" | "baseline";

const MEANS: Readonly<Record<Basis, Readonly<Record<Fate, string>>>> = {
  "us-isr": {
    kept: "watched as long without US ISR",
    thinned: "watched without US ISR, but for shorter or by fewer",
    lost: "watched with US ISR, not without",
    gained: "",
    unseen: "watched in neither case",
  },
  baseline: {
    kept: "watched as long as in the baseline",
    thinned: "watched, but for shorter or by fewer than in the baseline",
    lost: "watched in the baseline, no longer",
    gained: "watched, but not in the baseline",
    unseen: "watched in neither case",
  },
};

type Made = readonly [id: string, shape: CoverageShapes["kept"], own: Readonly<Record<string, Value>>];

/** Features of shapes that have an extent; the ids of the others. */
function featuresOf(context: Context, made: readonly Made[], sources: readonly string[]) {
  const features: LayerFeature[] = [];
  const leftOut: string[] = [];
  for (const [id, geometry, own] of made) {
    const shape = shapeOf(geometry);
    if (shape) features.push(featureOf(context, id, shape, { ...own, area_km2: numberOf(areaKm2(shape), 1) }, sources));
    else leftOut.push(id);
  }
  return { features, leftOut };
}

/** The area of interest, divided by what happens to its coverage. */
export function coverageLayer(context: Context, shapes: CoverageShapes, basis: Basis, ledger: Ledger): Layer {
  const { floorH } = context.about;
  const made = FATES.map((fate): Made => {
    const counted = basis === "us-isr" && fate !== "gained" ? ledger[fate].percent : undefined;
    const own = {
      name: fate,
      means: MEANS[basis][fate],
      domain: ledger.domain,
      compared: basis === "us-isr" ? "US ISR on and off" : "baseline and situation",
      floor_h: floorH,
      percent_of_area: counted?.value ?? null,
      percent_low: counted?.low ?? null,
      percent_high: counted?.high ?? null,
    };
    return [fate, shapes[fate], own];
  });
  return {
    name: "coverage",
    title: "What is kept, thinned, lost and unseen",
    about: `The area of interest by what changes ${basis === "us-isr" ? "without US ISR" : "since the baseline"}, from hours of the day on average: watched for less than ${floorH} h counts as unseen. Terrain and weather are left out.`,
    geometry: "Polygon",
    ...featuresOf(context, made, ledger.sources),
  };
}

/** The area of interest by hours of the day for which it is watched. */
export function hoursLayer(context: Context, shapes: CoverageShapes, ledger: Ledger): Layer {
  const { floorH } = context.about;
  const step = (from: number, to: number, shape: CoverageShapes["seldom"]): Made => [
    `hours-${from}-${to}`,
    shape,
    { name: `${from} to ${to} h a day`, domain: ledger.domain, hours_from_h: from, hours_to_h: to },
  ];
  const made = [
    step(0, floorH, shapes.seldom),
    ...HOURS_STEPS.map((to, index) => step(HOURS_STEPS[index - 1] ?? floorH, to, shapes.hours[index] as never)),
  ];
  return {
    name: "hours",
    title: "Hours of the day",
    about:
      "The area of interest by hours of an average day for which somebody watches it in the situation: from the first number to less than the second. Hours on average, not a timetable.",
    geometry: "Polygon",
    ...featuresOf(context, made, ledger.sources),
  };
}

/** The area that percentages refer to, with the averages of the ledger. */
export function areaLayer(context: Context, area: AreaOfInterest, ledger: Ledger): Layer {
  const shape = shapeOf(area.geometry as Polygon);
  const own = {
    name: area.name,
    domain: ledger.domain,
    area_km2: shape && numberOf(areaKm2(shape), 1),
    average_with_percent: ledger.average.with.percent.value,
    average_with_low_percent: ledger.average.with.percent.low,
    average_with_high_percent: ledger.average.with.percent.high,
    average_without_percent: ledger.average.without.percent.value,
    average_without_low_percent: ledger.average.without.percent.low,
    average_without_high_percent: ledger.average.without.percent.high,
    at_most: ledger.atMost,
  };
  return {
    name: "area",
    title: "Area of interest",
    about: "The area that percentages refer to, with how much of it is watched on average over the hours of a day.",
    geometry: "Polygon",
    features: shape ? [featureOf(context, area.id, shape, own, ledger.sources)] : [],
    leftOut: shape ? [] : [area.id],
  };
}

import { HOURS_STEPS } from "../../coverage/coverage-shapes.js";
import { decodeGeography } from "../../coverage/geography.js";
import { middleOf } from "../../coverage/geometry/frame.js";
import { ownSide } from "../../coverage/watch.js";
import { isBundled } from "../../model/bundled-dataset.js";
import { needsOblasts } from "../../model/needs-oblasts.js";
import { assumed } from "../../model/values.js";
import { type LegendRule, layerOf, namedIn, sampleOf } from "../legend-rules.js";
import type {
  AreaFeature,
  AreaLayer,
  LabelFeature,
  LabelLayer,
  LineFeature,
  LineLayer,
  Position,
  StyleClass,
} from "../scene.js";
import type { Situation } from "../situation.js";
import type { Theme } from "../theme.js";
import { thingId } from "../thing.js";
import type { Words } from "../words.js";
import type { Kind } from "./kind.js";
import { areOwn, type UnitView, unitsOf, unitViews } from "./oblast-numbers.js";
import { sayOblast, sayUnits, unitName } from "./oblast-words.js";
import { cutTo, LONGEST_LABEL, referenceName } from "./reference-parts.js";

const HOURS = HOURS_STEPS.map((end) => `hours-${end}` as const);
/** What the steps stand for; those in which the number of a unit is an upper bound say so. */
const classesOf = (bounds: ReadonlySet<string>): Record<string, StyleClass> =>
  Object.fromEntries(
    HOURS.map((style, index) => [
      style,
      { role: "hours", hours: HOURS_STEPS[index] as number, ...(bounds.has(style) && { atMost: true }) },
    ]),
  );
/** After the cities, before the names of neighbouring states: see `place-names.ts`. */
const PRIORITY = 56;

/** The style of a unit by the hours for which it is watched on average in the present state. */
function styleOf({ row }: UnitView, situation: Situation, floorH: number): string {
  const { value } = row.hours[ownSide(situation.watch)];
  if (value < floorH) return "below";
  return HOURS[HOURS_STEPS.findIndex((end) => value < end)] ?? HOURS.at(-1) ?? "below";
}

/** Whether the averages are with or without US ISR; empty where the headings of two maps say so. */
export const sideShown = ({ compare, usIsr }: Situation["state"]): "on" | "off" | "" =>
  compare === "us-isr" ? "" : usIsr;

const isAbsent = (situation: Situation): boolean =>
  needsOblasts(situation.state) && !unitsOf(situation) && !isBundled(situation.dataset);

/** The lines between oblasts, each once; of areas that are not ours the whole outlines. */
function bordersOf(situation: Situation, views: readonly UnitView[]): LineFeature[] {
  const units = unitsOf(situation);
  if (!units || views.length === 0) return [];
  if (!areOwn(units)) {
    const { borders } = decodeGeography(units.geography);
    return borders.coordinates.length > 0 ? [{ id: "oblasts", style: "border", geometry: borders }] : [];
  }
  return views.map(({ row, geometry }) => ({ id: row.id, style: "border", geometry }));
}

/** Where the name of a unit is written. */
const placeOf = ({ record, geometry }: UnitView): Position => (record ? [record.lon, record.lat] : middleOf(geometry));

function layersOf(situation: Situation, theme: Theme, words: Words): [AreaLayer, LineLayer, LabelLayer] {
  const views = unitViews(situation);
  const units = unitsOf(situation);
  const own = units && areOwn(units) && situation.reference ? referenceName(situation.reference) : undefined;
  const floorH = assumed(situation.watch.values, "floor-h");
  const styles = views.map((view) => styleOf(view, situation, floorH));
  const bounds = new Set(styles.filter((_, index) => views[index]?.row.atMost));
  return [
    {
      id: "oblasts",
      kind: "area",
      features: views.map(
        ({ row, geometry }, index): AreaFeature => ({
          id: row.id,
          style: styles[index] as string,
          geometry,
          thing: thingId("oblast", row.id),
        }),
      ),
      styles: {
        ...Object.fromEntries(HOURS.map((style, index) => [style, { fill: theme.coverage.hours[index] }])),
        below: { fill: theme.ukraine },
        absent: { fill: theme.ukraine },
      },
      // Data of a page's own may have no oblasts, which the legend then says.
      bare: isAbsent(situation) ? ["absent"] : [],
      classes: classesOf(bounds),
      facts: { floorH, side: sideShown(situation.state), ...(own !== undefined && views.length > 0 && { area: own }) },
    },
    {
      id: "oblast-borders",
      kind: "line",
      features: bordersOf(situation, views),
      // The line is for between two shades; beside the words of a dark legend it would not be seen.
      styles: { border: { colour: theme.coverage.edge, width: 0.6 }, key: { colour: theme.quietText, width: 0.8 } },
      bare: views.length > 0 ? ["key"] : [],
    },
    {
      id: "oblast-labels",
      kind: "label",
      features: views.map((view): LabelFeature => {
        const { row, geometry } = view;
        return {
          id: row.id,
          style: "name",
          at: placeOf(view),
          text: cutTo(unitName(row, words), LONGEST_LABEL),
          priority: PRIORITY,
          anchor: { kind: "inside", shape: geometry },
          thing: thingId("oblast", row.id),
        };
      }),
      styles: {
        name: { colour: theme.text, halo: theme.halo, size: 9, weight: 400, italic: true, side: "centre", wrap: 8 },
      },
    },
  ];
}

/** The steps that occur, and below them whose hours they are and that units say nothing about control, with the line between two of them. */
const oblastLegend: LegendRule = (drawn) => {
  const { words } = drawn;
  const areas = layerOf(drawn, "oblasts");
  const steps = namedIn(areas, (style, { hours, atMost }, { facts = {} }) => {
    if (style === "absent") return sayOblast(words, "oblast.absent");
    const h = words.number(Number(facts.floorH ?? 1), 1);
    if (hours === undefined) return sayOblast(words, "oblast.legend.below", { h });
    const from = hours === HOURS_STEPS[0] ? h : words.number(hours - HOURS_STEPS[0]);
    return sayOblast(words, atMost ? "oblast.legend.atMost" : "oblast.legend.hours", { from, to: hours });
  });
  const lines = layerOf(drawn, "oblast-borders");
  if (!lines || lines.features.length === 0) return steps;
  const { side, area } = areas?.facts ?? {};
  const key = side ? (`oblast.legend.units.${side as "on" | "off"}` as const) : "oblast.legend.units";
  const text = sayUnits(words, key, area as string | undefined);
  return [...steps, { layer: lines.id, style: "key", text, samples: [sampleOf(lines, "key")] }];
};

/** A first-level administrative unit of Ukraine, or an area of a layer that is not ours, shaded by the hours for which it is watched on average. */
export const oblast: Kind = {
  id: "oblast",
  layers(situation, theme, words) {
    const [areas, borders, names] = layersOf(situation, theme, words);
    return { coverage: [areas], borders: [borders], "place-names": [names] };
  },
  legend: { "legend.coverage": [oblastLegend] },
  // Smaller than the state in which it lies, larger than a city.
  finger: 2.5,
};

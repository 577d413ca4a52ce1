import { HOURS_STEPS } from "../../coverage/coverage-shapes.js";
import { decodeGeography } from "../../coverage/geography.js";
import { ownSide } from "../../coverage/watch.js";
import { isBundled } from "../../model/bundled-dataset.js";
import { needsOblasts } from "../../model/needs-oblasts.js";
import { assumed } from "../../model/values.js";
import { type LegendRule, layerOf, namedIn, sampleOf } from "../legend-rules.js";
import type { AreaFeature, AreaLayer, LabelFeature, LabelLayer, LineLayer, StyleClass } from "../scene.js";
import type { Situation } from "../situation.js";
import type { Theme } from "../theme.js";
import { thingId } from "../thing.js";
import type { Words } from "../words.js";
import type { Kind } from "./kind.js";
import { type OblastView, oblastViews } from "./oblast-numbers.js";
import { sayOblast } from "./oblast-words.js";

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
function styleOf({ row }: OblastView, situation: Situation, floorH: number): string {
  const { value } = row.hours[ownSide(situation.watch)];
  if (value < floorH) return "below";
  return HOURS[HOURS_STEPS.findIndex((end) => value < end)] ?? HOURS.at(-1) ?? "below";
}

/** Whether the averages are with or without US ISR; empty where the headings of two maps say so. */
export const sideShown = ({ compare, usIsr }: Situation["state"]): "on" | "off" | "" =>
  compare === "us-isr" ? "" : usIsr;

const isAbsent = ({ dataset, state }: Situation): boolean =>
  needsOblasts(state) && !dataset.oblasts && !isBundled(dataset);

function layersOf(situation: Situation, theme: Theme, words: Words): [AreaLayer, LineLayer, LabelLayer] {
  const views = oblastViews(situation);
  const { oblasts } = situation.dataset;
  const geography = views.length > 0 && oblasts ? decodeGeography(oblasts.geography) : undefined;
  const floorH = assumed(situation.watch.values, "floor-h");
  const styles = views.map((view) => styleOf(view, situation, floorH));
  const bounds = new Set(styles.filter((_, index) => views[index]?.row.atMost));
  const shapes = views.flatMap(({ record }) => geography?.states.get(record.id) ?? []);
  return [
    {
      id: "oblasts",
      kind: "area",
      features: views.map(
        (view, index): AreaFeature => ({
          id: view.record.id,
          style: styles[index] as string,
          geometry: shapes[index] as AreaFeature["geometry"],
          thing: thingId("oblast", view.record.id),
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
      facts: { floorH, side: sideShown(situation.state) },
    },
    {
      id: "oblast-borders",
      kind: "line",
      features:
        geography && geography.borders.coordinates.length > 0
          ? [{ id: "oblasts", style: "border", geometry: geography.borders }]
          : [],
      // The line is for between two shades; beside the words of a dark legend it would not be seen.
      styles: { border: { colour: theme.coverage.edge, width: 0.6 }, key: { colour: theme.quietText, width: 0.8 } },
      bare: views.length > 0 ? ["key"] : [],
    },
    {
      id: "oblast-labels",
      kind: "label",
      features: views.map(
        ({ record }, index): LabelFeature => ({
          id: record.id,
          style: "name",
          at: [record.lon, record.lat],
          text: words.data(record.name),
          priority: PRIORITY,
          anchor: { kind: "inside", shape: shapes[index] as AreaFeature["geometry"] },
          thing: thingId("oblast", record.id),
        }),
      ),
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
  const { side } = areas?.facts ?? {};
  const text = sayOblast(words, side ? `oblast.legend.units.${side as "on" | "off"}` : "oblast.legend.units");
  return [...steps, { layer: lines.id, style: "key", text, samples: [sampleOf(lines, "key")] }];
};

/** A first-level administrative unit of Ukraine, shaded by the hours for which it is watched on average. */
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

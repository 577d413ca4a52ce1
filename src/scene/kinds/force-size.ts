import { assessForce, type ForceAssessment } from "../../model/force-size.js";
import { atMost, type LegendRule, layerOf, namedIn } from "../legend-rules.js";
import { personnelPx } from "../scales.js";
import type { LabelLayer, MarkLayer, MarkStyle } from "../scene.js";
import type { Situation } from "../situation.js";
import type { Theme } from "../theme.js";
import { thingId } from "../thing.js";
import type { Words } from "../words.js";
import { type ForceKey, sayForce, unbroken } from "./force-words.js";
import type { Drawing } from "./kind.js";

/** How far the middle of the force is below the host's place, in CSS pixels. */
const BELOW = 12;
/** Diameter of a circle in the legend, in CSS pixels. */
const LEGEND_PX = 12;
/** A circle of this diameter covers Ukraine in most figures: the pool of a larger force is said, not drawn. */
const MOST_PX = 150;

/** What was stated, as one of its ends, both, or nothing. */
export function statedSum({ sum }: Pick<ForceAssessment, "sum">, words: Words): string {
  const { low, high } = sum;
  if (high === 0) return "";
  if (low === high) return words.number(high);
  return low > 0 ? words.say("thing.range", { low, high }) : words.say("thing.upTo", { n: high });
}

/**
 * The size of the force in Ukraine, on the scale of the circles of stated personnel: hollow what is asked for, dashed the pool
 * that its rotation needs, filled what has been stated. Empty except for the ground component in Contributors.
 */
function forceSizeLayers(
  situation: Situation,
  theme: Theme,
  words: Words,
): [rings: MarkLayer, stated: MarkLayer, label: LabelLayer] {
  const { dataset, state } = situation;
  const host = dataset.contributors.find(({ role }) => role === "host");
  const place = dataset.stateLabels.find(({ id }) => id === host?.id);
  const force =
    place && state.reading === "contributors" && state.component === "ground" && assessForce(dataset, state);
  if (!host || !place || !force) return emptyLayers(theme);
  const sizeOf = (people: number) => Math.round(personnelPx(people));
  const circles = (
    [
      ["pool", sizeOf(force.pool.nominal)],
      ["asked", sizeOf(force.size)],
      ["stated", sizeOf(force.sum.high)],
    ] as const
  ).filter(([, size]) => size > 0 && size <= MOST_PX);
  const at = [place.lon, place.lat] as const;
  const thing = thingId("state", host.id);
  // Circles inside each other touch at the bottom, where their numbers are; the host's name has room above.
  const bottom = sizeOf(force.size) / 2 + BELOW;
  const stated = statedSum(force, words);
  const isDrawn = circles.some(([role]) => role === "pool");
  const parts = [
    sayForce(words, "force.map.size.asked", { size: force.size }),
    stated ? sayForce(words, "force.map.size.stated", { stated }) : sayForce(words, "force.map.size.none"),
    ...(isDrawn ? [] : [sayForce(words, "force.map.size.pool", { size: force.pool.nominal })]),
  ];
  const [rings, filled, label] = emptyLayers(theme);
  const drawn = (layer: MarkLayer, roles: readonly string[]): MarkLayer => {
    const own = circles.filter(([role]) => roles.includes(role));
    return {
      ...layer,
      features: own.map(([role, size]) => ({
        id: role,
        style: `${role}-${size}`,
        at,
        shift: [0, bottom - size / 2],
        thing,
      })),
      styles: Object.fromEntries(own.map(([role, size]) => [`${role}-${size}`, { ...looksOf(theme)[role], size }])),
      classes: Object.fromEntries(own.map(([role, size]) => [`${role}-${size}`, { role }])),
    };
  };
  // Each part stays on one line.
  const text = parts.map(unbroken).join(" · ");
  return [
    drawn(rings, ["pool", "asked"]),
    drawn(filled, ["stated"]),
    { ...label, features: [{ id: "asked", style: "force", at, text, priority: 0, shift: [0, bottom + 16], thing }] },
  ];
}

/** The looks of the circles: two hollow, one of them dashed, and one filled. */
const looksOf = (theme: Theme): Readonly<Record<"pool" | "asked" | "stated", Omit<MarkStyle, "size">>> => ({
  pool: { shape: "ring", fill: theme.panel, stroke: theme.quietText, dashed: true },
  asked: { shape: "ring", fill: theme.panel, stroke: theme.text },
  stated: { shape: "circle", fill: theme.states.pledged.fill ?? theme.text, stroke: theme.text, opacity: 0.85 },
});

/** The layers without anything on them. */
const emptyLayers = (theme: Theme): [rings: MarkLayer, stated: MarkLayer, label: LabelLayer] => [
  { id: "force-size", kind: "mark", features: [], styles: {} },
  { id: "force-stated", kind: "mark", features: [], styles: {}, keepsLabelsOff: true },
  {
    id: "force-size-labels",
    kind: "label",
    features: [],
    styles: {
      force: { colour: theme.text, halo: theme.halo, size: 10.5, weight: 600, side: "centre", wrap: 14, always: true },
    },
  },
];

/** What the three circles are. */
const forceSizeLegend: LegendRule = (drawn) =>
  atMost(
    LEGEND_PX,
    ["force-size", "force-stated"].flatMap((id) =>
      namedIn(layerOf(drawn, id), (_, { role }) => sayForce(drawn.words, `force.legend.size.${role}` as ForceKey)),
    ),
  );

/** The size of the force, as circles at the state that it is for. */
export const forceSize: Drawing = {
  layers(situation, theme, words) {
    const [rings, stated, label] = forceSizeLayers(situation, theme, words);
    return { amounts: [rings, stated], "amount-names": [label] };
  },
  legend: { "legend.states": [forceSizeLegend] },
};

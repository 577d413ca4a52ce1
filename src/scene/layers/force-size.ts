import { assessForce, type ForceAssessment } from "../../model/force-size.js";
import { type LegendRule, layerOf, namedIn } from "../legend-rules.js";
import { personnelPx } from "../scales.js";
import type { LabelLayer, MarkLayer } from "../scene.js";
import type { Situation } from "../situation.js";
import type { Theme } from "../theme.js";
import { thingId } from "../thing.js";
import type { MessageKey, Words } from "../words.js";

/** A circle of this diameter covers Ukraine in most figures: the pool of a larger force is said, not drawn. */
const MOST_PX = 150;
/** Below the name of the host, in CSS pixels. */
const SHIFT = 12;

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
export function forceSizeLayers(situation: Situation, theme: Theme, words: Words): [MarkLayer, LabelLayer] {
  const { dataset, state } = situation;
  const host = dataset.contributors.find(({ role }) => role === "host");
  const place = dataset.stateLabels.find(({ id }) => id === host?.id);
  const force =
    place && state.reading === "contributors" && state.component === "ground" && assessForce(dataset, state);
  const sizeOf = (people: number) => Math.round(personnelPx(people));
  const circles = force
    ? [
        { role: "pool", size: sizeOf(force.pool.nominal) },
        { role: "asked", size: sizeOf(force.size) },
        { role: "stated", size: sizeOf(force.sum.high) },
      ].filter(({ size }) => size > 0 && size <= MOST_PX)
    : [];
  const at = [place?.lon ?? 0, place?.lat ?? 0] as const;
  const thing = thingId("state", host?.id ?? "");
  const outer = force && circles.length > 0 ? sizeOf(force.size) / 2 : 0;
  const stated = force ? statedSum(force, words) : "";
  const text = force ? words.say(stated ? "map.force" : "map.force.none", { size: force.size, stated }) : "";
  const look = { fill: theme.panel, stroke: theme.text };
  return [
    {
      id: "force-size",
      kind: "mark",
      features: circles.map(({ role, size }) => ({ id: role, style: `${role}-${size}`, at, shift: [0, SHIFT], thing })),
      styles: Object.fromEntries(
        circles.map(({ role, size }) => [
          `${role}-${size}`,
          role === "stated"
            ? { ...look, shape: "circle", fill: theme.states.pledged.fill ?? theme.text, size, opacity: 0.85 }
            : { ...look, shape: "ring", size, dashed: role === "pool" },
        ]),
      ),
      classes: Object.fromEntries(circles.map(({ role, size }) => [`${role}-${size}`, { role }])),
    },
    {
      id: "force-size-labels",
      kind: "label",
      features: force
        ? [{ id: "asked", style: "force", at, text, priority: 0, shift: [0, SHIFT + outer + 16], thing }]
        : [],
      styles: {
        force: {
          colour: theme.text,
          halo: theme.halo,
          size: 10.5,
          weight: 600,
          side: "centre",
          wrap: 11,
          always: true,
        },
      },
    },
  ];
}

/** What the three circles are. */
export const forceSizeLegend: LegendRule = (drawn) =>
  namedIn(layerOf(drawn, "force-size"), (_, { role }) => drawn.words.say(`legend.force.${role}` as MessageKey));

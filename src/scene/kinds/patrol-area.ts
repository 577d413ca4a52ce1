import { ringArc } from "../../coverage/geometry/ring-arc.js";
import type { PatrolArea } from "../../model/forces.js";
import { amountOf, valuesOf } from "../../model/values.js";
import { onRimOf } from "../layers/on-rim.js";
import { type LegendRule, layerOf, namedIn } from "../legend-rules.js";
import type { LabelFeature, LabelLayer, LineFeature, LineLayer, Position } from "../scene.js";
import type { Situation } from "../situation.js";
import type { Theme } from "../theme.js";
import { thingId } from "../thing.js";
import type { Words } from "../words.js";
import { forceViewOf, placeOf } from "./force-view.js";
import { type ForceKey, sayForce, unbroken } from "./force-words.js";
import type { Kind } from "./kind.js";
import { heldText } from "./patrol-numbers.js";
import { type AreaView, areaViews, forceOf } from "./patrol-views.js";

const roleOf = ({ share }: AreaView): string => (share > 0 ? "held" : "unfilled");

/** The radius of an area's circle, which is our own choice. */
export const radiusOf = ({ radiusKm }: PatrolArea, { dataset, state }: Situation): number =>
  amountOf(radiusKm, valuesOf(dataset, state.overrides));

/** A circle as a dial, as the rims of stations are: from north clockwise what would be held, then what would not. */
function rimOf({ area, share }: AreaView, situation: Situation): LineFeature[] {
  const km = radiusOf(area, situation);
  const thing = thingId("patrol-area", area.id);
  const arc = (style: string, from: number, to: number): LineFeature[] =>
    to > from ? [{ id: `${area.id}-${style}`, style, geometry: ringArc(area, km, from, to), thing }] : [];
  return [...arc("unfilled", share, 1), ...arc("held", 0, share)];
}

/** The circle of each proposed area, and the way to it from the nearest base. */
function patrolLines(situation: Situation, theme: Theme): [ways: LineLayer, areas: LineLayer] {
  const views = areaViews(situation);
  const { line } = theme.owner.national;
  const classes = { held: { role: "held" }, unfilled: { role: "unfilled" } };
  return [
    {
      id: "patrol-ways",
      kind: "line",
      features: views.flatMap(({ area, base, share }): LineFeature[] =>
        base && share > 0
          ? [
              {
                id: area.id,
                style: "way",
                geometry: { type: "LineString", coordinates: [[...placeOf(base)], [...placeOf(area)]] },
              },
            ]
          : [],
      ),
      styles: { way: { colour: line, width: 0.8, opacity: 0.8 } },
      classes: { way: { role: "way" } },
    },
    {
      id: "patrol-areas",
      kind: "line",
      features: views.flatMap((view) => rimOf(view, situation)),
      styles: {
        held: { colour: line, width: 1.8 },
        unfilled: { colour: theme.quietText, width: 1.1, dash: [1, 2.5] },
      },
      classes,
    },
  ];
}

/** At each circle whose proposal it is, and for how much of the time it would be held. */
function patrolNames(situation: Situation, theme: Theme, words: Words): LabelLayer {
  const label = (colour: string, weight: 400 | 600) =>
    ({ colour, halo: theme.halo, size: 10, weight, side: "around", gap: 6, wrap: 11 }) as const;
  return {
    id: "patrol-labels",
    kind: "label",
    features: areaViews(situation).map((view): LabelFeature => {
      const { area } = view;
      const held = heldText(forceOf(situation), area.id, words);
      return {
        id: area.id,
        style: roleOf(view),
        at: placeOf(area),
        text: [sayForce(words, "force.map.patrol", { proposal: unbroken(words.data(area.proposal)) }), held]
          .filter(Boolean)
          .join(", "),
        ...(held && { brief: held }),
        anchor: onRimOf(area, radiusOf(area, situation)),
        priority: 4,
        thing: thingId("patrol-area", area.id),
      };
    }),
    styles: { held: label(theme.owner.national.line, 600), unfilled: label(theme.quietText, 400) },
  };
}

const patrolsLegend: LegendRule = (drawn) => [
  ...namedIn(layerOf(drawn, "patrol-areas"), (_, { role }) =>
    sayForce(drawn.words, `force.legend.patrol.${role}` as ForceKey),
  ),
  ...namedIn(layerOf(drawn, "patrol-ways"), () => sayForce(drawn.words, "force.legend.way")),
];

/** An area that somebody has proposed to patrol. */
export const patrolArea: Kind = {
  id: "patrol-area",
  layers(situation, theme, words) {
    const [ways, areas] = patrolLines(situation, theme);
    return { tracks: [ways], rings: [areas], "ring-names": [patrolNames(situation, theme, words)] };
  },
  legend: { "legend.air": [patrolsLegend] },
  finger: 0,
  places: (situation) =>
    forceViewOf(situation)?.air
      ? areaViews(situation).flatMap(
          ({ area }) => ringArc(area, radiusOf(area, situation), 0, 1).coordinates as unknown as Position[],
        )
      : [],
};

import { type LegendRule, layerOf, namedIn } from "../legend-rules.js";
import type { LabelLayer, MarkLayer } from "../scene.js";
import type { Situation } from "../situation.js";
import type { Theme } from "../theme.js";
import { thingId } from "../thing.js";
import type { Words } from "../words.js";
import { forceViewOf, placeOf } from "./force-view.js";
import { type ForceKey, sayForce, unbroken } from "./force-words.js";
import type { Kind } from "./kind.js";

/** The id of the only thing of its kind. */
export const STRAITS = thingId("straits", "turkish");

function straitsLayers(situation: Situation, theme: Theme, words: Words): [MarkLayer, LabelLayer] {
  const view = forceViewOf(situation);
  const straits = view?.sea ? [{ ...view.forces.straits, open: view.sea.open }] : [];
  return [
    {
      id: "straits",
      kind: "mark",
      features: straits.map(({ open, ...place }) => ({
        id: "straits",
        style: open ? "open" : "closed",
        at: placeOf(place),
        shift: [0, 0],
        thing: STRAITS,
      })),
      styles: {
        closed: { shape: "diamond", fill: theme.lost, stroke: theme.halo, size: 12 },
        open: { shape: "diamond", fill: theme.panel, stroke: theme.text, size: 11 },
      },
      keepsLabelsOff: true,
      spreads: true,
    },
    {
      id: "straits-labels",
      kind: "label",
      features: straits.map(({ open, limits, ...place }) => ({
        id: "straits",
        style: open ? "open" : "closed",
        at: placeOf(place),
        text: open
          ? sayForce(words, "force.map.straits.open", { tonnes: limits.allTonnes.value, days: limits.stayDays.value })
              .split(", ")
              .map(unbroken)
              .join(", ")
          : sayForce(words, "force.map.straits.closed"),
        brief: unbroken(sayForce(words, open ? "force.map.straits.openBrief" : "force.map.straits.closedBrief")),
        priority: 1,
        anchor: { kind: "marks", layer: "straits", ids: ["straits"] },
        thing: STRAITS,
      })),
      styles: {
        closed: { colour: theme.lost, halo: theme.halo, size: 10.5, weight: 600, side: "around", gap: 3, wrap: 13 },
        open: { colour: theme.text, halo: theme.halo, size: 10.5, weight: 600, side: "around", gap: 3, wrap: 13 },
      },
    },
  ];
}

const straitsLegend: LegendRule = (drawn) =>
  namedIn(layerOf(drawn, "straits"), (style) => sayForce(drawn.words, `force.legend.straits.${style}` as ForceKey));

/** The Turkish Straits, whose rules decide which warships may be in the Black Sea. */
export const straits: Kind = {
  id: "straits",
  layers(situation, theme, words) {
    const [mark, name] = straitsLayers(situation, theme, words);
    return { bases: [mark], "base-names": [name] };
  },
  legend: { "legend.sea": [straitsLegend] },
  finger: 0,
  places(situation) {
    const view = forceViewOf(situation);
    return view?.sea ? [placeOf(view.forces.straits)] : [];
  },
};

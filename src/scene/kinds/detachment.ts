import { classOf, type LegendRule, layerOf, OWNER_ORDER, sampleOf, stylesIn } from "../legend-rules.js";
import type { LabelFeature, LabelLayer, LegendSample, MarkLayer } from "../scene.js";
import type { Situation } from "../situation.js";
import type { Theme } from "../theme.js";
import { thingId } from "../thing.js";
import type { Words } from "../words.js";
import { type FighterCount, fighterCounts } from "./fighter-counts.js";
import { forceSites, lookOf } from "./force-sites.js";
import { forceViewOf } from "./force-view.js";
import { type ForceKey, sayForce, statedText } from "./force-words.js";
import type { Kind } from "./kind.js";

/** Units at their bases, with the number of fighters: `?` if it is not published. */
function detachmentLayers(situation: Situation, theme: Theme, words: Words): [MarkLayer, LabelLayer] {
  const detachments = new Map(forceViewOf(situation)?.forces.detachments.map((one) => [one.id, one]));
  const signs = forceSites(situation, theme).flatMap((sign) => {
    const record = detachments.get(sign.id);
    return record ? [{ ...sign, record }] : [];
  });
  return [
    {
      id: "detachments",
      kind: "mark",
      features: signs.map(({ id, mark, at, shift }) => ({
        id,
        style: mark.key,
        at,
        shift,
        thing: thingId("detachment", id),
      })),
      ...lookOf(signs.map(({ mark }) => mark)),
      keepsLabelsOff: true,
      spreads: true,
    },
    {
      id: "detachment-labels",
      kind: "label",
      // Batteries and their launchers are counted in too many ways for a number without words.
      features: signs
        .filter(({ record }) => record.kind !== "air-defence")
        .map(
          ({ id, at, record }): LabelFeature => ({
            id,
            style: "number",
            at,
            text: record.quantity ? statedText(record.quantity, words) : "?",
            priority: 0,
            anchor: { kind: "marks", layer: "detachments", ids: [id] },
          }),
        ),
      styles: {
        number: { colour: theme.text, halo: theme.halo, size: 10, weight: 600, side: "below", gap: 0, always: true },
      },
    },
  ];
}

/** How many fighters each participant has, at its name: part of what its air force could send. */
function fightersLayer(situation: Situation, theme: Theme, words: Words): LabelLayer {
  const labels = new Map(situation.dataset.stateLabels.map((label) => [label.id, label]));
  const text = ({ count, more }: FighterCount) =>
    sayForce(words, more ? "force.map.fighters.more" : "force.map.fighters", { count });
  return {
    id: "fighter-labels",
    kind: "label",
    features: fighterCounts(situation).flatMap((row): LabelFeature[] => {
      const place = labels.get(row.iso);
      const shape = situation.geography.states.get(row.iso);
      if (!place || !shape) return [];
      return [
        {
          id: row.iso,
          style: row.available ? "fighters" : "none",
          at: [place.lon, place.lat],
          text: text(row),
          priority: 10,
          anchor: { kind: "inside", shape },
          thing: thingId("state", row.iso),
        },
      ];
    }),
    styles: {
      fighters: { colour: theme.text, halo: theme.halo, size: 9.5, weight: 600, side: "centre" },
      none: { colour: theme.quietText, halo: theme.halo, size: 9.5, weight: 400, side: "centre" },
    },
  };
}

/** One row for each kind of unit, with the owners' samples side by side. */
const unitsLegend: LegendRule = (drawn) => {
  const layer = layerOf(drawn, "detachments");
  if (!layer) return [];
  const styles = stylesIn(layer).map((style) => ({ style, ...classOf(layer, style) }));
  return [...new Set(styles.map(({ role }) => role))].map((role) => {
    const own = styles.filter((one) => one.role === role);
    const samples = OWNER_ORDER.flatMap((owner): LegendSample[] => {
      const first = own.find((one) => one.owner === owner);
      return first ? [sampleOf(layer, first.style)] : [];
    });
    const text = sayForce(drawn.words, `force.legend.${role}` as ForceKey);
    return { layer: layer.id, style: own[0]?.style ?? "", text, samples };
  });
};

/** A detachment of an ally at a base. */
export const detachment: Kind = {
  id: "detachment",
  layers(situation, theme, words) {
    const [marks, numbers] = detachmentLayers(situation, theme, words);
    return { bases: [marks], "base-names": [numbers], "amount-names": [fightersLayer(situation, theme, words)] };
  },
  legend: { "legend.air": [unitsLegend] },
  finger: 1,
};

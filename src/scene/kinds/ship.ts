import { ringPolygon } from "../../coverage/geometry/ring-polygon.js";
import { destination } from "../../coverage/geometry/sphere.js";
import type { Ring } from "../../coverage/ring.js";
import { shipRing } from "../../coverage/ship-horizon.js";
import { valuesOf } from "../../model/values.js";
import { atMost, classOf, hollow, type LegendRule, layerOf, namedIn, sampleOf, stylesIn } from "../legend-rules.js";
import type { LabelLayer, LineLayer, MarkLayer } from "../scene.js";
import type { Situation } from "../situation.js";
import type { Theme } from "../theme.js";
import { thingId } from "../thing.js";
import type { Words } from "../words.js";
import { LEGEND_PX } from "./force-marks.js";
import { type ShipGroup, shipGroups } from "./force-ships.js";
import { forceSites, lookOf } from "./force-sites.js";
import { forceViewOf } from "./force-view.js";
import { type ForceKey, sayForce } from "./force-words.js";
import type { Kind } from "./kind.js";

const groupsOf = (situation: Situation): ShipGroup[] => {
  const view = forceViewOf(situation);
  return view ? shipGroups(view) : [];
};

/** Ships at their bases, those of one state and role as one sign, with their number if there are several. */
function shipLayers(situation: Situation, theme: Theme, words: Words): [MarkLayer, LabelLayer] {
  const groups = new Map(groupsOf(situation).map((group) => [group.views[0].ship.id, group]));
  const signs = forceSites(situation, theme).flatMap((sign) => {
    const group = groups.get(sign.id);
    return group ? [{ ...sign, group }] : [];
  });
  return [
    {
      id: "ships",
      kind: "mark",
      features: signs.map(({ id, mark, at, shift, group }) => ({
        id,
        style: mark.key,
        at,
        shift,
        thing: thingId("ship", id),
        also: group.views.slice(1).map(({ ship }) => thingId("ship", ship.id)),
      })),
      ...lookOf(signs.map(({ mark }) => mark)),
      keepsLabelsOff: true,
      spreads: true,
    },
    {
      id: "ship-labels",
      kind: "label",
      features: signs
        .filter(({ group }) => group.count > 1)
        .map(({ id, at, group }) => ({
          id,
          style: "number",
          at,
          text: words.number(group.count),
          priority: 0,
          anchor: { kind: "marks", layer: "ships", ids: [id] },
        })),
      styles: {
        number: { colour: theme.text, halo: theme.halo, size: 10.5, weight: 600, side: "below", gap: 0, always: true },
      },
    },
  ];
}

/** A radar ring at the place of ships, and the thing that it belongs to. */
interface RadarRing {
  readonly id: string;
  readonly thing: string;
  readonly ring: Ring;
}

/**
 * How far the radars of ships see the surface: at bases on the Black Sea from which ships may sail, and around the task group.
 * South of the straits a ring would be about another sea.
 */
function radarRings(situation: Situation): RadarRing[] {
  const view = forceViewOf(situation);
  if (!view?.sea) return [];
  const { dataset, state } = situation;
  const values = valuesOf(dataset, state.overrides);
  const { straits } = view.forces;
  const atBase = new Map<string, RadarRing>();
  for (const { base, available, views } of shipGroups(view)) {
    if (!available || base.lat < straits.lat || !straits.littoral.includes(base.iso)) continue;
    for (const { ship } of views) {
      const ring = shipRing(dataset, ship, base, values);
      const known = atBase.get(base.id);
      if (!known || ring.nominalKm > known.ring.nominalKm)
        atBase.set(base.id, { id: base.id, thing: thingId("ship", ship.id), ring });
    }
  }
  const group = view.sea.taskGroup;
  return [
    ...(group
      ? [{ id: group.id, thing: thingId("task-group", group.id), ring: shipRing(dataset, { id: "" }, group, values) }]
      : []),
    ...atBase.values(),
  ];
}

/** Rings of surface radars, thin and quiet; one of them has a label for all. */
function radarLayers(situation: Situation, theme: Theme, words: Words): [LineLayer, LabelLayer] {
  const rings = radarRings(situation);
  const look = { colour: theme.quietText, width: 0.8, dash: [3, 2.5] };
  return [
    {
      id: "ship-rings",
      kind: "line",
      features: rings.map(({ id, thing, ring }) => ({
        id,
        style: "radar",
        thing,
        geometry: ringPolygon(ring, ring.nominalKm),
      })),
      styles: { radar: look },
      classes: { radar: { role: "radar" } },
    },
    {
      id: "ship-ring-labels",
      kind: "label",
      features: rings.slice(0, 1).map(({ id, thing, ring }) => ({
        id,
        style: "radar",
        at: destination([ring.lon, ring.lat], ring.nominalKm, 180),
        text: sayForce(words, "force.map.radar", { km: Math.round(ring.nominalKm) }),
        priority: 20,
        thing,
      })),
      styles: {
        radar: { colour: theme.quietText, halo: theme.halo, size: 9.5, weight: 400, side: "around", gap: 4, wrap: 9 },
      },
    },
  ];
}

/** Ships that hunt or sweep mines, then others: one row each, with a sign that is available if there is one. */
const shipsLegend: LegendRule = (drawn) => {
  const layer = layerOf(drawn, "ships");
  const styles = layer ? stylesIn(layer).map((style) => ({ style, ...classOf(layer, style) })) : [];
  const rows = ["mine", "warship"].flatMap((role) => {
    const own = styles.filter((one) => one.role === role);
    const shown = own.find(({ out }) => !out) ?? own[0];
    if (!layer || !shown) return [];
    const text = sayForce(drawn.words, `force.legend.${role}` as ForceKey);
    return [{ layer: layer.id, style: shown.style, text, samples: [sampleOf(layer, shown.style)] }];
  });
  return [
    ...atMost(LEGEND_PX, rows),
    ...namedIn(layerOf(drawn, "ship-rings"), () => sayForce(drawn.words, "force.legend.radar")),
  ];
};

/** A ship, or a class of ships. */
export const ship: Kind = {
  id: "ship",
  layers(situation, theme, words) {
    const [marks, numbers] = shipLayers(situation, theme, words);
    const [rings, ringNames] = radarLayers(situation, theme, words);
    return { rings: [rings], bases: [marks], "base-names": [numbers], "ring-names": [ringNames] };
  },
  legend: { "legend.sea": [shipsLegend, hollow("ships")] },
  finger: 1,
};

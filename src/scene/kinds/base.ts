import { distanceKm } from "../../model/distance.js";
import type { ForceBase } from "../../model/forces.js";
import { type LegendRule, namedIn, onceEach, withCopies } from "../legend-rules.js";
import type { LabelAnchor, LabelFeature, LabelLayer, MarkLayer, Position } from "../scene.js";
import type { Situation } from "../situation.js";
import type { Theme } from "../theme.js";
import { nameOf, thingId } from "../thing.js";
import type { Words } from "../words.js";
import { forceSites, lookOf } from "./force-sites.js";
import { forceViewOf, placeOf } from "./force-view.js";
import { sayForce } from "./force-words.js";
import type { Kind } from "./kind.js";

/** A city nearer to a base than this is the place that the base is named after, in kilometres. */
const SAME_PLACE_KM = 25;

/** Whether a city's label says a base's name already. */
const namedByCity = (base: ForceBase, { dataset }: Situation): boolean =>
  dataset.cities.some((city) => city.name === base.name && distanceKm(city, base) < SAME_PLACE_KM);

/** From this zoom on bases are signs; on smaller maps, small squares. */
const SIGN_ZOOM = 4.6;

/** Bases of one tier of zooms with their names and who is there: those at which something is take precedence. */
function baseLayers(situation: Situation, theme: Theme, words: Words, small: boolean): [MarkLayer, LabelLayer] {
  const signs = forceSites(situation, theme, small);
  const bases = signs.filter(({ id, base }) => id === base.id);
  const id = small ? "bases" : "bases-close";
  const zooms = small ? { maxZoom: SIGN_ZOOM } : { minZoom: SIGN_ZOOM };
  const units = new Map(forceViewOf(situation)?.forces.detachments.map((unit) => [unit.id, unit]));
  const layerOfUnits = situation.state.component === "air" ? "detachments" : "ships";
  /** What a base is called: its name with the states whose units are there; its name is below their signs. */
  const named = (base: ForceBase) => {
    const here = signs.filter((sign) => sign.base === base && sign.id !== base.id).map((sign) => sign.id);
    const states = [...new Set(here.map((unit) => units.get(unit)?.iso).filter((iso) => iso !== undefined))];
    const names = words.list(states.map((iso) => nameOf(situation, iso, words)));
    const anchor: LabelAnchor =
      here.length > 0
        ? { kind: "marks", layer: layerOfUnits, ids: here }
        : { kind: "marks", layer: id, ids: [base.id] };
    const name = words.data(base.name);
    return { text: names ? `${name}: ${names}` : name, brief: name, priority: here.length > 0 ? 2 : 24, anchor };
  };
  return [
    {
      id,
      kind: "mark",
      ...(small ? {} : { copyOf: "bases" }),
      features: bases.map(({ id: base, mark, at, shift }) => ({
        id: base,
        style: mark.key,
        at,
        shift,
        thing: thingId("base", base),
      })),
      ...lookOf(bases.map(({ mark }) => mark)),
      keepsLabelsOff: true,
      spreads: true,
      ...zooms,
    },
    {
      id: `${id}-labels`,
      kind: "label",
      features: bases.flatMap(({ base, at }): LabelFeature[] => {
        const name = named(base);
        // A sign covers the city's dot, and with it the place for the city's name; a small square does not.
        if (small && name.text === name.brief && namedByCity(base, situation)) return [];
        return [{ id: base.id, style: "base", at, ...name, thing: thingId("base", base.id) }];
      }),
      styles: { base: { colour: theme.text, halo: theme.halo, size: 10, weight: 400, side: "below", wrap: 10 } },
      ...zooms,
    },
  ];
}

const basesLegend =
  (component: "air" | "sea"): LegendRule =>
  (drawn) =>
    onceEach(
      withCopies(drawn, "bases").flatMap((layer) =>
        namedIn(layer, (_, { role }) =>
          role === component ? sayForce(drawn.words, `force.legend.base.${component}`) : undefined,
        ),
      ),
    );

/** Air bases farther from the host than this are left to a note, in kilometres. */
const NEAR_KM = 1_100;

/** Bases that the first view shows: of the air those near the host, of the sea those of Black Sea states. */
function nearBases(situation: Situation): Position[] {
  const view = forceViewOf(situation);
  const { contributors, stateLabels } = situation.dataset;
  const host = stateLabels.find(({ id }) => contributors.some((one) => one.id === id && one.role === "host"));
  return (view?.bases ?? [])
    .filter((base) =>
      view?.sea ? view.forces.straits.littoral.includes(base.iso) : !host || distanceKm(host, base) < NEAR_KM,
    )
    .map(placeOf);
}

/** A base of the air or sea component. */
export const base: Kind = {
  id: "base",
  layers(situation, theme, words) {
    const [small, smallNames] = baseLayers(situation, theme, words, true);
    const [signs, names] = baseLayers(situation, theme, words, false);
    return { bases: [small, signs], "base-names": [smallNames, names] };
  },
  legend: { "legend.air": [basesLegend("air")], "legend.sea": [basesLegend("sea")] },
  finger: 1,
  places: nearBases,
};

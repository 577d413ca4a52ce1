import { shipRing } from "../../coverage/ship-horizon.js";
import type { Ship } from "../../model/forces.js";
import type { ShipView } from "../../model/sea/assess-sea.js";
import { valuesOf } from "../../model/values.js";
import type { Situation } from "../situation.js";
import { nameOf, quotedRow, type Row, type Thing, thingId } from "../thing.js";
import type { Words } from "../words.js";
import { shipsIn } from "./force-ships.js";
import { forceThing, reasonTexts } from "./force-thing.js";
import { type ForceView, forceViewOf, placeOf } from "./force-view.js";
import { computedRow, FORCE_TEXTS, numberRow, sayForce, statedText } from "./force-words.js";
import type { KindText } from "./kind.js";

/** The displacement as published, and what of it counts in the straits. */
function tonnageRows({ ship, tonnes }: ShipView, words: Words): (Row | null)[] {
  const term = sayForce(words, "force.ship.tonnes");
  const { displacement } = ship;
  if (!displacement) return [{ term, value: words.say("thing.notPublished") }];
  const n = statedText(displacement.tonnes, words);
  return [
    numberRow(term, displacement.tonnes, words, sayForce(words, `force.ship.tonnes.${displacement.kind}`, { n })),
    tonnes === null
      ? null
      : computedRow(
          sayForce(words, "force.ship.counts"),
          sayForce(words, "force.ship.countsTons", { n: words.number(Math.round(tonnes)) }),
        ),
  ];
}

/** How far its radar sees the surface of the sea, from a mast of an assumed height. */
function radarRow(ship: Ship, { dataset, state }: Situation, words: Words): Row {
  const ring = shipRing(dataset, ship, { lon: 0, lat: 0 }, valuesOf(dataset, state.overrides));
  const km = (value: number) => words.number(Math.round(value));
  return {
    term: sayForce(words, "force.ship.radar"),
    value: sayForce(words, "force.ship.radarKm", {
      value: km(ring.nominalKm),
      low: km(ring.lowKm),
      high: km(ring.highKm),
    }),
    cites: { sources: ring.sources, grade: null },
  };
}

function describeShip(view: ShipView, force: ForceView, situation: Situation, words: Words): Thing {
  const { ship, admitted, reasons } = view;
  const base = force.bases.find(({ id }) => id === ship.base);
  return forceThing(
    situation,
    {
      id: thingId("ship", ship.id),
      kind: "ship",
      title: words.data(ship.name),
      subtitle: sayForce(words, "force.ship.of", {
        type: sayForce(words, `force.ship.type.${ship.type}`),
        state: nameOf(situation, ship.iso, words),
      }),
      notional: false,
      // A class that is there for reference has been offered by nobody: it is listed, not drawn.
      at: base && !ship.isReference ? placeOf(base) : null,
    },
    [
      { term: sayForce(words, "force.ship.may"), value: words.say(admitted ? "yes" : "no") },
      base
        ? {
            term: sayForce(words, "force.ship.base"),
            value: words.data(base.name),
            links: [{ thing: thingId("base", base.id), text: words.data(base.name) }],
          }
        : { term: sayForce(words, "force.ship.base"), value: sayForce(words, "force.ship.unplaced") },
      ship.shipClass ? { term: sayForce(words, "force.ship.class"), value: words.data(ship.shipClass) } : null,
      ship.count ? numberRow(sayForce(words, "force.ship.count"), ship.count, words) : null,
      ...tonnageRows(view, words),
      radarRow(ship, situation, words),
      quotedRow(words.say("thing.status"), ship.status, words),
    ],
    ship,
    words,
    reasonTexts(reasons, situation, words),
  );
}

/** Ships in words: those of Black Sea states, those that wait outside, and classes of others for reference. */
export const shipText: KindText = {
  id: "ship",
  describe(situation, words) {
    const view = forceViewOf(situation);
    return view?.sea ? shipsIn(view.sea).map((one) => describeShip(one, view, situation, words)) : [];
  },
  title: "force.ships",
  columns: ["force.ship.may", "force.ship.base", "force.ship.tonnes"],
  more: FORCE_TEXTS,
  prose(things, situation, words) {
    const view = forceViewOf(situation);
    const shown = new Set(things.map(({ id }) => id));
    const ships = view?.sea ? shipsIn(view.sea).filter(({ ship }) => shown.has(thingId("ship", ship.id))) : [];
    return sayForce(words, "force.prose.ships", {
      total: things.length,
      usable: ships.filter(({ admitted }) => admitted).length,
    });
  },
};

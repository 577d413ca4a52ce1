import type { Detachment } from "../../model/forces.js";
import type { Situation } from "../situation.js";
import { nameOf, quotedRow, type Thing, thingId } from "../thing.js";
import type { Words } from "../words.js";
import { forceThing } from "./force-thing.js";
import { type ForceView, forceViewOf, placeOf } from "./force-view.js";
import { dateRow, FORCE_TEXTS, numberRow, sayForce, statedText } from "./force-words.js";
import type { KindText } from "./kind.js";

/** A unit of a state in a line: "4 F-35, Norway". */
export function unitTitle({ equipment, quantity }: Detachment, state: string, words: Words): string {
  const what = { equipment: words.data(equipment), state };
  return quantity
    ? sayForce(words, "force.unit", { ...what, count: statedText(quantity, words) })
    : sayForce(words, "force.unit.unknown", what);
}

function describeDetachment(record: Detachment, view: ForceView, situation: Situation, words: Words): Thing {
  const base = view.bases.find(({ id }) => id === record.base);
  return forceThing(
    situation,
    {
      id: thingId("detachment", record.id),
      kind: "detachment",
      title: unitTitle(record, nameOf(situation, record.iso, words), words),
      subtitle: sayForce(words, `force.kind.${record.kind}`),
      notional: false,
      at: base ? placeOf(base) : null,
    },
    [
      quotedRow(sayForce(words, "force.mission"), record.mission, words),
      base
        ? {
            term: sayForce(words, "force.ship.base"),
            value: words.data(base.name),
            links: [{ thing: thingId("base", base.id), text: words.data(base.name) }],
          }
        : { term: sayForce(words, "force.ship.base"), value: sayForce(words, "force.ship.unplaced") },
      numberRow(words.say("thing.aircraft"), record.quantity, words),
      record.people ? numberRow(sayForce(words, "force.people"), record.people, words) : null,
      dateRow(sayForce(words, "force.since"), record.from, words),
      dateRow(sayForce(words, "force.until"), record.until, words),
    ],
    record,
    words,
  );
}

/** Detachments of the date in words. */
export const detachmentText: KindText = {
  id: "detachment",
  describe(situation, words) {
    const view = forceViewOf(situation);
    if (!view?.air) return [];
    return view.forces.detachments
      .filter(({ component }) => component === "air")
      .map((record) => describeDetachment(record, view, situation, words));
  },
  title: "force.detachments",
  columns: ["force.ship.base", "force.mission"],
  more: FORCE_TEXTS,
  prose: () => "",
};

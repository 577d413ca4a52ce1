import { hasEnded } from "../../model/as-of.js";
import type { ForceBase } from "../../model/forces.js";
import { sourcedBy } from "../../model/grade.js";
import type { Situation } from "../situation.js";
import { type Link, nameOf, quotedRow, type Row, type Thing, thingId } from "../thing.js";
import type { Words } from "../words.js";
import { unitTitle } from "./detachment-text.js";
import { shipsIn } from "./force-ships.js";
import { forceThing } from "./force-thing.js";
import { type ForceView, forceViewOf, placeOf } from "./force-view.js";
import { FORCE_TEXTS, sayForce } from "./force-words.js";
import type { KindText } from "./kind.js";

/** What is at a base, each with a link to its own description. */
function linksAt(base: ForceBase, view: ForceView, situation: Situation, words: Words): Link[] {
  if (view.sea)
    return shipsIn(view.sea)
      .filter(({ ship }) => ship.base === base.id && !ship.isReference)
      .map(({ ship }) => ({ thing: thingId("ship", ship.id), text: words.data(ship.name) }));
  return view.forces.detachments
    .filter((one) => one.base === base.id)
    .map((one) => ({
      thing: thingId("detachment", one.id),
      text: unitTitle(one, nameOf(situation, one.iso, words), words),
    }));
}

function hereRow({ id }: ForceBase, view: ForceView, links: readonly Link[], words: Words): Row {
  const term = sayForce(words, "force.here");
  if (links.length === 0) return { term, value: sayForce(words, "force.none") };
  // Names of ships are no numbers; of detachments it says how many aircraft there are.
  const cites = view.sea ? null : sourcedBy(view.forces.detachments.filter((one) => one.base === id));
  const value = links.map(({ text }) => text).join(words.say("list.semicolon"));
  return { term, value, links, ...(cites && { cites }) };
}

/** Detachments that had left by the date: "4 F-16, Türkiye (November 2023 to December 2023)". */
function beforeRow({ id }: ForceBase, situation: Situation, words: Words): Row | null {
  const { dataset, date } = situation;
  const gone = (dataset.forces?.detachments ?? []).filter((one) => one.base === id && hasEnded(one, date));
  const units = gone
    .sort((a, b) => ((a.from ?? "") < (b.from ?? "") ? -1 : 1))
    .map((one) => {
      const unit = unitTitle(one, nameOf(situation, one.iso, words), words);
      const { from, until } = one;
      if (from && until && words.date(from) === words.date(until))
        return sayForce(words, "force.counted", { n: unit, date: words.date(from) });
      return from && until
        ? sayForce(words, "force.before.unit", { unit, from: words.date(from), until: words.date(until) })
        : unit;
    });
  if (units.length === 0) return null;
  const sources = [...new Set(gone.flatMap((one) => one.sources))];
  return {
    term: sayForce(words, "force.before"),
    value: units.join(words.say("list.semicolon")),
    cites: { sources, grade: sourcedBy(gone).grade },
  };
}

function describeBase(base: ForceBase, view: ForceView, situation: Situation, words: Words): Thing {
  const what = sayForce(words, base.component === "sea" ? "force.base.sea" : "force.base.air");
  return forceThing(
    situation,
    {
      id: thingId("base", base.id),
      kind: "base",
      title: words.data(base.name),
      subtitle: sayForce(words, "force.base.of", { what, state: nameOf(situation, base.iso, words) }),
      notional: false,
      at: placeOf(base),
    },
    [
      hereRow(base, view, linksAt(base, view, situation, words), words),
      beforeRow(base, situation, words),
      quotedRow(sayForce(words, "force.use"), base.use, words),
      {
        term: words.say("thing.position"),
        value: words.say(base.precision === "site" ? "precision.site" : "precision.city"),
      },
    ],
    base,
    words,
  );
}

/** Bases of the component in words. */
export const baseText: KindText = {
  id: "base",
  describe(situation, words) {
    const view = forceViewOf(situation);
    return view ? view.bases.map((base) => describeBase(base, view, situation, words)) : [];
  },
  title: "force.bases",
  columns: ["force.here", "force.use"],
  more: FORCE_TEXTS,
  prose(things, situation, words) {
    const view = forceViewOf(situation);
    const shown = view ? view.bases.filter(({ id }) => things.some((thing) => thing.id === thingId("base", id))) : [];
    const units = shown.reduce((sum, base) => sum + (view ? linksAt(base, view, situation, words).length : 0), 0);
    return sayForce(words, "force.prose.bases", { total: things.length, units });
  },
};

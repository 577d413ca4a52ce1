import type { Situation } from "../situation.js";
import { nameOf, quotedRow, type Row, type Thing, thingId } from "../thing.js";
import type { Words } from "../words.js";
import { forceThing, reasonTexts } from "./force-thing.js";
import { placeOf } from "./force-view.js";
import { computedRow, FORCE_TEXTS, sayForce } from "./force-words.js";
import type { KindText } from "./kind.js";
import { radiusOf } from "./patrol-area.js";
import { aircraftText, shareOf, shareText, unfilledText } from "./patrol-numbers.js";
import { type AreaView, areaViews, forceOf } from "./patrol-views.js";

/** Who would hold the patrols of an area, and the share that nobody does; nothing where no patrol is asked for. */
function heldRows({ area, holders }: AreaView, situation: Situation, words: Words): Row[] {
  const unfilled = unfilledText(forceOf(situation), area.id, words);
  if (unfilled === null) return [];
  const texts = [...holders].map(([iso, part]) =>
    sayForce(words, "force.patrol.share", { state: nameOf(situation, iso, words), percent: words.percent(100 * part) }),
  );
  const held = texts.length > 0 ? texts.join(words.say("list.semicolon")) : sayForce(words, "force.patrol.nobody");
  return [
    computedRow(sayForce(words, "force.patrol.held"), held),
    computedRow(sayForce(words, "force.patrol.unfilled"), unfilled),
  ];
}

/** How a patrol of the area is flown. */
function flownRows({ area, base, patrols: [first] }: AreaView, situation: Situation, words: Words): (Row | null)[] {
  if (!first) return [];
  const km = Math.round(first.distanceKm ?? 0);
  const aircraft = aircraftText(forceOf(situation), area.id, words);
  const hours = { sortie: words.number(first.sortieH, 1), station: words.number(first.onStationH, 1) };
  return [
    {
      term: sayForce(words, "force.patrol.base"),
      value: base
        ? sayForce(words, "force.patrol.baseKm", { base: words.data(base.name), km })
        : sayForce(words, "force.patrol.noBase"),
      cites: { sources: base?.sources ?? [], grade: base?.grade ?? null },
      ...(base && { links: [{ thing: thingId("base", base.id), text: words.data(base.name) }] }),
    },
    first.onStationH > 0
      ? computedRow(
          sayForce(words, "force.patrol.sortie"),
          sayForce(words, first.refuelled ? "force.patrol.sortieH.refuelled" : "force.patrol.sortieH", hours),
        )
      : null,
    aircraft === null ? null : computedRow(sayForce(words, "force.patrol.aircraft"), aircraft),
  ];
}

function describeArea(view: AreaView, situation: Situation, words: Words): Thing {
  const { area, patrols } = view;
  const { low, high } = area.radiusKm;
  const radius = { value: words.number(radiusOf(area, situation)), low: words.number(low), high: words.number(high) };
  const reasons = patrols.flatMap((patrol) => patrol.reasons);
  return forceThing(
    situation,
    {
      id: thingId("patrol-area", area.id),
      kind: "patrol-area",
      title: words.data(area.name),
      subtitle: sayForce(words, "force.patrol.of", { proposal: words.data(area.proposal) }),
      notional: true,
      at: placeOf(area),
    },
    [
      ...heldRows(view, situation, words),
      ...flownRows(view, situation, words),
      quotedRow(sayForce(words, "force.patrol.by"), area.by, words, { sources: area.sources, grade: area.grade }),
      computedRow(sayForce(words, "force.patrol.radius"), `${words.say("thing.spread", radius)} ${words.data("km")}`),
    ],
    { ...area, notes: [{ text: area.weakness, from: null, until: null }, ...area.notes] },
    words,
    [sayForce(words, "force.patrol.note"), ...reasonTexts(reasons, situation, words)],
  );
}

/** Proposed patrol areas in words. */
export const patrolAreaText: KindText = {
  id: "patrol-area",
  describe: (situation, words) => areaViews(situation).map((view) => describeArea(view, situation, words)),
  title: "force.patrols",
  columns: ["force.patrol.held", "force.patrol.base"],
  more: FORCE_TEXTS,
  prose(things, situation, words) {
    const share = shareOf(forceOf(situation));
    const percent = typeof share === "string" ? "–" : shareText(share, words);
    return sayForce(words, "force.prose.patrols", { total: things.length, percent });
  },
};

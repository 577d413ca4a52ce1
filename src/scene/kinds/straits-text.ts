import type { Straits } from "../../model/forces.js";
import type { SeaAssessment } from "../../model/sea/assess-sea.js";
import type { Situation } from "../situation.js";
import { quotedRow, type Row, type Thing } from "../thing.js";
import type { Words } from "../words.js";
import { forceThing } from "./force-thing.js";
import { forceViewOf, placeOf } from "./force-view.js";
import { computedRow, FORCE_TEXTS, sayForce } from "./force-words.js";
import type { KindText } from "./kind.js";
import { STRAITS } from "./straits.js";

type Limit = Straits["limits"]["allTonnes"];

const citesOf = (...limits: readonly Limit[]) => ({
  sources: [...new Set(limits.flatMap(({ sources }) => sources))],
  grade: limits[0]?.grade ?? null,
});

/** The limits of the Convention, each with its article and sources. */
export function limitRows({ limits }: Straits, words: Words): Row[] {
  const tons = (limit: Limit) =>
    sayForce(words, "force.straits.tons", { n: words.number(limit.value), article: limit.article });
  const { allTonnes, stateTonnes, passageTonnes, passageShips, stayDays } = limits;
  return [
    { term: sayForce(words, "force.straits.all"), value: tons(allTonnes), cites: citesOf(allTonnes) },
    { term: sayForce(words, "force.straits.state"), value: tons(stateTonnes), cites: citesOf(stateTonnes) },
    {
      term: sayForce(words, "force.straits.passage"),
      value: sayForce(words, "force.straits.passageValue", {
        tons: words.number(passageTonnes.value),
        ships: passageShips.value,
        article: passageTonnes.article,
      }),
      cites: citesOf(passageTonnes, passageShips),
    },
    {
      term: sayForce(words, "force.straits.stay"),
      value: sayForce(words, "force.straits.days", { count: stayDays.value, article: stayDays.article }),
      cites: citesOf(stayDays),
    },
  ];
}

/** A rule with its article; some rules are in an annex, and some in no article. */
export function ruleTitle(rule: Straits["rules"][number], words: Words): string {
  const [title, article] = [words.data(rule.title), words.data(rule.article)];
  return /^\d/.test(article)
    ? sayForce(words, "force.straits.rule", { title, article })
    : [title, article].filter(Boolean).join(", ");
}

function describeStraits(straits: Straits, sea: SeaAssessment, situation: Situation, words: Words): Thing {
  const closure = straits.closed.find(({ from }) => from === sea.closedSince);
  const { ships, tonnes } = sea.admitted;
  const rules = straits.rules.map((rule) => {
    const { text, sources, grade } = rule;
    return quotedRow(ruleTitle(rule, words), text, words, { sources, grade });
  });
  const { sources, asOf, confidence, grade } = straits.limits.allTonnes;
  return forceThing(
    situation,
    {
      id: STRAITS,
      kind: "straits",
      title: sayForce(words, "force.straitsTitle"),
      subtitle: sayForce(words, sea.open ? "force.straits.open" : "force.straits.closed"),
      notional: false,
      at: placeOf(straits),
    },
    [
      closure?.from && !sea.open
        ? {
            term: sayForce(words, "force.straits.since"),
            value: words.date(closure.from),
            cites: { sources: closure.sources, grade: null },
          }
        : null,
      ...limitRows(straits, words),
      computedRow(sayForce(words, "force.straits.visits"), words.number(sea.visitsAYear)),
      computedRow(
        sayForce(words, "force.straits.admitted"),
        sayForce(words, "force.straits.admittedValue", { ships, tons: words.number(Math.round(tonnes)) }),
      ),
      ...rules,
    ],
    {
      sources,
      asOf,
      confidence,
      grade,
      notes: closure && !sea.open ? [{ text: closure.note, from: null, until: null }] : [],
    },
    words,
  );
}

/** The Turkish Straits in words. */
export const straitsText: KindText = {
  id: "straits",
  describe(situation, words) {
    const view = forceViewOf(situation);
    return view?.sea ? [describeStraits(view.forces.straits, view.sea, situation, words)] : [];
  },
  title: "force.straitsTitle",
  columns: ["force.straits.all", "force.straits.state", "force.straits.stay"],
  more: FORCE_TEXTS,
  prose: () => "",
};

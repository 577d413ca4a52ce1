import { countedAt } from "../../model/air/fighter-rules.js";
import { compareDates } from "../../model/as-of.js";
import { assessForce, forceStatements } from "../../model/force-size.js";
import type { Statement } from "../../model/forces.js";
import { sourcedBy } from "../../model/grade.js";
import type { Contributor } from "../../model/records.js";
import type { Situation } from "../situation.js";
import { quotedRow, type Row } from "../thing.js";
import type { Words } from "../words.js";
import { statedSum } from "./force-size.js";
import { reasonTexts } from "./force-thing.js";
import { forceViewOf } from "./force-view.js";
import { sayForce, statedText } from "./force-words.js";

/** What was said for a state about the component that is shown, the latest first. */
function saidRows(statements: readonly Statement[], words: Words): Row[] {
  return [...statements]
    .sort((a, b) => compareDates(b.date, a.date))
    .map(({ by, date, text, sources, grade }) =>
      quotedRow(sayForce(words, "force.said", { by: words.data(by), date: words.date(date) }), text, words, {
        sources,
        grade,
      }),
    );
}

/** A state's fighters by type, each with the date of its count, and whether they may fly for the force. */
function fighterRows(iso: string, situation: Situation, words: Words): Row[] {
  const { dataset, state } = situation;
  const own = (forceViewOf(situation)?.air?.fighters ?? []).filter(({ fleet }) => fleet.iso === iso);
  return own.flatMap(({ fleet, available, reasons }): Row[] => {
    const { aircraft } = fleet;
    const counted = aircraft && countedAt(dataset, state.asOf, fleet) !== null ? aircraft : null;
    const n = counted ? statedText(counted, words) : "";
    const date = counted?.asOf ?? fleet.asOf;
    const why = reasonTexts(
      reasons.filter(({ kind }) => kind === "block"),
      situation,
      words,
    );
    return [
      {
        term: sayForce(words, "force.fighters", { type: words.data(fleet.type) }),
        value: counted
          ? date
            ? sayForce(words, "force.counted", { n, date: words.date(date) })
            : n
          : words.say("thing.notPublished"),
        ...(counted && { cites: { sources: counted.sources, grade: counted.grade } }),
      },
      ...(counted
        ? [
            {
              term: sayForce(words, "force.fighters.may"),
              value: available ? words.say("thing.available") : why.join(" "),
            },
          ]
        : []),
    ];
  });
}

/** Proposals for the size of the force by date, the latest first: facts of the state that it is for. */
function sizeRows({ dataset, state }: Situation, words: Words): Row[] {
  return forceStatements(dataset, state.asOf)
    .reverse()
    .map(({ low, high, statedBy, date: said, sources, grade }) => ({
      term: sayForce(words, "force.size.proposed", { date: words.date(said) }),
      value: sayForce(words, "force.size.value", { n: statedText({ low, high }, words), by: words.data(statedBy) }),
      cites: { sources, grade },
    }));
}

/** The size of the force asked for, the pool behind it and what has been stated: facts of the state that it is for. */
function askedRows({ dataset, state }: Situation, words: Words): Row[] {
  const force = assessForce(dataset, state);
  const { nominal, low, high } = force.pool;
  const stated = statedSum(force, words);
  const cites = sourcedBy(force.stated);
  return [
    { term: sayForce(words, "force.host.asked"), value: words.number(force.size) },
    {
      term: sayForce(words, "force.host.pool"),
      value: words.say("thing.spread", {
        value: words.number(nominal),
        low: words.number(low),
        high: words.number(high),
      }),
      cites: { sources: [], grade: null },
    },
    ...(stated ? [{ term: sayForce(words, "force.host.stated"), value: stated, cites }] : []),
  ];
}

/** Facts about a state in Contributors that come with the forces: statements, fighters, and sizes proposed for the host. */
export function forceStateRows({ id, role }: Contributor, situation: Situation, words: Words): Row[] {
  const { dataset, state, date } = situation;
  if (state.reading !== "contributors") return [];
  const statements = (dataset.forces?.statements ?? []).filter(
    (one) => one.who === id && one.component === state.component && compareDates(one.date, date) <= 0,
  );
  return [
    ...fighterRows(id, situation, words),
    ...(role === "host" && state.component === "ground"
      ? [...askedRows(situation, words), ...sizeRows(situation, words)]
      : []),
    ...saidRows(statements, words),
  ];
}

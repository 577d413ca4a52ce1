import { editedMark } from "./edited-mark.js";
import { nameIn } from "./names.js";
import type { Situation } from "./situation.js";
import { vetoesOf } from "./vetoes.js";
import type { Words } from "./words.js";

/** The texts above a map: the question, the situation in one line, and the report that raised it. */
export interface HeadText {
  readonly question: string;
  /** "As of April 2025 · coalition lead · NATO support shared · all 32 allies agree · positions notional" */
  readonly situation: string;
  /** Name and address of the report, and in `via` who relays it; `null` if the data has none. */
  readonly report: { readonly text: string; readonly href: string; readonly via: string } | null;
}

const DOT = " · ";

/** Who leads; if the mandate of a United Nations lead is vetoed, who vetoes. */
function leadPart({ state, dataset }: Pick<Situation, "state" | "dataset">, words: Words): string {
  const vetoes = vetoesOf({ state: { lead: state.lead, vetoes: [...state.vetoes] } });
  if (vetoes.length > 0)
    return words.say("head.vetoes", {
      count: vetoes.length,
      states: words.list(vetoes.map((iso) => nameIn(dataset, iso, words))),
    });
  return words.say(`head.lead.${state.lead}`);
}

/** Whether the allies agree; empty if nothing is asked of NATO. */
function alliesPart({ state, dataset }: Pick<Situation, "state" | "dataset">, words: Words): string[] {
  if (state.natoSupport === "none" && state.lead !== "nato") return [];
  const objecting = state.objections.filter((iso) => dataset.natoMembers.includes(iso));
  if (objecting.length === 0) return [words.say("head.allies.agree", { count: dataset.natoMembers.length })];
  const states = words.list(objecting.map((iso) => nameIn(dataset, iso, words)));
  return [words.say("head.allies.object", { count: objecting.length, states })];
}

/** The question that a map answers and the situation that it shows, each in one line. */
export function headText(
  { dataset, state, area }: Pick<Situation, "dataset" | "state"> & Partial<Pick<Situation, "area">>,
  words: Words,
): HeadText {
  const date = state.asOf === "latest" ? dataset.compiledThrough : state.asOf;
  const { report } = dataset;
  const mark = editedMark({ dataset, state }, words);
  return {
    question:
      state.reading === "coverage" && area && area.id !== "UKR"
        ? words.say("head.question.area", { area: words.country(area.id, area.name) })
        : words.say(`head.question.${state.reading}`),
    situation: [
      ...(mark ? [mark] : []),
      words.say("head.asOf", { date: words.date(date) }),
      leadPart({ dataset, state }, words),
      words.say(`head.support.${state.natoSupport}`),
      ...alliesPart({ dataset, state }, words),
      words.say("head.notional"),
    ].join(DOT),
    report: report
      ? {
          text: words.say("head.report", { publisher: report.publisher, date: words.date(dataset.seedDate) }),
          href: report.url,
          via: report.via ? words.say("head.report.via", { via: report.via }) : "",
        }
      : null,
  };
}

import type { Ledger } from "../coverage/ledger/schema.js";
import type { Source } from "../model/records.js";
import { stateClass } from "../scene/layers/states.js";
import { ledgerCaveat, ledgerFinding, roundArea, roundPeople } from "../scene/ledger-sentence.js";
import { nameIn } from "../scene/names.js";
import type { LegendGroup } from "../scene/scene.js";
import { sentenceOf } from "../scene/sentence.js";
import type { Situation } from "../scene/situation.js";
import type { Words } from "../scene/words.js";
import { sayFigure } from "./messages.js";

/** What words are made from. */
export interface Told {
  readonly situation: Situation;
  readonly ledger: Ledger;
  readonly words: Words;
}

function countClasses(situation: Situation, classes: readonly string[]): number {
  return situation.dataset.contributors.filter((contributor) => classes.includes(stateClass(contributor, situation)))
    .length;
}

/** The finding, for a title: what the comparison comes to, or what the reading shows. */
export function titleOf({ situation, ledger, words }: Told): string {
  const { state } = situation;
  if (state.reading === "coverage") return ledgerFinding(ledger, words);
  if (state.reading === "contributors") {
    const component = sayFigure(words, `figure.contributors.${state.component}`);
    const pledged = countClasses(situation, ["pledged", "lead"]);
    const open = countClasses(situation, ["conditional", "considering"]);
    const out = countClasses(situation, ["ruled-out"]);
    const parts = [
      sayFigure(words, `figure.contributors.${pledged > 0 ? "pledged" : "none"}`, { count: pledged, component }),
      ...(open > 0 ? [sayFigure(words, "figure.contributors.open", { count: open })] : []),
      ...(out > 0 ? [sayFigure(words, "figure.contributors.out", { count: out })] : []),
    ];
    return `${parts.join(words.say("list.semicolon"))}.`;
  }
  return sayFigure(words, "figure.command", {
    available: situation.headquarters.filter(({ available }) => available).length,
    all: situation.headquarters.length,
    lead: sayFigure(words, `figure.lead.${state.lead}`),
  });
}

/** The state in words: what is shown, under whose lead, and whatever differs from the usual. */
export function subtitleOf({ situation, words }: Omit<Told, "ledger">): string {
  const { state, dataset } = situation;
  const names = (codes: readonly string[]) => words.list(codes.map((code) => nameIn(dataset, code, words)));
  const settings = [
    sayFigure(words, "figure.setting.lead", { lead: sayFigure(words, `figure.lead.${state.lead}`) }),
    ...(state.reading === "coverage" ? [sayFigure(words, `figure.setting.tankers.${state.tankers}`)] : []),
    ...(state.mmf === "national" ? [sayFigure(words, "figure.setting.mmf")] : []),
    ...(state.objections.length > 0
      ? [sayFigure(words, "figure.setting.objections", { states: names(state.objections) })]
      : []),
    ...(state.vetoes.length > 0 ? [sayFigure(words, "figure.setting.vetoes", { states: names(state.vetoes) })] : []),
  ];
  const date = words.date(state.asOf === "latest" ? dataset.compiledThrough : state.asOf);
  const shown = state.compare === "us-isr" ? words.say("map.notional").concat(".") : sentenceOf(situation, words);
  return `${shown} ${settings.join(words.say("list.semicolon"))}. ${sayFigure(words, "figure.asOf", { date })}`;
}

/** What a reader must know before quoting the figure. */
export function notesOf({ situation, ledger, words }: Told): string[] {
  const { reading } = situation.state;
  return [
    ...(reading === "coverage" ? [ledgerCaveat(ledger, words), sayFigure(words, "figure.proposed")] : []),
    ...(reading === "contributors" ? [sayFigure(words, "figure.postures")] : []),
    ...(reading === "command" ? [] : [sayFigure(words, "figure.notional")]),
  ];
}

/** Who made what, under which licence, and how old it is: one line. */
export function creditsOf({ situation, words }: Omit<Told, "ledger">, sourceCount: number): string {
  const { credits, dataVersion, compiledThrough } = situation.dataset;
  const licences = credits.licences.map(({ what, who, licence }) =>
    sayFigure(words, "figure.licence", { what: words.data(what), who: words.data(who), licence: words.data(licence) }),
  );
  return [
    `${licences.join(words.say("list.semicolon"))}.`,
    ...(sourceCount > 0 ? [sayFigure(words, "figure.sources", { count: sourceCount })] : []),
    sayFigure(words, "figure.data", { version: dataVersion, date: words.date(compiledThrough) }),
  ].join(" ");
}

/** A caption to stand below the figure: finding, state, caveats. */
export function captionOf(told: Told): string {
  return [titleOf(told), subtitleOf(told), ...notesOf(told)].join(" ");
}

/** What a blind reader needs: what is shown, the main comparison, the numbers. */
export function altTextOf(told: Told, legend: readonly LegendGroup[] = []): string {
  const { situation, ledger, words } = told;
  const { state } = situation;
  const sentences = [
    sayFigure(words, state.compare === "us-isr" ? "figure.alt.pair" : "figure.alt.map"),
    titleOf(told),
    subtitleOf(told),
  ];
  if (state.reading === "coverage") {
    const { area, with: seen, without } = ledger;
    sentences.push(
      sayFigure(words, "figure.alt.with", {
        area: words.country(area.id, area.name),
        with: words.percent(seen.percent),
        without: words.percent(without.percent),
        withKm2: roundArea(seen.areaKm2),
        withoutKm2: roundArea(without.areaKm2),
      }),
    );
    const parts = (["kept", "thinned", "lost", "unseen"] as const)
      .filter((id) => ledger[id].areaKm2 > 0)
      .map((id) => {
        const people = words.say("strip.people", { n: roundPeople(ledger[id].population) });
        const percent = words.percent(ledger[id].percent);
        return sayFigure(words, "figure.alt.part", { percent, name: words.say(`strip.${id}`), people });
      });
    if (parts.length > 0) sentences.push(sayFigure(words, "figure.alt.parts", { parts: words.list(parts) }));
    const stations = situation.stations.filter(({ station }) => station.domain === state.domain);
    const held = stations.filter(({ fleet }) => fleet);
    if (held.length > 0) {
      const list = words.list(
        held.map(({ station, platform }) => `${words.data(station.name)} (${platform?.shortName ?? "?"})`),
      );
      sentences.push(sayFigure(words, "figure.alt.stations", { held: held.length, all: stations.length, list }));
    }
  } else if (legend.length > 0) {
    const list = words.list(legend.flatMap(({ entries }) => entries.map(({ text }) => text)));
    sentences.push(sayFigure(words, "figure.alt.shown", { list }));
  }
  return [...sentences, ...notesOf(told)].join(" ");
}

/** Ids of the sources that a figure rests on. */
export function sourceIdsOf({ situation, ledger }: Pick<Told, "situation" | "ledger">): string[] {
  const { reading } = situation.state;
  const records =
    reading === "coverage"
      ? []
      : reading === "contributors"
        ? situation.dataset.contributors
        : situation.headquarters.map(({ record }) => record);
  return [
    ...new Set([...(reading === "coverage" ? ledger.sources : []), ...records.flatMap(({ sources }) => sources)]),
  ].sort();
}

/** The sources behind a figure; ids that the list lacks are left out. */
export function sourcesOf(told: Pick<Told, "situation" | "ledger">, sources: readonly Source[]): Source[] {
  const ids = new Set(sourceIdsOf(told));
  return sources.filter(({ id }) => ids.has(id));
}

import type { Ledger } from "../coverage/ledger/schema.js";
import type { Source } from "../model/records.js";
import { senseOf } from "../model/terms.js";
import { assumed } from "../model/values.js";
import type { Comparison } from "../scene/comparison.js";
import { domainRows } from "../scene/domain-rows.js";
import { caveatText, fateName, ledgerFinding, printedFates, roundArea } from "../scene/ledger-sentence.js";
import { nameIn } from "../scene/names.js";
import { rangeText } from "../scene/range-text.js";
import { findingTexts } from "../scene/reading-finding.js";
import type { LegendGroup } from "../scene/scene.js";
import { sentenceOf, usStatus } from "../scene/sentence.js";
import type { Situation } from "../scene/situation.js";
import { holdersText, hoursSpoken } from "../scene/station-words.js";
import { vetoesOf } from "../scene/vetoes.js";
import type { Words } from "../scene/words.js";
import { sayFigure } from "./messages.js";

/** What words are made from. */
export interface Told {
  readonly situation: Situation;
  readonly ledger: Ledger;
  /** The numbers of all domains. */
  readonly comparison: Comparison;
  readonly words: Words;
}

/** The finding, for a title: what the comparison comes to, or what the reading shows. */
export function titleOf({ situation, ledger, words }: Omit<Told, "comparison">): string {
  const { state } = situation;
  if (state.reading === "coverage") return ledgerFinding(ledger, words);
  return findingTexts(situation, words)?.sentence ?? "";
}

/** Of this many changed assumptions each is named. */
const MOST_NAMED = 2;

/** Assumptions that the state sets otherwise than the data. */
function overridesText({ dataset, state }: Situation, words: Words): string[] {
  const changed = Object.entries(state.overrides);
  if (changed.length === 0) return [];
  if (changed.length > MOST_NAMED) return [sayFigure(words, "figure.setting.overridesMany", { count: changed.length })];
  const named = changed.map(([id, value]) => {
    const row = dataset.assumptions.find((assumption) => assumption.id === id);
    return `${words.data(row?.label ?? id)} ${words.number(value, 3)} ${row?.unit ?? ""}`.trim();
  });
  return [sayFigure(words, "figure.setting.overrides", { list: named.join(words.say("list.semicolon")) })];
}

/** Who leads; a NATO lead to which an ally objects is none. */
function leadText({ state, dataset }: Situation, words: Words, names: (codes: readonly string[]) => string): string[] {
  const objecting = state.objections.filter((iso) => dataset.natoMembers.includes(iso));
  if (state.lead === "nato" && objecting.length > 0)
    return [sayFigure(words, "figure.setting.noLead", { states: names(objecting) })];
  const lead = sayFigure(words, "figure.setting.lead", { lead: sayFigure(words, `figure.lead.${state.lead}`) });
  return objecting.length > 0
    ? [lead, sayFigure(words, "figure.setting.objections", { states: names(objecting) })]
    : [lead];
}

/** Whether a mission has no mandate: then no number is worth a picture. */
export const isVetoed = ({ situation: { state } }: Pick<Told, "situation">): boolean =>
  state.reading === "coverage" && vetoesOf({ state: { lead: state.lead, vetoes: [...state.vetoes] } }).length > 0;

/** What is looked for, with or without the United States: two maps and a measure each say that part themselves. */
export const lookedForText = ({ state }: Situation, words: Words): string =>
  words.say(`now.coverage.${state.domain}`, { us: "" }).trim();

/** What the map shows; nobody flies without a mandate. */
function shownText(situation: Situation, words: Words): string {
  const { state } = situation;
  if (isVetoed({ situation })) return "";
  if (state.reading !== "coverage" || state.compare === "none") return sentenceOf(situation, words);
  return lookedForText(situation, words);
}

/** The state in words: what is shown, under whose lead, and whatever differs from the usual. */
export function subtitleOf(
  { situation, words }: Pick<Told, "situation" | "words">,
  shown: string = shownText(situation, words),
): string {
  const { state, dataset } = situation;
  const names = (codes: readonly string[]) => words.list(codes.map((code) => nameIn(dataset, code, words)));
  const settings = [
    ...leadText(situation, words, names),
    ...(state.natoSupport === "none" ? [sayFigure(words, "figure.setting.natoSupport")] : []),
    ...(state.reading === "coverage" ? [sayFigure(words, `figure.setting.tankers.${state.tankers}`)] : []),
    ...(state.mmf === "national" ? [sayFigure(words, "figure.setting.mmf")] : []),
    ...(state.vetoes.length > 0 ? [sayFigure(words, "figure.setting.vetoes", { states: names(state.vetoes) })] : []),
    ...(state.reading === "coverage" ? overridesText(situation, words) : []),
  ];
  const date = words.date(state.asOf === "latest" ? dataset.compiledThrough : state.asOf);
  return `${shown && `${shown} `}${settings.join(words.say("list.semicolon"))}. ${sayFigure(words, "figure.asOf", { date })}`;
}

/** What numbers of coverage rest on and leave out. */
function coverageNotes({ situation, ledger, comparison, words }: Told, hasFates: boolean): string[] {
  const status = usStatus(situation, words);
  const floor = words.number(assumed(situation.watch.values, "floor-h"), 1);
  const unseen = fateName("unseen", ledger, words);
  if (vetoesOf(ledger).length > 0) return [sayFigure(words, "figure.notional")];
  return [
    caveatText(comparison.assumptions, words),
    ...(ledger.method.draws > 0 ? [sayFigure(words, "figure.ranges")] : []),
    sayFigure(words, "figure.smooth"),
    sayFigure(words, "figure.notCounted"),
    ...(status ? [sayFigure(words, "figure.usIsr", { status })] : []),
    ...(hasFates
      ? [
          sayFigure(words, "figure.fates", {
            h: floor,
            unseen: unseen.charAt(0).toLocaleUpperCase(words.locale) + unseen.slice(1),
          }),
        ]
      : []),
  ];
}

/** What a reader must know before quoting the figure; `hasFates`: it shows what is kept, thinned, lost and unseen. */
export function notesOf(told: Told, hasFates = true): string[] {
  const { situation, words } = told;
  const { reading } = situation.state;
  return [
    ...(reading === "coverage" ? coverageNotes(told, hasFates) : []),
    ...(reading === "contributors" ? [sayFigure(words, "figure.postures")] : []),
  ];
}

/** Who made what, under which licence, and how old it is: one line. */
export function creditsOf({ situation, words }: Pick<Told, "situation" | "words">, sourceCount: number): string {
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

/** The numbers of a map of coverage, and who holds its stations. */
function coverageSentences({ situation, ledger, comparison, words }: Told): string[] {
  const { area, average, atMost } = ledger;
  const sentences = [
    sayFigure(words, "figure.alt.with", {
      area: words.country(area.id, area.name),
      km2: roundArea(area.areaKm2),
      with: rangeText(average.with.percent, words, { atMost }),
      without: rangeText(average.without.percent, words, { atMost }),
    }),
    ...domainRows(comparison, words).rows.map(({ spoken }) => `${spoken}.`),
  ];
  const parts = printedFates(ledger, words).map(({ name, range }) =>
    sayFigure(words, "figure.alt.part", { percent: range, name }),
  );
  if (parts.length > 0) sentences.push(sayFigure(words, "figure.alt.parts", { parts: words.list(parts) }));
  const sense = senseOf(situation.state.domain);
  const stations = situation.stations.filter(({ station }) => station.domain === sense);
  const held = stations.filter(({ fleet }) => fleet);
  if (held.length === 0) return sentences;
  const list = words.list(
    held.map((row) => `${words.data(row.station.name)} (${holdersText(row, words)}, ${hoursSpoken(row.share, words)})`),
  );
  return [...sentences, sayFigure(words, "figure.alt.stations", { held: held.length, all: stations.length, list })];
}

/** What a blind reader needs: what is shown, the main comparison, the numbers. */
export function altTextOf(told: Told, legend: readonly LegendGroup[] = []): string {
  const { situation, words } = told;
  const { state } = situation;
  const sentences = [
    sayFigure(words, state.compare === "us-isr" ? "figure.alt.pair" : "figure.alt.map"),
    titleOf(told),
    subtitleOf(told),
  ];
  if (state.reading === "coverage" && !isVetoed(told)) {
    sentences.push(...coverageSentences(told));
  } else {
    const finding = findingTexts(situation, words);
    if (finding) sentences.push(`${finding.described}.`, finding.detail);
    const list = words.list(legend.flatMap(({ entries }) => entries.map(({ text }) => text)));
    if (list) sentences.push(sayFigure(words, "figure.alt.shown", { list }));
  }
  return [...sentences, ...notesOf(told)].filter(Boolean).join(" ");
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

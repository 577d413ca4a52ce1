import { forceLedgerOf } from "../coverage/force/force-ledger.js";
import type { LedgerDiff } from "../coverage/ledger/diff-schema.js";
import type { Ledger } from "../coverage/ledger/schema.js";
import { editedOf } from "../model/apply-scenario.js";
import { forcesAt } from "../model/forces-at.js";
import { needsOblasts } from "../model/needs-oblasts.js";
import type { Source } from "../model/records.js";
import { senseOf } from "../model/terms.js";
import { assumed } from "../model/values.js";
import type { SideLabels } from "../scene/compared-words.js";
import type { Comparison } from "../scene/comparison.js";
import { diffSentence } from "../scene/diff-sentence.js";
import { domainRows } from "../scene/domain-rows.js";
import { editLines } from "../scene/edit-text.js";
import { editedMark } from "../scene/edited-mark.js";
import { hasOwnAreas } from "../scene/kinds/reference-parts.js";
import { caveatText, fateName, fatesOf, ledgerFinding, printedFates, roundArea } from "../scene/ledger-sentence.js";
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

/** What a figure's texts are made from. */
export interface FigureText {
  readonly situation: Situation;
  readonly ledger: Ledger;
  /** The diff from the baseline, if the state is compared with one. */
  readonly diff?: LedgerDiff | null;
  /** Headings of two maps. */
  readonly pair?: { readonly labels: SideLabels } | null;
  /** The numbers of all domains. */
  readonly comparison: Comparison;
  readonly words: Words;
}

/** The finding, for a title: of the comparison in Coverage, else of the reading. */
export function titleOf({ situation, ledger, diff, words }: Omit<FigureText, "comparison">): string {
  const { state } = situation;
  if (state.reading === "coverage" && diff) return diffSentence(diff, situation.dataset, words, { brief: true });
  if (state.reading === "coverage") return ledgerFinding(ledger, words);
  return findingTexts(situation, words)?.sentence ?? "";
}

/** Up to this many changed assumptions are named. */
const MOST_NAMED = 2;

/** The assumptions that the state overrides, in words. */
function overridesText({ dataset, state }: Situation, words: Words): string[] {
  const changed = Object.entries(state.overrides);
  if (changed.length === 0) return [];
  if (changed.length > MOST_NAMED) return [sayFigure(words, "figure.setting.overridesMany", { count: changed.length })];
  const named = changed.map(([id, value]) => {
    const row = dataset.assumptions.find((assumption) => assumption.id === id);
    return `${words.data(row?.label ?? id)} ${words.number(value, 3)} ${words.data(row?.unit ?? "")}`.trim();
  });
  return [sayFigure(words, "figure.setting.overrides", { list: named.join(words.say("list.semicolon")) })];
}

/** Who leads; if an ally objects to a NATO lead, nobody does. */
function leadText({ state, dataset }: Situation, words: Words, names: (codes: readonly string[]) => string): string[] {
  const objecting = state.objections.filter((iso) => dataset.natoMembers.includes(iso));
  if (state.lead === "nato" && objecting.length > 0)
    return [sayFigure(words, "figure.setting.noLead", { states: names(objecting) })];
  const lead = sayFigure(words, "figure.setting.lead", { lead: sayFigure(words, `figure.lead.${state.lead}`) });
  return objecting.length > 0
    ? [lead, sayFigure(words, "figure.setting.objections", { states: names(objecting) })]
    : [lead];
}

/** Whether a mission has no mandate: then coverage has no numbers to show. */
export const isVetoed = ({ situation: { state } }: Pick<FigureText, "situation">): boolean =>
  state.reading === "coverage" && vetoesOf({ state: { lead: state.lead, vetoes: [...state.vetoes] } }).length > 0;

/** What is looked for, without saying whether US ISR takes part: two maps, or a measure, say that themselves. */
export const lookedForText = ({ state }: Situation, words: Words): string =>
  words.say(`now.coverage.${state.domain}`, { us: "" }).trim();

/** What the map shows; empty without a mandate, as then nobody flies. */
export function shownText(situation: Situation, words: Words): string {
  const { state } = situation;
  if (isVetoed({ situation })) return "";
  if (state.reading !== "coverage" || state.compare === "none") return sentenceOf(situation, words);
  return lookedForText(situation, words);
}

/** Under whose lead a state is, and what differs from the default: clauses. */
export function settingsOf(situation: Situation, words: Words): string[] {
  const { state, dataset } = situation;
  const names = (codes: readonly string[]) => words.list(codes.map((code) => nameIn(dataset, code, words)));
  return [
    ...leadText(situation, words, names),
    ...(state.natoSupport === "none" ? [sayFigure(words, "figure.setting.natoSupport")] : []),
    ...(state.reading === "coverage" ? [sayFigure(words, `figure.setting.tankers.${state.tankers}`)] : []),
    ...(state.mmf === "national" ? [sayFigure(words, "figure.setting.mmf")] : []),
    ...(state.reading === "contributors" && state.component === "sea" && state.straits === "open"
      ? [sayFigure(words, "figure.setting.straits")]
      : []),
    ...(state.vetoes.length > 0 ? [sayFigure(words, "figure.setting.vetoes", { states: names(state.vetoes) })] : []),
    ...(state.reading === "coverage" ? overridesText(situation, words) : []),
  ];
}

/** How old the facts of a state are: "As of April 2025." */
export function asOfText({ state, dataset }: Situation, words: Words): string {
  return sayFigure(words, "figure.asOf", {
    date: words.date(state.asOf === "latest" ? dataset.compiledThrough : state.asOf),
  });
}

/** The state in words: what is shown, under whose lead, and what differs from the default. */
export function stateText(
  { situation, words }: Pick<FigureText, "situation" | "words">,
  shown: string = shownText(situation, words),
): string {
  const settings = settingsOf(situation, words);
  return `${shown && `${shown} `}${settings.join(words.say("list.semicolon"))}. ${asOfText(situation, words)}`;
}

/** The subtitle: the state in words, and first that a reader has edited it. */
export function subtitleOf(input: Pick<FigureText, "situation" | "words">, shown?: string): string {
  const { situation, words } = input;
  const mark = editedMark(situation, words);
  return `${mark && `${sayFigure(words, "figure.edited", { mark })} `}${stateText(input, shown)}`;
}

/** Whether a figure of coverage shows what US ISR is worth: shading by oblast shows hours instead. */
const hasFates = ({ state }: Pick<Situation, "state">): boolean => !needsOblasts(state);

/** Which notes a figure has room for or needs: what its fates mean, and what "at most" does. Default: both. */
export interface Notes {
  readonly fates?: boolean;
  readonly bounds?: boolean;
}

/** Up to this many changes of a reader's are listed; on a page of little height fewer. */
const MOST_CHANGES = { usual: 8, low: 3 } as const;

/** What a reader has changed, change by change; a figure's record holds them all. */
function editedNotes({ dataset, state }: Situation, words: Words, most: number): string[] {
  const edited = editedOf(dataset, state);
  if (!edited) return [];
  // Who has edited it is said above the map.
  const lines = editLines(dataset, edited, words).flatMap(({ text }, index) => {
    const edit = edited.changes[index];
    return edit?.do === "set" && edit.what === "author" ? [] : [text];
  });
  if (lines.length === 0) return [];
  const count = lines.length - most;
  const rest = count > 0 ? [sayFigure(words, "figure.edited.more", { count })] : [];
  const list = [...lines.slice(0, most), ...rest].join(words.say("list.semicolon"));
  return [sayFigure(words, "figure.edited.list", { list })];
}

/** What the numbers of Coverage rest on and leave out. */
function coverageNotes(
  { situation, ledger, diff, comparison, words }: FigureText,
  { fates = true, bounds = true }: Notes,
): string[] {
  const status = usStatus(situation, words);
  const floor = words.number(assumed(situation.watch.values, "floor-h"), 1);
  const unseen = fateName("unseen", ledger, words);
  if (vetoesOf(ledger).length > 0) return [sayFigure(words, "figure.notional")];
  return [
    caveatText(comparison.assumptions, words),
    ...(ledger.method.draws > 0 ? [sayFigure(words, "figure.ranges")] : []),
    ...(bounds && comparison.domains.some(({ atMost }) => atMost.from || atMost.to)
      ? [sayFigure(words, "figure.atMost")]
      : []),
    sayFigure(words, "figure.smooth"),
    sayFigure(words, "figure.notCounted"),
    ...(status ? [sayFigure(words, "figure.usIsr", { status })] : []),
    ...(fates && hasFates(situation)
      ? [
          sayFigure(words, diff ? "figure.fates.baseline" : "figure.fates", {
            h: floor,
            unseen: unseen.charAt(0).toLocaleUpperCase(words.locale) + unseen.slice(1),
          }),
        ]
      : []),
  ];
}

/** What postures are, and what the component's numbers rest on and leave out. */
function contributorNotes({ situation: { dataset, state }, words }: Pick<FigureText, "situation" | "words">): string[] {
  const force = forceLedgerOf(dataset, state);
  const assumptions = new Set(force?.amounts.flatMap((amount) => amount.assumptions));
  return [
    sayFigure(words, "figure.postures"),
    ...(force ? [sayFigure(words, `figure.force.${state.component}`)] : []),
    ...(assumptions.size > 0 ? [sayFigure(words, "figure.force.ranges", { count: assumptions.size })] : []),
  ];
}

/** Whose a layer is that is not ours, and whether its areas are what is counted. */
function layerNotes(situation: Situation, words: Words): string[] {
  const { reference } = situation;
  if (!reference) return [];
  const { name } = reference;
  return [sayFigure(words, hasOwnAreas(situation) ? "figure.reference.areas" : "figure.reference", { name })];
}

/** What a reader must know before quoting the figure. */
export function notesOf(input: FigureText, notes: Notes = {}): string[] {
  const { situation } = input;
  const { reading } = situation.state;
  return [
    ...editedNotes(situation, input.words, notes.bounds === false ? MOST_CHANGES.low : MOST_CHANGES.usual),
    ...(reading === "coverage" ? coverageNotes(input, notes) : []),
    ...(reading === "contributors" ? contributorNotes(input) : []),
    ...layerNotes(situation, input.words),
  ];
}

/** Who made what, under which licence, and how old it is: one line. */
export function creditsOf({ situation, words }: Pick<FigureText, "situation" | "words">, sourceCount: number): string {
  const { credits, dataVersion, compiledThrough, oblasts } = situation.dataset;
  const areDrawn = needsOblasts(situation.state) && !isVetoed({ situation }) && !hasOwnAreas(situation);
  const outlines = areDrawn && oblasts?.credit ? [oblasts.credit] : [];
  const licences = [...credits.licences, ...outlines].map(({ what, who, licence }) =>
    sayFigure(words, "figure.licence", { what: words.data(what), who: words.data(who), licence: words.data(licence) }),
  );
  return [
    `${licences.join(words.say("list.semicolon"))}.`,
    ...(sourceCount > 0 ? [sayFigure(words, "figure.sources", { count: sourceCount })] : []),
    sayFigure(words, "figure.data", { version: dataVersion, date: words.date(compiledThrough) }),
  ].join(" ");
}

/** A caption to go below the figure: finding, state, caveats. */
export function captionOf(input: FigureText): string {
  return [titleOf(input), subtitleOf(input), ...notesOf(input)].join(" ");
}

/** The numbers of a map of coverage, and who holds its stations. */
function coverageSentences({ situation, ledger, diff, comparison, words }: FigureText): string[] {
  const { area, average, atMost } = ledger;
  const byUsIsr = {
    area: words.country(area.id, area.name),
    km2: roundArea(area.areaKm2),
    with: rangeText(average.with.percent, words, { atMost }),
    without: rangeText(average.without.percent, words, { atMost }),
  };
  const sentences = [
    ...(diff ? [] : [sayFigure(words, "figure.alt.with", byUsIsr)]),
    ...domainRows(comparison, words).rows.map(({ spoken }) => `${spoken}.`),
  ];
  const parts = (hasFates(situation) ? printedFates(fatesOf(diff ?? ledger), words) : []).map(({ name, range }) =>
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
export function altTextOf(input: FigureText, legend: readonly LegendGroup[] = []): string {
  const { situation, words } = input;
  const { state } = situation;
  const sentences = [
    input.pair ? sayFigure(words, "figure.alt.pair", { ...input.pair.labels }) : sayFigure(words, "figure.alt.map"),
    titleOf(input),
    subtitleOf(input),
  ];
  if (state.reading === "coverage" && !isVetoed(input)) {
    sentences.push(...coverageSentences(input));
  } else {
    const finding = findingTexts(situation, words);
    if (finding) sentences.push(`${finding.described}.`, finding.detail, finding.numbers);
    const list = words.list(legend.flatMap(({ entries }) => entries.map(({ text }) => text)));
    if (list) sentences.push(sayFigure(words, "figure.alt.shown", { list }));
  }
  return [...sentences, ...notesOf(input)].filter(Boolean).join(" ");
}

/** Ids of the sources of what a component shows. */
function forceSources({ dataset, state, date }: Situation): string[] {
  const { component } = state;
  const forces = dataset.forces && forcesAt(dataset.forces, date);
  const amounts = forceLedgerOf(dataset, state)?.amounts ?? [];
  if (!forces) return amounts.flatMap(({ sources }) => sources);
  const { bases, detachments, statements, fighterFleets, patrolAreas, ships, taskGroups, straits } = forces;
  const own = [...bases, ...detachments, ...statements].filter((row) => row.component === component);
  const air = [...fighterFleets, ...patrolAreas];
  const sea = [...ships, ...taskGroups, ...straits.closed, ...straits.rules];
  const more = component === "air" ? air : component === "sea" ? sea : [];
  return [...amounts, ...own, ...more].flatMap(({ sources }) => sources);
}

/** Ids of the sources that a figure rests on. */
export function sourceIdsOf({ situation, ledger }: Pick<FigureText, "situation" | "ledger">): string[] {
  const { reading } = situation.state;
  const records =
    reading === "coverage"
      ? []
      : reading === "contributors"
        ? situation.dataset.contributors
        : situation.headquarters.map(({ record }) => record);
  const ofForce = reading === "contributors" ? forceSources(situation) : [];
  const ofCoverage = reading === "coverage" ? ledger.sources : [];
  return [...new Set([...ofCoverage, ...ofForce, ...records.flatMap(({ sources }) => sources)])].sort();
}

/** The sources behind a figure; ids that the list lacks are left out. */
export function sourcesOf(input: Pick<FigureText, "situation" | "ledger">, sources: readonly Source[]): Source[] {
  const ids = new Set(sourceIdsOf(input));
  return sources.filter(({ id }) => ids.has(id));
}

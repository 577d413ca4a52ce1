import type { LedgerRange } from "../coverage/ledger/schema.js";
import { findScenario } from "../model/scenario-of.js";
import type { CoalitionState } from "../model/state.js";
import { asSentence, changesText } from "../scene/compared-words.js";
import { assumptionsBehind, type Comparison } from "../scene/comparison.js";
import { editedMark } from "../scene/edited-mark.js";
import { leadSentenceShort } from "../scene/lead-sentence.js";
import { compactPercent, percentText, rangeText } from "../scene/range-text.js";
import { findingTexts } from "../scene/reading-finding.js";
import { sentenceOf } from "../scene/sentence.js";
import { vetoesOf, vetoSentence } from "../scene/vetoes.js";
import type { Words } from "../scene/words.js";
import type { FigureInput } from "./figure-svg.js";
import { sayFigure } from "./messages.js";
import type { Series, SeriesDimension } from "./series.js";
import { asOfText, isVetoed, lookedForText, notesOf, settingsOf, titleOf } from "./words.js";

/** A series with the input of each of its maps, row by row. */
export interface SeriesInput {
  readonly series: Series;
  /** At least one. */
  readonly members: readonly FigureInput[];
}

export const firstOf = ({ members }: Pick<SeriesInput, "members">): FigureInput => {
  const [first] = members;
  if (!first) throw new Error("a series has at least one map, got none");
  return first;
};

/** Fields whose values have names of their own in the interface. */
const NAMED: Readonly<Partial<Record<keyof CoalitionState, string>>> = {
  domain: "domain",
  component: "component",
  reading: "reading",
  shade: "shade",
};

/** One value of a field inside a sentence: "without US surveillance", "Signals", "April 2025". */
function valueText({ key, values }: SeriesDimension, index: number, { situation, words }: FigureInput): string {
  const { dataset, state } = situation;
  const value = values[index] as string | number;
  const named = NAMED[key];
  if (named) return words.find(`${named}.${value}`) ?? String(value);
  if (key === "scenario") return words.data(findScenario(dataset, String(value))?.name ?? String(value));
  if (key === "asOf") return words.date(value === "latest" ? dataset.compiledThrough : String(value));
  if (key === "forceSize") return sayFigure(words, "series.force", { n: Number(value) });
  const other = values.find((one) => one !== value);
  return changesText(dataset, { ...state, [key]: other }, { ...state, [key]: value }, words);
}

const textsOf = (dimension: SeriesDimension, input: FigureInput): string[] =>
  dimension.values.map((_, index) => valueText(dimension, index, input));

/** The names of all values of a field, as headings: "Without US surveillance", "Signals". */
export const namesOf = (dimension: SeriesDimension, input: FigureInput): string[] =>
  textsOf(dimension, input).map((text) => asSentence(text, input.words));

/** Each member inside a sentence: "without US surveillance, Signals". */
function memberTexts({ series, members }: SeriesInput): string[] {
  const first = firstOf({ members });
  const [rows = [], columns] = series.map((dimension) => textsOf(dimension, first));
  if (!columns) return rows;
  return rows.flatMap((row) => columns.map((column) => sayFigure(first.words, "series.part", { row, column })));
}

/** The name of each member: "Without US surveillance, Signals". */
export const memberNames = (input: SeriesInput): string[] =>
  memberTexts(input).map((text) => asSentence(text, firstOf(input).words));

/** What a map of coverage is worth: the share of the area that is watched on average, with its range, from its ledger. */
export function averageOf({ ledger, situation }: FigureInput): LedgerRange {
  return ledger.average[situation.state.usIsr === "on" ? "with" : "without"].percent;
}

/** The number of a member in its panel: what is printed large, and what follows it. */
export interface PanelNumber {
  readonly value: string;
  readonly rest: string;
}

/** The number of a member: in Coverage its average with its range; in the other readings their finding. */
export function panelNumber(input: FigureInput): PanelNumber {
  const { situation, ledger, words } = input;
  if (isVetoed(input)) return { value: sayFigure(words, "series.noMandate"), rest: "" };
  if (situation.state.reading !== "coverage")
    return { value: "", rest: findingTexts(situation, words)?.sentence ?? "" };
  const range = averageOf(input);
  const ends = rangeText(range, words).slice(percentText(range.value, words).length).trim();
  return { value: compactPercent(range.value, words, ledger.atMost), rest: ends };
}

/** The same in one text, for those who cannot see the figure. */
export function spokenNumber(input: FigureInput): string {
  const { situation, ledger, words } = input;
  if (isVetoed(input)) return vetoSentence(vetoesOf(ledger), words).replace(/[.]$/, "");
  if (situation.state.reading !== "coverage")
    return (findingTexts(situation, words)?.sentence ?? "").replace(/[.]$/, "");
  const number = rangeText(averageOf(input), words, { atMost: ledger.atMost });
  return sayFigure(words, "series.alt.average", { number });
}

const isSet = (series: Series, key: keyof CoalitionState): boolean => series.some((one) => one.key === key);

/** What the members have in common, or `undefined`. */
function common<T>(members: readonly FigureInput[], of: (input: FigureInput) => T): T | undefined {
  const [first, ...others] = members.map(of);
  return others.every((one) => one === first) ? first : undefined;
}

const inCoverage = ({ situation }: FigureInput): boolean => situation.state.reading === "coverage";

/** Members with the same number as printed, in words: the name of the only one, or how many of all. */
function whichText(found: readonly { readonly name: string }[], all: number, words: Words): string {
  const [only] = found;
  return found.length === 1 && only ? only.name : sayFigure(words, "series.title.count", { count: found.length, all });
}

/**
 * From the least watched to the most, with their names; the finding of a series whose maps have numbers of one kind. Domains are
 * never compared with each other.
 */
function rangeTitle({ series, members }: SeriesInput): string | undefined {
  const first = firstOf({ members });
  if (!members.every(inCoverage) || isSet(series, "domain")) return undefined;
  const { words, ledger } = first;
  const names = memberTexts({ series, members });
  const rows = members.map((input, index) => ({ input, name: names[index] ?? "", value: averageOf(input).value }));
  const ranked = rows.filter(({ input }) => !isVetoed(input)).sort((a, b) => a.value - b.value);
  const [least, most] = [ranked[0], ranked.at(-1)];
  if (!least || !most) return undefined;
  const number = ({ input }: typeof least) => rangeText(averageOf(input), words, { atMost: input.ledger.atMost });
  const withNumberOf = (one: typeof least) =>
    whichText(
      ranked.filter((row) => number(row) === number(one)),
      members.length,
      words,
    );
  const params = { area: words.country(ledger.area.id, ledger.area.name), count: members.length };
  const [low, high] = [number(least), number(most)];
  const isWhole = ranked.length === members.length;
  const finding =
    low !== high
      ? sayFigure(words, "series.title.range", {
          ...params,
          low,
          lowest: withNumberOf(least),
          high,
          highest: withNumberOf(most),
        })
      : isWhole
        ? sayFigure(words, members.length === 2 ? "series.title.both" : "series.title.same", { ...params, number: low })
        : sayFigure(words, "series.title.some", { ...params, number: low, which: withNumberOf(least) });
  const vetoed = rows.filter(({ input }) => isVetoed(input)).map(({ name }) => name);
  return isWhole ? finding : sayFigure(words, "series.title.vetoed", { finding, names: words.list(vetoed) });
}

/** The title of a series: its finding. With and without US ISR has a finding of its own, as has one map in several shades. */
export function seriesTitle({ series, members }: SeriesInput): string {
  const first = firstOf({ members });
  const { words } = first;
  const consistsOf = (...keys: (keyof CoalitionState)[]) => series.every(({ key }) => keys.includes(key));
  if (inCoverage(first) && consistsOf("shade")) return titleOf(first);
  if (inCoverage(first) && isSet(series, "usIsr") && consistsOf("usIsr", "domain"))
    return series.length > 1 ? leadSentenceShort(first.comparison, words) : titleOf(first);
  const ranged = rangeTitle({ series, members });
  if (ranged) return `${ranged}.`;
  const names = series.map((dimension) => words.list(textsOf(dimension, first))).join(words.say("list.semicolon"));
  if (isSet(series, "reading")) return `${names}.`;
  const reading = words.say(`reading.${first.situation.state.reading}`);
  return `${sayFigure(words, "series.title.names", { reading, names })}.`;
}

/** What all maps show, and the settings that they share. */
export function seriesSubtitle({ members }: Pick<SeriesInput, "members">): string {
  const first = firstOf({ members });
  const { words } = first;
  const shown =
    common(members, ({ situation }) => sentenceOf(situation, words)) ??
    common(members, ({ situation }) => (situation.state.reading === "coverage" ? lookedForText(situation, words) : ""));
  const settings = settingsOf(first.situation, words).filter((one) =>
    members.every(({ situation }) => settingsOf(situation, words).includes(one)),
  );
  const date = common(members, ({ situation }) => asOfText(situation, words));
  const joined = settings.length > 0 ? `${asSentence(settings.join(words.say("list.semicolon")), words)}.` : "";
  const mark = editedMark(first.situation, words);
  const { area } = first.ledger;
  const key =
    members.some(inCoverage) && sayFigure(words, "series.key.area", { area: words.country(area.id, area.name) });
  return [mark && sayFigure(words, "figure.edited", { mark }), shown, key, joined, date].filter(Boolean).join(" ");
}

/** A comparison for the notes of all members: only the domains on the maps, with all assumptions that move one of them. */
function onTheMaps(members: readonly FigureInput[]): Comparison {
  const { comparison } = firstOf({ members });
  const shown = new Set(members.map(({ situation }) => situation.state.domain));
  return {
    ...comparison,
    assumptions: assumptionsBehind(members.map(({ ledger }) => ledger)),
    domains: members.flatMap((one) => one.comparison.domains).filter(({ domain }) => shown.has(domain)),
  };
}

/** Notes that hold for every map, each once; `low`: the page has little height. */
export function seriesNotes({ members }: Pick<SeriesInput, "members">, low: boolean): string[] {
  const first = firstOf({ members });
  const { words } = first;
  const comparison = onTheMaps(members);
  const own = members.flatMap((input) => notesOf({ ...input, comparison }, { fates: false, bounds: !low }));
  return [sayFigure(words, "series.key.scale"), ...new Set(own)];
}

/** Members that show the same, from equal texts for equal maps: each with the first before it. */
export function repeatsIn(drawn: readonly string[]): (readonly [first: number, second: number])[] {
  return drawn.flatMap((text, second) => {
    const first = drawn.indexOf(text);
    return first < second ? [[first, second] as const] : [];
  });
}

/** The number of each member with its name, as sentences. */
export function panelSentences(input: SeriesInput): string[] {
  const { words } = firstOf(input);
  const names = memberNames(input);
  return input.members.map((member, index) =>
    sayFigure(words, "series.alt.panel", { name: names[index] ?? "", number: spokenNumber(member) }),
  );
}

/** A caption to go below a series: finding, what is shared, the number of each situation, caveats. */
export function seriesCaption(input: SeriesInput): string {
  const parts = [seriesTitle(input), seriesSubtitle(input), ...panelSentences(input), ...seriesNotes(input, false)];
  return parts.filter(Boolean).join(" ");
}

/** Alternative text: what is shown, the finding, the number of each map, the notes. */
export function seriesAlt(
  input: SeriesInput,
  { title, subtitle, notes }: { readonly title: string; readonly subtitle: string; readonly notes: readonly string[] },
  animated: boolean,
): string {
  const key = animated ? "series.alt.frames" : "series.alt.maps";
  const opening = sayFigure(firstOf(input).words, key, { count: input.members.length });
  return [opening, title, subtitle, ...panelSentences(input), ...notes].filter(Boolean).join(" ");
}

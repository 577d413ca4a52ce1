import type { Suggestions } from "../coverage/suggest.js";
import type { Dataset } from "../model/dataset.js";
import type { Aircraft } from "../model/hypothetical.js";
import { lookupOf } from "../model/lookup.js";
import type { TextTable } from "./diff-table.js";
import ENGLISH from "./messages/suggest.en.json" with { type: "json" };
import { percentText, rangeText } from "./range-text.js";
import type { Params, Words } from "./words.js";

/** Texts of "where should the next aircraft go", in a file of their own so that they are loaded with it. */
export type SuggestKey = keyof typeof ENGLISH;

/** A text of "where should the next aircraft go": from the catalogue of `words` if it has the key, else in English. */
export function saySuggest(words: Words, key: SuggestKey, params: Params = {}): string {
  return words.find(key, params, ENGLISH) ?? key;
}

/**
 * Points of average coverage, with a sign and as many decimals as a small gain needs: `+0.87`, `+12`, `at most +12` where a
 * reach that it rests on is not published.
 */
export function gainText(points: number, atMost: boolean, words: Words): string {
  const digits = Math.abs(points) < 10 ? 2 : 1;
  const value = new Intl.NumberFormat(words.locale, { maximumFractionDigits: digits, signDisplay: "exceptZero" })
    .format(points)
    .replace("-", "−");
  return atMost && points !== 0 ? words.say("range.atMost", { value }) : value;
}

/** Per cent without a range, which takes draws: `24%`, `at most 24%`. */
const averageText = (value: number, atMost: boolean, words: Words): string =>
  rangeText({ value, low: null, high: null }, words, { atMost });

/** "1 × Wedgetail AEW1 (United Kingdom) from RAF Lossiemouth". */
export function aircraftText({ platform, operator, quantity, base }: Aircraft, dataset: Dataset, words: Words): string {
  const { platforms, contributors } = lookupOf(dataset);
  const type = platforms.get(platform)?.shortName ?? platform;
  const country =
    operator === "NATO" ? words.data("NATO") : words.country(operator, contributors.get(operator)?.name ?? operator);
  return saySuggest(words, "suggest.fleet", { quantity, type, country, base: words.data(base) });
}

const gainOf = ({ places }: Suggestions): number => places.reduce((sum, { gainPercent }) => sum + gainPercent, 0);

/** What the suggested places add, in one sentence without its full stop; or that there is none, with the model's reasons. */
export function suggestSentence(
  found: Suggestions,
  {
    dataset,
    area,
    aircraft,
  }: {
    readonly dataset: Dataset;
    readonly area: { readonly id: string; readonly name: string };
    readonly aircraft: Aircraft;
  },
  words: Words,
): string {
  const fleet = aircraftText(aircraft, dataset, words);
  const { places, reasons, beforePercent, beforeAtMost, atMost } = found;
  const last = places.at(-1);
  if (!last && reasons.length === 0) return saySuggest(words, "suggest.none", { fleet });
  if (!last) {
    const nameOf = (id: string) => words.country(id, lookupOf(dataset).contributors.get(id)?.name ?? id);
    return [saySuggest(words, "suggest.blocked", { fleet }), ...words.reasons(reasons, nameOf)].join(" ");
  }
  return saySuggest(words, "suggest.sentence", {
    count: places.length,
    fleet,
    area: words.country(area.id, area.name),
    points: gainText(gainOf(found), atMost, words).replace("+", ""),
    from: averageText(beforePercent, beforeAtMost, words),
    to: averageText(last.averagePercent, atMost, words),
  });
}

/** The suggested places, one a row, with their sum if there are several. Degrees have a decimal point in every language. */
export function suggestTable(found: Suggestions, words: Words): TextTable {
  const { atMost } = found;
  const say = (key: SuggestKey) => saySuggest(words, key);
  const head = [
    "",
    say("suggest.latitude"),
    say("suggest.longitude"),
    say("suggest.racetrack"),
    say("suggest.share"),
    say("suggest.gain"),
    say("suggest.average"),
  ];
  const rows = found.places.map((place, index) => [
    words.number(index + 1),
    place.lat.toFixed(3),
    place.lon.toFixed(3),
    `${words.number(place.orientationDeg, 1)}°, ${words.number(place.legLengthKm, 1)}\u00a0${words.data("km")}`,
    percentText(place.share * 100, words),
    gainText(place.gainPercent, atMost, words),
    averageText(place.averagePercent, atMost, words),
  ]);
  const together = [
    gainText(gainOf(found), atMost, words),
    averageText(found.places.at(-1)?.averagePercent ?? 0, atMost, words),
  ];
  return { head, rows: rows.length > 1 ? [...rows, [say("suggest.together"), "", "", "", "", ...together]] : rows };
}

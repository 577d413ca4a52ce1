import { defaultArea } from "../coverage/area.js";
import { MOST_SUGGESTIONS, suggestPlaces } from "../coverage/suggest.js";
import { sayFigure } from "../figure/messages.js";
import { publicQuery } from "../figure/public-query.js";
import { editedMark } from "../scene/edited-mark.js";
import { loadTexts } from "../scene/languages.js";
import { saySuggest, suggestSentence, suggestTable } from "../scene/suggest-table.js";
import { type Words, wordsFor } from "../scene/words.js";
import { givenArea, withArea } from "./area.js";
import { csvChoice, formatOf } from "./csv-options.js";
import { columns } from "./diff-command.js";
import { type Arguments, localeOf, UsageError } from "./options.js";
import { printable, writeWhole } from "./output.js";
import { BadData } from "./state-files.js";
import { datasetFor, statesFor } from "./states.js";
import { aircraftOf } from "./suggest-fleet.js";
import { type Suggested, suggestedToCsv, suggestedToGeojson, suggestedToJson } from "./suggest-forms.js";

const FORMATS = ["txt", "json", "csv", "geojson"] as const;

/** Suggested places for a terminal: whether a reader has edited, sentence, table, caveat, and what all of it rests on. */
function suggestedToText(suggested: Suggested, wanted: number, words: Words): string {
  const { dataset, state, aircraft, area, found } = suggested;
  const { places } = found;
  const mark = editedMark({ dataset, state }, words);
  const query = publicQuery(state, dataset);
  const data = sayFigure(words, "figure.data", {
    version: dataset.dataVersion,
    date: words.date(dataset.compiledThrough),
  });
  const sentence = suggestSentence(found, { dataset, area, aircraft }, words);
  if (places.length === 0) return printable(`${mark && `${mark}. `}${sentence}\n`);
  const fewer = places.length < wanted ? [saySuggest(words, "suggest.fewer", { count: places.length })] : [];
  const parts = [
    ...(mark ? [mark] : []),
    `${sentence}.`,
    columns(suggestTable(found, words)),
    ...fewer,
    saySuggest(words, "suggest.notional"),
    query ? `${data}\n${query}` : data,
  ];
  return printable(`${parts.join("\n\n")}\n`);
}

/** A number of an option, in a range; `undefined` without the option. Throws a {@link UsageError} otherwise. */
function numberIn(name: string, text: string | undefined, least: number, most: number): number | undefined {
  if (text === undefined) return undefined;
  const number = text.trim() === "" ? Number.NaN : Number(text);
  if (!(number >= least && number <= most))
    throw new UsageError(`--${name}: expected a number from ${least} to ${most}, got "${text}"`);
  return number;
}

/** Prints where the next aircraft should go: places, the share of the day for which they would be held, and what they add. */
export async function runSuggest(args: Arguments): Promise<void> {
  const { values } = args;
  const { output = "-" } = values;
  const format = formatOf(args, FORMATS, "txt");
  const { form, table } = await csvChoice(args);
  if (table === "cities") throw new UsageError('--table "cities": suggested places have no table of cities');
  const n = values.count === undefined ? 1 : Number(/^\s*\d+\s*$/.test(values.count) ? values.count : Number.NaN);
  if (!(n >= 1 && n <= MOST_SUGGESTIONS))
    throw new UsageError(`--count: expected a whole number from 1 to ${MOST_SUGGESTIONS}, got "${values.count}"`);
  const orientationDeg = numberIn("orientation", values.orientation, 0, 180);
  const legLengthKm = numberIn("leg-length", values["leg-length"], 1, 1000);
  const locale = localeOf(values.locale);
  await loadTexts(locale);
  const { dataset, start } = await datasetFor(args);
  const [named, ...others] = await statesFor(args, dataset, start);
  if (!named || others.length > 0) throw new UsageError(`--state: expected one state, got ${1 + others.length}`);
  const { state } = named;
  const given = await givenArea(args, dataset);
  const aircraft = aircraftOf(values.fleet, dataset);
  const { base, lon, lat, ...rest } = aircraft;
  const options = withArea({ ...rest, base: { name: base, lon, lat }, n }, given, dataset, state);
  const { area = defaultArea(dataset) } = options;
  const found = suggestPlaces(dataset, state, {
    ...options,
    ...(orientationDeg !== undefined && { orientationDeg }),
    ...(legLengthKm !== undefined && { legLengthKm }),
  });
  if (found.problems.length > 0) throw new BadData(found.problems);
  const suggested: Suggested = { dataset, state, aircraft, area: { id: area.id, name: area.name }, found };
  const content = {
    txt: () => suggestedToText(suggested, n, wordsFor(locale)),
    json: () => suggestedToJson(suggested),
    csv: () => suggestedToCsv(suggested, form),
    geojson: () => suggestedToGeojson(suggested),
  }[format]();
  await writeWhole(output, content);
  if (found.places.length === 0 && format !== "txt" && !args.quiet)
    process.stderr.write(suggestedToText(suggested, n, wordsFor(locale)));
}

import type { LedgerDiff, LedgerDifference, StationDiff } from "../coverage/ledger/diff-schema.js";
import type { LedgerRange } from "../coverage/ledger/schema.js";
import { sayDiff } from "./diff-sentence.js";
import { fatesOf, printedFates } from "./ledger-sentence.js";
import { percentText, rangeText } from "./range-text.js";
import type { Words } from "./words.js";

/** A table of texts: its head, and rows whose first cell is their heading. */
export interface TextTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const signs = new Map<string, Intl.NumberFormat>();

/** A difference in points with its sign and range: `−14.5 (−16.6 … −7.4)`. */
export function differenceText({ value, low, high }: LedgerDifference, { locale }: Words): string {
  const format =
    signs.get(locale) ?? new Intl.NumberFormat(locale, { maximumFractionDigits: 1, signDisplay: "exceptZero" });
  signs.set(locale, format);
  const said = (number: number) => format.format(number).replace("-", "−");
  const ends = low === null || high === null ? "" : ` (${said(low)} … ${said(high)})`;
  return said(value) + ends;
}

/** What is watched in the baseline and now, and the difference in percentage points. */
function measuresTable({ baseline, state, change }: LedgerDiff, words: Words): TextTable {
  const said = (side: LedgerDiff["state"], range: LedgerRange) => rangeText(range, words, { atMost: side.atMost });
  const rows = (["average", "atSomeTime", "twoOrMore"] as const).map((measure) => [
    sayDiff(words, `diff.table.${measure}`),
    said(baseline, baseline[measure].percent),
    said(state, state[measure].percent),
    differenceText(change[measure], words),
  ]);
  const head = ["", words.say("compared.baseline"), words.say("compared.now"), sayDiff(words, "diff.table.change")];
  return { head, rows };
}

const fatesTable = (diff: LedgerDiff, words: Words): TextTable => ({
  head: [sayDiff(words, "diff.table.part"), sayDiff(words, "diff.table.share")],
  rows: printedFates(fatesOf(diff), words).map(({ name, range }) => [name, range]),
});

/** Who holds a station for which share of the day: "E-3A 86%, E-3F 14%". */
const holdersText = (holders: StationDiff["before"], words: Words): string =>
  holders.length > 0
    ? holders.map(({ type, share }) => `${type} ${percentText(share.value * 100, words)}`).join(", ")
    : words.say("map.station.empty");

/** Stations that are held differently from the baseline. */
const stationsTable = ({ stations }: LedgerDiff, words: Words): TextTable => ({
  head: [sayDiff(words, "diff.table.station"), words.say("compared.baseline"), words.say("compared.now")],
  rows: stations
    .filter(({ what }) => what !== "unchanged")
    .map(({ name, before, after }) => [words.data(name), holdersText(before, words), holdersText(after, words)]),
});

/** A comparison as tables: what is watched, what becomes of it, which stations are held differently. Empty ones are left out. */
export const diffTables = (diff: LedgerDiff, words: Words): TextTable[] =>
  [measuresTable(diff, words), fatesTable(diff, words), stationsTable(diff, words)].filter(
    ({ rows }) => rows.length > 0,
  );

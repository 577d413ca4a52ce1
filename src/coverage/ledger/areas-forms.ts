import type { AreaRow, AreasLedger } from "./areas-schema.js";
import { type CsvCell, type CsvForm, csvOf, PLAIN_CSV } from "./csv-cell.js";
import { grouped, ranged } from "./markdown.js";
import { inline, list, table } from "./markdown-parts.js";
import type { LedgerMeasure, LedgerRange } from "./schema.js";

/** Said wherever numbers by oblast are printed. */
const ADMINISTRATIVE = "Administrative units, not control.";
const BOTH = ["average", "atSomeTime", "twoOrMore"] as const;
const FATES = ["kept", "thinned", "lost", "unseen"] as const;

const MEASURES: Readonly<Record<string, string>> = {
  averageWith: "average with US ISR",
  averageWithout: "average without",
  atSomeTimeWith: "at some time with US ISR",
  atSomeTimeWithout: "at some time without",
  twoOrMoreWith: "two or more with US ISR",
  twoOrMoreWithout: "two or more without",
};

/** How the rows are measured, and how far the ledger of the whole is from their sum. */
function methodText({ method: { sample }, total }: AreasLedger, asText = (name: string) => name): string {
  if (!sample || !total) return "By polygons.";
  const { points, percentOfArea, percentOfMeasure, measure } = sample;
  return (
    `By polygons; the ledger of ${asText(total.name)} is a sample of ${grouped(points)} points and differs by up to ${percentOfArea} % ` +
    `of its area, and by up to ${percentOfMeasure} % of a measure (${MEASURES[measure] ?? measure}).`
  );
}

/** The measures of a row with their names, in a fixed order. */
const measuresOf = (row: AreaRow): [name: string, measure: LedgerMeasure][] => [
  ...BOTH.flatMap((key): [string, LedgerMeasure][] => [
    [`${key} with`, row[key].with],
    [`${key} without`, row[key].without],
  ]),
  ...FATES.map((fate): [string, LedgerMeasure] => [fate, row[fate]]),
];

/**
 * A ledger by area as CSV (RFC 4180, CRLF): a wide table, one row an area, and last the whole that oblasts make up. Columns with a 5–95 % range are followed by `low` and
 * `high`, which are empty without draws. Text that a spreadsheet would run as a formula gets an apostrophe before it.
 *
 * @param form for programs by default; `spreadsheetCsv("de")` gives semicolons and decimal commas
 */
export function areasToCsv(ledger: AreasLedger, form: CsvForm = PLAIN_CSV): string {
  const { areas, total, domain, dataVersion, by } = ledger;
  const ranges = (row: AreaRow): [name: string, range: LedgerRange][] => [
    ["hours a day on average with US ISR", row.hours.with],
    ["hours a day on average without US ISR", row.hours.without],
    ...measuresOf(row).flatMap(([name, { percent, areaKm2, people }]): [string, LedgerRange][] => [
      [`${name} %`, percent],
      [`${name} km2`, areaKm2],
      [`${name} people in listed cities pre-war`, people],
    ]),
  ];
  const [first] = areas;
  const named = first ? ranges(first).flatMap(([name]) => [name, `${name} low`, `${name} high`]) : [];
  const head = ["id", "name", "domain", "area km2", "listed cities", "people in them pre-war", ...named, "at most"];
  const rows = [...areas, ...(total ? [total] : [])].map((row): CsvCell[] => [
    row.id,
    row.name,
    domain,
    row.areaKm2,
    row.cities,
    row.people,
    ...ranges(row).flatMap(([, { value, low, high }]) => [value, low, high]),
    String(row.atMost),
  ]);
  const last = ["data version", "by", "method"];
  const unit = by === "oblast" ? "oblast: administrative unit and not control" : by;
  const whole = "total: all of them";
  const about = (index: number): CsvCell[] => [dataVersion, index < areas.length ? unit : whole, methodText(ledger)];
  return csvOf([[...head, ...last], ...rows.map((row, index) => [...row, ...about(index)])], form);
}

/** The same as Markdown with English headings, for reports and the command line. Markup in names is escaped. */
export function areasToMarkdown(ledger: AreasLedger): string {
  const { areas, total, by, domain, target, method, edited, problems } = ledger;
  const draws = method.draws > 0 ? ` 5–95 % of ${method.draws} draws (seed ${method.seed}) in brackets.` : "";
  const sought = `Domain ${inline(domain)}, targets at ${grouped(target.altitudeM)} m.`;
  const note = by === "oblast" ? [ADMINISTRATIVE] : [];
  const rows = [...areas, ...(total ? [total] : [])];
  const nameOf = (row: AreaRow) =>
    (row === total ? `**All of them: ${inline(row.name)}**` : inline(row.name)) + (row.atMost ? " (at most)" : "");
  const blocks = [
    `# Coverage by ${by === "oblast" ? "oblast" : "area"}`,
    [...note, sought, methodText(ledger, inline)].join(" ") + draws,
    ...(edited ? [`**Edited** by ${inline(edited.author ?? "a reader")}: not a scenario of coalition-map.`] : []),
    ...problems.map(({ path, message }) => `**Problem** ${inline(path)}: ${inline(message)}`),
    table(
      ["Area", "km²", "Hours a day with US ISR", "without", "On average, %", "without", "Two or more, %", "without"],
      rows.map((row) => [
        nameOf(row),
        grouped(row.areaKm2),
        ranged(row.hours.with),
        ranged(row.hours.without),
        ranged(row.average.with.percent),
        ranged(row.average.without.percent),
        ranged(row.twoOrMore.with.percent),
        ranged(row.twoOrMore.without.percent),
      ]),
    ),
    table(
      [
        "Area",
        "At some time, %",
        "without",
        "Kept, %",
        "Thinned, %",
        "Lost, %",
        "Unseen, %",
        "People, pre-war",
        "lost",
      ],
      rows.map((row) => [
        nameOf(row),
        ranged(row.atSomeTime.with.percent),
        ranged(row.atSomeTime.without.percent),
        ...FATES.map((fate) => ranged(row[fate].percent)),
        grouped(row.people),
        ranged(row.lost.people),
      ]),
    ),
    ...list("Changed by a reader", edited?.changes.map((one) => JSON.stringify(one)) ?? []),
  ];
  return `${blocks.join("\n\n")}\n`;
}

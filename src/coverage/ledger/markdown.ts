import type { ForceAmount, ForceLedger } from "../force/force-schema.js";
import { inline, list, section, table } from "./markdown-parts.js";
import type { Ledger, LedgerMeasure, LedgerRange } from "./schema.js";

const MEASURES = [
  ["average", "On average"],
  ["atSomeTime", "At some time"],
  ["twoOrMore", "Two or more watching"],
] as const;
const FATES = [
  ["kept", "Kept"],
  ["thinned", "Thinned"],
  ["lost", "Lost"],
  ["unseen", "Unseen"],
] as const;

export const grouped = (value: number, digits = 2): string =>
  value.toLocaleString("en-GB", { maximumFractionDigits: digits });

/** A number with its 5–95 % range. */
export function ranged({ value, low, high }: LedgerRange, digits?: number): string {
  const ends = low === null || high === null ? "" : ` (${grouped(low, digits)}–${grouped(high, digits)})`;
  return grouped(value, digits) + ends;
}
const rangedOrNone = (range: LedgerRange | null): string => (range === null ? "–" : ranged(range));
const times = ({ value, low, high }: LedgerRange, factor: number): LedgerRange => ({
  value: value * factor,
  low: low === null ? null : low * factor,
  high: high === null ? null : high * factor,
});
/** A share of the day as per cent. */
export const perCent = (share: LedgerRange): string => `${ranged(times(share, 100), 1)} %`;
export const cells = ({ percent, areaKm2, people }: LedgerMeasure): string[] => [
  ranged(percent),
  ranged(areaKm2),
  ranged(people),
];
export const MEASURE_HEAD = ["%", "km²", "People in listed cities, pre-war"] as const;

/** The ledger as Markdown with English headings and tables, for reports and the command line. Markup in names is escaped. */
export function ledgerToMarkdown(ledger: Ledger): string {
  const { area, domain, target, warning } = ledger;
  const blocks = [
    `# Coverage of ${inline(area.name)}`,
    introduction(ledger),
    ...ledger.problems.map(({ path, message }) => `**Problem** ${inline(path)}: ${inline(message)}`),
    "## State",
    table(
      ["Field", "Value"],
      Object.entries(ledger.state).map(([key, value]) => [
        inline(key),
        inline(Array.isArray(value) ? value.join(" ") : String(value)),
      ]),
    ),
    "## What is watched",
    table(
      ["", ...MEASURE_HEAD],
      MEASURES.flatMap(([key, label]) => [
        [`${label}, with US ISR`, ...cells(ledger[key].with)],
        [`${label}, without`, ...cells(ledger[key].without)],
      ]),
    ),
    "## What US ISR is worth",
    table(
      ["", ...MEASURE_HEAD],
      FATES.map(([key, label]) => [label, ...cells(ledger[key])]),
    ),
    ...section("Stations", STATION_HEAD, stationRows(ledger)),
    ...section(
      "Providers",
      ["Provider", "On average, %", "km²", "Watched by no one else, km²", "Cost of withdrawal, km²", "People, pre-war"],
      ledger.providers.map(({ name, average, alone, cost }) => [
        inline(name),
        ranged(average.percent),
        ranged(average.areaKm2),
        ranged(alone.areaKm2),
        ranged(cost.areaKm2),
        ranged(cost.people),
      ]),
    ),
    ...section(
      "Cities",
      [
        "City",
        "People, pre-war",
        "Hours a day with US ISR",
        "Without",
        "Longest gap with, h",
        "Without",
        ...(warning ? ["Warning if the stations are held, min"] : []),
      ],
      ledger.cities.map((city) => [
        inline(city.name),
        grouped(city.people),
        ranged(city.hoursWith),
        ranged(city.hoursWithout),
        gapText(city.longestGapWithH),
        gapText(city.longestGapWithoutH),
        ...(warning ? [rangedOrNone(city.warningMin)] : []),
      ]),
    ),
    ...(warning
      ? [
          `Warning for ${domain} at ${grouped(target.altitudeM)} m and ${grouped(warning.targetSpeedKmh)} km/h, on the worst ` +
            `approach between ${grouped(warning.sectorFromDeg)} and ${grouped(warning.sectorToDeg)} degrees.`,
        ]
      : []),
    ...(ledger.force ? forceSections(ledger.force) : []),
    "## Method",
    methodText(ledger),
    ...section(
      "Assumptions",
      ["Assumption", "Value", "Low", "High", "Unit", "Effect on an average, points"],
      ledger.assumptions.map(({ label, value, low, high, unit, effect }) => [
        inline(label),
        ...[value, low, high].map(String),
        inline(unit),
        String(effect),
      ]),
    ),
    ...list(
      "Changed by a reader",
      (ledger.edited?.changes ?? []).map((one) => JSON.stringify(one)),
    ),
    ...list("Sources", ledger.sources),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function introduction(ledger: Ledger): string {
  const { domain, target, area, assumptions, method, dataVersion, atMost, edited } = ledger;
  return [
    ...(edited ? [`**Edited** by ${inline(edited.author ?? "a reader")}: not a scenario of coalition-map.`] : []),
    `Domain ${domain}, target ${target.kind} at ${grouped(target.altitudeM)} m, area ${grouped(area.areaKm2)} km².`,
    assumptions.length > 0 ? `Notional: rests on ${assumptions.length} assumptions.` : "Notional.",
    ...(method.draws > 0 ? [`In brackets: 5th to 95th percentile of ${grouped(method.draws)} draws.`] : []),
    ...(atMost ? ["Some reaches are not published: the numbers are at most these."] : []),
    `Data version ${inline(dataVersion)}.`,
  ].join(" ");
}

/** A number of the force: its value with its range, or the range alone. */
function forceCell({ value, low, high }: Pick<ForceAmount, "value" | "low" | "high">): string {
  if (value !== null) {
    // At some values of the assumptions no number would do.
    const isOpen = low !== null && high === null;
    return isOpen ? `${grouped(value)} (at least ${grouped(low)})` : ranged({ value, low, high });
  }
  if (low === null) return high === null ? "–" : `up to ${grouped(high)}`;
  return high === null ? `at least ${grouped(low)}` : `${grouped(low)}–${grouped(high)}`;
}

function forceSections({ component, amounts, parties, areas, draws, seed }: ForceLedger): string[] {
  const row = ({ id, unit, basis, grade, ...range }: ForceAmount) => [
    id.replaceAll("-", " "),
    forceCell(range),
    unit,
    basis,
    grade ?? "",
  ];
  const numbersText = (own: readonly ForceAmount[]) =>
    own
      .map((amount) => row(amount).slice(0, 3))
      .map(([name, number, unit]) => (name === unit ? `${name} ${number}` : `${name} ${number} ${unit}`))
      .join("; ");
  return [
    ...section(`Force: ${component} component`, ["", "Number", "Unit", "Basis", "Grade of sources"], amounts.map(row)),
    // The ranges are the force's own: they are there without draws of the ledger too.
    `In brackets: 5th to 95th percentile of ${grouped(draws)} draws, seed ${seed}. Other ranges: as published.`,
    ...(areas.length > 0
      ? section(
          "Patrol areas",
          ["Area", "Numbers"],
          areas.map(({ name, amounts: own }) => [inline(name), numbersText(own)]),
        )
      : []),
    ...section(
      "Participants",
      ["State", "Posture", "Numbers"],
      parties.map(({ name, posture, amounts: own }) => [inline(name), posture, numbersText(own) || "not stated"]),
    ),
  ];
}

function methodText({ method, dependence }: Ledger): string {
  const bounds = (side: "with" | "without") =>
    `${grouped(dependence[side].lowPercent)} to ${grouped(dependence[side].highPercent)} %`;
  return [
    `Average with US ISR: ${grouped(method.polygonKm2)} km² by polygons, ${grouped(method.sampleKm2)} km² by a sample of`,
    `${grouped(method.samplePoints)} points; largest difference ${method.discrepancyPercent} % of the area.`,
    `If the stations' hours coincide as far as they can or not at all, the average is ${bounds("with")} with US ISR,`,
    `${bounds("without")} without.`,
    method.draws > 0 ? `Ranges from ${grouped(method.draws)} draws, seed ${method.seed}.` : "Without draws: no ranges.",
  ].join(" ");
}

const STATION_HEAD = ["Station", "Held by", "Share of the day", "Longest gap, h", "Radius, km", "Basis", "Reason"];

function stationRows({ stations }: Ledger): string[][] {
  return stations.map(({ name, holders, share, longestGapH, ring, reason }) => [
    inline(name),
    holders.length > 0
      ? holders
          .map(({ fleet, provider, share: part }) => `${inline(`${fleet}, ${provider}`)}: ${perCent(part)}`)
          .join("; ")
      : "unfilled",
    perCent(share),
    rangedOrNone(longestGapH),
    ring
      ? `${ring.atMost ? "at most " : ""}${ranged({ value: ring.nominalKm, low: ring.lowKm, high: ring.highKm }, 1)}`
      : "",
    ring?.basis ?? "",
    inline(reason),
  ]);
}

const gapText = (hours: number | null): string => (hours === null ? "–" : grouped(hours, 1));

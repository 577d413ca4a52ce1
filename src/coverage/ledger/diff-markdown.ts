import type { LedgerDiff, LedgerDifference, StationDiff } from "./diff-schema.js";
import { cells, grouped, MEASURE_HEAD, perCent } from "./markdown.js";
import { inline, list, section, table } from "./markdown-parts.js";

const MEASURES = [
  ["average", "On average"],
  ["atSomeTime", "At some time"],
  ["twoOrMore", "Two or more watching"],
] as const;
const FATES = [
  ["kept", "Kept"],
  ["thinned", "Thinned"],
  ["lost", "Lost"],
  ["gained", "Gained"],
  ["unseen", "Unseen"],
] as const;

/** A difference with its sign; its range has "to", since `−14.49 (−16.58–−7.37)` is hard to read. */
function signed({ value, low, high }: LedgerDifference): string {
  const one = (number: number) => `${number > 0 ? "+" : number < 0 ? "−" : ""}${grouped(Math.abs(number))}`;
  return one(value) + (low === null || high === null ? "" : ` (${one(low)} to ${one(high)})`);
}

const holders = (row: StationDiff["before"]): string =>
  row.map(({ type, fleet, share }) => `${inline(`${type} (${fleet})`)}: ${perCent(share)}`).join("; ") || "unfilled";

/** A diff as Markdown with English headings and tables. Markup in names is escaped. */
export function diffToMarkdown(diff: LedgerDiff): string {
  const { area, domain, baseline, state, method, assumptions, dataVersion } = diff;
  const keys = Object.keys(state.state);
  const text = (value: LedgerDiff["state"]["state"][string] | undefined) =>
    inline(Array.isArray(value) ? value.join(" ") : String(value ?? ""));
  // Edits are listed one by one below.
  const differing = keys.filter((key) => key !== "edits" && text(baseline.state[key]) !== text(state.state[key]));
  const blocks = [
    `# Coverage of ${inline(area.name)}: what changes`,
    [
      `Domain ${domain}, target ${state.target.kind} at ${grouped(state.target.altitudeM)} m, area ${grouped(area.areaKm2)} km².`,
      assumptions.length > 0 ? `Notional: rests on ${assumptions.length} assumptions.` : "Notional.",
      ...(method.draws > 0 ? [`In brackets: 5th to 95th percentile of ${grouped(method.draws)} draws.`] : []),
      ...(baseline.atMost || state.atMost ? ["Some reaches are not published: the numbers are at most these."] : []),
      `Data version ${inline(dataVersion)}.`,
    ].join(" "),
    ...diff.problems.map(({ path, message }) => `**Problem** ${inline(path)}: ${inline(message)}`),
    ...section(
      "What differs",
      ["Field", "Baseline", "State"],
      differing.map((key) => [inline(key), text(baseline.state[key]), text(state.state[key])]),
    ),
    ...(["baseline", "state"] as const).flatMap((side) =>
      list(
        `Changed by a reader, ${side}`,
        (diff.edited[side]?.changes ?? []).map((one) => JSON.stringify(one)),
      ),
    ),
    "## What is watched",
    table(
      ["", ...MEASURE_HEAD],
      MEASURES.flatMap(([key, label]) => [
        [`${label}, baseline`, ...cells(baseline[key])],
        [`${label}, state`, ...cells(state[key])],
        [`${label}, change`, signed(diff.change[key]), "", ""],
      ]),
    ),
    "## What becomes of it",
    table(
      ["", ...MEASURE_HEAD],
      FATES.map(([key, label]) => [label, ...cells(diff[key])]),
    ),
    ...section(
      "Stations",
      ["Station", "What", "Baseline", "State"],
      diff.stations.map(({ name, what, before, after }) => [inline(name), what, holders(before), holders(after)]),
    ),
    ...section(
      "Fleets",
      ["Fleet", "Aircraft", "What", "Reason"],
      diff.fleets.map(({ name, quantity, what, reason }) => [
        inline(name),
        quantity === null ? "not published" : grouped(quantity),
        what,
        inline(reason),
      ]),
    ),
    ...section(
      "Assumptions",
      ["Assumption", "Value", "Low", "High", "Unit", "Effect on the change of the average, points"],
      assumptions.map(({ label, value, low, high, unit, effect }) => [
        inline(label),
        ...[value, low, high].map(String),
        inline(unit),
        String(effect),
      ]),
    ),
    ...list("Sources", diff.sources),
  ];
  return `${blocks.join("\n\n")}\n`;
}

import type { Ledger } from "./schema.js";

const PARTS = [
  ["with", "Seen with US ISR"],
  ["without", "Seen without US ISR"],
  ["kept", "Kept"],
  ["thinned", "Thinned"],
  ["lost", "Lost"],
  ["unseen", "Unseen"],
] as const;

const grouped = (value: number): string => value.toLocaleString("en-GB", { maximumFractionDigits: 1 });

/** The ledger as Markdown with English headings and tables, for reports and the command line. Markup in names is escaped. */
export function ledgerToMarkdown(ledger: Ledger): string {
  const { area, method } = ledger;
  const blocks = [
    `# Coverage of ${inline(area.name)}`,
    `Domain ${ledger.domain}, target at ${grouped(ledger.target.altitudeM)} m, area ${grouped(area.areaKm2)} km². ` +
      `Notional: rests on ${ledger.assumptions.length} assumptions.`,
    ...ledger.problems.map(({ path, message }) => `**Problem** ${inline(path)}: ${inline(message)}`),
    "## What is seen",
    table(
      ["", "km²", "%", "People in listed cities"],
      PARTS.map(([key, label]) => {
        const part = ledger[key];
        return [label, grouped(part.areaKm2), grouped(part.percent), grouped(part.population)];
      }),
    ),
    "## Watchers",
    table(
      ["Watchers", "With US ISR, km²", "Without, km²"],
      ledger.redundancy.with.map(({ areaKm2 }, watchers, all) => [
        watchers === all.length - 1 ? `${watchers} or more` : String(watchers),
        grouped(areaKm2),
        grouped(ledger.redundancy.without[watchers]?.areaKm2 ?? 0),
      ]),
    ),
    ...section(
      "Stations",
      ["Station", "Held by", "Presence", "Radius, km", "Basis", "Reason"],
      ledger.stations.map(({ name, filledBy, presence, ring, reason }) => [
        inline(name),
        filledBy === null ? "empty" : inline(filledBy),
        `${grouped(presence * 100)} %`,
        ring ? `${grouped(ring.nominalKm)} (${grouped(ring.lowKm)}–${grouped(ring.highKm)})` : "",
        ring?.basis ?? "",
        inline(reason),
      ]),
    ),
    ...section(
      "Providers",
      ["Provider", "Stations", "km²", "%", "Seen by nobody else, km²", "Seen by nobody else, people"],
      ledger.providers.map(({ name, stations, areaKm2, percent, soleKm2, solePopulation }) => [
        inline(name),
        ...[stations, areaKm2, percent, soleKm2, solePopulation].map(grouped),
      ]),
    ),
    ...section(
      "Cities",
      ["City", "People", "Watchers with US ISR", "Without", "Warning, min"],
      ledger.cities.map(({ name, population, watchersWith, watchersWithout, warningMin }) => [
        inline(name),
        ...[population, watchersWith, watchersWithout, warningMin].map(grouped),
      ]),
    ),
    "## Method",
    `Seen with US ISR: ${grouped(method.polygonKm2)} km² by polygons, ${grouped(method.sampleKm2)} km² by a sample of ` +
      `${grouped(method.samplePoints)} points; difference ${method.discrepancyPercent} % of the area.`,
    ...section(
      "Assumptions",
      ["Assumption", "Value", "Low", "High", "Unit"],
      ledger.assumptions.map(({ label, value, low, high, unit }) => [
        inline(label),
        ...[value, low, high].map(String),
        inline(unit),
      ]),
    ),
    ...list("Sources", ledger.sources),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function section(title: string, head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return rows.length > 0 ? [`## ${title}`, table(head, rows)] : [];
}

function list(title: string, ids: readonly string[]): string[] {
  return ids.length > 0 ? [`## ${title}`, ids.map((id) => `- ${inline(id)}`).join("\n")] : [];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

/** Text that Markdown and HTML leave as it is, on one line. */
function inline(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\`*_{}[\]<>|#&!]/g, (mark) => (mark === "<" ? "&lt;" : `\\${mark}`));
}

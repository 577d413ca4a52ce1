import { lookOf } from "../scene/legend.js";
import type { LegendEntry, LegendGroup } from "../scene/scene.js";

/**
 * Layers whose rows a short legend has first: what is measured, then those that only one component shows and that are not
 * named here, how rims are read, whose they are, and so on. Classes of states are last: the key of the bar has them too.
 */
const IMPORTANCE: readonly (readonly string[])[] = [
  ["coverage", "command-marks", "command-lines"],
  ["rings"],
  ["owners"],
  ["hollow"],
  ["headquarters"],
  ["fleets"],
  ["personnel"],
  ["racetracks"],
  ["states"],
];
const NAMED: ReadonlySet<string> = new Set(IMPORTANCE.flat());

/** Merges the owners' rows into one, with only their lines. */
function ownersInOne(entries: readonly LegendEntry[]): LegendEntry[] {
  const rows = entries.filter(({ layer, samples }) => layer === "owners" && samples.some(({ line }) => line));
  const [first] = rows;
  const others = entries.filter(({ layer }) => layer !== "owners");
  if (!first) return others;
  // On two maps an owner may have two rows, such as US-provided as sought and as proposed.
  const text = [...new Set(rows.map(({ brief, text: whole }) => brief ?? whole))].join(", ");
  const lines = rows.flatMap((row) => row.samples.filter(({ line }) => line));
  const samples = lines.filter((one, index) => lines.findIndex((other) => lookOf(other) === lookOf(one)) === index);
  const at = others.findIndex((entry) => entries.indexOf(entry) > entries.indexOf(first));
  return others.toSpliced(at < 0 ? others.length : at, 0, { layer: "owners", style: "all", text, samples });
}

/**
 * A legend of at most `most` rows, for a small figure: whole layers in order of importance, as far as they fit, so that no
 * class is explained without its neighbours. What is left out has its label on the map. `before`: layers that nothing else on
 * the page explains.
 */
export function shortLegend(
  groups: readonly LegendGroup[],
  most: number,
  before: readonly string[] = [],
): LegendGroup[] {
  const short = groups.map(({ title, entries }) => ({ title, entries: ownersInOne(entries) }));
  const all = short.flatMap(({ entries }) => entries);
  const kept = new Set<LegendEntry>();
  const others = [...new Set(all.map(({ layer }) => layer))]
    .filter((layer) => !NAMED.has(layer))
    .map((layer) => [layer]);
  const [first = [], ...rest] = IMPORTANCE;
  for (const layers of [before, first, ...others, ...rest]) {
    const rows = all.filter((entry) => layers.includes(entry.layer) && !kept.has(entry));
    if (kept.size + rows.length <= most) for (const row of rows) kept.add(row);
  }
  return short
    .map(({ title, entries }) => ({ title, entries: entries.filter((entry) => kept.has(entry)) }))
    .filter(({ entries }) => entries.length > 0);
}

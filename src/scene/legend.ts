import { allDrawings } from "./kinds/index.js";
import { LEGEND_GROUPS } from "./kinds/kind.js";
import { HOLLOW } from "./legend-rules.js";
import type { LegendEntry, LegendGroup, LegendSample, SceneLayer } from "./scene.js";
import type { Words } from "./words.js";

/**
 * The legend of what is drawn: an entry for each class on the map that its own label does not explain, and no other. `area`
 * is the name of a user's area of interest, in place of Ukraine.
 */
export function legendOf(layers: readonly SceneLayer[], words: Words, area?: string): LegendGroup[] {
  const drawn = { layers, words };
  let explained = false;
  // Coverage that is shaded by areas of a reader's layer is that of those areas.
  const watched = layers.find(({ id }) => id === "oblasts")?.facts?.area ?? area;
  return LEGEND_GROUPS.map((group) => ({
    title:
      group === "legend.coverage" && watched !== undefined
        ? words.say("legend.coverage.area", { area: watched })
        : words.say(group),
    entries: allDrawings()
      .flatMap(({ legend }) => legend[group]?.flatMap((rule) => rule(drawn)) ?? [])
      .filter(({ layer }) => {
        const again = explained && layer === HOLLOW;
        explained ||= layer === HOLLOW;
        return !again;
      }),
  })).filter(({ entries }) => entries.length > 0);
}

/** The look of a sample as a text, equal for samples that cannot be told apart. */
export const lookOf = ({ layer: _, style: __, ...look }: LegendSample): string => JSON.stringify(look);

/** One entry with the looks that a class has on two maps. */
function together(a: LegendEntry, b: LegendEntry): LegendEntry {
  const further = b.samples.filter((sample) => !a.samples.some((known) => lookOf(known) === lookOf(sample)));
  return further.length > 0 ? { ...a, samples: [...a.samples, ...further] } : a;
}

/** One legend for two maps: each class once, in the order of the first map that has it, with the looks of both. */
export function mergeLegends(a: readonly LegendGroup[], b: readonly LegendGroup[]): LegendGroup[] {
  const groups = new Map<string, LegendEntry[]>();
  for (const { title, entries } of [...a, ...b]) {
    const merged = groups.get(title) ?? [];
    for (const entry of entries) {
      const index = merged.findIndex(({ text }) => text === entry.text);
      if (index < 0) merged.push(entry);
      else merged[index] = together(merged[index] as LegendEntry, entry);
    }
    groups.set(title, merged);
  }
  return [...groups].map(([title, entries]) => ({ title, entries }));
}

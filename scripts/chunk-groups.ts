import type { Rolldown } from "vite";

/** What a page loads of itself: its entries in `src`, and what draws the ranges of its numbers. */
const START = /[\\/]src[\\/](?:elements[\\/]store[\\/])?(\w+)\.ts$/;

/** Names of the starts that import a module outright, by its path; not those that load it late. */
function startsOf(id: string, context: Rolldown.ChunkingContext): ReadonlySet<string> {
  const starts = new Set<string>();
  const seen = new Set([id]);
  for (const at of seen) {
    const name = START.exec(at)?.[1];
    if (name) starts.add(name);
    for (const importer of context.getModuleInfo(at)?.importers ?? []) seen.add(importer);
  }
  return starts;
}

/**
 * Which file takes a module that several starts import. Without a word on it each set of starts that share anything has a file of
 * its own, two dozen of them, and each is compressed apart: a tenth of a first load. What the element and the analysis both need
 * is `base`; what beside it the element and the figures need is `picture`, and ranges and the analysis `numbers`. `model` is what else
 * of the model the analysis needs, and a page only for data of its own and for closed folds.
 */
export function sharedBy(id: string, context: Rolldown.ChunkingContext): string | null {
  const starts = startsOf(id, context);
  const both = (one: string, other: string) => starts.has(one) && starts.has(other);
  if (both("define", "analysis")) return "base";
  if (both("define", "figure")) return "picture";
  if (both("ranges", "analysis")) return "numbers";
  return starts.has("analysis") && /[\\/]src[\\/]model[\\/]/.test(id) ? "model" : null;
}

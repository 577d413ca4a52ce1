import type { Rolldown } from "vite";

/** Modules that a page starts from: the entries in `src`, and `ranges` in the store, which draws the ranges of the numbers. */
const START = /[\\/]src[\\/](?:elements[\\/]store[\\/])?(\w+)\.ts$/;

/** Names of the starts that import a module statically, at any depth; starts that import it dynamically do not count. */
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
 * The file for a module that several starts import. By default each set of starts with a common module gets a file of its
 * own: two dozen, compressed separately, which costs a tenth of a first load. `base` is what the element and the analysis
 * both need; of the rest, `picture` is what the element and the figures need, and `numbers` what ranges and the analysis
 * need. `model` is what else of the model the analysis needs; a page needs it only for data of its own and for opened folds.
 */
export function sharedBy(id: string, context: Rolldown.ChunkingContext): string | null {
  const starts = startsOf(id, context);
  const both = (one: string, other: string) => starts.has(one) && starts.has(other);
  if (both("define", "analysis")) return "base";
  if (both("define", "figure")) return "picture";
  if (both("ranges", "analysis")) return "numbers";
  return starts.has("analysis") && /[\\/]src[\\/]model[\\/]/.test(id) ? "model" : null;
}

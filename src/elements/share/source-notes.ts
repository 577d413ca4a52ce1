import type { Words } from "../../scene/words.js";
import type { ScriptSource } from "./script-source.js";
import { sayShare } from "./share-words.js";

/** What to know about one of our files that a code names: where it is, and what its hash asks of it. */
export function sourceNotes(file: string, { folder, isKnown, integrity }: ScriptSource, words: Words): string[] {
  if (!isKnown) return [sayShare(words, "share.embed.placeholder", { folder })];
  return [integrity[file] ? sayShare(words, "share.embed.pinned", { file }) : sayShare(words, "share.embed.unhashed")];
}

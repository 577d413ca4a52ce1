import type { Situation } from "./situation.js";
import type { Words } from "./words.js";

/** One sentence that says what the map shows now, in the reading that it has. */
export function sentenceOf({ state }: Situation, words: Words): string {
  if (state.reading === "command") return words.say("now.command");
  if (state.reading === "contributors") return words.say(`now.contributors.${state.component}`);
  return words.say(`now.coverage.${state.domain}`, { us: words.say(`now.us.${state.usIsr}`) });
}

import type { Situation } from "./situation.js";
import type { Words } from "./words.js";

/** One sentence that says what the map shows now, in the reading that it has. */
export function sentenceOf({ state, dataset }: Situation, words: Words): string {
  const date = words.date(state.asOf === "latest" ? dataset.compiledThrough : state.asOf);
  return words.say(`now.${state.focus}`, {
    domain: words.say(`domain.${state.domain}`),
    component: words.say(`component.${state.component}`).toLowerCase(),
    us: words.say(`now.us.${state.usIsr}`),
    date,
  });
}

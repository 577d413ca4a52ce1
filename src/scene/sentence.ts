import { usIsrAt } from "../model/us-isr.js";
import type { Situation } from "./situation.js";
import type { Words } from "./words.js";

/** How firm US surveillance was at the date, such as "sought, not offered"; empty if the data does not say. */
export function usStatus({ dataset, state }: Pick<Situation, "dataset" | "state">, words: Words): string {
  const statement = usIsrAt(dataset, state.asOf);
  return statement ? words.say(`us-isr.status.${statement.status}`) : "";
}

/** One sentence that says what the map shows now, in its reading. */
export function sentenceOf({ dataset, state }: Pick<Situation, "dataset" | "state">, words: Words): string {
  if (state.reading === "command") return words.say("now.command");
  if (state.reading === "contributors") return words.say(`now.contributors.${state.component}`);
  const us = state.usIsr === "on" ? (usIsrAt(dataset, state.asOf)?.status ?? "on") : "off";
  return words.say(`now.coverage.${state.domain}`, { us: words.say(`now.us.${us}`) });
}

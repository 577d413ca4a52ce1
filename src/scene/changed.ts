import type { Dataset } from "../model/dataset.js";
import type { CoalitionState } from "../model/state.js";
import type { MessageKey, Words } from "./words.js";

/** Switches whose setting the sentence about the map does not mention, with the message keys that name them. */
const SWITCHES = {
  lead: "whatif.lead",
  natoSupport: "whatif.natoSupport",
  tankers: "whatif.tankers",
  mmf: "whatif.mmf",
  straits: "whatif.straits",
  compare: "compare",
  shade: "shade",
} as const;

/** What a change has switched, for a reader who cannot see it: each switch with its new setting, and the date. May be empty. */
export function changedText(before: CoalitionState, after: CoalitionState, dataset: Dataset, words: Words): string {
  const told: string[] = [];
  if (before.asOf !== after.asOf) told.push(words.date(after.asOf === "latest" ? dataset.compiledThrough : after.asOf));
  if (before.usIsr !== after.usIsr && after.reading !== "coverage")
    told.push(`${words.say("us-isr.label")}: ${words.say(`us-isr.${after.usIsr}`)}`);
  for (const [key, name] of Object.entries(SWITCHES) as [keyof typeof SWITCHES, string][])
    if (before[key] !== after[key])
      told.push(`${words.say(`${name}.label` as MessageKey)}: ${words.say(`${name}.${after[key]}` as MessageKey)}`);
  return told.map((text) => `${text}. `).join("");
}

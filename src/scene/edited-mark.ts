import { editedOf } from "../model/apply-scenario.js";
import type { Situation } from "./situation.js";
import type { Words } from "./words.js";

/** The mark of whatever a reader has edited, with the name if one was given; empty for a scenario of the data. */
export function editedMark({ dataset, state }: Pick<Situation, "dataset" | "state">, words: Words): string {
  const edited = editedOf(dataset, state);
  if (!edited) return "";
  const { author } = edited;
  return author === null ? words.say("edits.mark") : words.say("edits.mark.by", { author });
}

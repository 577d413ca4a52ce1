import { compareDates, type Existing, notesAt } from "../../model/as-of.js";
import type { Reason } from "../../model/reason.js";
import type { Grade } from "../../model/records.js";
import type { Situation } from "../situation.js";
import { nameOf, notesOf, present, type Row, sourcesOf, type Thing } from "../thing.js";
import type { Words } from "../words.js";

/** What every record of the force has. */
interface Recorded {
  readonly sources: readonly string[];
  readonly asOf: string | null;
  readonly confidence: Thing["confidence"];
  readonly grade: Grade | null;
  readonly notes: readonly ({ readonly text: string } & Existing)[];
}

/** A description of a record: its rows, the program's own notes and then the record's, its sources and how sure they are. */
export function forceThing(
  situation: Situation,
  head: Pick<Thing, "id" | "kind" | "title" | "subtitle" | "notional" | "at">,
  given: readonly (Row | null)[],
  { notes, sources, asOf, confidence, grade }: Recorded,
  words: Words,
  said: readonly string[] = [],
): Thing {
  const rows = present(given);
  return {
    ...head,
    rows,
    ...notesOf(said, notesAt({ notes }, situation.date), words),
    sources: sourcesOf(sources, rows),
    // A record that was last confirmed after the date says nothing about when.
    asOf: asOf && compareDates(asOf, situation.date) <= 0 ? asOf : null,
    confidence,
    grade,
  };
}

/** Reasons of the model as sentences. */
export const reasonTexts = (reasons: readonly Reason[], situation: Situation, words: Words): string[] => [
  ...new Set(words.reasons(reasons, (id) => nameOf(situation, id, words))),
];

import { lookupOf } from "../model/lookup.js";
import type { Grade } from "../model/records.js";
import { nameIn, typeAtBase } from "./names.js";
import type { Position } from "./scene.js";
import type { Situation } from "./situation.js";
import type { Words } from "./words.js";

/** Where a number comes from: ids of sources and the grade of the best; no source means that it is our own assumption. */
export interface Cites {
  readonly sources: readonly string[];
  readonly grade: Grade | null;
}

/** Another thing that a row names, and how the row names it. */
export interface Link {
  readonly thing: string;
  readonly text: string;
}

export interface Row {
  readonly term: string;
  readonly value: string;
  /** The dataset's own text, not translated. */
  readonly quoted?: boolean;
  /** Sources of this number, if it has its own; they are also among the thing's. */
  readonly cites?: Cites;
  /** The things that the value names one by one, if their details can be opened. */
  readonly links?: readonly Link[];
}

/** The kinds of things, each a module in `kinds/`. */
export type KindId =
  | "state"
  | "headquarters"
  | "fleet"
  | "station"
  | "city"
  | "oblast"
  | "base"
  | "detachment"
  | "patrol-area"
  | "ship"
  | "task-group"
  | "straits"
  | "reference";

/** The id of a thing by the kind and id of its record: `fleet:…`. */
export const thingId = (kind: KindId, record: string): string => `${kind}:${record}`;

/** The kind in the id of a thing. */
export const kindOf = (thing: string): string => thing.slice(0, thing.indexOf(":"));

/** Something on the map with a description: what the card and the details say. */
export interface Thing {
  /** `state:GBR`, `headquarters:shape`, `fleet:…`, `station:…`, `city:…`. */
  readonly id: string;
  readonly kind: KindId;
  readonly title: string;
  readonly subtitle: string;
  readonly rows: readonly Row[];
  readonly notes: readonly string[];
  /** Those of the notes that are the dataset's own, not translated. */
  readonly quoted: readonly string[];
  /** Ids of sources, best first, then those of single numbers; a number's superscripts count them from 1. */
  readonly sources: readonly string[];
  readonly asOf: string | null;
  readonly confidence: "high" | "medium" | "low" | null;
  readonly grade: Grade | null;
  /** Whether it rests on the project's own assumptions and must be called notional. */
  readonly notional: boolean;
  readonly at: Position | null;
}

/** Whether a text of the dataset is shown as it is. */
const isQuoted = (text: string, words: Words): boolean => words.data(text) === text;

/** The notes on a thing: the program's own first, then the dataset's, translated where they have been. */
export function notesOf(
  said: readonly string[],
  quoted: readonly string[],
  words: Words,
): Pick<Thing, "notes" | "quoted"> {
  const own = [...new Set(quoted.filter(Boolean))];
  return { notes: [...said, ...own.map(words.data)], quoted: own.filter((text) => isQuoted(text, words)) };
}

/** A row with a text of the dataset, translated where it has been. */
export const quotedRow = (term: string, text: string, words: Words, cites?: Cites): Row => ({
  term,
  value: words.data(text),
  ...(isQuoted(text, words) && { quoted: true }),
  ...(cites && { cites }),
});

export const present = (rows: readonly (Row | null)[]): Row[] => rows.filter((row) => row !== null);

/** The sources of a thing: those of its record, then those of single numbers only. */
export const sourcesOf = (record: readonly string[], rows: readonly Row[]): string[] => [
  ...new Set([...record, ...rows.flatMap(({ cites }) => cites?.sources ?? [])]),
];

/** The grade behind a row's number in words, or that it is an assumption; empty if the row has no sources of its own. */
export function gradeText({ cites }: Row, words: Words): string {
  if (!cites) return "";
  if (cites.sources.length === 0) return words.say("thing.assumed");
  return cites.grade ? words.say(`grade.${cites.grade}`) : "";
}

/** The name for an id: a state, a fleet by its aircraft and base, a station. */
export function nameOf(situation: Situation, id: string, words: Words): string {
  const { stateLabels } = situation.dataset;
  const fleet = situation.fleets.find(({ record }) => record.id === id);
  if (fleet) return typeAtBase(fleet.platform.shortName, fleet.record.base, words);
  const named = lookupOf(situation.dataset).contributors.get(id) ?? stateLabels.find((label) => label.id === id);
  if (named) return words.country(id, named.name);
  const station = situation.stations.find((one) => one.station.id === id);
  // A fleet of another date is named too, by a reason that it is not there.
  return station ? words.data(station.station.name) : nameIn(situation.dataset, id, words);
}

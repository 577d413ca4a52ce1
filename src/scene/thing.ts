import { lookupOf } from "../model/lookup.js";
import type { Grade } from "../model/records.js";
import type { Position } from "./scene.js";
import type { Situation } from "./situation.js";
import type { Words } from "./words.js";

/** Where one number comes from: ids of sources and the grade of the best; no source at all is an assumption of ours. */
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
  /** The dataset's own text, in the dataset's language. */
  readonly quoted?: boolean;
  /** Sources of this very number, where it has some of its own; all are among the thing's. */
  readonly cites?: Cites;
  /** The things that the value names one by one, where details can be opened of each. */
  readonly links?: readonly Link[];
}

/** Something on the map that can be asked about: what a card and the details say. */
export interface Thing {
  /** `state:GBR`, `headquarters:shape`, `fleet:…`, `station:…`, `city:…`. */
  readonly id: string;
  readonly kind: "state" | "headquarters" | "fleet" | "station" | "city";
  readonly title: string;
  readonly subtitle: string;
  readonly rows: readonly Row[];
  readonly notes: readonly string[];
  /** Those of the notes that are the dataset's own, in the dataset's language. */
  readonly quoted: readonly string[];
  /** Ids of sources, best first, then those of single numbers; a number's superscripts count them from 1. */
  readonly sources: readonly string[];
  readonly asOf: string | null;
  readonly confidence: "high" | "medium" | "low" | null;
  readonly grade: Grade | null;
  /** Rests on the project's own assumptions and must be called so. */
  readonly notional: boolean;
  readonly at: Position | null;
}

/** What the program says of a thing, then what the dataset does. */
export function notesOf(said: readonly string[], quoted: readonly string[]): Pick<Thing, "notes" | "quoted"> {
  const own = [...new Set(quoted.filter(Boolean))];
  return { notes: [...said, ...own], quoted: own };
}

export const present = (rows: readonly (Row | null)[]): Row[] => rows.filter((row) => row !== null);

/** The sources of a thing: those of its record, then those that only single numbers have. */
export const sourcesOf = (record: readonly string[], rows: readonly Row[]): string[] => [
  ...new Set([...record, ...rows.flatMap(({ cites }) => cites?.sources ?? [])]),
];

/** The grade behind a row's number in words, or that it is an assumption; empty where the row has no sources of its own. */
export function gradeText({ cites }: Row, words: Words): string {
  if (!cites) return "";
  if (cites.sources.length === 0) return words.say("thing.assumed");
  return cites.grade ? words.say(`grade.${cites.grade}`) : "";
}

/** The name of whatever an id means: a state, a fleet by its aircraft and base, a station. */
export function nameOf(situation: Situation, id: string, words: Words): string {
  const { stateLabels } = situation.dataset;
  const fleet = situation.fleets.find(({ record }) => record.id === id);
  if (fleet) return [fleet.platform.shortName, fleet.record.base].filter(Boolean).join(", ");
  const named = lookupOf(situation.dataset).contributors.get(id) ?? stateLabels.find((label) => label.id === id);
  if (named) return words.country(id, named.name);
  return words.data(situation.stations.find(({ station }) => station.id === id)?.station.name ?? id);
}

import type { Dataset } from "./dataset.js";

/** Notes nested like the records that they belong to, with lists as objects by id. */
export interface Notes {
  readonly [key: string]: unknown;
}

const isNotes = (value: unknown): value is Notes =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isEmpty = (value: unknown): boolean =>
  value === undefined || value === "" || (Array.isArray(value) && value.length === 0);

function completed(value: unknown, notes: unknown): unknown {
  if (!isNotes(notes)) return isEmpty(value) ? notes : value;
  if (Array.isArray(value))
    return value.map((item) => (Object.hasOwn(notes, item.id) ? completed(item, notes[item.id]) : item));
  const record = value as Notes;
  const own = Object.entries(notes).map(([key, note]) => [key, completed(record[key], note)]);
  return { ...record, ...Object.fromEntries(own) };
}

/** A dataset with the notes that its records lack; existing notes, and records without a note, are kept. */
export const withNotes = (dataset: Dataset, notes: Notes): Dataset => completed(dataset, notes) as Dataset;

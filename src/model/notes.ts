import type { Dataset } from "./dataset.js";

/** Notes in the form of the records that they belong to; lists are by id. */
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

/** A dataset with the notes that its records lack; what they already have stays, and so does a record that no note is of. */
export const withNotes = (dataset: Dataset, notes: Notes): Dataset => completed(dataset, notes) as Dataset;

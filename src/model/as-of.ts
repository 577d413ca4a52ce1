import type { Dataset } from "./dataset.js";
import type { Fleet, Headquarters, TimelineEvent } from "./records.js";
import type { CoalitionState } from "./state.js";

/** Anything that began and may have ended. `null` is "before / after anything the dataset covers". */
export interface Existing {
  readonly from: string | null;
  readonly until: string | null;
}

/** Compares two dates (`YYYY`, `YYYY-MM` or `YYYY-MM-DD`) as far as both are precise: negative, 0 or positive. */
export function compareDates(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  const [first, second] = [a.slice(0, length), b.slice(0, length)];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** Whether a thing had begun by a date. A partial date counts from its first day. */
export function hasBegun(record: Existing, isoDate: string): boolean {
  return record.from === null || compareDates(record.from, isoDate) <= 0;
}

/** Whether a thing was over before a date. A partial date counts to its last day. */
export function hasEnded(record: Existing, isoDate: string): boolean {
  return record.until !== null && compareDates(record.until, isoDate) < 0;
}

/** Whether a thing existed on a date. */
export function existsAt(record: Existing, isoDate: string): boolean {
  return hasBegun(record, isoDate) && !hasEnded(record, isoDate);
}

/** Texts of the notes of a record that were true on a date; later notes are left out. */
export function notesAt(
  { notes }: { readonly notes: readonly ({ readonly text: string } & Existing)[] },
  isoDate: string,
): string[] {
  return notes.filter((note) => existsAt(note, isoDate)).map(({ text }) => text);
}

/** The date behind an as-of key: facts are read as they were on that day. */
export function dateOf(dataset: Dataset, asOf: CoalitionState["asOf"]): string {
  return dataset.asOfDates[asOf];
}

/** The dataset's headquarters, fleets and events at an as-of date. */
export interface Present {
  readonly date: string;
  readonly headquarters: readonly Headquarters[];
  readonly fleets: readonly Fleet[];
  readonly timeline: readonly TimelineEvent[];
}

/** The headquarters and fleets that existed at an as-of date, and the events up to it. */
export function presentAt(dataset: Dataset, asOf: CoalitionState["asOf"]): Present {
  const date = dateOf(dataset, asOf);
  return {
    date,
    headquarters: dataset.headquarters.filter((record) => existsAt(record, date)),
    fleets: dataset.fleets.filter((record) => existsAt(record, date)),
    timeline: (dataset.timeline ?? []).filter((event) => compareDates(event.date, date) <= 0),
  };
}

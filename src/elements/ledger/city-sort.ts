/** Columns of the table of cities; `warningMin` exists for `air` and `missiles` alone. */
export const CITY_COLUMNS = [
  "name",
  "people",
  "hoursWith",
  "hoursWithout",
  "longestGapWithH",
  "longestGapWithoutH",
  "warningMin",
] as const;
export type CityColumn = (typeof CITY_COLUMNS)[number];

/** How the table of cities is sorted. */
export interface CitySort {
  readonly column: CityColumn;
  readonly descending: boolean;
}

/** Sorts by a column: names from A, numbers from the largest; reverses the order if it is sorted by that column already. */
export function sortedBy(column: CityColumn, before: CitySort): CitySort {
  return { column, descending: before.column === column ? !before.descending : column !== "name" };
}

import type { Dataset } from "../../src/model/dataset.js";
import { validateDataset } from "../../src/model/parse-dataset.js";
import { SEED, SHARE } from "../cases.js";
import { dataset } from "../dataset.js";
import { openFields, poisoned } from "./poison.js";

/** The shipped dataset without the many points of its shapes, which no check of texts needs. */
export const light: Dataset = { ...dataset, geography: { ...dataset.geography, arcs: [] } };

/** Fields of a dataset that may hold any text. */
export const OPEN: ReadonlySet<string> = openFields(light, (value) => "dataset" in validateDataset(value));

const { geography: shapes, ...facts } = dataset;
const geographies = new Map<number, Dataset["geography"]>();

/**
 * The shapes, with a payload as the code of each state. There are more states than payloads, so one turn has nearly all.
 * Except at full size, all turns of a run share it: decoding and projecting shapes takes longer than the rest of a figure.
 */
function poisonedShapes(turn: number): Dataset["geography"] {
  const shared = SHARE === 1 ? turn : SEED;
  const known = geographies.get(shared) ?? poisoned({ geography: shapes }, OPEN, shared).geography;
  geographies.set(shared, known);
  return known;
}

/** The shipped dataset with a payload in each field that may hold any text; the outlines of its shapes are unchanged. */
export const poisonedDataset = (turn: number): Dataset => ({
  ...poisoned(facts, OPEN, turn),
  geography: poisonedShapes(turn),
});

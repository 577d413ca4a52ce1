import type { Dataset } from "../../src/model/dataset.js";
import { validateDataset } from "../../src/model/parse-dataset.js";
import { dataset } from "../dataset.js";
import { openFields, poisoned } from "./poison.js";

/** The shipped dataset without the many points of its shapes, which no check of texts needs. */
export const light: Dataset = { ...dataset, geography: { ...dataset.geography, arcs: [] } };

/** Fields of a dataset that may hold any text. */
export const OPEN: ReadonlySet<string> = openFields(light, (value) => "dataset" in validateDataset(value));

/** The shipped dataset with a payload in each text that may be any, and its shapes as they are. */
export const poisonedDataset = (turn: number): Dataset => poisoned(dataset, OPEN, turn);

import core from "../geodata/core.json";
import sources from "../geodata/sources.json";
import geography from "../geodata/states-overview.json";
import type { Dataset } from "../src/model/dataset.js";

/** The shipped dataset, whole. */
export const dataset = { ...core, geography, sources } as unknown as Dataset;

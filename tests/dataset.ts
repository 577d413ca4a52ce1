import core from "../geodata/core.json";
import referenceFacts from "../geodata/reference-facts.json";
import sources from "../geodata/sources.json";
import geography from "../geodata/states-overview.json";
import type { Dataset } from "../src/model/dataset.js";

/** The shipped dataset, whole. */
export const dataset = { ...core, referenceFacts, geography, sources } as unknown as Dataset;

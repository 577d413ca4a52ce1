import type { Dataset } from "./dataset.js";
import type { ReferenceFact, Source } from "./records.js";

let dataset: Promise<Dataset> | undefined;
let fine: Promise<Dataset["geography"]> | undefined;
let referenceFacts: Promise<readonly ReferenceFact[]> | undefined;
let sources: Promise<readonly Source[]> | undefined;

/** The dataset that ships with the package, without its lists of sources and of reference facts. Loaded once, on first use. */
export function loadBundledDataset(): Promise<Dataset> {
  dataset ??= Promise.all([import("../../geodata/core.json"), import("../../geodata/states-overview.json")]).then(
    ([core, geography]) => ({ ...core.default, geography: geography.default }) as unknown as Dataset,
  );
  return dataset;
}

/** The finer shapes of Ukraine and its neighbours (10m), for a close look. Loaded once, on first use. */
export function loadBundledFineGeography(): Promise<Dataset["geography"]> {
  fine ??= import("../../geodata/states-fine.json").then((module) => module.default as unknown as Dataset["geography"]);
  return fine;
}

/** The sources that the shipped records refer to by id. Loaded once, on first use. */
export function loadBundledSources(): Promise<readonly Source[]> {
  sources ??= import("../../geodata/sources.json").then((module) => module.default as unknown as readonly Source[]);
  return sources;
}

/** Facts for reference that the map is not drawn from. Loaded once, on first use. */
export function loadBundledReferenceFacts(): Promise<readonly ReferenceFact[]> {
  referenceFacts ??= import("../../geodata/reference-facts.json").then(
    (module) => module.default as unknown as readonly ReferenceFact[],
  );
  return referenceFacts;
}

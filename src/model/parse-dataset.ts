import { checkDatasetReferences } from "./check-references.js";
import { checkSchema, firstProblems } from "./check-schema.js";
import { type Dataset, DatasetSchema } from "./dataset.js";
import type { Problem } from "./problem.js";
import { FORCE_ASSUMPTIONS, MODEL_ASSUMPTIONS } from "./values.js";

/** Either a dataset that may be used, or everything that is wrong with it. */
export type DatasetResult = { readonly dataset: Dataset } | { readonly problems: readonly Problem[] };

const LIMITS = { values: 2_000_000, depth: 24, characters: 100_000 } as const;

function checkNeeds(dataset: Dataset): Problem[] {
  const needed = [...MODEL_ASSUMPTIONS, ...(dataset.forces ? FORCE_ASSUMPTIONS : [])];
  return needed
    .filter((id) => !dataset.assumptions.some((row) => row.id === id))
    .map((id) => ({
      code: "missing",
      path: "assumptions",
      message: `missing: "${id}"`,
    }));
}

/** Checks whether a value is a dataset: first its form, then whether everything it refers to exists. Never throws. */
export function validateDataset(value: unknown): DatasetResult {
  const checked = checkSchema(DatasetSchema, value, LIMITS);
  if ("problems" in checked) return checked;
  const problems = [...checkDatasetReferences(checked.value), ...checkNeeds(checked.value)];
  return problems.length > 0 ? { problems: firstProblems(problems) } : { dataset: checked.value };
}

import { loadWholeDataset } from "../figure/take-figure.js";
import { validateDataset } from "../model/parse-dataset.js";
import { validateScenario } from "../model/parse-scenario.js";
import type { Problem } from "../model/problem.js";
import { isDataset } from "../model/read-state.js";
import { MOST_BYTES } from "../model/read-text.js";
import { type Arguments, UsageError } from "./options.js";
import { BadData, parseJson, readText } from "./state-files.js";

/** Checks files; throws the problems of all of them at once as {@link BadData}. */
export async function runCheck({ files }: Arguments): Promise<void> {
  if (files.length === 0) throw new UsageError("no file given: coalition-map check FILE…");
  const shipped = await loadWholeDataset();
  const problems: Problem[] = [];
  for (const file of files) {
    try {
      const value = parseJson(await readText(file, MOST_BYTES.data), file);
      const result = isDataset(value) ? validateDataset(value) : validateScenario(value, shipped);
      const found = "problems" in result ? result.problems : [];
      problems.push(
        ...found.map((problem) => ({ ...problem, path: problem.path ? `${file}: ${problem.path}` : file })),
      );
    } catch (error) {
      if (!(error instanceof BadData)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new BadData(problems);
}

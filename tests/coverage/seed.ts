import fc from "fast-check";
import { afterAll } from "vitest";

/** The seed of all property tests of a run: `SEED=… npx vitest run tests/coverage` repeats one. */
export const seed = Number(process.env.SEED ?? 20_250_403);

let cases = 0;

/** Checks a property on so many cases with the run's seed, and counts them. */
export function check<T>(property: fc.IProperty<T>, numRuns: number): void {
  cases += numRuns;
  fc.assert(property, { seed, numRuns });
}

/** Prints seed and number of cases once a file is through. */
export function reportCases(file: string): void {
  afterAll(() => console.log(`${file}: ${cases} cases, seed ${seed}`));
}

/** Defined by Node; in browser tests `web-test-runner.config.mjs` puts the two values in its place. */
declare const process: { readonly env: { readonly CASES?: string; readonly SEED?: string } };

/**
 * Share of the costly tests that runs, from 0 to 1: a tenth in `npm test`, all in `npm run verify:full`.
 * `CASES=0.3 npm test` sets another share.
 */
export const SHARE = Number(process.env.CASES || 0.1);

/** Whether this run is at full size. */
export const FULL = SHARE === 1;

/** Seed of everything random in a run, including the choice of payloads; it changes daily. `SEED=… npm test` repeats a run. */
export const SEED = Number(process.env.SEED || new Date().toISOString().slice(0, 10).replaceAll("-", ""));

for (const [name, value] of Object.entries({ CASES: SHARE, SEED }))
  if (!Number.isFinite(value) || value < 0) throw new RangeError(`${name}: expected a number, got ${value}`);

/** Number of cases in this run for a test that has `all` at full size; never fewer than `least`, if there are as many. */
export const cases = (all: number, least = 1): number => Math.min(all, Math.max(least, Math.ceil(all * SHARE)));

/** This run's part of a list: evenly spaced items from an offset that depends on the seed, at least `least` of them. */
export function part<T>(all: readonly T[], least = 1): T[] {
  const wanted = cases(all.length, Math.min(least, all.length));
  const first = SEED % Math.max(1, all.length);
  return Array.from({ length: wanted }, (_, index) => (first + Math.floor((index * all.length) / wanted)) % all.length)
    .sort((a, b) => a - b)
    .map((index) => all[index] as T);
}

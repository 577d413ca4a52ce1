/** Node has it; for browser tests its two values are put in by their configuration. */
declare const process: { readonly env: { readonly CASES?: string; readonly SEED?: string } };

/**
 * How much of the costly tests runs, from 0 to 1: a tenth in `npm test`, all in `npm run verify:full`. `CASES=0.3 npm test`
 * takes another share.
 */
export const SHARE = Number(process.env.CASES || 0.1);

/** Whether this run has everything at full size. */
export const FULL = SHARE === 1;

/** The seed of all that is drawn by lot in a run, payloads too: `SEED=… npm test` repeats one. It changes every day. */
export const SEED = Number(process.env.SEED || new Date().toISOString().slice(0, 10).replaceAll("-", ""));

for (const [name, value] of Object.entries({ CASES: SHARE, SEED }))
  if (!Number.isFinite(value) || value < 0) throw new RangeError(`${name}: expected a number, got ${value}`);

/** The number of cases of this run for a test that has so many at full size, but never fewer than `least`. */
export const cases = (all: number, least = 1): number => Math.min(all, Math.max(least, Math.ceil(all * SHARE)));

/** This run's part of a list: every so many-th from a place that moves with the seed, at least `least` of them. */
export function part<T>(all: readonly T[], least = 1): T[] {
  const wanted = cases(all.length, Math.min(least, all.length));
  const first = SEED % Math.max(1, all.length);
  return Array.from({ length: wanted }, (_, index) => (first + Math.floor((index * all.length) / wanted)) % all.length)
    .sort((a, b) => a - b)
    .map((index) => all[index] as T);
}

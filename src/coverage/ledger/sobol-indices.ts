import { randomNumbers } from "./draws.js";
import type { Steps } from "./steps.js";

/** Share of a number's variance that one of its inputs explains alone (`first`) and with all its interactions (`total`). */
export interface Indices {
  readonly first: number;
  readonly total: number;
}

/**
 * Points and multipliers of Korobov lattices. The multiplier is the one whose worst pair of the first 120 axes has the
 * longest shortest vector in the dual lattice (the spectral test; L'Ecuyer and Lemieux 2000, Manage. Sci. 46).
 */
const LATTICES = [
  [251, 3],
  [509, 4],
  [1021, 43],
  [2039, 394],
  [4093, 24],
  [8191, 3054],
  [16381, 8927],
] as const;

/**
 * A Korobov lattice with a random shift: its points fill a cube far more evenly than random ones, so that an average over
 * them is closer to the integral. Uses the largest lattice of at most `atMost` points. One array per axis.
 */
export function shiftedLattice(atMost: number, dimensions: number, seed: number): Float64Array[] {
  const [points, multiplier] = LATTICES.filter(([count]) => count <= atMost).at(-1) ?? LATTICES[0];
  const random = randomNumbers(seed);
  let generator = 1;
  return Array.from({ length: dimensions }, () => {
    const [step, shift] = [generator, random()];
    generator = (generator * multiplier) % points;
    return Float64Array.from({ length: points }, (_, point) => (((point * step) % points) / points + shift) % 1);
  });
}

/**
 * Sobol' indices of a function of independent inputs, from two samples A and B, and for each input from A and B with that
 * one column exchanged. First order after Saltelli et al. 2010 (Comput. Phys. Commun. 181, table 2, b), total after Jansen
 * 1999 (ibid., f), each averaged over both directions. Makes `points · (2 · inputs + 2)` calls, where `points` is the size of
 * the largest lattice not above `atMost`.
 *
 * @param run the function of `inputs` numbers, each uniform from 0 to 1; the array is reused between calls
 * @returns one pair per input; `null` if the function does not vary, so that there is no variance to attribute
 */
export function* sobolIndices(
  run: (at: Float64Array) => number,
  inputs: number,
  atMost: number,
  seed: number,
): Steps<Indices[] | null> {
  const axes = shiftedLattice(atMost, 2 * inputs, seed);
  const points = axes[0]?.length ?? 0;
  const at = new Float64Array(inputs);
  function* sample(column: (input: number) => number): Steps<Float64Array> {
    const values = new Float64Array(points);
    for (let point = 0; point < points; point++) {
      for (let input = 0; input < inputs; input++) at[input] = axes[column(input)]?.[point] as number;
      values[point] = run(at);
      yield;
    }
    return values;
  }
  const a = yield* sample((input) => input);
  const b = yield* sample((input) => inputs + input);
  let [sum, squares] = [0, 0];
  for (const value of a) sum += value;
  for (const value of b) sum += value;
  const mean = sum / (2 * points);
  for (const sampled of [a, b])
    for (let point = 0; point < points; point++) {
      sampled[point] = (sampled[point] as number) - mean;
      squares += (sampled[point] as number) ** 2;
    }
  const variance = squares / (2 * points);
  if (!(variance > 1e-18 * Math.max(1, mean * mean))) return null;
  const indices: Indices[] = [];
  for (let swapped = 0; swapped < inputs; swapped++) {
    const ab = yield* sample((input) => (input === swapped ? inputs + input : input));
    const ba = yield* sample((input) => (input === swapped ? input : inputs + input));
    let [first, total] = [0, 0];
    for (let point = 0; point < points; point++) {
      const [fa, fb] = [a[point] as number, b[point] as number];
      const [fab, fba] = [(ab[point] as number) - mean, (ba[point] as number) - mean];
      first += fb * (fab - fa) + fa * (fba - fb);
      total += (fa - fab) ** 2 + (fb - fba) ** 2;
    }
    indices.push({ first: first / (2 * points * variance), total: total / (4 * points * variance) });
  }
  return indices;
}

import type { Cap } from "./caps-union.js";
import { inside, type SampleGrid } from "./grid.js";

/** Share of a grid's points that at least 1, at least 2 and at least 3 discs hold. */
export type SeenShares = readonly [atLeast1: number, atLeast2: number, atLeast3: number];

/** A bit per point of a grid. */
type Bits = Uint32Array;

/** Sets kept at most: at 2.5 KB for 20,000 points, 20 MB. */
const MOST_KEPT = 8192;

/**
 * A counter of many situations on one grid: how much of it is seen, once, twice, three times. Each disc is turned
 * into a bit per point once; a situation is then a few bitwise operations per 32 points.
 */
export function gridVariants(grid: SampleGrid): (caps: readonly Cap[]) => SeenShares {
  const kept = new Map<string, Bits>();
  const words = Math.ceil(grid.count / 32);
  const bitsOf = (cap: Cap): Bits => {
    const key = `${cap.centre[0]},${cap.centre[1]},${cap.radiusKm}`;
    const known = kept.get(key);
    if (known) return known;
    if (kept.size >= MOST_KEPT) kept.clear();
    const bits = packed(inside(grid, cap), words);
    kept.set(key, bits);
    return bits;
  };
  return (caps) => {
    if (grid.count === 0) return [0, 0, 0];
    const sets = caps.map(bitsOf);
    let [once, twice, thrice] = [0, 0, 0];
    for (let word = 0; word < words; word++) {
      let [one, two, three] = [0, 0, 0];
      for (const set of sets) {
        const here = set[word] as number;
        three |= two & here;
        two |= one & here;
        one |= here;
      }
      once += bitCount(one);
      twice += bitCount(two);
      thrice += bitCount(three);
    }
    return [once / grid.count, twice / grid.count, thrice / grid.count];
  };
}

function packed(flags: Uint8Array, words: number): Bits {
  const bits = new Uint32Array(words);
  for (let index = 0; index < flags.length; index++) {
    if (flags[index] !== 0) bits[index >>> 5] = (bits[index >>> 5] as number) | (1 << (index & 31));
  }
  return bits;
}

/** Number of ones in 32 bits (Hacker's Delight, 5-1). */
function bitCount(value: number): number {
  let bits = value - ((value >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

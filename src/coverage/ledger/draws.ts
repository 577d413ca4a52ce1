import type { Dataset } from "../../model/dataset.js";
import type { Assumption } from "../../model/quantity.js";
import type { Values } from "../../model/values.js";
import type { Steps } from "./steps.js";

/** A generator of random numbers from 0 to 1, the same for the same seed (mulberry32, public domain, by T. Ettinger). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * A Latin hypercube (McKay, Beckman, Conover 1979): `count` points in `dimensions` dimensions, exactly one in each of `count`
 * equal slices of every axis. One array per axis.
 */
export function latinHypercube(count: number, dimensions: number, seed: number): Float64Array[] {
  const random = randomNumbers(seed);
  return Array.from({ length: dimensions }, () => {
    const axis = Float64Array.from({ length: count }, (_, slice) => (slice + random()) / count);
    for (let last = count - 1; last > 0; last--) {
      const other = Math.floor(random() * (last + 1));
      const held = axis[last] as number;
      axis[last] = axis[other] as number;
      axis[other] = held;
    }
    return axis;
  });
}

/** The value of a triangular distribution with this share of its weight below it. */
export function triangular(share: number, low: number, mode: number, high: number): number {
  const width = high - low;
  if (width <= 0) return mode;
  const rise = mode - low;
  return share * width < rise
    ? low + Math.sqrt(share * width * rise)
    : high - Math.sqrt((1 - share) * width * (high - mode));
}

/** An assumption's value at a share of its distribution, triangular between low, value and high; whole for a count. */
export function drawn({ low, value, high, integer }: Assumption, share: number): number {
  if (low === high) return value;
  if (!integer) return triangular(share, low, value, high);
  return Math.max(low, Math.min(high, Math.round(triangular(share, low - 0.5, value, high + 0.5))));
}

/** Values that record which of them are asked for. */
class Asked extends Map<string, number> {
  readonly ids = new Set<string>();
  override get(id: string): number | undefined {
    this.ids?.add(id);
    return super.get(id);
  }
}

/**
 * The assumptions with a range that a computation asks for; no others can move its result. It runs with the present values,
 * all low values and all high values, so that assumptions used only in other cases are found too.
 */
export function askedFor(dataset: Dataset, values: Values, use: (values: Values) => unknown): Assumption[] {
  const ids = new Set<string>();
  for (const end of ["value", "low", "high"] as const) {
    const asked = new Asked(end === "value" ? values : dataset.assumptions.map((row) => [row.id, row[end]]));
    use(asked);
    for (const id of asked.ids) ids.add(id);
  }
  return dataset.assumptions.filter(({ id, low, high }) => low < high && ids.has(id));
}

/** The assumptions that are drawn: those without an override. */
export function notSet(rows: readonly Assumption[], overrides: Readonly<Record<string, number>>): Assumption[] {
  return rows.filter(({ id }) => !Object.hasOwn(overrides, id));
}

/** Calls `use` with the values of each draw, always in the same map: copy it to keep them. */
export function* eachDraw(
  base: Values,
  rows: readonly Assumption[],
  { draws, seed }: { readonly draws: number; readonly seed: number },
  use: (values: Values, draw: number) => void,
): Steps<void> {
  const axes = latinHypercube(draws, rows.length, seed);
  const values = new Map(base);
  for (let draw = 0; draw < draws; draw++) {
    for (const [axis, row] of rows.entries()) values.set(row.id, drawn(row, axes[axis]?.[draw] as number));
    use(values, draw);
    yield;
  }
}

/** The value with this share of the sorted numbers below it, linear in between. */
export function percentile(sorted: ArrayLike<number>, share: number): number {
  const at = share * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(at)] as number, sorted[Math.ceil(at)] as number];
  return below === above ? below : below + (above - below) * (at - Math.floor(at));
}

import fc from "fast-check";
import { cases, SEED } from "./cases.js";

/** Checks a property with the run's seed, on `all` cases at full size and never fewer than `least`. */
export function check<T>(property: fc.IProperty<T>, all: number, least = 20): void {
  fc.assert(property, { seed: SEED, numRuns: cases(all, least) });
}

/** Processor time of this process so far, in ms: on a busy machine it says what work took, which the clock does not. */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

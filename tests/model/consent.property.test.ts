import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { computeLedger } from "../../src/coverage/ledger/compute-ledger.js";
import type { Dataset } from "../../src/model/dataset.js";
import { aircraftOf } from "../../src/model/flight.js";
import type { CoalitionState } from "../../src/model/state.js";
import { valuesOf } from "../../src/model/values.js";
import { check } from "../check.js";
import { dataset } from "../dataset.js";
import { anyState, withOneConsentLess } from "./states.js";

const COARSE = { gridPoints: 2000, draws: 0 };
const MEASURES = ["average", "atSomeTime", "twoOrMore"] as const;

/** The areas that a state watches, in km² by measure: its own side of the comparison by US ISR. */
function own(data: Dataset, state: CoalitionState) {
  const ledger = computeLedger(data, state, COARSE);
  const side = state.usIsr === "on" ? "with" : "without";
  return MEASURES.map((measure) => ledger[measure][side].areaKm2.value);
}

describe("more consent", () => {
  it("never lowers what is watched: on average, at some time, by two or more", () => {
    check(
      fc.property(withOneConsentLess, ([more, less]) => {
        const [before, after] = [own(dataset, more), own(dataset, less)];
        for (const [index, km2] of after.entries()) expect(km2).toBeLessThanOrEqual((before[index] ?? 0) + 1);
      }),
      300,
    );
  });

  it("nor does one aircraft more", () => {
    const counted = dataset.fleets.filter(({ quantity, quantityModel }) => quantity !== null || quantityModel);
    check(
      fc.property(anyState, fc.constantFrom(...counted), (state, fleet) => {
        const now = aircraftOf(fleet, valuesOf(dataset, state.overrides));
        const [before, after] = [now, now + 1].map((quantity) => {
          const fleets = dataset.fleets.map((row) => (row === fleet ? { ...row, quantity } : row));
          return own({ ...dataset, fleets }, state);
        });
        for (const [index, km2] of (after ?? []).entries())
          expect(km2).toBeGreaterThanOrEqual((before?.[index] ?? 0) - 1);
      }),
      200,
    );
  });
});

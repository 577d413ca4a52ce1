import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { computeLedger } from "../../src/coverage/ledger/compute-ledger.js";
import { fillStations } from "../../src/model/fill.js";
import type { CoalitionState } from "../../src/model/state.js";
import { check } from "../check.js";
import { dataset } from "../dataset.js";
import { anyState } from "./states.js";

/** Ways in which somebody takes a consent back. */
const withdrawals: readonly ((state: CoalitionState) => CoalitionState)[] = [
  (state) => ({ ...state, usIsr: "off" }),
  (state) => ({ ...state, objections: [...new Set([...state.objections, "HUN"])].sort() }),
  (state) => ({ ...state, vetoes: [...new Set([...state.vetoes, "RUS"])].sort() }),
  (state) => ({ ...state, mmf: "consensus" }),
];

describe("taking a consent back", () => {
  it("never makes more seen: not with one aircraft more, not a square kilometre", () => {
    check(
      fc.property(anyState, fc.constantFrom(...withdrawals), (state, withdraw) => {
        const [before, after] = [state, withdraw(state)].map((one) =>
          computeLedger(dataset, one, { gridPoints: 2000 }),
        );
        const seen = (ledger: typeof before, one: CoalitionState) =>
          (one.usIsr === "on" ? ledger?.with.areaKm2 : ledger?.without.areaKm2) ?? 0;
        // A few square kilometres of rounding where outlines are cut at whole metres.
        expect(seen(after, withdraw(state))).toBeLessThanOrEqual(seen(before, state) + 5);
        const held = (one: CoalitionState) => fillStations(dataset, one).filter(({ fleet }) => fleet).length;
        expect(held(withdraw(state))).toBeLessThanOrEqual(held(state));
      }),
      400,
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { watchOf } from "../../src/coverage/watch.js";
import { DEFAULT_STATE } from "../../src/model/state.js";
import { check } from "../check.js";
import { dataset } from "../dataset.js";
import { anyState } from "../model/states.js";

describe("a watch", () => {
  it("has the same hours for draws, which compute only what decides them, as for its stations", () => {
    check(
      fc.property(anyState, (state) => {
        const watch = watchOf(dataset, state);
        const hours = watch.hoursAt();
        for (const [index, { held, centre, radiusKm }] of watch.watchers.entries()) {
          expect(hours.with[index]).toBeCloseTo(held.with.share, 12);
          expect(hours.without[index]).toBeCloseTo(held.without.share, 12);
          expect(hours.caps[index]).toEqual({ centre, radiusKm });
          expect(hours.held.with[index]?.longestGapH).toBe(held.with.longestGapH);
        }
      }),
      300,
    );
  });

  it("keeps every ring whoever consents, and only hours change", () => {
    check(
      fc.property(anyState, (state) => {
        const [one, other] = [
          state,
          { ...state, objections: ["HUN"], tankers: "off", usIsr: "off", natoSupport: "none" } as const,
        ].map((each) => watchOf(dataset, each).watchers.map(({ id, centre, radiusKm }) => ({ id, centre, radiusKm })));
        expect(other).toEqual(one);
      }),
      100,
    );
  });

  it("takes the reach of each ring from the candidate with the shortest", () => {
    const { watchers } = watchOf(dataset, DEFAULT_STATE);
    // The E-7T's 370 km against low flyers, though the E-3F is the first candidate.
    expect(watchers.find(({ id }) => id === "ro-east")?.radiusKm).toBe(370);
    // The Saab 340's horizon from 6,000 m, though the G550 flies higher.
    expect(watchers.find(({ id }) => id === "pl-northeast")?.radiusKm).toBeCloseTo(4.12 * (Math.sqrt(6000) + 10), 6);
  });
});

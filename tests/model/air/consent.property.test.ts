import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AirAssessment, assessAir } from "../../../src/model/air/assess-air.js";
import type { Dataset } from "../../../src/model/dataset.js";
import type { CoalitionState } from "../../../src/model/state.js";
import { valuesOf } from "../../../src/model/values.js";
import { check } from "../../check.js";
import { anyState, withOneConsentLess } from "../states.js";
import { anyFleet, anyForces, anyIso, shipped, withForcesOf, withPosture } from "./forces.js";

/** Random forces, and the shipped ones. */
const anyData: fc.Arbitrary<Dataset> = fc.oneof(anyForces, fc.constant(withForcesOf(shipped)));
const air = (data: Dataset, state: CoalitionState) => assessAir(data, state) as AirAssessment;
/** The last digits of sums of shares depend on the order of addition. */
const ROUNDING = 1e-6;

/** No patrol has a smaller share, and so no more is unfilled. */
function expectNoLess(more: AirAssessment, less: AirAssessment): void {
  expect(more.patrols.map(({ id }) => id)).toEqual(less.patrols.map(({ id }) => id));
  for (const [index, { unfilled }] of more.patrols.entries())
    expect(unfilled).toBeLessThanOrEqual((less.patrols[index]?.unfilled ?? 0) + ROUNDING);
  expect(more.filled).toBeGreaterThanOrEqual(less.filled - ROUNDING);
  expect(more.available).toBeGreaterThanOrEqual(less.available - ROUNDING);
}

describe("more consent never leaves more of any patrol unfilled", () => {
  it("an objection, veto or tanker less to overcome", () => {
    check(
      fc.property(anyData, withOneConsentLess, (data, [more, less]) => expectNoLess(air(data, more), air(data, less))),
      600,
    );
  });

  it("tankers, which bring further patrols within reach", () => {
    check(
      fc.property(anyForces, anyState, fc.constantFrom("on" as const, "european" as const), (data, state, tankers) => {
        const led: CoalitionState = { ...state, lead: "coalition", asOf: "latest" };
        expectNoLess(air(data, { ...led, tankers }), air(data, { ...led, tankers: "off" }));
      }),
      2000,
      200,
    );
  });

  it("a nation that pledges", () => {
    check(
      fc.property(
        anyData,
        anyState,
        anyIso,
        fc.constantFrom<"unknown" | "ruled-out" | "considering" | "conditional">(
          "unknown",
          "ruled-out",
          "considering",
          "conditional",
        ),
        (data, state, iso, before) =>
          expectNoLess(air(withPosture(data, iso, "pledged"), state), air(withPosture(data, iso, before), state)),
      ),
      600,
    );
  });

  it("a fleet more", () => {
    check(
      fc.property(anyData, anyState, anyFleet, (data, state, fleet) => {
        const forces = data.forces ?? shipped;
        const more = { ...data, forces: { ...forces, fighterFleets: [...forces.fighterFleets, fleet] } };
        expectNoLess(air(more, state), air(data, state));
      }),
      600,
    );
  });
});

describe("fighters", () => {
  it("fly no more than their tempo allows", () => {
    check(
      fc.property(anyData, anyState, (data, state) => {
        const tempo = valuesOf(data, state.overrides).get("fighter-tempo") ?? 0;
        const { holders, fighters } = air(data, state);
        for (const { iso, aircraft } of holders) {
          const own = fighters.filter(({ fleet, available }) => fleet.iso === iso && available);
          const owned = own.reduce((sum, { counted }) => sum + (counted ?? 0), 0);
          // Hours flown are aircraft × tempo; every fleet lends a third of its aircraft at most.
          expect(aircraft * tempo).toBeLessThanOrEqual(owned * tempo * 0.33 + ROUNDING);
        }
      }),
      600,
    );
  });

  it("of a nation that ruled the air component out, is silent or takes no part never fly", () => {
    check(
      fc.property(anyData, anyState, anyIso, (given, state, iso) => {
        const data = withPosture(given, iso, "ruled-out");
        const { holders, patrols, fighters, uncounted } = air(data, state);
        const flying = new Set([
          ...holders.map((row) => row.iso),
          ...patrols.flatMap((row) => row.holders.map((h) => h.iso)),
        ]);
        expect(flying.has(iso)).toBe(false);
        expect(uncounted).not.toContain(iso);
        for (const one of flying) {
          const contributor = data.contributors.find(({ id }) => id === one);
          expect(contributor?.participant).toBe(true);
          expect(["pledged", "conditional", "considering"]).toContain(contributor?.posture[state.asOf].air);
        }
        for (const { available, reasons } of fighters)
          expect(available).toBe(reasons.every(({ kind }) => kind === "caveat"));
      }),
      600,
    );
  });

  it("do not depend on which component is shown, on US surveillance or on the size of the ground force", () => {
    check(
      fc.property(anyData, anyState, (data, state) => {
        const other: CoalitionState = { ...state, component: "sea", forceSize: 1000, domain: "air", usIsr: "off" };
        expect(air(data, other)).toEqual(air(data, state));
      }),
      100,
    );
  });
});

describe("April 2025", () => {
  it("uses no count, base, area, detachment or statement of a later date", () => {
    const BY = "2025-04-30";
    const isLater = (date: string | null | undefined) =>
      (date ?? "").slice(0, BY.length) > BY.slice(0, (date ?? "").length);
    check(
      fc.property(anyData, anyState, (data, state) => {
        const { patrols, offers, based, fighters } = air(data, { ...state, asOf: "2025-04" });
        for (const { base, area } of patrols) expect([isLater(base?.from), isLater(area.from)]).toEqual([false, false]);
        expect([...offers.map(({ date }) => date), ...based.map(({ from }) => from)].filter(isLater)).toEqual([]);
        for (const { fleet, counted } of fighters) {
          expect(isLater(fleet.from)).toBe(false);
          if (counted !== null) expect(isLater(fleet.aircraft?.asOf ?? fleet.asOf)).toBe(false);
        }
      }),
      300,
    );
  });
});

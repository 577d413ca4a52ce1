import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dataset } from "../../src/model/dataset.js";
import { assessForce, forceStatements } from "../../src/model/force-size.js";
import type { Backstop, Forces } from "../../src/model/forces.js";
import { landStatements } from "../../src/model/land-statements.js";
import type { CoalitionState } from "../../src/model/state.js";
import { check } from "../check.js";
import { dataset } from "../dataset.js";
import { made, number, statement, withForcesOf } from "./air/forces.js";
import { anyState, stateWith } from "./states.js";

const backstop = (id: string, date: string): Backstop => ({
  id,
  date,
  stage: "asked",
  text: "Asked for aircraft",
  sources: ["s"],
  asOf: null,
  confidence: "low",
  grade: null,
});
const ground = { component: "ground" } as const;
const forces: Forces = {
  ...made,
  statements: [
    statement({ ...ground, id: "air", who: "LTU", component: "air", date: "2025-01" }),
    statement({ ...ground, id: "second", who: "LTU", date: "2026-01-07", text: "Several hundred", where: "Ukraine" }),
    statement({ ...ground, id: "first", who: "LTU", date: "2025-08-20", text: "About 200", people: number(null, 200) }),
    statement({ ...ground, id: "plan", who: "BEL", kind: "plan", date: "2026-01-08", people: number(6000) }),
    statement({ ...ground, id: "remark", who: "SWE", kind: "remark", date: "2025-03", people: number(600) }),
    statement({ ...ground, id: "no", who: "POL", kind: "refusal", date: "2025-02", people: number(0) }),
  ],
  backstop: [backstop("later", "2026-01-06"), backstop("asked", "2025-02-21")],
  sizes: [{ ...dataset.forceSizes[0], id: "pool", date: "2025-07-10" } as Forces["sizes"][number]],
};
const land = (patch: Partial<CoalitionState> = {}, data: Dataset = withForcesOf(forces)) =>
  landStatements(data, stateWith(patch));
const of = (iso: string, patch: Partial<CoalitionState> = {}) =>
  land(patch).states.find(({ contributor }) => contributor.id === iso);

describe("landStatements", () => {
  it("lists every participating state once, those that have stated nothing as such", () => {
    const participants = dataset.contributors.filter(
      ({ participant, kind, role }) => participant && kind === "country" && role !== "host",
    );
    expect(land().states.map(({ contributor }) => contributor.id)).toEqual(participants.map(({ id }) => id));
    expect(of("ALB")).toMatchObject({ size: null, role: null, where: null, since: null, sources: [], statements: [] });
  });

  it("says what, where, how many and since when, by the last statement that says it", () => {
    const late = of("LTU", { asOf: "latest" });
    expect(late?.statements.map(({ id }) => id)).toEqual(["first", "second"]);
    expect([late?.role, late?.where, late?.since]).toEqual(["Several hundred", "Ukraine", "2025-08-20"]);
    expect(late?.size).toMatchObject({ low: null, high: 200, date: "2025-08-20", counted: false });
    expect(of("LTU")).toMatchObject({ size: null, role: null, since: null });
  });

  it("counts what the assessment of the force counts, and marks the rest", () => {
    for (const asOf of ["2025-04", "latest"] as const) {
      const { states } = land({ asOf });
      const { stated } = assessForce(withForcesOf(forces), stateWith({ asOf }));
      const numbered = stated.filter(({ low, high }) => low !== null || high !== null);
      const counted = states.filter(({ size }) => size?.counted);
      expect(counted.map(({ contributor, size }) => [contributor.id, size?.low, size?.high])).toEqual(
        numbered.map(({ contributor, low, high }) => [contributor.id, low, high]),
      );
    }
    expect(of("BEL", { asOf: "latest" })?.size).toMatchObject({ low: 6000, high: 6000, counted: false });
  });

  it("takes no size from a remark, nor from a state that has ruled ground forces out", () => {
    expect(of("SWE")?.size).toBeNull();
    expect(of("POL")).toMatchObject({ posture: "ruled-out", size: null, role: "An offer" });
  });

  it("lists proposals of a size and the US backstop by date", () => {
    expect(land().backstop.map(({ id }) => id)).toEqual(["asked"]);
    expect(land({ asOf: "latest" }).backstop.map(({ id }) => id)).toEqual(["asked", "later"]);
    expect(land().proposals.map(({ id }) => id)).not.toContain("pool");
    expect(land({ asOf: "latest" }).proposals.map(({ id }) => id)).toContain("pool");
  });

  it("works without forces, from stated personnel", () => {
    const { states, backstop: none, proposals } = land({ asOf: "latest" }, { ...dataset, forces: undefined });
    expect(states.find(({ contributor }) => contributor.id === "GBR")?.size?.high).toBe(7500);
    expect([none, proposals]).toEqual([[], forceStatements({ ...dataset, forces: undefined }, "latest")]);
  });
});

describe("the pool", () => {
  const force = (overrides: Record<string, number> = {}) =>
    assessForce(dataset, stateWith({ asOf: "latest", overrides }));

  it("has the range of its assumption, and so has the shortfall against it", () => {
    const { pool, poolShortfall, sum } = force();
    expect(pool).toEqual({ low: 50_000, nominal: 75_000, high: 125_000 });
    expect(poolShortfall).toEqual({ low: 50_000 - sum.high, high: 125_000 - sum.low });
  });

  it("has no range where its value is set", () => {
    const { pool, poolShortfall, sum } = force({ "rotation-pool": 4 });
    expect(pool).toEqual({ low: 100_000, nominal: 100_000, high: 100_000 });
    expect(poolShortfall).toEqual({ low: 100_000 - sum.high, high: 100_000 - sum.low });
  });

  it("never falls short by less than the force itself, low ≤ high", () => {
    check(
      fc.property(anyState, (state) => {
        const { shortfall, poolShortfall, pool, size } = assessForce(dataset, state);
        expect(pool.low).toBeGreaterThanOrEqual(size);
        expect(pool.low <= pool.nominal && pool.nominal <= pool.high).toBe(true);
        for (const { low, high } of [shortfall, poolShortfall]) expect(low).toBeLessThanOrEqual(high);
        expect(poolShortfall.low).toBeGreaterThanOrEqual(shortfall.low);
        expect(poolShortfall.high).toBeGreaterThanOrEqual(shortfall.high);
      }),
      200,
    );
  });
});

describe("April 2025", () => {
  it("shows no statement, proposal or size of a later date", () => {
    check(
      fc.property(anyState, (state) => {
        const {
          states,
          proposals,
          backstop: rows,
        } = landStatements(withForcesOf(forces), { ...state, asOf: "2025-04" });
        const dates = [
          ...states.flatMap(({ statements, since, size }) => [
            ...statements.map(({ date }) => date),
            since,
            size?.date,
          ]),
          ...proposals.map(({ date }) => date),
          ...rows.map(({ date }) => date),
        ].filter((date) => typeof date === "string");
        expect(dates.filter((date) => date > "2025-04-30")).toEqual([]);
      }),
      100,
    );
  });
});

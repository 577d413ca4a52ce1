import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { computeLedger } from "../../src/coverage/ledger/compute-ledger.js";
import { sensitivity } from "../../src/coverage/ledger/compute-sensitivity.js";
import { latinHypercube, percentile, triangular } from "../../src/coverage/ledger/draws.js";
import type { Ledger } from "../../src/coverage/ledger/schema.js";
import { MEASURES, type MeasureName, parseClaim } from "../../src/coverage/ledger/sensitivity.js";
import { sobolIndices as sobolSteps } from "../../src/coverage/ledger/sobol-indices.js";
import { finish } from "../../src/coverage/ledger/steps.js";
import { type CoalitionState, DEFAULT_STATE } from "../../src/model/state.js";
import { DOMAINS } from "../../src/model/terms.js";
import { part } from "../cases.js";
import { check } from "../check.js";
import { dataset } from "../dataset.js";

const state = (patch: Partial<CoalitionState>): CoalitionState => ({ ...DEFAULT_STATE, ...patch });
const sobolIndices = (...given: Parameters<typeof sobolSteps>) => finish(sobolSteps(...given));
const QUICK = { draws: 0, indexPoints: 0 } as const;

/** A measure taken from a ledger, in per cent. */
function inLedger(ledger: Ledger, measure: MeasureName): number {
  const { with: w, without } = ledger.average;
  const percents: Record<MeasureName, number> = {
    "average-with": w.percent.value,
    "average-without": without.percent.value,
    "average-difference": w.percent.value - without.percent.value,
    "us-share": w.percent.value > 0 ? (100 * (w.percent.value - without.percent.value)) / w.percent.value : 0,
    "at-some-time-with": ledger.atSomeTime.with.percent.value,
    "at-some-time-without": ledger.atSomeTime.without.percent.value,
    "two-or-more-with": ledger.twoOrMore.with.percent.value,
    "two-or-more-without": ledger.twoOrMore.without.percent.value,
    kept: ledger.kept.percent.value,
    thinned: ledger.thinned.percent.value,
    lost: ledger.lost.percent.value,
    unseen: ledger.unseen.percent.value,
  };
  return percents[measure];
}

describe("Sobol' indices", () => {
  /** Ishigami and Homma 1990, a = 7, b = 0.1; values after Saltelli et al., Global Sensitivity Analysis (2008), p. 179. */
  const ishigami = (shares: Float64Array) => {
    const [x = 0, y = 0, z = 0] = [...shares].map((share) => Math.PI * (2 * share - 1));
    return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
  };

  it.each([1, 2, 3, 4, 5])(
    "of the Ishigami function are the published ones within 0.02 at N = 4,096 (seed %i)",
    (seed) => {
      const [first, second, third] = sobolIndices(ishigami, 3, 4096, seed) ?? [];
      const near = (value: number | undefined, expected: number) =>
        expect(Math.abs((value ?? Number.NaN) - expected)).toBeLessThan(0.02);
      near(first?.first, 0.314);
      near(second?.first, 0.442);
      near(third?.first, 0);
      near(first?.total, 0.558);
      near(second?.total, 0.442);
      near(third?.total, 0.244);
    },
  );

  it("of an additive model add up to 1, first and total alike", () => {
    const weights = [3, 1, -2, 0.5, 0];
    const additive = (shares: Float64Array) =>
      weights.reduce((sum, weight, index) => sum + weight * (shares[index] ?? 0), 0);
    const indices = sobolIndices(additive, weights.length, 4096, 1) ?? [];
    const sum = (key: "first" | "total") => indices.reduce((total, one) => total + one[key], 0);
    expect(Math.abs(sum("first") - 1)).toBeLessThan(0.01);
    expect(Math.abs(sum("total") - 1)).toBeLessThan(0.01);
    // Each index is the square of its weight over the sum of squares.
    expect(indices[0]?.first).toBeCloseTo(9 / 14.25, 2);
    expect(indices[4]?.total).toBeCloseTo(0, 6);
  });

  it("of a constant do not exist: there is no variance to divide", () => {
    expect(sobolIndices(() => 5, 3, 251, 1)).toBeNull();
  });
});

describe("draws", () => {
  it("fill each slice of each axis just once", () => {
    for (const axis of latinHypercube(50, 4, 7))
      expect([...axis].map((share) => Math.floor(share * 50)).sort((a, b) => a - b)).toEqual(
        Array.from({ length: 50 }, (_, slice) => slice),
      );
    expect(latinHypercube(50, 4, 7)).toEqual(latinHypercube(50, 4, 7));
    expect(latinHypercube(50, 4, 7)).not.toEqual(latinHypercube(50, 4, 8));
  });

  it("are triangular: between low and high, half of the weight where the distribution says", () => {
    check(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (share, mode) => {
          const value = triangular(share, 0, mode, 1);
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
          const below = value < mode ? (value * value) / mode : 1 - (1 - value) ** 2 / (1 - mode);
          if (mode > 1e-6 && mode < 1 - 1e-6) expect(below).toBeCloseTo(share, 6);
        },
      ),
      300,
    );
    expect(percentile([0, 10, 20], 0.25)).toBe(5);
  });
});

describe("one at a time", () => {
  it.each(part(DOMAINS))("each end equals an independent ledger with that one value changed: %s", (domain) => {
    const at = state({ domain });
    const measures: MeasureName[] = ["average-with", "average-without", "lost", "two-or-more-with"];
    const bars = measures.map((measure) => sensitivity(dataset, at, { measure, ...QUICK }).oneAtATime);
    for (const { id, low, high } of dataset.assumptions) {
      const [atLow, atHigh] = [low, high].map((value) =>
        computeLedger(dataset, { ...at, overrides: { [id]: value } }, { draws: 0 }),
      ) as [Ledger, Ledger];
      for (const [index, measure] of measures.entries()) {
        const bar = bars[index]?.find((one) => one.id === id);
        const ends = [inLedger(atLow, measure), inLedger(atHigh, measure)];
        const usual = inLedger(computeLedgerOnce(at), measure);
        // The shares of the four fates are rounded so as to add up: each may be a hundredth off its own rounding.
        const slack = measure === "lost" ? 0.0101 : 1e-9;
        if (bar) {
          expect(Math.abs(bar.atLow - (ends[0] ?? 0)), `${id} ${measure}`).toBeLessThanOrEqual(slack);
          expect(Math.abs(bar.atHigh - (ends[1] ?? 0)), `${id} ${measure}`).toBeLessThanOrEqual(slack);
        } else for (const end of ends) expect(Math.abs(end - usual), `${id} ${measure}`).toBeLessThanOrEqual(slack);
      }
    }
  });

  it("ranks the widest first, and leaves out what moves nothing", () => {
    const { oneAtATime } = sensitivity(dataset, state({ domain: "signals" }), { measure: "average-with", ...QUICK });
    const widths = oneAtATime.map(({ atLow, atHigh }) => Math.abs(atHigh - atLow));
    expect(widths.length).toBeGreaterThan(8);
    for (const [index, width] of widths.entries())
      expect(width).toBeGreaterThanOrEqual((widths[index + 1] ?? 0) - 0.011);
    for (const idle of ["rotation-pool", "altitude.e3", "rcs.missile-m2", "target-speed-kmh"])
      expect(oneAtATime.map(({ id }) => id)).not.toContain(idle);
  });
});

const once = new Map<CoalitionState, Ledger>();
function computeLedgerOnce(at: CoalitionState): Ledger {
  const known = once.get(at) ?? computeLedger(dataset, at, { draws: 0 });
  once.set(at, known);
  return known;
}

describe("sensitivity", () => {
  const signals = state({ domain: "signals" });

  it("gives the value of the ledger, in the middle of its range, the same for the same seed", () => {
    const options = { measure: "average-with", draws: 500, seed: 3, indexPoints: 0 } as const;
    const found = sensitivity(dataset, signals, options);
    expect(found.value).toBe(computeLedgerOnce(signals).average.with.percent.value);
    expect(found.p5).toBeLessThan(found.p50);
    expect(found.p50).toBeLessThan(found.p95);
    expect(sensitivity(dataset, signals, options)).toEqual(found);
    expect(sensitivity(dataset, signals, { ...options, seed: 4 }).p5).not.toBe(found.p5);
  });

  it("draws no assumption that the reader has set", () => {
    const overrides = Object.fromEntries(dataset.assumptions.map(({ id, value }) => [id, value]));
    const set = sensitivity(dataset, state({ domain: "signals", overrides }), {
      measure: "average-with",
      draws: 50,
      indexPoints: 0,
    });
    expect([set.p5, set.p95]).toEqual([set.value, set.value].map((value) => expect.closeTo(value, 0)));
    expect(set.p5).toBe(set.p95);
    expect(set.oneAtATime.length).toBeGreaterThan(8);
  });

  it("answers a claim with the share of draws in which it holds", () => {
    const ask = (claim: string) =>
      sensitivity(dataset, signals, { measure: "us-share", claim, draws: 400, indexPoints: 0 }).claim;
    expect(ask(">50")?.holds).toBeGreaterThan(0.5);
    expect(ask(">0 %")).toMatchObject({ text: ">0 %" });
    expect((ask(">50")?.holds ?? 0) + (ask("<= 50")?.holds ?? 0)).toBeCloseTo(1, 9);
  });

  it("finds what acts only through interactions: the length of a racetrack matters at its ends", () => {
    const { oneAtATime, indices } = sensitivity(dataset, signals, {
      measure: "average-with",
      draws: 0,
      indexPoints: 251,
    });
    const bars = oneAtATime.map(({ id }) => id);
    expect(bars).not.toContain("leg-length.sigint");
    expect(bars).toContain("track-position");
    expect(indices.map(({ id }) => id)).toContain("leg-length.sigint");
    expect(indices.length).toBeGreaterThan(bars.length);
    const total = indices.reduce((sum, index) => sum + index.first, 0);
    expect(total).toBeGreaterThan(0.6);
    expect(total).toBeLessThan(1.1);
  });

  it.each([
    [{ measure: "seen" as MeasureName }, "measure", '"seen"'],
    [{ draws: -1 }, "draws", "-1"],
    [{ draws: 1.5 }, "draws", "1.5"],
    [{ seed: Number.NaN }, "seed", "NaN"],
    [{ indexPoints: 1e9 }, "indexPoints", "1000000000"],
    [{ claim: "more" }, "claim", '"more"'],
    [{ claim: ">" }, "claim", '">"'],
    [{ claim: "> NaN" }, "claim", '"> NaN"'],
  ])("names bad input with path and value, and still answers what it can: %j", (options, path, quoted) => {
    const found = sensitivity(dataset, signals, { measure: "average-with", ...QUICK, draws: 20, ...options });
    expect(found.problems[0]).toMatchObject({ path });
    expect(found.problems[0]?.message).toContain(quoted);
    expect(found.claim).toBeNull();
    if (path === "claim") expect(found.value).toBeGreaterThan(0);
  });

  it("names an override out of its range, unknown or not a number", () => {
    for (const [id, value] of [
      ["floor-h", 99],
      ["floor-h", Number.NaN],
      ["nonsense", 1],
    ] as const) {
      const { problems } = sensitivity(dataset, state({ overrides: { [id]: value } }), QUICK);
      expect(problems[0]).toMatchObject({ path: `overrides.${id}` });
    }
  });

  it("says that no listed assumption moves a number, where none does", () => {
    const found = sensitivity(dataset, state({ lead: "un", vetoes: ["RUS"] }), { draws: 20, indexPoints: 251 });
    expect(found.problems).toEqual([
      { code: "no-variance", path: "measure", message: "no listed assumption moves lost" },
    ]);
    expect([found.value, found.p5, found.p95, found.oneAtATime, found.indices]).toEqual([0, 0, 0, [], []]);
  });

  it("knows every measure", () => {
    const ledger = computeLedgerOnce(signals);
    for (const measure of Object.keys(MEASURES) as MeasureName[])
      expect(sensitivity(dataset, signals, { measure, ...QUICK }).value, measure).toBeCloseTo(
        inLedger(ledger, measure),
        measure === "us-share" ? 0 : 1,
      );
    expect(typeof parseClaim(">=12.5%")).toBe("function");
  });
});

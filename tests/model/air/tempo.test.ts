import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { askedFor, drawn, eachDraw, percentile } from "../../../src/coverage/ledger/draws.js";
import { assessAir } from "../../../src/model/air/assess-air.js";
import { FORCE_ASSUMPTIONS, valuesOf } from "../../../src/model/values.js";
import { dataset } from "../../dataset.js";
import { stateWith } from "../states.js";
import { area, base, made, withForcesOf } from "./forces.js";

/** A published deployment among the reference facts. */
interface Deployment {
  readonly id: string;
  readonly value: number;
  readonly aircraft: number;
  readonly weeks: number;
  readonly sorties: number;
}
const { published_checks } = JSON.parse(
  readFileSync(new URL("../../../geodata/sources/coverage_reference.json", import.meta.url), "utf8"),
) as { published_checks: Deployment[] };
const deployments = published_checks.filter(({ id }) => id.startsWith("fighter_tempo"));
const rangeOf = (id: string) => {
  const row = dataset.assumptions.find((assumption) => assumption.id === id);
  if (!row) throw new Error(`no assumption ${id}`);
  return row;
};

describe("the fighters' tempo", () => {
  it("contains what the two published deployments flew, and lies between them", () => {
    const tempos = deployments.map(({ value, weeks, aircraft }) => value / weeks / aircraft);
    expect(tempos.map((tempo) => Math.round(tempo * 10) / 10)).toEqual([4.8, 15.5]);
    const { low, value, high } = rangeOf("fighter-tempo");
    for (const tempo of tempos) expect(tempo > low && tempo < high, `${tempo}`).toBe(true);
    expect(value > Math.min(...tempos) && value < Math.max(...tempos)).toBe(true);
  });

  it("goes with their sorties: without tankers as on alert, with tankers as at war", () => {
    const sorties = deployments.map(({ value, sorties: count }) => value / count);
    // The number of weeks is rounded in the facts, hours and sorties are not.
    expect(rangeOf("fighter-sortie-h").value).toBeCloseTo(sorties[0] ?? 0, 9);
    expect(rangeOf("fighter-sortie-refuelled-h").value).toBeCloseTo(sorties[1] ?? 0, 9);
  });
});

/** The proposal's areas and the bases nearest to them, held here so that this table changes with the model, not with the facts. */
const data = withForcesOf({
  ...made,
  bases: [base("rzeszow", "POL", 22.02, 50.11), base("mihail-kogalniceanu", "ROU", 28.49, 44.36)],
  patrolAreas: [
    area("lviv", 24.02, 49.84),
    area("odesa", 30.96, 47.15),
    area("rivne", 26.24, 50.85),
    area("kyiv", 30.52, 50.45),
  ],
});
const state = stateWith({ asOf: "latest" });
/** Aircraft for so many patrols, at the values of the dataset and in nine of ten draws. */
function needed(count: number): string {
  const set = { ...state, overrides: { "fighter-patrols": count } };
  const present = valuesOf(data, set.overrides);
  const of = (values: ReadonlyMap<string, number>) => assessAir(data, set, values)?.needed ?? Number.NaN;
  const rows = askedFor(data, present, of).filter(({ id }) => id !== "fighter-patrols");
  const results: number[] = [];
  for (const _ of eachDraw(present, rows, { draws: 400, seed: 1 }, (values) => results.push(of(values))));
  results.sort((a, b) => a - b);
  const at = (share: number) => Math.round(percentile(results, share));
  return `${count}: ${at(0.05)} – ${Math.round(of(present))} – ${at(0.95)}`;
}

describe("aircraft for 1 to 6 patrols round the clock", () => {
  it("low (5 %), nominal, high (95 %)", () => {
    expect([1, 2, 3, 4, 5, 6].map(needed)).toMatchInlineSnapshot(`
      [
        "1: 20 – 36 – 79",
        "2: 42 – 76 – 166",
        "3: 64 – 115 – 251",
        "4: 89 – 161 – 350",
        "5: 110 – 197 – 429",
        "6: 132 – 237 – 516",
      ]
    `);
  });

  it("grow in proportion to the pair and fall with the tempo", () => {
    const of = (overrides: Record<string, number>) =>
      assessAir(data, { ...state, overrides: { "fighter-patrols": 3, ...overrides } })?.needed ?? Number.NaN;
    expect(of({ "fighter-pair": 4 })).toBeCloseTo(2 * of({}), 9);
    expect(of({ "fighter-tempo": 20 })).toBeCloseTo(of({}) / 2, 9);
  });
});

describe("the assumptions about fighters", () => {
  const use = (values: ReadonlyMap<string, number>) => assessAir(data, state, values);

  it("all act on the air component, and no other fighter assumption is there to be set", () => {
    const asked = askedFor(data, valuesOf(data), use).map(({ id }) => id);
    const fighters = FORCE_ASSUMPTIONS.filter((id) => id.startsWith("fighter-"));
    expect(asked.filter((id) => id.startsWith("fighter-"))).toEqual([...fighters].sort());
    const listed = dataset.assumptions.map(({ id }) => id).filter((id) => id.startsWith("fighter-"));
    expect(listed.sort()).toEqual([...fighters].sort());
  });

  it("count patrols and aircraft in whole numbers", () => {
    for (const id of ["fighter-patrols", "fighter-pair"])
      for (const share of [0.01, 0.3, 0.7, 0.99]) expect(Number.isInteger(drawn(rangeOf(id), share))).toBe(true);
  });
});

import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { forceLedgerOf } from "../../src/coverage/force/force-ledger.js";
import { type ForceLedger, ForceLedgerSchema } from "../../src/coverage/force/force-schema.js";
import { computeLedger } from "../../src/coverage/ledger/compute-ledger.js";
import { ledgerToCsv } from "../../src/coverage/ledger/csv.js";
import { ledgerToMarkdown } from "../../src/coverage/ledger/markdown.js";
import { assessForce } from "../../src/model/force-size.js";
import { type CoalitionState, DEFAULT_STATE } from "../../src/model/state.js";
import { COMPONENTS } from "../../src/model/terms.js";
import { dataset } from "../dataset.js";

const forceOf = (patch: Partial<CoalitionState>): ForceLedger => {
  const force = forceLedgerOf(dataset, { ...DEFAULT_STATE, ...patch });
  if (!force) throw new Error("no forces");
  return force;
};
const amount = (force: ForceLedger, id: string) => {
  const found = force.amounts.find((one) => one.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};
/** All numbers of a force: its own, its states' and its patrol areas'. */
const allOf = ({ amounts, parties, areas }: ForceLedger) => [
  ...amounts,
  ...parties.flatMap((party) => party.amounts),
  ...areas.flatMap((area) => area.amounts),
];
const situations = COMPONENTS.flatMap((component) =>
  (["2025-04", "latest"] as const).flatMap((asOf) =>
    (["closed", "open"] as const).map((straits) => ({ component, asOf, straits })),
  ),
);

describe.each(situations)("the force of %o", (patch) => {
  const force = forceOf(patch);

  it("fits the schema, and each range holds its value", () => {
    expect(v.safeParse(ForceLedgerSchema, force).issues ?? []).toEqual([]);
    for (const { id, basis, value, low, high } of allOf(force)) {
      if (basis === "model" && value !== null) expect(id === "needed" ? [low] : [low, high], id).not.toContain(null);
      if (low !== null && high !== null) expect(low, id).toBeLessThanOrEqual(high);
      if (value === null || low === null || high === null) continue;
      expect(value, id).toBeGreaterThanOrEqual(low);
      expect(value, id).toBeLessThanOrEqual(high);
    }
  });

  it("has sources and a grade for every number that is published, and assumptions for every range of ours", () => {
    const published = allOf(force).filter(
      ({ basis, value, high }) => ["published", "rule"].includes(basis) && (value ?? high ?? 0) > 0,
    );
    expect(published.length).toBeGreaterThan(0);
    for (const { id, sources, grade } of published) {
      // These count states by what the data lack.
      if (["without-ship", "without-number"].includes(id) && patch.component !== "ground") continue;
      expect(sources.length, id).toBeGreaterThan(0);
      expect(grade, id).not.toBeNull();
    }
    for (const { id, basis, low, high, assumptions } of allOf(force))
      if (basis === "model" && low !== high) expect(assumptions.length, id).toBeGreaterThan(0);
  });

  it("names every participant, once, and none that has ruled the component out gives anything of its own", () => {
    const states = dataset.contributors.filter(
      ({ kind, participant, role }) => kind === "country" && participant && role !== "host",
    );
    expect(force.parties.map(({ id }) => id).sort()).toEqual(states.map(({ id }) => id).sort());
    for (const { id, posture, amounts } of force.parties)
      if (posture === "ruled-out")
        expect(
          amounts.filter(({ value }) => value !== 0),
          id,
        ).toEqual([]);
  });

  it("is what the ledger, its CSV and its Markdown say", () => {
    const ledger = computeLedger(dataset, { ...DEFAULT_STATE, ...patch }, { draws: 0, gridPoints: 500 });
    expect(ledger.force).toEqual(force);
    const [csv, markdown] = [ledgerToCsv(ledger), ledgerToMarkdown(ledger)];
    for (const { id, value, low, high, unit } of force.amounts)
      expect(csv).toContain(
        `force,${patch.component},,${id.replaceAll("-", " ")},${value ?? ""},${low ?? ""},${high ?? ""},${unit}`,
      );
    expect(markdown).toContain(`## Force: ${patch.component} component`);
    expect(markdown).toContain(`percentile of ${force.draws} draws, seed ${force.seed}`);
    for (const { name } of force.parties) expect(markdown).toContain(`| ${name} |`);
  });
});

describe("the force on land", () => {
  it.each([1000, 10_000, 25_000, 64_000, 100_000])("of %i is short of what nobody has stated", (forceSize) => {
    const force = forceOf({ forceSize, asOf: "latest" });
    const { sum } = assessForce(dataset, { ...DEFAULT_STATE, forceSize, asOf: "latest" });
    expect(amount(force, "asked").value).toBe(forceSize);
    expect(amount(force, "short")).toMatchObject({
      low: Math.max(0, forceSize - sum.high),
      high: Math.max(0, forceSize - sum.low),
    });
    const pool = amount(force, "pool");
    const ratio = dataset.assumptions.find(({ id }) => id === "rotation-pool");
    expect(pool.value).toBe(forceSize * (ratio?.value ?? 0));
    expect(pool.low).toBeGreaterThan(forceSize * (ratio?.low ?? 0));
    expect(pool.high).toBeLessThan(forceSize * (ratio?.high ?? 0));
  });

  it("has no range where the reader has set the assumption", () => {
    const { value, low, high } = amount(forceOf({ overrides: { "rotation-pool": 4 } }), "pool");
    expect([value, low, high]).toEqual([100_000, 100_000, 100_000]);
  });

  it("needs no forces in the dataset, the others do", () => {
    const { forces: _, ...bare } = dataset;
    expect(forceLedgerOf(bare, DEFAULT_STATE)?.component).toBe("ground");
    for (const component of ["air", "sea"] as const)
      expect(forceLedgerOf(bare, { ...DEFAULT_STATE, component })).toBeNull();
  });
});

describe("the force in the air", () => {
  it("says that nothing is known, not that nothing is there, while no number of the willing's fighters is published", () => {
    const uncounted = {
      ...dataset,
      forces: dataset.forces && {
        ...dataset.forces,
        fighterFleets: dataset.forces.fighterFleets.map((fleet) => ({ ...fleet, aircraft: null })),
      },
    };
    const force = forceLedgerOf(uncounted, { ...DEFAULT_STATE, component: "air", asOf: "latest" });
    if (!force) throw new Error("no forces");
    for (const id of ["available", "held", "unfilled"]) expect(amount(force, id).value).toBeNull();
    expect(amount(force, "without-number").value).toBeGreaterThan(0);
  });

  it("holds no more patrols than there are, and leaves the rest unfilled", () => {
    const force = forceOf({ component: "air", asOf: "latest" });
    const [all, held, unfilled] = ["patrols", "held", "unfilled"].map((id) => amount(force, id).value ?? 0);
    expect((held ?? 0) + (unfilled ?? 0)).toBeCloseTo(all ?? 0, 1);
  });

  it("never takes a patrol that no number of aircraft would do for one that needs none", () => {
    const off = forceOf({ component: "air", asOf: "latest", tankers: "off" });
    const needed = [off, ...off.areas].map(({ amounts }) => amounts.find(({ id }) => id === "needed"));
    expect(
      needed.some((one) => one?.value && one.high === null),
      "out of reach at some values",
    ).toBe(true);
    for (const one of needed) if (one?.value) expect(one.low).toBeGreaterThan(1);
    const state: CoalitionState = { ...DEFAULT_STATE, component: "air", asOf: "latest", tankers: "off" };
    const markdown = ledgerToMarkdown(computeLedger(dataset, state, { draws: 0, gridPoints: 500 }));
    expect(markdown).toMatch(/\| Kyiv \| patrols 1; needed \d+ \(at least \d+\) aircraft;/);
    const near = forceOf({ component: "air", asOf: "latest", tankers: "off", overrides: { "fighter-radius-km": 1 } });
    expect(amount(near, "needed")).toMatchObject({ value: null, low: null, high: null });
    expect(amount(near, "out-of-reach").value).toBe(amount(near, "patrols").value);
  });

  it("says of each patrol area what it takes and what is held, which adds up to the whole", () => {
    const force = forceOf({ component: "air", asOf: "latest", overrides: { "fighter-patrols": 6 } });
    for (const id of ["patrols", "held"]) {
      const values = force.areas.flatMap(({ amounts }) => amounts.filter((one) => one.id === id));
      expect(values).toHaveLength(force.areas.length);
      const sum = values.reduce((total, { value }) => total + (value ?? 0), 0);
      expect(Math.abs(sum - (amount(force, id).value ?? 0)), id).toBeLessThan(0.03);
    }
    expect(forceOf({ component: "sea" }).areas).toEqual([]);
  });

  it("says of each nation what it could send, also where no patrol is left for it", () => {
    const set: CoalitionState["overrides"][] = [{}, { "fighter-tempo": 23, "fighter-patrols": 3 }];
    for (const overrides of set) {
      const force = forceOf({ component: "air", asOf: "latest", overrides });
      const sums = ["available", "held"].map((id) =>
        force.parties.flatMap(({ amounts }) => amounts.filter((one) => one.id === id)).map(({ value }) => value ?? 0),
      );
      const [sent = 0, held = 0] = sums.map((values) => values.reduce((sum, value) => sum + value, 0));
      // Each nation's number is rounded by itself.
      expect(Math.abs(sent - (amount(force, "available").value ?? 0))).toBeLessThanOrEqual(2);
      expect(held).toBeCloseTo(amount(force, "held").value ?? 0, 1);
    }
  });
});

describe("the force at sea", () => {
  it("says of no ship that the straits keep it out while they are open, whatever else does", () => {
    const refused: Partial<CoalitionState>[] = [
      { lead: "nato", objections: ["HUN"] },
      { lead: "un", vetoes: ["RUS"] },
    ];
    for (const patch of refused) {
      const of = (straits: CoalitionState["straits"]) =>
        forceOf({ component: "sea", asOf: "latest", straits, ...patch });
      expect(amount(of("open"), "waiting").value).toBe(0);
      expect(amount(of("closed"), "waiting").value).toBeGreaterThan(0);
    }
  });

  it("lets nobody from outside in while the straits are closed, and says how many states would", () => {
    const [closed, open] = (["closed", "open"] as const).map((straits) =>
      forceOf({ component: "sea", asOf: "latest", straits }),
    ) as [ForceLedger, ForceLedger];
    expect(amount(closed, "admitted").value).toBe(0);
    expect(amount(open, "admitted").value).toBeGreaterThan(0);
    expect(amount(closed, "waiting").value).toBeGreaterThan(0);
    expect(amount(open, "waiting").value).toBe(0);
    expect(amount(open, "visits").value).toBe(18);
  });
});

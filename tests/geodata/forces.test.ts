import { describe, expect, it } from "vitest";
import { ForceFacts } from "../../geodata/build/forces-facts.js";
import { buildForces } from "../../geodata/build/records/forces.js";
import { buildForceEvents, buildForceReference } from "../../geodata/build/records/forces-background.js";
import { gradeRank, isWeak } from "../../geodata/build/source-grade.js";
import { SourceRegister } from "../../geodata/build/source-register.js";
import { FORCES_LEFT_OUT } from "../../geodata/build/tables/forces-left-out.js";
import type { Forces } from "../../src/model/forces.js";
import type { Grade } from "../../src/model/terms.js";
import { core, readJson, readText, sources } from "./built-dataset.js";

const forces = readJson("forces.json") as Forces;
const gradeOf = new Map(sources.map((source) => [source.id, source.grade]));

interface Sourced {
  readonly path: string;
  readonly sources: readonly string[];
  readonly grade: Grade | null;
  readonly confidence?: string;
}
/** Every record and every number with a source of its own, at any depth. */
const sourcedIn = (value: unknown, path: string): Sourced[] => {
  if (typeof value !== "object" || value === null) return [];
  const own = "sources" in value && "grade" in value ? [{ ...(value as unknown as Sourced), path }] : [];
  return [...own, ...Object.entries(value).flatMap(([key, part]) => sourcedIn(part, `${path}.${key}`))];
};
const published = (row: Sourced) => row.sources.length > 0;

describe("the facts on the force", () => {
  const register = new SourceRegister();
  const facts = new ForceFacts(register);
  buildForces(facts, register);
  buildForceEvents(facts);
  buildForceReference(facts);

  it("are all used or left out with a reason, and nothing is both", () => {
    expect(() => facts.checkUse()).not.toThrow();
    expect(facts.unused.sort()).toEqual(Object.keys(FORCES_LEFT_OUT).sort());
    expect(facts.ids.length).toBeGreaterThan(360);
    expect(facts.unused.length).toBeLessThan(facts.ids.length / 3);
    for (const [id, why] of Object.entries(FORCES_LEFT_OUT)) expect(why.length, id).toBeGreaterThan(8);
  });

  it("stop the build if a row is dropped in silence", () => {
    const fresh = new ForceFacts(new SourceRegister());
    expect(() => fresh.checkUse()).toThrow("neither used nor left out");
    expect(() => fresh.row("nothing")).toThrow("no row of the facts has the id nothing");
  });

  it("are not shown where the page calls them weak", () => {
    const text = ["forces.json", "background.json", "reference-facts.json"].map(readText).join("\n");
    for (const claim of [/4\.8 ?(bn|billion)/, /\b18 ?(to|–|-) ?35\b/, /\b160\b[^"]*fighters/, /1,389|1,850/])
      expect(text).not.toMatch(claim);
  });
});

describe("every record and number of the dataset", () => {
  const all = [...Object.entries(core), ["forces", forces] as const].flatMap(([list, value]) => sourcedIn(value, list));

  it("that rests on mirrors or belligerent state media has low confidence", () => {
    const weak = all.filter((row) => published(row) && row.grade !== null && isWeak(row.grade));
    expect(weak.length).toBeGreaterThan(40);
    expect(weak.filter(({ confidence }) => confidence !== undefined && confidence !== "low")).toEqual([]);
  });

  it("has the grade of its own best source", () => {
    for (const row of all.filter(published)) {
      const ranks = row.sources.map((id) => gradeRank(gradeOf.get(id) ?? "mirror"));
      expect(row.grade && gradeRank(row.grade), row.path).toBe(Math.min(...ranks));
    }
  });

  it("of the force has a source, our own circles apart", () => {
    const bare = sourcedIn(forces, "forces").filter((row) => !published(row));
    expect(bare.map(({ path }) => path)).toEqual(forces.patrolAreas.map((_, i) => `forces.patrolAreas.${i}.radiusKm`));
  });
});

describe("the forces", () => {
  it("have records in the order of their ids, areas in the order in which patrols are held", () => {
    for (const [list, rows] of Object.entries(forces)) {
      if (!Array.isArray(rows) || list === "patrolAreas") continue;
      const ids = (rows as { id: string }[]).map(({ id }) => id);
      expect(ids, list).toEqual([...ids].sort());
    }
  });

  it("carry no date later than the compilation", () => {
    const later = sourcedIn(forces, "forces").filter(
      (row) => ((row as unknown as { asOf: string | null }).asOf ?? "") > core.compiledThrough,
    );
    expect(later).toEqual([]);
  });

  it("have the limits of the Convention as Türkiye's ministry states them", () => {
    const { allTonnes, stateTonnes, passageTonnes, passageShips, stayDays, noticeDays, noticeDaysNonLittoral } =
      forces.straits.limits;
    expect([allTonnes, stateTonnes, passageTonnes, passageShips, stayDays].map(({ value }) => value)).toEqual([
      45000, 30000, 15000, 9, 21,
    ]);
    for (const limit of [allTonnes, stateTonnes, passageTonnes, passageShips, stayDays])
      expect(limit.grade).toBe("official");
    expect([noticeDays, noticeDaysNonLittoral].map((limit) => [limit?.value, limit?.confidence])).toEqual([
      [8, "low"],
      [15, "low"],
    ]);
    expect(forces.straits.closed).toMatchObject([{ from: "2022-02-28", until: null }]);
  });

  it("have no tonnage of zero and no count of zero: what is not known is null", () => {
    const numbers = [
      ...forces.ships.map(({ displacement }) => displacement?.tonnes ?? null),
      ...forces.fighterFleets.map(({ aircraft }) => aircraft),
      ...forces.detachments.flatMap(({ quantity, people }) => [quantity, people]),
      ...forces.satellites.map(({ count }) => count),
    ];
    expect(numbers.filter((number) => number?.low === 0 || number?.high === 0)).toEqual([]);
    expect(numbers.filter((number) => number === null).length).toBeGreaterThan(20);
  });

  it("place Ukraine's minehunters in Portsmouth, and every base on its coast or field to 0.01 degrees", () => {
    const waiting = forces.ships.filter(({ iso, base }) => iso === "UKR" && base === "portsmouth");
    expect(waiting.map(({ id }) => id)).toEqual(["ukr-cherkasy", "ukr-chernihiv", "ukr-mariupol", "ukr-melitopol"]);
    for (const { id, lon, lat } of [...forces.bases, ...forces.patrolAreas])
      for (const degrees of [lon, lat])
        expect(Math.abs(degrees * 100 - Math.round(degrees * 100)), id).toBeLessThan(1e-6);
  });

  it("have terms of command without gap or overlap", () => {
    const days = (forces.taskGroups[0]?.command ?? []).filter(({ from }) => (from?.length ?? 0) === 10);
    for (const [index, term] of days.slice(1).entries()) {
      const before = new Date(`${days[index]?.until}T00:00:00Z`).getTime();
      expect(new Date(`${term.from}T00:00:00Z`).getTime() - before, term.iso).toBe(24 * 3600e3);
    }
    expect(days.map(({ iso }) => iso)).toEqual(["TUR", "BGR", "ROU", "TUR", "BGR"]);
  });

  it("keep what is imagery, signals and warning apart, for Europe and for the United States", () => {
    const uses = (provider: (id: string) => boolean) =>
      [...new Set(forces.satellites.filter((row) => provider(row.provider)).map(({ use }) => use))].sort();
    expect(uses((id) => id !== "us")).toEqual(["imagery-optical", "imagery-radar", "signals"]);
    expect(uses((id) => id === "us")).toContain("warning");
    expect(forces.worth.find(({ id }) => id === "macron-2026-01")?.disputed).toMatch(/Disputed/);
    expect(new Set(forces.backstop.map(({ stage }) => stage))).toEqual(
      new Set(["asked", "answered", "offered", "drafted", "struck-out", "reported"]),
    );
  });

  it("say what is weak about each proposed area", () => {
    expect(forces.patrolAreas.map(({ name }) => name)).toEqual([
      "Lviv",
      "Rivne and Khmelnytskyi nuclear plants",
      "South Ukraine nuclear plant and Odesa",
      "Kyiv",
    ]);
    for (const { weakness, id } of forces.patrolAreas) expect(weakness, id).toMatch(/not found/);
  });
});

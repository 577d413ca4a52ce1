import { describe, expect, it } from "vitest";
import { gradeRank, isWeak } from "../../geodata/build/source-grade.js";
import { SourceRegister } from "../../geodata/build/source-register.js";
import type { Quantity } from "../../src/model/quantity.js";
import { core, factsOf, sources } from "./built-dataset.js";

const gradeOf = new Map(sources.map((source) => [source.id, source.grade]));

const quantitiesIn = (value: unknown): Quantity[] => {
  if (typeof value !== "object" || value === null) return [];
  if ("nominal" in value) return [value as Quantity];
  return Object.values(value).flatMap(quantitiesIn);
};

describe("grades", () => {
  it("of a record are those of its best source", () => {
    for (const fact of factsOf()) {
      const ranks = fact.sources.map((id) => gradeRank(gradeOf.get(id) ?? "mirror"));
      expect(fact.grade && gradeRank(fact.grade), fact.where).toBe(Math.min(...ranks));
    }
  });

  it("that are weak hold confidence down", () => {
    const weak = factsOf().filter((fact) => fact.grade === null || isWeak(fact.grade));
    expect(weak.length).toBeGreaterThan(20);
    expect(weak.filter((fact) => fact.confidence !== "low").map((fact) => fact.where)).toEqual([]);
  });

  it("lower a fact of high confidence that only a mirror carries, and only such a fact", () => {
    const register = new SourceRegister();
    const at = (url: string) => ({ publisher: "", title: null, date: null, url });
    const mirror = at("https://caliber.az/x");
    const russian = at("https://tass.com/x");
    const official = at("https://www.nato.int/x");
    expect(register.provenance("a", { sources: [mirror, russian], confidence: "high" }).confidence).toBe("low");
    expect(register.provenance("b", { sources: [mirror, official], confidence: "high" }).confidence).toBe("high");
    expect(register.capped).toEqual(["a"]);
  });

  it("are required of every host", () => {
    const register = new SourceRegister();
    register.add({ publisher: "Nobody", title: null, date: null, url: "https://nobody.example/x" });
    expect(() => register.list()).toThrow("nobody.example");
  });

  it("call Russian state media by their name", () => {
    const russian = sources.filter((s) => /tass|sputnik|\brt\.com|vesti\.ru|topwar|news-pravda/.test(s.url ?? ""));
    expect(russian.length).toBeGreaterThan(8);
    expect(russian.filter((s) => s.grade !== "belligerent-state-media")).toEqual([]);
  });
});

describe("numbers", () => {
  const quantities = quantitiesIn(core);

  it("come from a source or from an assumption, never from nowhere", () => {
    expect(quantities.length).toBeGreaterThan(80);
    expect(quantities.filter((q) => q.basis === "published" && q.sources.length === 0)).toEqual([]);
    expect(quantities.filter((q) => q.basis === "assumption" && q.assumption === null)).toEqual([]);
  });

  it("that are assumed equal the row they point to", () => {
    for (const q of quantities.filter((quantity) => quantity.assumption !== null)) {
      const row = core.assumptions.find((a) => a.id === q.assumption);
      expect([q.low, q.nominal, q.high]).toEqual([row?.low, row?.value, row?.high]);
    }
  });

  it("of published ranges each cite a source", () => {
    const ranges = core.platforms.flatMap((p) => p.sensors.flatMap((s) => s.ranges));
    expect(ranges.length).toBeGreaterThan(15);
    expect(ranges.filter((range) => range.sources.length === 0)).toEqual([]);
  });

  it("of fleets are either published or assumed, not both", () => {
    expect(core.fleets.filter((f) => f.quantity !== null && f.quantityModel !== null)).toEqual([]);
  });
});

describe("the turnaround", () => {
  it("makes 14 E-3A fly about 24 sorties and 204 h a week", () => {
    const value = (id: string) => core.assumptions.find((a) => a.id === id)?.value ?? Number.NaN;
    const flight = core.platforms.find((p) => p.id === "e3a_nato")?.enduranceUnrefuelledH?.nominal ?? Number.NaN;
    const fleet = core.fleets.find((f) => f.id === "nato_e3a_geilenkirchen")?.quantity ?? Number.NaN;
    const sorties = (fleet * value("mission-capable-rate") * 168) / (flight + value("turnaround-h"));
    expect(sorties).toBeCloseTo(24, 1);
    expect(sorties * flight).toBeCloseTo(204, 0);
  });
});

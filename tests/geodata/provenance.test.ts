import { describe, expect, it } from "vitest";
import { gradeRank, isWeak } from "../../geodata/build/source-grade.js";
import { SourceRegister } from "../../geodata/build/source-register.js";
import {
  E3A_FLEET,
  E3A_HOURS_A_WEEK,
  E3A_SORTIE_H,
  E3A_SORTIES_A_WEEK,
} from "../../geodata/build/tables/assumptions-model.js";
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

  it("that are weak keep confidence low", () => {
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

describe("dates", () => {
  const through = core.compiledThrough;
  const isLater = (date: string | null | undefined) => (date ?? "") > through;

  it("of facts and numbers are not later than the compilation", () => {
    expect(
      factsOf()
        .filter((fact) => isLater(fact.asOf))
        .map((fact) => fact.where),
    ).toEqual([]);
    expect(core.fleets.filter((fleet) => isLater(fleet.quantityFrom?.asOf)).map((fleet) => fleet.id)).toEqual([]);
  });

  it("of a file of coordinates are not those of a fact", () => {
    const register = new SourceRegister();
    const runways = {
      publisher: "OurAirports",
      title: null,
      date: "2026-08-22",
      url: "https://github.com/davidmegginson/ourairports-data",
    };
    const paper = { publisher: "", title: null, date: "2024-05", url: "https://www.nato.int/x" };
    expect(register.provenance("a", { sources: [runways] }).asOf).toBeNull();
    expect(register.provenance("b", { sources: [runways, paper] }).asOf).toBe("2024-05");
    expect(core.fleets.find((fleet) => fleet.id === "gbr_p8a_lossiemouth")?.asOf).toBeNull();
  });
});

describe("numbers", () => {
  const quantities = quantitiesIn(core);

  it("come from a source or from an assumption, never from nowhere", () => {
    expect(quantities.length).toBeGreaterThan(80);
    expect(quantities.filter((q) => q.basis === "published" && q.sources.length === 0)).toEqual([]);
    expect(quantities.filter((q) => q.basis === "assumption" && q.assumption === null)).toEqual([]);
  });

  it("have the grade of their own best source, and none if they are assumed", () => {
    const best = (ids: readonly string[]) =>
      ids.map((id) => gradeOf.get(id) ?? "mirror").sort((a, b) => gradeRank(a) - gradeRank(b))[0] ?? null;
    for (const q of quantities)
      expect(q.grade, JSON.stringify(q)).toBe(q.basis === "published" ? best(q.sources) : null);
    for (const { quantityFrom, id } of core.fleets)
      if (quantityFrom) expect(quantityFrom.grade, id).toBe(best(quantityFrom.sources));
    for (const platform of core.platforms)
      for (const range of platform.sensors.flatMap(({ ranges }) => ranges))
        expect(range.grade, platform.id).toBe(best(range.sources));
  });

  it("are not better than what they rest on: a good record does not lend its grade", () => {
    const e3a = core.platforms.find((p) => p.id === "e3a_nato");
    expect(e3a?.grade).toBe("official");
    const ranges = e3a?.sensors.flatMap((s) => s.ranges) ?? [];
    expect(ranges.map((range) => [range.rangeKm, range.grade])).toEqual([
      [400, "trade"],
      [520, "trade"],
      [400, "mirror"],
    ]);
    const kc135 = core.fleets.find((f) => f.id === "usa_kc135_mildenhall");
    expect([kc135?.grade, kc135?.quantityFrom?.grade, kc135?.quantityFrom?.asOf]).toEqual([
      "official",
      "trade",
      "2010-12",
    ]);
    expect(core.platforms.find((p) => p.id === "e3f_fra")?.enduranceRefuelledH?.assumption).toBe("crew-limit-h");
  });

  it("of fleets say where they come from, and only those that are published", () => {
    for (const fleet of core.fleets) expect(fleet.quantityFrom !== null, fleet.id).toBe((fleet.quantity ?? 0) > 0);
    expect(core.fleets.filter((f) => f.quantityFrom?.sources.length === 0)).toEqual([]);
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

describe("the tempo", () => {
  it("lets 14 E-3A fly 204 h a week, as in March 2022", () => {
    const fleet = core.fleets.find((f) => f.id === "nato_e3a_geilenkirchen")?.quantity ?? Number.NaN;
    const platform = core.platforms.find((p) => p.id === "e3a_nato");
    const hours = platform?.flyingHoursWeek?.nominal ?? Number.NaN;
    expect(platform?.enduranceUnrefuelledH?.nominal).toBe(E3A_SORTIE_H);
    expect(fleet).toBe(E3A_FLEET);
    expect(E3A_HOURS_A_WEEK).toBe(204);
    expect(fleet * hours).toBeCloseTo(E3A_SORTIES_A_WEEK * E3A_SORTIE_H, 9);
    expect(core.assumptions.find((a) => a.id === "flying-hours.crewed")?.value).toBe(204 / 14);
  });

  it("is that of the airframe for uncrewed aircraft, and there is none for platforms that do not fly", () => {
    const tempo = new Map(core.platforms.map((p) => [p.id, p.flyingHoursWeek?.assumption ?? null]));
    for (const id of ["rq4b", "rq4d_phoenix", "mq9", "mq4c"]) expect(tempo.get(id), id).toBe("flying-hours.uncrewed");
    for (const id of ["e3a_nato", "kc135", "artemis"]) expect(tempo.get(id), id).toBe("flying-hours.crewed");
    for (const id of ["e8c", "ep3e", "sbirs", "cso"]) expect(tempo.get(id), id).toBeNull();
    for (const { uncrewed, id } of core.platforms) expect(tempo.get(id) === "flying-hours.uncrewed", id).toBe(uncrewed);
  });

  it("has whole numbers only in assumptions that count aircraft or patrols", () => {
    expect(core.assumptions.filter((a) => a.integer !== ["aircraft", "patrols"].includes(a.unit))).toEqual([]);
    expect(core.assumptions.filter((a) => a.integer).length).toBeGreaterThan(5);
  });
});

import { describe, expect, it } from "vitest";
import { FORCE_ASSUMPTIONS, MODEL_ASSUMPTIONS } from "../../src/model/values.js";
import { core, factsOf, sources } from "./built-dataset.js";

const idsOf = (list: readonly { id: string }[]) => new Set(list.map((record) => record.id));
const fleets = idsOf(core.fleets);
const orbits = idsOf(core.orbits);
const platforms = idsOf(core.platforms);
const assumptions = idsOf(core.assumptions);
const known = idsOf(sources);

/** Every value under a key, at any depth. */
const valuesOf = (value: unknown, key: string): unknown[] =>
  typeof value !== "object" || value === null
    ? []
    : Object.entries(value).flatMap(([k, v]) => (k === key ? [v] : valuesOf(v, key)));

describe("ids", () => {
  it("are unique within every list", () => {
    for (const [name, list] of Object.entries(core)) {
      if (!Array.isArray(list) || typeof list[0] !== "object") continue;
      const ids = (list as { id: string }[]).map((record) => record.id);
      expect(
        ids.filter((id, i) => ids.indexOf(id) !== i),
        name,
      ).toEqual([]);
    }
    expect(known.size).toBe(sources.length);
  });

  it("of sources lead somewhere", () => {
    const cited = valuesOf(core, "sources").flat() as string[];
    expect(cited.length).toBeGreaterThan(500);
    expect(cited.filter((id) => !known.has(id))).toEqual([]);
  });

  it("the report is told on a page that every one of its statements cites", () => {
    const page = sources.find(({ url }) => url === core.report?.url);
    expect(page?.publisher).toContain(core.report?.publisher);
    expect(page?.publisher).toContain(core.report?.via);
    expect(core.claims?.filter(({ sources: cited }) => !cited.includes(page?.id ?? ""))).toEqual([]);
  });

  it("of assumptions lead somewhere, and all but the model's own are used", () => {
    const own = (id: string) => !id.includes(".") || id.startsWith("rcs.");
    const named = (valuesOf(core, "assumption") as (string | null)[]).filter((id): id is string => id !== null);
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((id) => !assumptions.has(id))).toEqual([]);
    const idle = [...assumptions].filter((id) => !own(id) && !named.includes(id));
    expect(idle).toEqual([]);
  });

  it("of platforms lead somewhere", () => {
    expect(core.fleets.filter((fleet) => !platforms.has(fleet.platform))).toEqual([]);
    expect(core.orbits.flatMap((orbit) => orbit.typicalUsers).filter((id) => !platforms.has(id))).toEqual([]);
  });

  it("that the model asks for by name are there", () => {
    for (const id of [...MODEL_ASSUMPTIONS, ...FORCE_ASSUMPTIONS]) expect(assumptions, id).toContain(id);
  });

  it("that only older versions had are gone", () => {
    for (const id of ["mission-capable-rate", "turnaround-h", "turnaround-uncrewed-h", "range-tolerance"])
      expect(assumptions).not.toContain(id);
    expect(core.headquarters.map(({ id }) => id)).not.toContain("ags-sigonella");
    expect(core.scenarios.map(({ id }) => id)).not.toContain("nato");
  });

  it("of the orbits' centres vary either way by their uncertainty", () => {
    for (const orbit of core.orbits)
      for (const { low, nominal, high } of [orbit.centreEastKm, orbit.centreNorthKm])
        expect([low, nominal, high], orbit.id).toEqual([-orbit.uncertaintyKm, 0, orbit.uncertaintyKm]);
  });

  it("all records of fact cite a source", () => {
    expect(factsOf().filter((fact) => fact.sources.length === 0)).toEqual([]);
  });
});

describe("stations", () => {
  const stations = core.scenarios.flatMap((scenario) => scenario.stations);

  it("are on known orbits, with known fleets in order", () => {
    expect(stations).toHaveLength(17 * core.scenarios.length);
    for (const station of stations) {
      expect(orbits).toContain(station.orbit);
      expect(station.candidates.length).toBeGreaterThan(0);
      for (const candidate of station.candidates) expect(fleets).toContain(candidate);
    }
  });

  it("say so if a candidate's type is not reported on the orbit", () => {
    for (const station of stations) {
      const users = core.orbits.find((orbit) => orbit.id === station.orbit)?.typicalUsers ?? [];
      const types = station.candidates.map((id) => core.fleets.find((fleet) => fleet.id === id)?.platform ?? "");
      if (types.some((type) => !users.includes(type))) expect(station.note, station.id).toBeTruthy();
    }
  });

  it("have candidates with every number that the model needs", () => {
    const candidates = new Set(stations.flatMap((station) => station.candidates));
    for (const fleet of core.fleets.filter((f) => candidates.has(f.id))) {
      const platform = core.platforms.find((p) => p.id === fleet.platform);
      expect(fleet.quantity ?? fleet.quantityModel, fleet.id).not.toBeNull();
      for (const key of ["operatingAltitudeM", "cruiseSpeedKmh", "enduranceUnrefuelledH"] as const)
        expect(platform?.[key], `${fleet.platform} ${key}`).not.toBeNull();
      if (platform?.role === "tanker") expect(platform.offloadTonnes, fleet.id).not.toBeNull();
      if (platform?.refuelling.takes.length === 0) continue;
      expect(platform?.enduranceRefuelledH, `${fleet.id} takes fuel`).not.toBeNull();
      expect(platform?.fuelBurnTonnesH, `${fleet.id} burns fuel`).not.toBeNull();
    }
  });

  it("have candidates with a sensor for what is looked for", () => {
    for (const station of stations.filter((s) => s.domain !== "tanker"))
      for (const id of station.candidates) {
        const fleet = core.fleets.find((f) => f.id === id);
        const platform = core.platforms.find((p) => p.id === fleet?.platform);
        expect(
          platform?.sensors.map((s) => s.domain),
          `${station.id} ${id}`,
        ).toContain(station.domain);
      }
  });
});

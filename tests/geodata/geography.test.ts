import geodesic from "geographiclib-geodesic";
import { describe, expect, it } from "vitest";
import { core, readJson, statesOf } from "./built-dataset.js";
import { isInside } from "./inside.js";

const LEVELS = ["states-overview.json", "states-fine.json"] as const;
const UKRAINE_KM2 = 603_500;
const CRIMEA = {
  Simferopol: [34.11, 44.957],
  Sevastopol: [33.55, 44.6],
  Yalta: [34.16, 44.505],
  Kerch: [36.455, 45.355],
  Dzhankoi: [34.393, 45.709],
};

/** Area on WGS 84 in km², by GeographicLib, which the library itself does not use. */
const geodesicAreaKm2 = (polygons: number[][][][]): number => {
  const ringArea = (ring: number[][]): number => {
    const polygon = geodesic.Geodesic.WGS84.Polygon(false);
    for (const [lon = 0, lat = 0] of ring.slice(1)) polygon.AddPoint(lat, lon);
    return Math.abs(polygon.Compute(false, true).area ?? Number.NaN) / 1e6;
  };
  return polygons
    .flatMap(([outer = [], ...holes]) => [ringArea(outer), ...holes.map((hole) => -ringArea(hole))])
    .reduce((sum, area) => sum + area, 0);
};

describe.each(LEVELS)("%s", (level) => {
  const states = statesOf(level);

  it.each(Object.entries(CRIMEA))("has %s in Ukraine and in no other state", (_, place) => {
    expect([...states].filter(([, polygons]) => isInside(polygons, place)).map(([id]) => id)).toEqual(["UKR"]);
  });

  it("gives Ukraine its area within 1.5 per cent", () => {
    const area = geodesicAreaKm2(states.get("UKR") ?? []);
    expect(Math.abs(area / UKRAINE_KM2 - 1)).toBeLessThan(0.015);
  });

  it("leaves no line between Crimea and the rest of Ukraine", () => {
    const main = (states.get("UKR") ?? []).filter((polygon) => isInside([polygon], [34.11, 44.957]));
    expect(isInside(main, [30.52, 50.45])).toBe(true);
  });

  it("has closed rings with coordinates on the globe, none of them around it", () => {
    for (const [id, polygons] of states)
      for (const ring of polygons.flat()) {
        expect(ring.length, id).toBeGreaterThanOrEqual(4);
        expect(ring[0], id).toEqual(ring.at(-1));
        const lons = ring.map((point) => point[0] ?? Number.NaN);
        const lats = ring.map((point) => point[1] ?? Number.NaN);
        expect(Math.min(...lons), id).toBeGreaterThanOrEqual(-180);
        expect(Math.max(...lons), id).toBeLessThanOrEqual(180);
        expect(Math.max(...lats.map(Math.abs)), id).toBeLessThanOrEqual(90);
        expect(Math.max(...lons) - Math.min(...lons), id).toBeLessThan(175);
      }
  });

  it("is coded by ISO 3166-1 alpha-3, each state once", () => {
    const topology = readJson(level) as { objects: { states: { geometries: { id: string }[] } } };
    const ids = topology.objects.states.geometries.map((geometry) => geometry.id);
    expect(ids.filter((id) => !/^[A-Z]{3}$/.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("the overview", () => {
  const states = statesOf("states-overview.json");

  it("draws every contributor and every site's country", () => {
    const needed = [
      ...core.contributors.filter((c) => c.kind === "country").map((c) => c.id),
      ...core.headquarters.map((site) => site.country),
      ...core.natoMembers,
      ...core.permanentMembers,
    ];
    expect(needed.filter((id) => !states.has(id))).toEqual([]);
  });

  it("has one label for every state, inside it", () => {
    expect(core.stateLabels.map((label) => label.id).sort()).toEqual([...states.keys()].sort());
    expect(core.stateLabels.filter((l) => !isInside(states.get(l.id), [l.lon, l.lat])).map((l) => l.id)).toEqual([]);
  });

  it("has the names of seas in open water", () => {
    for (const sea of core.seaLabels)
      expect(
        [...states].filter(([, shape]) => isInside(shape, [sea.lon, sea.lat])).map(([id]) => id),
        sea.id,
      ).toEqual([]);
  });

  it("spells states as the contributors are spelt", () => {
    for (const { id, name } of core.contributors.filter((c) => c.kind === "country"))
      expect(core.stateLabels.find((label) => label.id === id)?.name).toBe(name);
  });
});

describe("the fine level", () => {
  it("covers Ukraine and its neighbours, and leaves Russia to the overview", () => {
    expect([...statesOf("states-fine.json").keys()].sort()).toEqual([
      "BGR",
      "BLR",
      "HUN",
      "LTU",
      "MDA",
      "POL",
      "ROU",
      "SVK",
      "TUR",
      "UKR",
    ]);
  });

  it("is finer than the overview", () => {
    const points = (level: (typeof LEVELS)[number]) => (statesOf(level).get("UKR") ?? []).flat(2).length;
    expect(points("states-fine.json")).toBeGreaterThan(2 * points("states-overview.json"));
  });
});

import { expect, it } from "vitest";
import { polygonsOf } from "../../src/coverage/geometry/frame.js";
import { ringKm2 } from "../../src/coverage/geometry/sphere-area.js";
import { watchOf } from "../../src/coverage/watch.js";
import { geojsonFiles } from "../../src/interchange/geojson.js";
import { LAYER_NAMES } from "../../src/interchange/layer.js";
import { layersOf } from "../../src/interchange/layers.js";
import { areaKm2 } from "../../src/interchange/tidy.js";
import { DEFAULT_STATE } from "../../src/model/state.js";
import { dataset } from "../dataset.js";

const state = { ...DEFAULT_STATE, domain: "signals" as const };
const layers = layersOf(dataset, state);
const layer = (name: (typeof LAYER_NAMES)[number]) => {
  const found = layers.list.find((one) => one.name === name);
  if (!found) throw new Error(name);
  return found;
};

it("has every subject in its order, each with features that have the same flat properties", () => {
  expect(layers.list.map(({ name }) => name)).toEqual(LAYER_NAMES);
  for (const { name, features } of layers.list) {
    expect(features.length, name).toBeGreaterThan(0);
    const keys = Object.keys(features[0]?.properties ?? {});
    expect(keys.slice(-9), name).toEqual([
      ...["sources", "notional", "data_version", "as_of"],
      ...["edited", "author", "baseline_edited", "baseline_author", "assumptions_set"],
    ]);
    for (const { properties } of features) {
      expect(Object.keys(properties), name).toEqual(keys);
      expect(Object.values(properties).filter((value) => typeof value === "object" && value !== null)).toEqual([]);
      expect(properties).toMatchObject({ notional: true, edited: false, author: null, as_of: "2025-04-30" });
      expect(properties.sources, `${name} ${properties.id}`).not.toBe("");
    }
    expect(new Set(features.map(({ id }) => id)).size, name).toBe(features.length);
    expect(new Set(features.map(({ geometry }) => geometry.type)).size, name).toBe(1);
  }
});

it("gives addresses of sources, not their ids", () => {
  for (const { properties } of layer("headquarters").features)
    for (const one of String(properties.sources).split("; "))
      expect(/^https?:\/\//.test(one) || !dataset.sources?.some(({ id }) => id === one), one).toBe(true);
});

it("has right-handed, closed rings in −180…180", () => {
  for (const { features } of layers.list)
    for (const { id, geometry } of features) {
      if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon") continue;
      for (const rings of polygonsOf(geometry))
        for (const [index, ring] of rings.entries()) {
          expect(ring[0], id).toEqual(ring.at(-1));
          expect(Math.sign(ringKm2(ring)), `${id} ${index}`).toBe(index === 0 ? 1 : -1);
          expect(
            ring.every(([lon = 999, lat = 99]) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90),
            id,
          ).toBe(true);
        }
    }
});

it("divides the whole area, by fate and by hours, into areas that the ledger has too", () => {
  const whole = Number(layer("area").features[0]?.properties.area_km2);
  const sum = (name: "coverage" | "hours") =>
    layer(name).features.reduce((total, { properties }) => total + Number(properties.area_km2), 0);
  expect(Math.abs(sum("coverage") / whole - 1)).toBeLessThan(1e-4);
  expect(Math.abs(sum("hours") / whole - 1)).toBeLessThan(1e-4);
  for (const { properties } of layer("coverage").features)
    expect(Math.abs((100 * Number(properties.area_km2)) / whole - Number(properties.percent_of_area))).toBeLessThan(
      0.3,
    );
});

it("draws rings of held stations, at the radii of the watch", () => {
  const watch = watchOf(dataset, state);
  for (const { geometry, properties } of layer("rings").features) {
    const ring = watch.rings.get(String(properties.station));
    expect(properties.held).toBe(true);
    expect(properties.radius_km).toBeCloseTo(
      { low: ring?.lowKm, nominal: ring?.nominalKm, high: ring?.highKm }[String(properties.reach)] ?? Number.NaN,
      1,
    );
    const radius = Number(properties.radius_km);
    const cap = 2 * Math.PI * 6371.0088 ** 2 * (1 - Math.cos(radius / 6371.0088));
    if (geometry.type === "Polygon" || geometry.type === "MultiPolygon")
      expect(Math.abs(areaKm2(geometry) / cap - 1)).toBeLessThan(0.001);
  }
});

it("gives the same bytes twice, says who edited, and names what has no place", () => {
  const again = geojsonFiles(layersOf(dataset, state));
  expect(geojsonFiles(layers).map(({ text }) => text)).toEqual(again.map(({ text }) => text));
  const edited = layersOf(dataset, state, { edited: { author: "A. Reader" } });
  for (const { features } of edited.list)
    for (const { properties } of features) expect(properties).toMatchObject({ edited: true, author: "A. Reader" });
  expect(edited.about.note).toContain("Edited by A. Reader");
  expect(layer("fleets").leftOut).toContain("usa_sbirs");
  const held = layer("rings").features.map(({ properties }) => properties.station);
  for (const id of layer("rings").leftOut) expect(held).not.toContain(id);
});

it("compares with a baseline if the situation does", () => {
  const compared = layersOf(
    dataset,
    { ...state, compare: "baseline", objections: ["HUN"] },
    { baseline: { objections: [] } },
  );
  const fates = compared.list.find(({ name }) => name === "coverage")?.features ?? [];
  expect(fates.map(({ properties }) => properties.compared)).toContain("baseline and situation");
  expect(compared.about.situation).toContain("base.");
});

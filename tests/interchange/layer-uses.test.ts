import { strToU8 } from "fflate";
import { expect, it } from "vitest";
import { areaOfInterest } from "../../src/coverage/area-of-interest.js";
import { areaFrom } from "../../src/interchange/area-from.js";
import { geojsonFiles } from "../../src/interchange/geojson.js";
import { areaInput, areasOf, referenceOf, stationsOf } from "../../src/interchange/layer-uses.js";
import { layersOf } from "../../src/interchange/layers.js";
import { nodeXml } from "../../src/interchange/xml-in-node.js";
import { distanceKm } from "../../src/model/distance.js";
import { stationsOf as stationsIn } from "../../src/model/scenario-of.js";
import { DEFAULT_STATE } from "../../src/model/state.js";
import { dataset } from "../dataset.js";
import { collection, fixture, layerIn } from "./reading.js";

const mixed = layerIn(fixture("mixed.geojson"), "mixed.geojson");

it("finds the areas of a file, each with its name and where it is from", () => {
  expect(areasOf(mixed).map(({ name, source, geometry }) => [name, source, geometry.type])).toEqual([
    ["Odesa region", "mixed.geojson", "Polygon"],
    ["Two", "mixed.geojson", "Polygon"],
  ]);
});

it("makes one area of interest of all of them, which the checks of areas accept", () => {
  const area = areaInput(mixed);
  expect(area).toMatchObject({ name: "Mixed", input: { type: "MultiPolygon" } });
  expect(areaOfInterest(area?.input)).toHaveProperty("area");
});

it.each(["mixed.geojson", "by-ogr.kml", "by-libkml.kmz", "by-ogr-wkt.csv"])("reads an area from %s", (name) => {
  const area = areaFrom(fixture(name), name, { xml: nodeXml });
  expect("input" in area && areaOfInterest(area.input, area.name)).toHaveProperty("area");
});

it("says what a file without an area has", () => {
  const bytes = strToU8(collection({ type: "Point", coordinates: [30, 50] }));
  expect(areaFrom(bytes, "a.geojson")).toMatchObject({ problems: [{ message: "expected a polygon, got Point" }] });
});

it("takes points as stations, with direction and leg if the file says them", () => {
  const found = stationsOf(mixed);
  if ("problems" in found) throw new Error("refused");
  expect(found.others).toBe(2);
  expect(
    found.stations.map(({ id, name, lon, lat, orientationDeg, legLengthKm, source }) => [
      id,
      name,
      lon,
      lat,
      orientationDeg,
      legLengthKm,
      source,
    ]),
  ).toEqual([
    ["kyiv", "Київ", 30.5233, 50.45, 70, 90, "https://example.org/a"],
    ["2", "Leg", 23, 52.5, 0, 111.2, "mixed.geojson"],
    ["4", "Two", 24, 49, null, null, "mixed.geojson"],
    ["4-2", "Two", 25, 49, null, null, "mixed.geojson"],
  ]);
});

it("takes a line of two places as the legs between them, whatever its direction", () => {
  const ends = [
    [20, 50],
    [22, 51],
  ];
  const there = stationsOf(layerIn(collection({ type: "LineString", coordinates: ends }), "a.geojson"));
  const back = stationsOf(layerIn(collection({ type: "LineString", coordinates: [...ends].reverse() }), "a.geojson"));
  expect(there).toEqual(back);
  const [station] = "stations" in there ? there.stations : [];
  if (!station) throw new Error("no station");
  expect(station.legLengthKm).toBeCloseTo(distanceKm({ lon: 20, lat: 50 }, { lon: 22, lat: 51 }), 0);
  expect(station.orientationDeg).toBeGreaterThan(50);
  expect(station.orientationDeg).toBeLessThan(53);
  for (const [lon = 0, lat = 0] of ends)
    expect(distanceKm(station, { lon, lat })).toBeCloseTo(Number(station.legLengthKm) / 2, 1);
});

it("takes numbers from texts of tables, and none that no racetrack can have", () => {
  const table = 'lat,lon,orientation_deg,leg_length_km\n50,30,"270,5","80,25"\n50,30,-10,5000\n50,30,x,';
  const found = stationsOf(layerIn(table, "a.csv"));
  expect(
    "stations" in found && found.stations.map(({ orientationDeg, legLengthKm }) => [orientationDeg, legLengthKm]),
  ).toEqual([
    [90.5, 80.3],
    [170, null],
    [null, null],
  ]);
});

it("takes racetracks that we have written back as the stations that they are of", () => {
  const { list } = layersOf(dataset, DEFAULT_STATE);
  const written = geojsonFiles({
    ...layersOf(dataset, DEFAULT_STATE),
    list: list.filter(({ name }) => name === "racetracks"),
  });
  const [file] = written;
  if (!file) throw new Error("no file");
  const found = stationsOf(layerIn(file.bytes, file.name));
  if ("problems" in found) throw new Error("refused");
  const stations = stationsIn(dataset, DEFAULT_STATE);
  expect(found.others).toBe(0);
  expect(found.stations.length).toBe(list.find(({ name }) => name === "racetracks")?.features.length);
  for (const { name, lon, lat, orientationDeg, legLengthKm, properties } of found.stations) {
    const station = stations.find((one) => one.name === name);
    const orbit = dataset.orbits.find(({ id }) => id === station?.orbit);
    if (!station || !orbit) throw new Error(name);
    expect(distanceKm({ lon, lat }, orbit), name).toBeLessThan(1);
    expect(legLengthKm).toBeCloseTo(orbit.legLengthKm.nominal, 1);
    expect(orientationDeg).toBeCloseTo(orbit.orientationDeg.nominal % 180, 1);
    expect(properties.domain).toBe(station.domain);
  }
});

it("takes no name or source that a scenario refuses", () => {
  const features = [
    { name: "\ud800half", source: `https://example.org/${"x".repeat(300)}` },
    { name: "x".repeat(500), source: "\u202eevil" },
  ].map((properties) => ({ type: "Feature", properties, geometry: { type: "Point", coordinates: [24, 50] } }));
  const found = stationsOf(layerIn(JSON.stringify({ type: "FeatureCollection", features }), "a.geojson"));
  expect("stations" in found && found.stations.map(({ name, source }) => [name.slice(0, 8), source])).toEqual([
    ["half", "a.geojson"],
    ["xxxxxxxx", "evil"],
  ]);
});

it("takes everything as a reference layer, with names and no properties", () => {
  const { name, features } = referenceOf(mixed);
  expect(name).toBe("Mixed");
  expect(features).toHaveLength(mixed.features.length);
  expect(features[0]).toEqual({
    type: "Feature",
    id: "kyiv",
    properties: { name: "Київ" },
    geometry: { type: "Point", coordinates: [30.5233, 50.45] },
  });
});

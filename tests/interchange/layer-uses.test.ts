import { strToU8 } from "fflate";
import { expect, it } from "vitest";
import { areaOfInterest } from "../../src/coverage/area-of-interest.js";
import { unknownDomains } from "../../src/elements/import/station-commands.js";
import { areaFrom } from "../../src/interchange/area-from.js";
import { geojsonFiles } from "../../src/interchange/geojson.js";
import { stationsOf } from "../../src/interchange/layer-stations.js";
import { areaInput, areasOf, referenceOf } from "../../src/interchange/layer-uses.js";
import { layersOf } from "../../src/interchange/layers.js";
import { writeLayers } from "../../src/interchange/write.js";
import { nodeXml } from "../../src/interchange/xml-in-node.js";
import { addEditing } from "../../src/model/apply-scenario.js";
import { distanceKm } from "../../src/model/distance.js";
import { EDITING } from "../../src/model/edited.js";
import { packEdits } from "../../src/model/pack-edits.js";
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
  expect("stations" in found && found.unusable).toEqual([
    { property: "leg_length_km", count: 1, example: 'a 2: "5000"' },
    { property: "orientation_deg", count: 1, example: 'a 3: "x"' },
  ]);
});

it("counts what a file says of stations and no station can have, with the first of each", () => {
  const feature = (name: string, properties: object, geometry: object = { type: "Point", coordinates: [24, 50] }) => ({
    type: "Feature",
    properties: { name, ...properties },
    geometry,
  });
  const line = (...coordinates: number[][]) => ({ type: "LineString", coordinates });
  const features = [
    feature("A", { leg_km: 0.5, orientation_deg: "north", domain: "AIR" }),
    feature("B", { leg_km: -1, orientation_deg: true, domain: 7 }),
    feature("C", { leg_km: "", orientation_deg: null, domain: " " }),
    feature("D", { leg_km: 80, orientation_deg: 400, domain: "tanker" }),
    feature("E", {}, line([20, 50], [40, 50])),
    feature("F", { leg_km: 5000, orientation_deg: 10 }, line([20, 50], [21, 50], [21, 51], [20, 50])),
    feature(
      "G",
      { leg_km: "x" },
      { type: "Polygon", coordinates: [line([20, 50], [21, 50], [21, 51], [20, 50]).coordinates] },
    ),
  ];
  const found = stationsOf(layerIn(JSON.stringify({ type: "FeatureCollection", features }), "a.geojson"));
  if ("problems" in found) throw new Error("refused");
  expect(found.stations.map(({ name }) => name)).toEqual(["A", "B", "C", "D", "E"]);
  expect(found.others).toBe(2);
  expect(found.unusable).toEqual([
    { property: "orientation_deg", count: 2, example: 'A: "north"' },
    { property: "leg_km", count: 4, example: "A: 0.5" },
  ]);
  expect(unknownDomains(found.stations)).toEqual([{ property: "domain", count: 2, example: 'A: "AIR"' }]);
});

/** Racetracks as we write them when one of them crosses the antimeridian: all have several parts then. */
const crossing = () => {
  addEditing(EDITING);
  const edits = packEdits([{ do: "move", station: "ro-moldova", lon: 179.9, lat: 60, source: "my assumption" }]);
  const layers = layersOf(dataset, { ...DEFAULT_STATE, edits });
  return { ...layers, list: layers.list.filter(({ name }) => name === "racetracks") };
};

it.each(["geojson", "kml"] as const)(
  "takes a racetrack across the antimeridian back as one station, from %s",
  (format) => {
    const layers = crossing();
    const [file] = writeLayers(layers, [format]);
    const tracks = layers.list[0]?.features ?? [];
    expect(new Set(tracks.map(({ geometry }) => geometry.type))).toEqual(new Set(["MultiLineString"]));
    const found = stationsOf(layerIn(file?.bytes ?? "", file?.name ?? ""));
    if ("problems" in found) throw new Error("refused");
    expect([found.others, found.unusable]).toEqual([0, []]);
    expect(found.stations.map(({ name }) => name)).toEqual(tracks.map(({ properties }) => properties.name));
    const moved = found.stations.find(
      ({ name }) => name === tracks.find(({ id }) => id === "ro-moldova")?.properties.name,
    );
    if (!moved) throw new Error("no station");
    expect(distanceKm(moved, { lon: 179.9, lat: 60 })).toBeLessThan(1);
    const { orientation_deg, leg_km } = tracks.find(({ id }) => id === "ro-moldova")?.properties ?? {};
    expect([moved.orientationDeg, moved.legLengthKm]).toEqual([orientation_deg, leg_km]);
  },
);

it("takes each line of two places in lines of several parts, and one over the antimeridian as one", () => {
  const coordinates = [
    [
      [20, 50],
      [21, 50],
    ],
    [
      [179, 50],
      [180, 50],
    ],
    [
      [-180, 50],
      [-179, 50],
    ],
    [
      [10, 10],
      [11, 10],
    ],
  ];
  const found = stationsOf(layerIn(collection({ type: "MultiLineString", coordinates }), "a.geojson"));
  if ("problems" in found) throw new Error("refused");
  expect(found.stations.map(({ lon }) => lon)).toEqual([20.5, 180, 10.5]);
  expect(found.stations[1]?.legLengthKm).toBeCloseTo(distanceKm({ lon: 179, lat: 50 }, { lon: -179, lat: 50 }), 0);
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

import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { areaOfInterest } from "../../src/coverage/area-of-interest.js";
import { areaFrom } from "../../src/interchange/area-from.js";
import { cutLine, goesAround } from "../../src/interchange/around.js";
import { hasLatitudeFirst, swappedLayer } from "../../src/interchange/latitude-first.js";
import { stationsOf } from "../../src/interchange/layer-stations.js";
import { MOST_FEATURES, MOST_LAYER_BYTES } from "../../src/interchange/read-parts.js";
import { collection, gpxOf, kmlOf, layerIn, leftOf, placemark, reading, refusal, warningsOf } from "./reading.js";

const point = (lon: number, lat: number) => ({ type: "Point", coordinates: [lon, lat] });
const KYIV = point(30.5, 50.4);

describe("places", () => {
  it("leaves out poles and places that are none, under their names", () => {
    const layer = layerIn(
      collection(KYIV, point(0, 90), point(0, -85.1), point(0, 91), point(400, 0), {
        type: "Point",
        coordinates: ["30", 50],
      }),
      "a.geojson",
    );
    expect(layer.features).toHaveLength(1);
    expect(leftOf(layer)).toEqual({ pole: 2, "bad-place": 3 });
  });

  it("turns places past the antimeridian back, and cuts lines and areas there", () => {
    const line = (...coordinates: number[][]) => ({ type: "LineString", coordinates });
    const box = (west: number, east: number) => ({
      type: "Polygon",
      coordinates: [
        [
          [west, 50],
          [east, 50],
          [east, 52],
          [west, 52],
          [west, 50],
        ],
      ],
    });
    const layer = layerIn(
      collection(
        KYIV,
        point(190, 10),
        line([170, 10], [-170, 20]),
        line([170, 10], [190, 20], [170, 30]),
        box(170, 190),
        box(170, -170),
      ),
      "a.geojson",
    );
    expect(warningsOf(layer)).toEqual({ antimeridian: 5 });
    const [, turned, short, back, wide, same] = layer.features.map(({ geometry }) => geometry);
    expect(turned).toEqual(point(-170, 10));
    const half = [
      [
        [170, 10],
        [180, 15],
      ],
      [
        [-180, 15],
        [-170, 20],
      ],
    ];
    expect(short).toEqual({ type: "MultiLineString", coordinates: half });
    expect(back?.type === "MultiLineString" && back.coordinates).toHaveLength(3);
    expect(wide?.type).toBe("MultiPolygon");
    expect(same).toEqual(wide);
    for (const { geometry } of layer.features) expect(JSON.stringify(geometry)).not.toMatch(/\b19\d/);
    const bytes = strToU8(collection(box(170, 190)));
    const area = areaFrom(bytes, "a.geojson");
    expect("input" in area && areaOfInterest(area.input)).toHaveProperty("area");
  });

  it("keeps the length of every line that it cuts, whichever way it winds around the earth", () => {
    const steps = fc.array(fc.tuple(fc.integer({ min: -170, max: 170 }), fc.integer({ min: -80, max: 80 })), {
      minLength: 1,
      maxLength: 30,
    });
    const kept = fc.property(fc.integer({ min: -180, max: 180 }), steps, (start, moves) => {
      const path = [[start, 0]];
      for (const [east, lat] of moves) path.push([(path.at(-1)?.[0] ?? 0) + east, lat]);
      const written = path.map(([x = 0, y = 0]) => [x - 360 * Math.round(x / 360), y]);
      const parts = cutLine(written);
      const east = (line: readonly (readonly number[])[]) =>
        line.slice(1).reduce((sum, [x = 0], index) => sum + Math.abs(x - (line[index]?.[0] ?? 0)), 0);
      expect(parts.flat().every(([x = 999]) => Math.abs(x) <= 180)).toBe(true);
      expect(parts.some(goesAround)).toBe(false);
      expect(parts.reduce((sum, part) => sum + east(part), 0)).toBeCloseTo(east(path), 6);
    });
    fc.assert(kept, { numRuns: 1000 });
  });

  it("leaves an area of the whole map and one in two parts as they are", () => {
    const world = {
      type: "Polygon",
      coordinates: [
        [
          [-180, -60],
          [180, -60],
          [180, 60],
          [-180, 60],
          [-180, -60],
        ],
      ],
    };
    const parts = {
      type: "MultiPolygon",
      coordinates: [
        [
          [
            [170, 0],
            [180, 0],
            [180, 5],
            [170, 0],
          ],
        ],
        [
          [
            [-180, 0],
            [-170, 0],
            [-180, 5],
            [-180, 0],
          ],
        ],
      ],
    };
    const layer = layerIn(collection(world, parts), "a.geojson");
    expect(layer.features.map(({ geometry }) => geometry)).toEqual([world, parts]);
    expect(layer.warnings).toEqual([]);
  });

  it("closes rings, and says so", () => {
    const open = {
      type: "Polygon",
      coordinates: [
        [
          [30, 50],
          [31, 50],
          [31, 51],
        ],
      ],
    };
    const layer = layerIn(
      collection(open, {
        type: "Polygon",
        coordinates: [
          [
            [30, 50],
            [31, 50],
          ],
        ],
      }),
      "a.geojson",
    );
    expect(layer.features[0]?.geometry.coordinates).toEqual([
      [
        [30, 50],
        [31, 50],
        [31, 51],
        [30, 50],
      ],
    ]);
    expect(warningsOf(layer)).toEqual({ unclosed: 1 });
    expect(leftOf(layer)).toEqual({ "too-short": 1 });
  });

  it("warns of latitude first without swapping anything; swapped it is right", () => {
    const layer = layerIn(
      collection(point(50.4, 30.5), point(46.5, 30.7), point(44.6, 33.5), point(45.3, 36.5)),
      "a.geojson",
    );
    expect(warningsOf(layer)).toEqual({ "latitude-first": 4 });
    expect(layer.warnings[0]?.message).toContain("swapped longitude 30.50, latitude 50.40");
    expect(layer.features[0]?.geometry.coordinates).toEqual([50.4, 30.5]);
    const swapped = swappedLayer(layer);
    expect(swapped.features[0]?.geometry.coordinates).toEqual([30.5, 50.4]);
    expect(swapped.warnings).toEqual([]);
    expect(hasLatitudeFirst(swapped.features)).toBe(false);
    const table = layerIn("lat,lon\n30.5,50.4", "a.csv");
    expect(warningsOf(table)).toEqual({ "latitude-first": 1 });
  });

  it("does not warn if one place is in Europe, or none is either way", () => {
    for (const others of [[point(50.4, 30.5), KYIV], [point(-100, 40)], [point(120, 30)]])
      expect(layerIn(collection(...others), "a.geojson").warnings).toEqual([]);
  });
});

describe("names", () => {
  const named = (...all: { id?: unknown; name?: unknown }[]) =>
    JSON.stringify({
      type: "FeatureCollection",
      features: all.map(({ id, name }) => ({ type: "Feature", id, properties: { name }, geometry: KYIV })),
    });

  it("renames duplicate ids and says so", () => {
    const layer = layerIn(named({ id: "a" }, { id: "a" }, { id: "a-2" }, { id: 7 }, { id: "7" }, {}), "a.geojson");
    const ids = layer.features.map(({ id }) => id);
    expect(new Set(ids).size).toBe(6);
    expect(ids.slice(0, 2)).toEqual(["a", "a-2"]);
    expect(warningsOf(layer)).toEqual({ "duplicate-id": 3 });
    expect(layer.warnings[0]?.message).toContain("features[1]: a");
  });

  it("removes signs that hide or turn text, says so, and keeps markup as text", () => {
    const hostile = "\u202egnihton\u0000\u001b[31m<img src=x onerror=alert(1)>";
    const layer = layerIn(
      named({ name: hostile }, { name: "ok\nline" }, { name: "x".repeat(5000) }),
      `${hostile}.geojson`,
    );
    expect(layer.features[0]?.name).toBe("gnihton[31m<img src=x onerror=alert(1)>");
    expect(layer.features[1]?.name).toBe("ok line");
    expect(layer.features[2]?.name).toHaveLength(121);
    expect(warningsOf(layer)["hidden-signs"]).toBeGreaterThan(0);
    expect(leftOf(layer)["long-text"]).toBeGreaterThan(0);
    expect(JSON.stringify([layer.file, layer.name, layer.features])).not.toMatch(/\u202e|\\u0000|\\u001b/);
  });
});

describe("collections in collections", () => {
  const nested = (...features: unknown[]) => ({ type: "FeatureCollection", features });
  const kyiv = { type: "Feature", properties: {}, geometry: KYIV };
  const problemsIn = (value: unknown) => {
    const read = reading(JSON.stringify(value), "a.geojson");
    return "problems" in read ? read.problems.map(({ path, message }) => [path, message]) : read.features.length;
  };
  const deep = (levels: number): unknown => (levels === 0 ? kyiv : nested(kyiv, deep(levels - 1)));

  it("are read as far as eight, and refused if they are deeper", () => {
    expect(problemsIn(deep(8))).toBe(9);
    const at = Array(8).fill("features[1]").join(".");
    expect(problemsIn(deep(9))).toEqual([[at, "expected collections at most 8 deep, got a deeper one"]]);
  });

  it("are refused, with their path, if they have no list of features, or too many", () => {
    expect(problemsIn(nested(kyiv, { ...nested(), features: "x" }))).toEqual([
      ["features[1].features", 'expected a list of features, got "x"'],
    ]);
    expect(problemsIn(nested(nested(kyiv, { type: "FeatureCollection" })))).toEqual([
      ["features[0].features[1].features", "expected a list of features, got undefined"],
    ]);
    expect(problemsIn(nested(kyiv, nested(...Array(MOST_FEATURES + 1).fill(1))))).toEqual([
      ["features[1]", `expected at most ${MOST_FEATURES} features, got ${MOST_FEATURES + 1}`],
    ]);
  });
});

describe("limits", () => {
  it("takes 500 stations and refuses 501 by name", () => {
    const many = (count: number) =>
      layerIn(collection(...Array.from({ length: count }, (_, i) => point(20 + i / 100, 50))), "a.geojson");
    const stations = stationsOf(many(500));
    expect("stations" in stations && stations.stations).toHaveLength(500);
    expect(stationsOf(many(501))).toMatchObject({
      problems: [{ code: "layer-stations", message: expect.stringContaining("501") }],
    });
  });

  it("refuses a file over 20 MB, too many features, too many corners", () => {
    expect(refusal(new Uint8Array(MOST_LAYER_BYTES + 1), "a.kml")).toEqual(["too-large"]);
    expect(refusal(collection(...Array.from({ length: MOST_FEATURES + 1 }, () => KYIV)), "a.geojson")).toEqual([
      "layer-features",
    ]);
    expect(refusal(`lat,lon\n${"50,30\n".repeat(MOST_FEATURES + 1)}`, "a.csv")).toEqual(["layer-features"]);
    const line = { type: "LineString", coordinates: Array.from({ length: 200_001 }, (_, i) => [i / 10_000, 50]) };
    expect(refusal(collection(line), "a.geojson")).toEqual(["layer-vertices"]);
  });

  it("refuses other encodings and files of another kind", () => {
    expect(refusal(new Uint8Array([0xff, 0xfe, 0x3c, 0, 0x6b, 0]), "a.kml")).toEqual(["encoding"]);
    expect(refusal(new Uint8Array([0xc3, 0x28]), "a.csv")).toEqual(["encoding"]);
    expect(refusal("<html><body/></html>", "a.kml")).toEqual(["layer-type"]);
    const geoPackage = reading("SQLite format 3\u0000", "a.gpkg");
    expect("problems" in geoPackage && geoPackage.problems[0]?.message).toContain(
      "got a GeoPackage: save it as GeoJSON",
    );
    expect(refusal(new Uint8Array([0, 0, 0x27, 0x0a, 0, 0, 0, 0]), "a.shp")).toEqual(["layer-type"]);
    expect(refusal(zipSync({ "[Content_Types].xml": strToU8("<Types/>") }), "a.xlsx")).toEqual(["layer-type"]);
    expect(refusal("<gml:FeatureCollection xmlns:gml='http://www.opengis.net/gml'/>", "a.gml")).toEqual(["layer-type"]);
    expect(refusal("<kml", "a.kml")).toEqual(["layer-xml"]);
    expect(refusal('<k:kml xmlns:k="http://www.opengis.net/kml/2.2"/>', "a.kml")).toEqual(["layer-type"]);
  });
});

/** An archive whose directory says that each file has so many bytes when unpacked. */
function saying(archive: Uint8Array, bytes: number): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  for (let at = 0; at < archive.length - 46; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, bytes, true);
  return archive;
}

describe("archives and documents made to do harm", () => {
  it("refuses zip bombs before they are unpacked: by size, by how much a file grows, by the number of files", () => {
    const bomb = zipSync({ "doc.kml": new Uint8Array(30_000_000) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(refusal(bomb, "a.kmz")).toEqual(["layer-bomb"]);
    // 110 files that say they have a million bytes each: together too many, though none of them grows too much.
    const pieces = zipSync(
      Object.fromEntries(Array.from({ length: 110 }, (_, i) => [`${i}.png`, new Uint8Array(20_000)])),
    );
    expect(refusal(saying(pieces, 1_000_000), "a.kmz")).toEqual(["layer-bomb"]);
    const many = Array.from({ length: 1001 }, (_, i) => [`${i}.png`, new Uint8Array(1)]);
    expect(refusal(zipSync(Object.fromEntries(many), { level: 0 }), "a.kmz")).toEqual(["layer-bomb"]);
  });

  it("unpacks no more of an archive than it says, if it lies about its size", () => {
    const text = kmlOf(`${placemark("A")}${" ".repeat(5_000_000)}`);
    const bomb = zipSync({ "doc.kml": strToU8(text) });
    expect(refusal(saying(bomb, 1000), "a.kmz")).toEqual(["layer-xml"]);
  });

  it("refuses document types: external entities and entities that grow", () => {
    const external = '<?xml version="1.0"?>\n<!-- x -->\n<!DOCTYPE kml [<!ENTITY e SYSTEM "file:///etc/passwd">]>\n';
    expect(refusal(`${external}${kmlOf(placemark("&e;")).replace(/^.*\n/, "")}`, "a.kml")).toEqual(["layer-doctype"]);
    const laughs = '<!DOCTYPE gpx [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    expect(refusal(gpxOf("<name>&b;</name>").replace("?>", `?>${laughs}`), "a.gpx")).toEqual(["layer-doctype"]);
    const inKmz = zipSync({ "doc.kml": strToU8(`<!doctype kml>${kmlOf("")}`) });
    expect(refusal(inKmz, "a.kmz")).toEqual(["layer-doctype"]);
    expect(refusal(kmlOf(placemark("&e;")), "a.kml")).toEqual(["layer-xml"]);
  });

  it("reads the word DOCTYPE in a description as text", () => {
    const description =
      "<Placemark><name>A</name><description><![CDATA[<!DOCTYPE html>x]]></description><Point><coordinates>30,50</coordinates></Point></Placemark>";
    expect(layerIn(kmlOf(description), "a.kml").features[0]?.name).toBe("A");
  });

  it("refuses what is nested too deep, or has too many elements, before it is parsed", () => {
    const nested = (deep: number) => kmlOf("<Folder>".repeat(deep) + placemark("A") + "</Folder>".repeat(deep));
    expect(layerIn(nested(400), "a.kml").features).toHaveLength(1);
    expect(refusal(nested(600), "a.kml")).toEqual(["layer-elements"]);
    expect(refusal(nested(500_000), "a.kml")).toEqual(["layer-elements"]);
    expect(refusal(kmlOf("<a/>".repeat(500_001)), "a.kml")).toEqual(["layer-elements"]);
    expect(refusal(gpxOf("<a>".repeat(1_000_000)), "a.gpx")).toEqual(["layer-elements"]);
    // Lines of text in a description are no elements.
    const lines = `<Placemark><description><![CDATA[${"<br>".repeat(2000)}]]></description><!-- ${"<a>".repeat(2000)} -->${placemark("A").slice(11)}`;
    expect(layerIn(kmlOf(lines), "a.kml").features).toHaveLength(1);
    expect(refusal("[".repeat(100_000), "a.geojson")).toHaveLength(1);
    let inside: unknown = KYIV;
    for (let i = 0; i < 1000; i++) inside = { type: "GeometryCollection", geometries: [inside] };
    expect(refusal(JSON.stringify(inside), "a.geojson")).toContain("layer-unknown-geometry");
  });
});

it("never throws and loses nothing in silence, whatever bytes or values it is given", () => {
  const json = fc.jsonValue({ maxDepth: 5 }).map((value) => JSON.stringify(value));
  const geometry = fc.record({
    type: fc.constantFrom("Point", "LineString", "Polygon", "MultiPolygon", "GeometryCollection", "X"),
    coordinates: fc.jsonValue({ maxDepth: 4 }),
  });
  const sound = fc.property(
    fc.oneof(
      fc.uint8Array({ maxLength: 200 }).map((bytes) => ["a.csv", bytes] as const),
      fc
        .oneof(
          json,
          fc.array(geometry, { maxLength: 5 }).map((all) => collection(...all)),
          fc.string().map(kmlOf),
          fc.string().map(gpxOf),
        )
        .map((text) => ["a", strToU8(text)] as const),
    ),
    ([name, bytes]) => {
      const read = reading(bytes, name);
      if ("problems" in read) expect(read.problems.length).toBeGreaterThan(0);
      else expect(read.features.length).toBeGreaterThan(0);
    },
  );
  fc.assert(sound, { numRuns: 1500 });
  const counted = fc.property(fc.array(geometry, { minLength: 1, maxLength: 8 }), (all) => {
    const layer = reading(collection(KYIV, ...all), "a.geojson");
    if ("problems" in layer) throw new Error("refused");
    const lost = layer.left.filter(({ what }) => what !== "elevation").reduce((sum, { count }) => sum + count, 0);
    expect(layer.features.length - 1 + lost).toBeGreaterThanOrEqual(all.length);
  });
  fc.assert(counted, { numRuns: 1000 });
});

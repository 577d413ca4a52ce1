import { kml } from "@tmcw/togeojson";
import type { Geometry, Position } from "geojson";
import { describe, expect, it } from "vitest";
import type { LayerFeature } from "../../src/interchange/layer.js";
import { legendSvg } from "../../src/interchange/legend-svg.js";
import { patrolsOf } from "../../src/interchange/patrols.js";
import { formatsOf, LAYER_FORMATS, writeLayers, zipFiles } from "../../src/interchange/write.js";
import { zipOf } from "../../src/interchange/zip.js";
import { elements, fileOf, files, LEGEND, layers, textIn, unpacked, xmlOf } from "./written.js";

const all = layers.list.flatMap(({ features }) => features);

/** Places of a geometry in order, parts of a collection included. */
function places(geometry: Geometry): Position[] {
  if (geometry.type === "GeometryCollection") return geometry.geometries.flatMap(places);
  const flat = (value: unknown): Position[] =>
    Array.isArray(value) && typeof value[0] === "number" ? [value as Position] : (value as unknown[]).flatMap(flat);
  return flat(geometry.coordinates);
}

describe("GeoJSON → KML → GeoJSON", () => {
  const back = kml(xmlOf(fileOf("coalition-map.kml").text ?? "") as never).features;

  it("keeps every feature with its geometry to 1e-7 degrees", () => {
    expect(back).toHaveLength(all.length);
    for (const [index, feature] of all.entries()) {
      const now = places(back[index]?.geometry as Geometry);
      const then = places(feature.geometry);
      expect(now.length, feature.id).toBe(then.length);
      for (const [at, [lon = 0, lat = 0]] of then.entries()) {
        expect(Math.abs((now[at]?.[0] ?? 999) - lon), feature.id).toBeLessThan(1e-7);
        expect(Math.abs((now[at]?.[1] ?? 999) - lat), feature.id).toBeLessThan(1e-7);
      }
    }
  });

  it("keeps every property, as text", () => {
    const textOf = (feature: LayerFeature) =>
      Object.entries(feature.properties).filter(([, value]) => value !== null && value !== "");
    for (const [index, feature] of all.entries())
      for (const [key, value] of textOf(feature))
        expect(String(back[index]?.properties?.[key]), `${feature.id}.${key}`).toBe(String(value));
  });
});

describe("KML", () => {
  const document = xmlOf(fileOf("coalition-map.kml").text ?? "");

  it("has a folder a layer, a style for each placemark, and the caveat in each description", () => {
    const used = layers.list.filter(({ features }) => features.length > 0);
    expect(elements(document, "Folder").map((folder) => elements(folder, "name")[0]?.textContent)).toEqual(
      used.map(({ title }) => title),
    );
    const styles = new Set(elements(document, "Style").map((style) => style.getAttribute("id")));
    for (const placemark of elements(document, "Placemark")) {
      const url = elements(placemark, "styleUrl")[0]?.textContent ?? "";
      expect(styles, placemark.getAttribute("id") ?? "").toContain(url.slice(1));
      expect(elements(placemark, "description")[0]?.textContent).toContain(layers.about.note.slice(0, 40));
    }
  });

  it("has the elements of folders and placemarks in the order of the format", () => {
    const order = ["name", "visibility", "description", "styleUrl", "ExtendedData"];
    for (const one of [...elements(document, "Folder"), ...elements(document, "Placemark")]) {
      const names = Array.from(one.childNodes, ({ nodeName }) => nodeName).filter((name) => order.includes(name));
      expect(names).toEqual(order.filter((name) => names.includes(name)));
      expect(names[0]).toBe("name");
    }
  });

  it("asks no server for anything", () => {
    for (const { name, text = "", bytes } of files.filter(({ name }) => /kml|kmz/.test(name))) {
      const doc = name.endsWith("kmz") ? textIn(unpacked(bytes).get("doc.kml")) : text;
      const hrefs = elements(xmlOf(doc), "href").map((href) => href.textContent);
      expect(hrefs.filter((href) => !/^files\/[a-z]+\.png$/.test(href ?? ""))).toEqual([]);
      expect(elements(xmlOf(doc), "NetworkLink")).toEqual([]);
    }
  });

  it("has its pictures in the KMZ, and a legend only with its picture", () => {
    const packed = unpacked(fileOf("coalition-map.kmz").bytes);
    expect([...packed.keys()]).toEqual(["doc.kml", "files/dot.png", "files/legend.png"]);
    expect(packed.get("files/legend.png")).toEqual(LEGEND.png);
    const doc = textIn(packed.get("doc.kml"));
    for (const [, path = ""] of doc.matchAll(/<href>([^<]*)<\/href>/g)) expect([...packed.keys()]).toContain(path);
    expect(doc).toContain("<ScreenOverlay>");
    const [bare] = writeLayers(layers, ["kmz"]);
    expect([...unpacked(bare?.bytes ?? new Uint8Array()).keys()]).toEqual(["doc.kml", "files/dot.png"]);
    expect(textIn(unpacked(bare?.bytes ?? new Uint8Array()).get("doc.kml"))).not.toContain("ScreenOverlay");
  });

  it("names in its legend what is drawn", () => {
    const { svg } = legendSvg(layers);
    expect(() => xmlOf(svg)).not.toThrow();
    expect(svg).toContain("Notional");
    expect(svg).toContain("Lost");
    expect(svg).not.toContain("Gained");
  });
});

describe("CZML", () => {
  type Packet = Record<string, unknown> & {
    id: string;
    availability?: string[];
    position?: { cartographicDegrees: number[] };
  };
  const packets = JSON.parse(fileOf("coalition-map.czml").text ?? "") as Packet[];
  const seconds = (interval: string) => {
    const [from = "", to = ""] = interval.split("/");
    return (Date.parse(to) - Date.parse(from)) / 1000;
  };

  it("begins with a document whose clock runs for 24 hours from the as-of date", () => {
    const [document] = packets;
    expect(document).toMatchObject({ id: "document", version: "1.0" });
    const { interval } = (document?.clock ?? { interval: "" }) as { interval: string };
    expect(interval.startsWith(layers.about.asOf)).toBe(true);
    expect(seconds(interval)).toBe(86_400);
    expect(new Set(packets.map(({ id }) => id)).size).toBe(packets.length);
    const ids = new Set(packets.map(({ id }) => id));
    for (const { parent } of packets) if (parent !== undefined) expect(ids).toContain(parent);
  });

  it("shows each aircraft for its share of the day and no longer", () => {
    for (const { id, holders } of layers.flown)
      for (const { fleet, share } of holders) {
        const packet = packets.find((one) => one.id === `aircraft/${id}/${fleet}`);
        const flown = (packet?.availability ?? []).reduce((sum, interval) => sum + seconds(interval), 0);
        expect(flown / 86_400, `${id} ${fleet}`).toBeCloseTo(share, 4);
        const { cartographicDegrees: samples = [] } = packet?.position ?? {};
        const times = samples.filter((_, index) => index % 4 === 0);
        expect(times.length).toBeGreaterThan(4);
        for (let index = 1; index < times.length; index++)
          expect((times[index] ?? 0) >= (times[index - 1] ?? 0), id).toBe(true);
      }
  });

  it("shows a ring only while its station is held", () => {
    const rings = packets.filter(({ id }) => id.startsWith("rings/"));
    expect(rings.length).toBeGreaterThan(0);
    for (const { id, availability = [] } of rings) {
      const station = layers.flown.find((one) => id.startsWith(`rings/${one.id}/`));
      const share = patrolsOf(station?.holders ?? []).reduce((sum, { fromS, toS }) => sum + toS - fromS, 0) / 86_400;
      expect(availability.reduce((sum, interval) => sum + seconds(interval), 0) / 86_400, id).toBeCloseTo(share, 4);
    }
  });
});

describe("Cursor on Target", () => {
  const events = elements(xmlOf(fileOf("coalition-map.cot.xml").text ?? ""), "event");

  it("has what each event needs, with the day's own times, as a simulation", () => {
    expect(events.length).toBeGreaterThan(100);
    for (const event of events) {
      const has = (name: string) => event.getAttribute(name) ?? "";
      expect(has("type")).toMatch(/^(a-f-[AG](-[A-Z])+|b-m-p-s-m|u-d-c-c|u-d-f)$/);
      expect(["m-s", "h-t"]).toContain(has("how"));
      expect([has("version"), has("opex")]).toEqual(["2.0", "s-coalition-map"]);
      expect(has("time")).toBe(`${layers.about.asOf}T00:00:00.000Z`);
      expect(Date.parse(has("stale")) - Date.parse(has("start"))).toBe(86_400_000);
      const [point] = elements(event, "point");
      for (const name of ["lat", "lon", "hae", "ce", "le"])
        expect(Number.isFinite(Number(point?.getAttribute(name) || "x")), name).toBe(true);
      expect(elements(event, "remarks")[0]?.textContent).toContain(layers.about.note.slice(0, 40));
    }
    expect(new Set(events.map((event) => event.getAttribute("uid"))).size).toBe(events.length);
  });

  it("says that a station is not held all day only of one that is not", () => {
    const shares = [0.5, 0.9999, 1];
    const [station] = layers.list.find(({ name }) => name === "stations")?.features ?? [];
    if (!station) throw new Error("no station");
    const features = shares.map((share, index) => ({
      ...station,
      id: `${index}`,
      properties: { ...station.properties, share_of_day: share },
    }));
    const list = layers.list.map((layer) => ({ ...layer, features: layer.name === "stations" ? features : [] }));
    const file = fileOf("coalition-map.cot.xml", writeLayers({ ...layers, list }, ["cot"]));
    const remarks = elements(xmlOf(file.text ?? ""), "remarks").map(({ textContent }) => textContent ?? "");
    expect(remarks.map((text) => text.slice(0, text.indexOf(".", 12) + 1))).toEqual([
      "Held for 12 h of the day on average, not all day.",
      "Held for nearly 24 h of the day on average, not all day.",
      "Held all day.",
    ]);
  });

  it("shows an unfilled station as a marker, not as an aircraft", () => {
    for (const { id, properties } of layers.list.find(({ name }) => name === "stations")?.features ?? []) {
      const type = events
        .find((one) => one.getAttribute("uid") === `coalition-map.stations.${id}`)
        ?.getAttribute("type");
      expect(type?.startsWith("a-f-A"), id).toBe(properties.held === true);
    }
  });

  it("is also a package in which the list names every file", () => {
    const packed = unpacked(fileOf("coalition-map.tak.zip").bytes);
    const listed = elements(xmlOf(textIn(packed.get("MANIFEST/manifest.xml"))), "Content").map((one) =>
      one.getAttribute("zipEntry"),
    );
    expect([...packed.keys()].filter((name) => name.endsWith(".cot"))).toEqual(listed);
    expect(listed).toHaveLength(events.length);
    for (const name of listed) expect(xmlOf(textIn(packed.get(name ?? ""))).documentElement?.tagName).toBe("event");
  });
});

describe("all formats", () => {
  it("give the same bytes again, in any time zone", () => {
    const again = writeLayers(layers, LAYER_FORMATS, { legend: LEGEND });
    for (const { name, bytes } of files) expect(Buffer.compare(bytes, fileOf(name, again).bytes), name).toBe(0);
    const zone = process.env.TZ;
    try {
      const made = ["Pacific/Kiritimati", "America/Los_Angeles"].map((TZ) => {
        process.env.TZ = TZ;
        return Buffer.from(zipOf([{ name: "a.txt", bytes: Uint8Array.of(1, 2, 3) }])).toString("hex");
      });
      expect(made[0]).toBe(made[1]);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it("go into one zip", () => {
    expect([...unpacked(zipFiles(files).bytes).keys()]).toEqual(files.map(({ name }) => name));
  });

  it("are chosen by name, in a text or a list, each once; what is unknown is quoted", () => {
    expect(formatsOf("kmz, geojson,kmz")).toEqual({ formats: ["geojson", "kmz"] });
    expect(formatsOf(["czml"])).toEqual({ formats: ["czml"] });
    for (const bad of ["shp", "", "kmz,", ["kmz", 7], [], null, undefined, { x: 1 }])
      expect(formatsOf(bad), String(bad)).toHaveProperty("problems");
    expect(formatsOf("kmz,shp")).toMatchObject({
      problems: [{ path: "format", message: expect.stringContaining('got "shp"') }],
    });
  });
});

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { helpFor, LIMITS } from "../../src/cli/help.js";
import { geojsonFiles } from "../../src/interchange/geojson.js";
import { layersOf } from "../../src/interchange/layers.js";
import { DEFAULT_STATE, STATE_FIELDS } from "../../src/model/state.js";
import { dataset } from "../dataset.js";
import { textIn, unpacked } from "../interchange/written.js";
import { runHere } from "./run-here.js";

const root = mkdtempSync(join(tmpdir(), "coalition-map-layers-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const at = (name: string) => join(root, name);
const json = (path: string) => JSON.parse(readFileSync(at(path), "utf8"));

describe("coalition-map layers", () => {
  it("writes a GeoJSON file a layer, with ranges and the sources' addresses", async () => {
    const { code, out, err } = await runHere(["layers", "--domain", "signals", "--draws", "20", "-o", at("geo")]);
    expect([code, out.toString(), err]).toEqual([0, "", ""]);
    const names = readdirSync(at("geo"));
    expect(names).toHaveLength(11);
    expect(names.every((name) => name.endsWith(".geojson"))).toBe(true);
    const [lost] = json("geo/coverage.geojson").features;
    expect(lost.properties.percent_low).toBeLessThanOrEqual(lost.properties.percent_of_area);
    expect(lost.properties.sources).toMatch(/^https?:/);
    expect(json("geo/bases.geojson").features.length).toBeGreaterThan(10);
  });

  it("writes every format that is asked for, the same bytes each time", async () => {
    const write = (folder: string) =>
      runHere(["layers", "--format", "kmz,kml,czml,cot", "--us-isr", "off", "--draws", "0", "-o", at(folder)]);
    expect((await write("one")).code).toBe(0);
    expect((await write("two")).code).toBe(0);
    const names = [
      "coalition-map.cot.xml",
      "coalition-map.czml",
      "coalition-map.kml",
      "coalition-map.kmz",
      "coalition-map.tak.zip",
    ];
    expect(readdirSync(at("one"))).toEqual(names);
    for (const name of names)
      expect(Buffer.compare(readFileSync(at(`one/${name}`)), readFileSync(at(`two/${name}`))), name).toBe(0);
    const packed = unpacked(readFileSync(at("one/coalition-map.kmz")));
    expect(textIn(packed.get("doc.kml"))).toContain("<ScreenOverlay>");
    expect([...(packed.get("files/legend.png") ?? []).slice(1, 4)]).toEqual([0x50, 0x4e, 0x47]);
  });

  it("takes a scenario of one's own, and a folder for each of many states, whatever they are called", async () => {
    writeFileSync(at("mine.json"), JSON.stringify({ ...dataset.scenarios[0], id: "mine", state: { usIsr: "off" } }));
    expect((await runHere(["layers", "--scenario-file", at("mine.json"), "--draws", "0", "-o", at("own")])).code).toBe(
      0,
    );
    expect(json("own/rings.geojson").scenario).toBe("mine");
    writeFileSync(
      at("states.json"),
      JSON.stringify([
        { name: "../../x", state: { usIsr: "off" } },
        { name: "<script>", state: "domain=surface" },
      ]),
    );
    const { code } = await runHere(["layers", "--state", at("states.json"), "--draws", "0", "-o", at("many")]);
    expect(code).toBe(0);
    for (const folder of readdirSync(at("many"))) {
      expect(folder).toMatch(/^[\w-]+$/);
      expect(existsSync(at(`many/${folder}/stations.geojson`))).toBe(true);
    }
    expect(readdirSync(at("many"))).toHaveLength(2);
    expect(readdirSync(root).sort()).toEqual(["geo", "many", "mine.json", "one", "own", "states.json", "two"]);
  });

  it("refuses a format that it does not know, and no folder, and says so", async () => {
    for (const [args, told] of [
      [
        ["--format", "shp", "-o", at("no")],
        'coalition-map: --format: expected geojson, kmz, kml, czml, cot, got "shp"\n',
      ],
      [["--format", "kmz,,geojson", "-o", at("no")], 'got ""'],
      [["--format", "kmz\u202e", "-o", at("no")], 'got "kmz\\u202e"'],
      [[], "-o is missing"],
      [["-o", "-"], "-o is missing"],
    ] as const) {
      const { code, err } = await runHere(["layers", ...args]);
      expect(code, told).toBe(2);
      expect(err).toContain(told);
    }
    expect(existsSync(at("no"))).toBe(false);
  });
});

describe("the help of layers", () => {
  const written = (patch: object) =>
    geojsonFiles(layersOf(dataset, { ...DEFAULT_STATE, ...patch }))
      .map(({ text = "" }) => text.replace(/^"situation": .*$/m, ""))
      .join("");
  const OTHER = { reading: "contributors", shade: "hours", forceSize: 100_000, straits: "open" } as const;

  it("names the options that change nothing", () => {
    expect(Object.keys(LIMITS.layers ?? {})).toEqual(Object.keys(OTHER));
    const before = written({});
    for (const [key, value] of Object.entries(OTHER)) expect(written({ [key]: value }), key).toBe(before);
    for (const [key, value] of [
      ["component", "sea"],
      ["domain", "signals"],
      ["asOf", "latest"],
      ["usIsr", "off"],
    ] as const)
      expect(written({ [key]: value }), key).not.toBe(before);
    for (const { name } of STATE_FIELDS) expect(helpFor("layers")).toContain(`--${name}`);
  });
});

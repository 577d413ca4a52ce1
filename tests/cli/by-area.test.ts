import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { AreasLedger } from "../../src/coverage/ledger/areas-schema.js";
import type { Ledger } from "../../src/coverage/ledger/schema.js";
import { figureSvg } from "../../src/figure-node.js";
import { runHere as runWith } from "./run-here.js";

const runHere = async (...args: string[]) => {
  const { code, out, err } = await runWith(args);
  return { code, stdout: out.toString("utf8"), stderr: err };
};
const folder = mkdtempSync(join(tmpdir(), "by-area-"));
const square = (west: number, south: number) => [
  [
    [west, south],
    [west + 1, south],
    [west + 1, south + 1],
    [west, south + 1],
    [west, south],
  ],
];
const fileOf = (name: string, features: readonly object[]): string => {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify({ type: "FeatureCollection", features }));
  return path;
};
const polygon = (name: string, coordinates: unknown) => ({
  type: "Feature",
  properties: { name },
  geometry: { type: "Polygon", coordinates },
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const districts = fileOf("districts.geojson", [polygon("West", square(24, 49)), polygon("East", square(36, 49))]);

describe("ledger --by", () => {
  it("oblast gives a row for each of the 27, without ranges unless draws are asked for", async () => {
    const ledger = JSON.parse((await runHere("ledger", "--by", "oblast")).stdout) as AreasLedger;
    expect(ledger.areas).toHaveLength(27);
    expect(ledger.method.draws).toBe(0);
    const drawn = JSON.parse((await runHere("ledger", "--by", "oblast", "--draws", "20")).stdout) as AreasLedger;
    expect(drawn.areas.map(({ average }) => average.with.percent.low).every((low) => low !== null)).toBe(true);
  });

  it("gives a table as CSV and Markdown", async () => {
    const csv = (await runHere("ledger", "--by", "oblast", "--format", "csv", "--domain", "signals")).stdout;
    expect(csv.split("\r\n").filter(Boolean)).toHaveLength(29);
    expect(csv).toMatch(/^UA-43,Autonomous Republic of Crimea,signals,/m);
    expect((await runHere("ledger", "--by", "oblast", "--format", "md")).stdout).toContain("not control");
  });

  it("takes a file of polygons, each with its own name", async () => {
    const { stdout, code } = await runHere("ledger", "--by", districts);
    expect(code).toBe(0);
    const { by, areas } = JSON.parse(stdout) as AreasLedger;
    expect([by, ...areas.map(({ name }) => name)]).toEqual(["areas", "West", "East"]);
  });

  it("says what of a file it leaves out", async () => {
    const point = { type: "Feature", properties: { name: "P" }, geometry: { type: "Point", coordinates: [30, 50] } };
    const mixed = fileOf("mixed.geojson", [polygon("West", square(24, 49)), point]);
    const { stderr, code } = await runHere("ledger", "--by", mixed);
    expect(code).toBe(0);
    expect(stderr).toContain("left out: 1 × what is not a polygon");
  });

  it("names what is wrong with a file, and where", async () => {
    const bow = [
      [
        [24, 49],
        [25, 50],
        [25, 49],
        [24, 50],
        [24, 49],
      ],
    ];
    const { code, stderr } = await runHere("ledger", "--by", fileOf("bow.geojson", [polygon("Bow", bow)]));
    expect(code).toBe(1);
    expect(stderr).toContain("bow.geojson: features[0].geometry.coordinates");
  });

  it.each([
    [["--area", "MDA"], '--area "MDA": not with --by'],
    [["--table", "cities", "--format", "csv"], '--table "cities": not with --by'],
    [["--baseline", "us-isr=on"], "leave out --baseline"],
    [["--compare", "baseline"], "leave out --baseline"],
  ])("does not go with %j", async (more, message) => {
    const { code, stderr } = await runHere("ledger", "--by", "oblast", ...more);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  it.each(["UA-59", "ua-59", "MDA"])("points to --area for one area: %s", async (one) => {
    const { code, stderr } = await runHere("ledger", "--by", one);
    expect(code).toBe(2);
    expect(stderr).toContain(`--by "${one}": that is one area; use --area ${one.toUpperCase()}`);
  });

  it("names what it expects", async () => {
    const { code, stderr } = await runHere("ledger", "--by", "raion");
    expect(code).toBe(2);
    expect(stderr).toContain('expected oblast, or a file with polygons such as districts.geojson, got "raion"');
  });
});

describe("ledger --area", () => {
  it("takes the code of an oblast in lower case too", async () => {
    const { area } = JSON.parse((await runHere("ledger", "--area", "ua-59", "--draws", "0")).stdout) as Ledger;
    expect(area).toMatchObject({ id: "UA-59", name: "Sumy oblast" });
  });
});

describe("figure --by", () => {
  const shaded = ["figure", "--shade", "oblast", "--draws", "0", "--fonts", "none", "-o", "-"];

  it("shades coverage by the areas of a file, says whose they are, and credits no oblasts", async () => {
    const { stdout, code, stderr } = await runHere(...shaded, "--by", districts);
    expect(code, stderr).toBe(0);
    const plain = stdout.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
    expect(plain).toContain("Watched over the area: districts");
    expect(plain).toMatch(/in each area of “districts”. The reader added these areas: they\s+are\s+not ours/);
    expect(plain).not.toContain("Outlines of oblasts");
    expect(plain).not.toContain("no number uses it");
  });

  it("needs that shading, and a file", async () => {
    const wrong = async (...args: string[]) => {
      const { code, stderr } = await runHere("figure", "--draws", "0", "-o", "-", ...args);
      expect(code).toBe(2);
      return stderr;
    };
    expect(await wrong("--by", districts)).toContain("only with --shade oblast");
    expect(await wrong("--by", "oblast", "--shade", "oblast")).toContain("--shade oblast in its place");
    expect(await wrong("--by", "nowhere.geojson", "--shade", "oblast")).toContain('got "nowhere.geojson"');
  });
});

describe("a figure from code with a layer of one's own", () => {
  const shaded = { state: { shade: "oblast" }, draws: 0, fonts: "none" } as const;
  const layer = (coordinates: unknown, use?: string) => ({
    type: "FeatureCollection",
    name: "districts",
    ...(use !== undefined && { use }),
    features: [polygon("West", coordinates)],
  });
  const textOf = (svg: string) => svg.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");

  it("is shaded by its areas if it says so, and else has it as a layer only", async () => {
    const own = textOf(await figureSvg({ ...shaded, reference: layer(square(24, 49), "areas") }));
    expect(own).toContain("Watched over the area: districts");
    const plain = textOf(await figureSvg({ ...shaded, reference: layer(square(24, 49)) }));
    expect(plain).toContain("Watched over Ukraine");
    expect(plain).toContain("Your layer: districts");
  });

  it("is refused with what is wrong: another use, or an area that cannot be measured", async () => {
    await expect(figureSvg({ ...shaded, reference: layer(square(24, 49), "grid") })).rejects.toThrow(
      'reference.use: expected "areas", got "grid"',
    );
    const flat = [
      [24, 49],
      [25, 49],
      [24, 49],
      [24, 49],
    ];
    await expect(figureSvg({ ...shaded, reference: layer([flat], "areas") })).rejects.toThrow(
      /^reference\.features\[0\].*"West"/,
    );
    const [whole] = layer(square(24, 49)).features;
    const some = { ...layer([flat], "areas"), features: [whole, polygon("Flat", [flat])] };
    await expect(figureSvg({ ...shaded, reference: some })).rejects.toThrow(/^reference\.features\[1\].*"Flat"/);
  });
});

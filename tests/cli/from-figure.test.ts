import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { recordOfFile } from "../../src/figure/figure-record.js";
import { runHere } from "./run-here.js";

const folder = mkdtempSync(join(tmpdir(), "coalition-map-from-figure-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => join(folder, name);
const read = (name: string) => readFileSync(at(name));

async function draw(name: string, ...args: string[]): Promise<string> {
  const { code, err } = await runHere(["figure", ...args, "-o", at(name)]);
  expect(code, err).toBe(0);
  return err;
}

/** An outline around the mouth of the Danube with so many corners. */
const around = (corners: number, name = "Mouth of the Danube — Дельта") => ({
  type: "Feature",
  properties: { name },
  geometry: {
    type: "Polygon",
    coordinates: [
      Array.from({ length: corners + 1 }, (_, at) => {
        const turn = ((at % corners) * 2 * Math.PI) / corners;
        const far = 1 + 0.01 * Math.sin(at % corners);
        return [29.5 + 2.123456789 * Math.cos(turn) * far, 45.5 + 1.123456789 * Math.sin(turn) * far];
      }),
    ],
  },
});

describe("a figure given by --state", () => {
  it("is drawn again byte for byte: page, extent, title, theme, projection, language, draws, seed", async () => {
    const look = ["--size", "150x120", "--bounds", "21.5,44,41,53", "--title", "Моя назва", "--theme", "print"];
    const more = ["--projection", "mercator", "--locale", "uk", "--draws", "5", "--seed", "7"];
    const state = ["--us-isr", "off", "--domain", "signals", "--compare", "us-isr"];
    await draw("first.svg", ...look, ...more, ...state);
    expect(await draw("again.svg", "--state", at("first.svg"))).toBe("");
    expect(read("again.svg").equals(read("first.svg"))).toBe(true);
    await draw("first.pdf", ...look, ...more, ...state);
    await draw("of-pdf.svg", "--state", at("first.pdf"));
    expect(read("of-pdf.svg").equals(read("first.svg"))).toBe(true);
  });

  it("is drawn again with its area, by code and by outline, from every format", async () => {
    writeFileSync(at("area.geojson"), JSON.stringify(around(40)));
    for (const [area, format] of [
      ["MDA", "pdf"],
      ["ua-51", "svg"],
      [at("area.geojson"), "png"],
      [at("area.geojson"), "svg"],
    ] as const) {
      const args = ["--area", area, "--draws", "0", "--scale", "0.1", "--preset", "social"];
      await draw(`area.${format}`, ...args);
      if (format !== "svg") await draw("area.svg", ...args);
      await draw("area-again.svg", "--state", at(`area.${format}`));
      expect(read("area-again.svg").equals(read("area.svg")), `${area} ${format}`).toBe(true);
    }
    const ledger = await runHere(["ledger", "--state", at("area.svg"), "-o", "-"]);
    expect(JSON.parse(String(ledger.out)).area.name).toBe("Mouth of the Danube — Дельта");
  });

  it("keeps no area that its scenario names, nor Ukraine", async () => {
    await draw("ukraine.svg", "--area", "UKR", "--draws", "0");
    expect(recordOfFile(read("ukraine.svg"))?.drawnWith).toEqual({ draws: 0 });
  });

  it("names a layer of one's own, which no record has, when it is drawn and when it is drawn again", async () => {
    const own = { type: "FeatureCollection", features: [around(20, "Delta")] };
    writeFileSync(at("own.geojson"), JSON.stringify(own));
    const shaded = ["--shade", "oblast", "--draws", "0"];
    const said = await draw("own.svg", ...shaded, "--by", at("own.geojson"));
    expect(said).toContain("--by: no figure's record has areas of your own");
    expect(recordOfFile(read("own.svg"))?.drawnWith).toEqual({ layerLeftOut: "own", draws: 0 });
    const again = await draw("own-again.svg", "--state", at("own.svg"));
    expect(again).toContain('its layer "own" is not in its record; areas that shade coverage are given by --by');
    await draw("own-given.svg", "--state", at("own.svg"), "--by", at("own.geojson"));
    expect(read("own-given.svg").equals(read("own.svg"))).toBe(true);
  });

  it("names an area that is too large for its record, when it is drawn and when it is drawn again", async () => {
    writeFileSync(at("large.geojson"), JSON.stringify(around(2500)));
    const said = await draw("large.svg", "--area", at("large.geojson"), "--draws", "0");
    expect(said).toContain("--area: the area is too large for a figure's record");
    expect(recordOfFile(read("large.svg"))?.drawnWith).toEqual({ areaLeftOut: true, draws: 0 });
    const again = await draw("large-again.svg", "--state", at("large.svg"));
    expect(again).toContain("its area of interest was too large for its record; give it by --area");
    await draw("large-given.svg", "--state", at("large.svg"), "--area", at("large.geojson"));
    expect(read("large-given.svg").equals(read("large.svg"))).toBe(true);
  });

  it("gives way to options, and is a strip again if it was one", async () => {
    await draw("strip.svg", "--series", "us-isr", "--preset", "social", "--draws", "0");
    expect(await draw("strip-again.svg", "--state", at("strip.svg"))).toBe("");
    expect(read("strip-again.svg").equals(read("strip.svg"))).toBe(true);
    await draw("other.svg", "--state", at("strip.svg"), "--series", "domain", "--preset", "slide", "--theme", "dark");
    expect(recordOfFile(read("other.svg"))).toMatchObject({
      series: "domain=air,missiles,surface,signals",
      style: { page: "slide", theme: "dark" },
    });
  });

  it("is refused with a reason if it is none of ours", async () => {
    writeFileSync(at("other.svg"), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    const { code, err } = await runHere(["figure", "--state", at("other.svg"), "-o", at("never.svg")]);
    expect([code, err]).toEqual([1, `${at("other.svg")}: contains no state of this map\n`]);
  });

  it("has what somebody has put into its record refused", async () => {
    await draw("plain.svg", "--area", "MDA", "--draws", "0");
    const svg = String(read("plain.svg"));
    const forged = (area: string) => svg.replace("\\&quot;MDA\\&quot;", () => area);
    const bowtie = JSON.stringify({ type: "Feature", properties: { name: "x" }, geometry: { type: "Polygon", coordinates: [[[0, 0], ["a", 1], [1, 0]]] } }); // biome-ignore format: one forged area
    writeFileSync(at("forged.svg"), forged(JSON.stringify(bowtie).slice(1, -1).replaceAll('"', "&quot;")));
    const bad = await runHere(["figure", "--state", at("forged.svg"), "-o", at("never.svg")]);
    expect(bad.code).toBe(1);
    expect(bad.err).toContain("forged.svg");
    writeFileSync(at("forged.svg"), forged("\\&quot;ZZZ\\&quot;"));
    const unknown = await runHere(["figure", "--state", at("forged.svg"), "-o", at("never.svg")]);
    expect([unknown.code, unknown.err]).toEqual([1, expect.stringContaining('got "ZZZ"')]);
  });
});

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { drawPng } from "../../src/cli/png.js";
import { recordOfFile } from "../../src/figure/figure-record.js";
import { drawFrames } from "../../src/figure/frames-svg.js";
import { chunksIn, recordIn } from "../../src/figure/png-record.js";
import { parseSeries } from "../../src/figure/series.js";
import { seriesInput } from "../../src/figure/take-figure.js";
import { figureApng, figureSvg, figureWords } from "../../src/figure-node.js";
import { VERSION } from "../../src/model/version.js";
import { dataset } from "../dataset.js";
import { runHere } from "./run-here.js";

const folder = mkdtempSync(join(tmpdir(), "coalition-map-series-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => join(folder, name);
const QUICK = ["--draws", "0", "-q"] as const;

const joined = (parts: readonly Uint8Array[]): Uint8Array => Buffer.concat(parts);
/** The pixels of each frame of an animation, as they are compressed in its file. */
function framesIn(png: Uint8Array): Uint8Array[] {
  const frames: Uint8Array[][] = [];
  for (const { type, data } of chunksIn(png)) {
    if (type === "fcTL") frames.push([]);
    if (type === "IDAT") frames.at(-1)?.push(data);
    if (type === "fdAT") frames.at(-1)?.push(data.subarray(4));
  }
  return frames.map((parts) => inflateSync(joined(parts)));
}
const pixelsIn = (png: Uint8Array) =>
  inflateSync(joined(chunksIn(png).flatMap(({ type, data }) => (type === "IDAT" ? [data] : []))));

describe("figure --series", () => {
  it("writes a strip of small maps in every format, with the state and the series in its record", async () => {
    for (const format of ["svg", "png", "pdf"]) {
      const path = at(`strip.${format}`);
      const ended = await runHere([
        "figure",
        "--series",
        "us-isr,domain=air,signals",
        "--preset",
        "social",
        ...QUICK,
        "-o",
        path,
      ]);
      expect(ended, format).toMatchObject({ code: 0, err: "" });
      expect(recordOfFile(readFileSync(path)), format).toMatchObject({
        state: "",
        series: "us-isr=on,off,domain=air,signals",
      });
    }
    const svg = readFileSync(at("strip.svg"), "utf8");
    expect(svg.match(/class="panel"/g)).toHaveLength(4);
  });

  it("lays options and state files over where each scenario starts, one strip for each state", async () => {
    mkdirSync(at("states"));
    writeFileSync(at("states/a.json"), JSON.stringify({ domain: "signals" }));
    writeFileSync(at("states/b.json"), JSON.stringify({ domain: "surface" }));
    const args = ["--state", at("states"), "--series", "scenario=report,coalition-alone", "--lead", "nato"];
    const { code, err } = await runHere(["figure", ...args, ...QUICK, "--format", "svg", "-o", at("many")]);
    expect([code, err]).toEqual([0, ""]);
    const record = recordOfFile(readFileSync(at("many/a.svg")));
    expect(record?.state).toBe("lead=nato&domain=signals");
    expect(existsSync(at("many/b.svg"))).toBe(true);
  });

  it("says which maps show the same, and that a house's annotations are left out", async () => {
    const style = { version: 1, annotations: [{ text: "Here", lon: 31, lat: 49 }] };
    writeFileSync(at("house.json"), JSON.stringify(style));
    const args = ["--lead", "un", "--vetoes", "RUS", "--series", "tankers", "--style", at("house.json")];
    const { code, err } = await runHere(["figure", ...args, ...QUICK, "-o", at("same.svg")]);
    expect(code).toBe(0);
    expect(err).toContain('--series: "With all tankers" and "With European tankers only" show the same\n');
    expect(err).toContain("--style: annotations are not drawn on small maps\n");
  });

  it.each([
    [["--series", "colour"], 'unknown field "colour"; expected one of scenario, as-of, us-isr'],
    [["--series", "scenario,us-isr"], "--series: expected at most 12 maps, got 14 (7 × 2)"],
    [["--series", "domain=air,\u001b[31msonar"], "--series: domain: expected air, missiles, surface, signals, got"],
    [["--series", "us-isr", "--compare", "us-isr"], "a state that compares (us-isr) has two maps"],
    [["--series", "us-isr", "--baseline", "lead=nato"], '--baseline "lead=nato": a series compares its own situations'],
    [["--series", "us-isr", "--embed", "x.html"], '--embed "x.html": only for an animation (--format apng)'],
    [["--format", "apng"], "--series is missing: an animation shows a series such as us-isr"],
    [["--format", "apng", "--series", "scenario"], "--series: expected at most 6 situations in an animation, got 7"],
  ])("refuses %j", async (args, message) => {
    const { code, err } = await runHere(["figure", ...args, ...QUICK, "-o", at("never")]);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(err).not.toContain("\u001b");
    expect(err.trimEnd().split("\n")).toHaveLength(1);
    expect(existsSync(at("never"))).toBe(false);
  });

  it("is described in the help", async () => {
    const { out } = await runHere(["figure", "--help"]);
    const help = out.toString();
    for (const part of ["--series", "--embed", "svg|png|pdf|apng", "At\n                     most 12"])
      expect(help).toContain(part);
  });
});

describe("figure --format apng", () => {
  const path = at("pair & more.png");
  const page = at("pages/pair.html");

  it("writes an animation whose frames are the figures of each situation, and its embed", async () => {
    mkdirSync(at("pages"));
    const args = ["--series", "us-isr", "--domain", "signals", "--preset", "social", "--format", "apng"];
    const { code, err } = await runHere(["figure", ...args, ...QUICK, "-o", path, "--embed", page]);
    expect([code, err]).toEqual([0, ""]);
    const png = readFileSync(path);
    const found = parseSeries("us-isr", dataset);
    if ("problems" in found) throw new Error("unreadable");
    const series = seriesInput(
      dataset,
      found.series,
      { domain: "signals" },
      {
        theme: "light",
        locale: "en-GB",
        options: { page: "social", version: VERSION },
        request: { draws: 0 },
      },
    );
    const own = drawFrames(series).map(({ svg, widthPx }) => pixelsIn(drawPng(svg, widthPx)));
    const frames = framesIn(png);
    expect(frames.map((pixels, index) => Buffer.compare(pixels, own[index] ?? new Uint8Array()) === 0)).toEqual([
      true,
      true,
    ]);
    expect(frames[0]).not.toEqual(frames[1]);
    expect(recordIn(png).Description).toContain("Animation of 2 maps");
  });

  it("refers to both files from where its page is, with all texts escaped", () => {
    const html = readFileSync(page, "utf8");
    const [, still] = /srcset="([^"]*)"/.exec(html) ?? [];
    const [, animation] = /src="([^"]*)"/.exec(html) ?? [];
    expect(animation).toBe("../pair%20%26%20more.png");
    expect(still).toBe("../pair%20%26%20more-still.png");
    const record = recordIn(readFileSync(at("pair & more-still.png")));
    expect(record["coalition-map:series"]).toBe("us-isr=on,off");
    expect(html).toContain('media="(prefers-reduced-motion: reduce)"');
    expect(html).toContain("force&#39;s aircraft");
    expect(html).toContain('width="1200" height="6');
  });
});

describe("the library's figures", () => {
  it("are of a series too, in words and as an animation", async () => {
    const request = { series: "us-isr,domain=air,signals", page: "social", draws: 0 } as const;
    expect((await figureSvg({ ...request, fonts: "none" })).match(/class="panel"/g)).toHaveLength(4);
    const { alt, caption } = await figureWords(request);
    expect(alt).toContain("4 small maps of the same area.");
    expect(caption).toContain("Without US surveillance, Signals: at most 0.7% on average.");
    const animation = await figureApng({ series: "us-isr", page: "social", draws: 0, scale: 0.2 });
    expect(framesIn(animation)).toHaveLength(2);
  });

  it("are refused with what is wrong", async () => {
    await expect(figureSvg({ series: "colour" })).rejects.toThrow('series: unknown field "colour"');
    await expect(figureSvg({ series: 7 as unknown as string })).rejects.toThrow("got 7");
    await expect(figureSvg({ series: "us-isr", state: { compare: "us-isr" } })).rejects.toThrow(
      'state.compare: expected none with a series, got "us-isr"',
    );
    await expect(figureSvg({ series: "us-isr", baseline: { lead: "nato" } })).rejects.toThrow("baseline: a series");
    await expect(figureApng({ series: "scenario", draws: 0 })).rejects.toThrow("at most 6 situations");
  });
});

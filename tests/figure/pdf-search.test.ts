import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { fontFiles } from "../../src/cli/fonts.js";
import { figurePdf } from "../../src/figure/pdf-page.js";
import { dataset } from "../dataset.js";
import { drawScene } from "../scenes/draw-scene.js";
import type { SceneCase } from "../scenes/scene-case.js";
import { streamsIn } from "./pdf-streams.js";

const folder = mkdtempSync(join(tmpdir(), "coalition-map-pdf-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SCENES: readonly SceneCase[] = [
  { name: "europe", state: { reading: "contributors" }, page: "a4-landscape" },
  { name: "ukraine", state: { usIsr: "off" }, page: "a4-portrait" },
];

async function made(scene: SceneCase) {
  const figure = drawScene(scene, dataset);
  const record = { state: "", dataVersion: "1", version: "1" };
  const bytes = await figurePdf(figure, { record, locale: "en-GB", date: new Date(0) }, fontFiles());
  const path = join(folder, `${scene.name}.pdf`);
  writeFileSync(path, bytes);
  const spaced = [...figure.svg.matchAll(/<text [^>]*letter-spacing="[^"]*"[^>]*>([^<]+)</g)].map(
    ([, name = ""]) => name,
  );
  return { figure, path, spaced, pdf: Buffer.from(bytes).toString("latin1"), bytes: Buffer.from(bytes) };
}

/** The operators of the page: the longest of the streams that are no font. */
function operatorsOf(bytes: Buffer): string {
  const streams = streamsIn(bytes);
  return streams.filter((stream) => /^EMC$/m.test(stream)).join("\n");
}

const has = (tool: string) => spawnSync(tool, ["-v"]).error === undefined;
const words = (text: string) => text.replace(/\s+/g, " ");

describe.each(SCENES)("a PDF, $name", (scene) => {
  it("has spaced names as words without gaps, and each text once", async () => {
    const { spaced, bytes } = await made(scene);
    expect(spaced.length).toBeGreaterThan(10);
    const operators = operatorsOf(bytes);
    expect(operators).not.toMatch(/ Tc\b/);
    // Each is invisible, and stretched.
    expect(operators.match(/^3 Tr$/gm)).toHaveLength(spaced.length);
    expect(operators.match(/^1\d\d(\.\d+)? Tz$/gm)).toHaveLength(spaced.length);
  });

  it("is tagged: a heading, texts, and a figure with its alternative text", async () => {
    const { pdf, bytes, figure } = await made(scene);
    expect(pdf).toMatch(/\/Marked true/);
    expect(pdf).toMatch(/\/DisplayDocTitle true/);
    expect(pdf).toMatch(/\/Lang \(en-GB\)/);
    const types = [...pdf.matchAll(/\/S \/(\w+)/g)].map(([, type]) => type);
    expect(types.toSorted()).toEqual(["Document", "Figure", "H1", "P", "P", "P"]);
    const marks = [...operatorsOf(bytes).matchAll(/^\/(\w+) (?:BMC|<<)/gm)].map(([, type]) => type);
    expect(marks).toEqual(["Artifact", "H1", "P", "Figure", "P", "P"]);
    const alt = Buffer.from(`\ufeff${figure.alt}`, "utf16le").swap16().toString("latin1");
    const unescaped = pdf
      .replace(/\\([()\\])/g, "$1")
      .replace(/\\r/g, "\r")
      .replace(/\\n/g, "\n");
    expect(unescaped.includes(alt) || unescaped.includes(figure.alt)).toBe(true);
  });

  it.skipIf(!has("pdftotext"))("can be searched with Poppler", async () => {
    const { path, spaced } = await made(scene);
    const { stdout } = spawnSync("pdftotext", [path, "-"], { encoding: "utf8" });
    expect(spaced.filter((name) => !words(stdout).includes(name))).toEqual([]);
    for (const name of ["Kyiv", "Zaporizhzhia"]) expect(stdout.split(name)).toHaveLength(2);
  });

  it.skipIf(!has("mutool"))("can be searched with MuPDF", async () => {
    const { path, spaced } = await made(scene);
    const { stdout } = spawnSync("mutool", ["draw", "-F", "txt", path], { encoding: "utf8" });
    expect(spaced.filter((name) => !words(stdout).includes(name))).toEqual([]);
  });
});

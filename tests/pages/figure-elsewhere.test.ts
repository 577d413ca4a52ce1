import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
// @ts-expect-error: a plain script without types
import { BROWSER_FLAGS, findBrowser } from "../../scripts/find-browser.mjs";
import { fontBytes, fontData } from "../../src/cli/fonts.js";
import { embedFonts } from "../../src/figure/embed-fonts.js";
import { outlineText } from "../../src/figure/outline-text.js";
import { FULL, part } from "../cases.js";
import { dataset } from "../dataset.js";
import { textsOf } from "../figure/texts.js";
import { drawScene } from "../scenes/draw-scene.js";

const folder = mkdtempSync(join(tmpdir(), "coalition-map-elsewhere-"));
const at = (name: string) => join(folder, name);
let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_FLAGS });
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

const thinned = drawScene({ name: "thinned", state: { usIsr: "off" }, page: "a4-landscape" }, dataset);

/** A picture as grey values from 0 to 255, row by row, `WIDTH` pixels wide. */
interface Grey {
  readonly width: number;
  readonly height: number;
  readonly values: Uint8Array;
}
const WIDTH = 1123;

/** Reads a picture by drawing it in the browser. */
async function greyOf(path: string): Promise<Grey> {
  const page = await browser.newPage();
  const type = path.endsWith(".svg") ? "image/svg+xml" : "image/png";
  const source = `data:${type};base64,${readFileSync(path).toString("base64")}`;
  const grey = await page.evaluate(
    async ([address = "", width]) => {
      const image = new Image();
      image.src = String(address);
      await image.decode();
      const canvas = document.createElement("canvas");
      canvas.width = Number(width);
      canvas.height = Math.round((canvas.width * image.height) / image.width);
      const context = canvas.getContext("2d") as CanvasRenderingContext2D;
      context.fillStyle = "white";
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.drawImage(image, 0, 0, canvas.width, canvas.height);
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      // As one character for each pixel: an array of numbers takes many times as long on its way.
      let values = "";
      for (let at = 0; at < data.length; at += 4)
        values += String.fromCharCode(0.3 * (data[at] ?? 0) + 0.59 * (data[at + 1] ?? 0) + 0.11 * (data[at + 2] ?? 0));
      return { width: canvas.width, height: canvas.height, values };
    },
    [source, WIDTH] as const,
  );
  await page.close();
  return { ...grey, values: Uint8Array.from(grey.values, (letter) => letter.charCodeAt(0)) };
}

/** Means of squares of 4 × 4 pixels, in which the edges of shapes and letters count little. */
function coarse({ width, height, values }: Grey): number[] {
  const means: number[] = [];
  for (let y = 0; y + 4 <= Math.min(height, 790); y += 4)
    for (let x = 0; x + 4 <= width; x += 4) {
      let sum = 0;
      for (let i = 0; i < 16; i++) sum += values[(y + (i >> 2)) * width + x + (i & 3)] ?? 0;
      means.push(sum / 16);
    }
  return means;
}

/** Labels of the map whose letters are not darker than what is around them, on a light halo. */
function paleLabels({ width, values }: Grey): string[] {
  const scale = WIDTH / thinned.width;
  const haloed = new Set([...thinned.svg.matchAll(/<text id="[^"]*-t\d+"[^>]*>([^<]+)</g)].map(([, text]) => text));
  return textsOf(thinned.svg).flatMap(({ text, left, right, top, bottom }) => {
    if (!haloed.has(text)) return [];
    let darkest = 255;
    for (let y = Math.round(top * scale); y < bottom * scale; y++)
      for (let x = Math.round(left * scale); x < right * scale; x++)
        darkest = Math.min(darkest, values[y * width + x] ?? 255);
    return darkest > 165 ? [`${text}: ${darkest}`] : [];
  });
}

type Convert = (svg: string, png: string) => readonly [command: string, ...args: string[]];
const PROGRAMS: Readonly<Record<string, Convert>> = {
  librsvg: (svg, png) => ["rsvg-convert", "-w", String(WIDTH), svg, "-o", png],
  Inkscape: (svg, png) => ["inkscape", svg, "--export-type=png", `--export-filename=${png}`, "-w", String(WIDTH)],
  LibreOffice: (svg) => [
    "soffice",
    "--headless",
    `-env:UserInstallation=${pathToFileURL(at("office"))}`,
    "--convert-to",
    "png",
    "--outdir",
    folder,
    svg,
  ],
};
const isThere = (command: string) => spawnSync(command, ["--version"], { timeout: 60_000 }).error === undefined;
/** In every run only the fast one. */
const TRIED = Object.entries(PROGRAMS).filter(([name]) => FULL || name === "librsvg");

describe.each(TRIED)("a figure in %s", (name, convert) => {
  const [command] = convert("", "");
  it.skipIf(!isThere(command))(`is as in a browser, with dark labels on light halos (needs ${command})`, async () => {
    writeFileSync(at(`${name}-shapes.svg`), outlineText(thinned.svg, fontBytes()));
    writeFileSync(at(`${name}-font.svg`), embedFonts(thinned.svg, fontData()));
    for (const form of ["shapes", "font"]) {
      const [svg, png] = [at(`${name}-${form}.svg`), at(`${name}-${form}.png`)];
      const [program, ...args] = convert(svg, png);
      const ended = spawnSync(program, args, { encoding: "utf8", timeout: 120_000 });
      expect(ended.status, ended.stderr).toBe(0);
      const grey = await greyOf(png);
      expect(paleLabels(grey), form).toEqual([]);
      if (form === "font") continue;
      const [here, there] = [coarse(await greyOf(svg)), coarse(grey)];
      const off = here.filter((value, index) => Math.abs(value - (there[index] ?? 0)) > 40).length / here.length;
      expect(off).toBeLessThan(0.004);
    }
  });
});

describe("two figures in one page", () => {
  it("are each, to the pixel, as they are alone, whatever the page around them sets", async () => {
    const figures = [
      drawScene({ name: "one", state: { usIsr: "off" }, page: "social" }, dataset),
      drawScene({ name: "two", state: { compare: "us-isr", usIsr: "off" }, page: "social", theme: "dark" }, dataset),
      drawScene({ name: "three", state: { reading: "contributors" }, page: "social", theme: "print" }, dataset),
    ].map(({ svg }) => embedFonts(svg, fontData()));
    const pageOf = (svgs: readonly string[], style = "", attributes = "") =>
      `<!doctype html><html lang="en"><meta charset="utf-8"><style>body{margin:0}svg{display:block}${style}</style><body ${attributes}>${svgs.join("")}</body></html>`;
    const shots = async (html: string) => {
      const page = await browser.newPage({ viewport: { width: 1200, height: 2000 } });
      await page.setContent(html);
      await page.evaluate(async () => {
        await document.fonts.ready;
      });
      const found = await page.locator("body > svg").all();
      const pictures: string[] = [];
      for (const one of found) pictures.push((await one.screenshot()).toString("base64"));
      await page.close();
      return pictures;
    };
    const strange =
      '@font-face{font-family:"Coalition Sans";src:local("DejaVu Serif"),local("Times New Roman")}' +
      "body{letter-spacing:3px;word-spacing:9px;font:italic bold 30px serif;text-anchor:end}";
    const empty = '<div style="height:630px"></div>';
    // Which is first matters where two things have one name: one order a day, both at full size.
    for (const order of part([figures, figures.toReversed()])) {
      // Alone each is at the same place of the page, because a browser draws in tiles.
      const alone: string[] = [];
      for (const one of order)
        alone.push(...(await shots(pageOf(order.map((figure) => (figure === one ? figure : empty))))));
      expect(new Set(alone).size).toBe(figures.length);
      const same = (together: readonly string[]) => together.map((one, index) => one === alone[index]);
      expect(same(await shots(pageOf(order)))).toEqual([true, true, true]);
      expect(same(await shots(pageOf(order, strange, 'dir="rtl"')))).toEqual([true, true, true]);
    }
  });
});

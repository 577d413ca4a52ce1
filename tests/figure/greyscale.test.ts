import { Resvg } from "@resvg/resvg-js";
import { describe, expect, it } from "vitest";
import { fontFiles } from "../../src/cli/fonts.js";
import type { Figure } from "../../src/figure/figure-svg.js";
import type { LegendEntry } from "../../src/scene/scene.js";
import { dataset } from "../dataset.js";
import { drawScene } from "../scenes/draw-scene.js";

/** Pixels per unit of the figure. */
const FINE = 4;
const SAMPLE = { width: 26, height: 14 };
/** Least root mean square difference between two samples' greys, 0 to 255, at which they count as different. */
const APART = 6.5;

/** A figure without its maps: drawing them takes most of the time, and no sample is on them. */
function legendAlone(svg: string): string {
  const [head = ""] = /<svg[^>]*>/.exec(svg) ?? [];
  const legend = svg.slice(svg.indexOf('<g class="legend">'));
  // Patterns and symbols of marks are in the definitions.
  const defs = svg.slice(svg.indexOf("<defs>"), svg.indexOf("</defs>") + "</defs>".length);
  return `${head}<rect width="100%" height="100%" fill="#fff"/>${defs}${legend}`;
}

/** The samples of a figure's legend as printed in grey, by entry. */
function samplesOf({ svg, legend, width }: Figure): { entry: LegendEntry; greys: number[] }[] {
  const fitTo = { mode: "width", value: Math.round(width * FINE) } as const;
  // Marks contain letters: the shipped font draws them alike on any machine.
  const font = { fontFiles: Object.values(fontFiles()), loadSystemFonts: false, defaultFontFamily: "Inter" };
  const picture = new Resvg(legendAlone(svg), { fitTo, font }).render();
  // Each access to `pixels` copies them.
  const { pixels, width: across } = picture;
  const scale = across / width;
  const drawn = svg.slice(svg.indexOf('<g class="legend">'));
  const places = [...drawn.matchAll(/<g transform="translate\(([\d.]+),([\d.]+)\)">\s*<svg/g)];
  const entries = legend.flatMap((group) => group.entries);
  expect(places).toHaveLength(entries.length);
  return entries.map((entry, index) => {
    const [left, top] = [Number(places[index]?.[1]) * scale, Number(places[index]?.[2]) * scale];
    const greys: number[] = [];
    for (let y = 0; y < SAMPLE.height * scale; y++)
      for (let x = 0; x < SAMPLE.width * scale; x++) {
        const at = (Math.round(top + y) * across + Math.round(left + x)) * 4;
        // Luma of Rec. 709: how greyscale printing weighs colours.
        const [red = 0, green = 0, blue = 0] = [pixels[at], pixels[at + 1], pixels[at + 2]];
        greys.push(0.2126 * red + 0.7152 * green + 0.0722 * blue);
      }
    return { entry, greys };
  });
}

const difference = (a: readonly number[], b: readonly number[]) =>
  Math.sqrt(a.reduce((sum, value, index) => sum + (value - (b[index] ?? 0)) ** 2, 0) / a.length);

const STATES = [
  {},
  { usIsr: "off" },
  { domain: "signals" },
  { domain: "signals", usIsr: "off" },
  { shade: "redundancy" },
  { shade: "oblast", domain: "surface" },
  { reading: "contributors" },
  { reading: "contributors", component: "air", asOf: "latest" },
  { reading: "command", lead: "coalition", asOf: "latest" },
] as const;

describe("printed in grey", () => {
  it.each(STATES)("the classes of %o stay apart", (state) => {
    const figure = drawScene({ name: "grey", state, theme: "print", page: "a4-landscape" }, dataset);
    const samples = samplesOf(figure);
    const groupOf = (entry: LegendEntry) => figure.legend.find(({ entries }) => entries.includes(entry));
    const confused: string[] = [];
    for (const [index, a] of samples.entries())
      for (const b of samples.slice(index + 1)) {
        if (groupOf(a.entry) !== groupOf(b.entry)) continue;
        const apart = difference(a.greys, b.greys);
        if (apart < APART) confused.push(`${a.entry.text} / ${b.entry.text}: ${apart.toFixed(1)}`);
      }
    expect(confused.join("; ")).toBe("");
  });
});

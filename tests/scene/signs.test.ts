import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import ms from "milsymbol";
import pixelmatch from "pixelmatch";
import { describe, expect, it } from "vitest";
import { drawSigns, libraryOptions, signCodes } from "../../scripts/draw-signs.js";
import { markSvg } from "../../src/figure/mark-svg.js";
import type { MarkStyle } from "../../src/scene/scene.js";
import { addSigns, signOf } from "../../src/scene/signs.js";
import committed from "../../src/scene/signs.json" with { type: "json" };
import later from "../../src/scene/signs-forces.json" with { type: "json" };

addSigns(later);

const LARGE: Omit<MarkStyle, "sidc"> = { shape: "app6", fill: "#dbe7f5", stroke: "#1d4f91", size: 100 };
const SIDE = 260;

/** The pixels of a drawing whose origin is the centre of the image. */
function pixels(content: string): Uint8Array {
  const half = SIDE / 2;
  const box = `viewBox="${-half} ${-half} ${SIDE} ${SIDE}" width="${SIDE}" height="${SIDE}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${box}><rect x="-999" y="-999" width="1998" height="1998" fill="#fff"/>${content}</svg>`;
  const fonts = ["400", "600"].map((weight) =>
    join(import.meta.dirname, `../../src/scene/fonts/coalition-sans-${weight}.ttf`),
  );
  const font = { fontFiles: fonts, loadSystemFonts: false, defaultFontFamily: "Coalition Sans" };
  return new Resvg(svg, { font }).render().pixels;
}

/** The library's own drawing, at the same place. */
function byLibrary(code: string, { fill, stroke, size }: Omit<MarkStyle, "sidc">): string {
  const symbol = new ms.Symbol(code, { ...libraryOptions(fill, stroke), size });
  const { x, y } = symbol.getOctagonAnchor();
  const svg = symbol
    .asSVG()
    .replace(/ font-family="[^"]*" font-weight="bold"/g, ' font-weight="600"')
    // Our signs show their fill in the gaps of a dashed frame.
    .replaceAll("rgb(239, 239, 239)", fill);
  return `<g transform="translate(${-x} ${-y})">${svg}</g>`;
}

describe("APP-6 signs", () => {
  it("are what the library draws now; if not, run npm run signs", () => {
    expect({ ...committed, ...later }).toEqual(drawSigns());
    expect(signCodes().length).toBeGreaterThan(20);
  });

  it.each(signCodes())("%s looks like the library's own drawing", (sidc) => {
    const ours = pixels(markSvg({ ...LARGE, sidc }).content);
    const theirs = pixels(byLibrary(sidc, LARGE));
    const blank = pixels("");
    const drawn = pixelmatch(ours, blank, undefined, SIDE, SIDE, { threshold: 0.1 });
    const apart = pixelmatch(ours, theirs, undefined, SIDE, SIDE, { threshold: 0.1 });
    expect(drawn).toBeGreaterThan(2000);
    // The baselines of letters differ by a few hundredths of their size, which shows only at the letters' edges; two
    // letters side by side have the most edges.
    expect(apart).toBeLessThan(drawn * 0.04);
  });

  it("fit the box that is given for them", () => {
    for (const sidc of signCodes()) {
      const mark = markSvg({ ...LARGE, sidc });
      const frame = `<path fill="#fff" fill-rule="evenodd" d="M-999,-999h1998v1998h-1998z M${-mark.width / 2},${-mark.height / 2}h${mark.width}v${mark.height}h${-mark.width}z"/>`;
      expect(pixelmatch(pixels(mark.content), pixels(mark.content + frame), undefined, SIDE, SIDE), sidc).toBe(0);
    }
  });

  it("are refused by name if none was drawn", () => {
    expect(() => signOf("SHGPU----------")).toThrow('"SHGPU----------"');
    expect(() => signOf(undefined)).toThrow("undefined");
  });
});

/// <reference path="../../src/figure/pdfkit.d.ts" />
import { create } from "fontkit";
import { describe, expect, it } from "vitest";
import { fontBytes, fontFiles } from "../../src/cli/fonts.js";
import { drawFigure } from "../../src/figure/figure-svg.js";
import { withLookupsOnce } from "../../src/figure/glyph-path.js";
import { outlineText } from "../../src/figure/outline-text.js";
import { figurePdf } from "../../src/figure/pdf-page.js";
import { dataset } from "../dataset.js";
import { inputOf } from "../scenes/draw-scene.js";
import { streamsIn } from "./pdf-streams.js";

/** Advances of "0.1" in the semibold face as browsers and HarfBuzz set it, in thousandths of the em. */
const ADVANCES = [1294, 471, 866].map((units) => (units / 2048) * 1000);

describe("digits without letters are kerned once, as in a browser", () => {
  it.each(Object.entries(fontBytes()))("in the %s face", (_, bytes) => {
    const font = withLookupsOnce(create(bytes));
    const advances = (text: string) => font.layout(text).positions.map(({ xAdvance }) => xAdvance);
    for (const text of ["0.1", "(<0.1–1.1)", "7.4", "41", "24%"])
      expect(advances(text)).toEqual(advances(`x ${text}`).slice(2));
  });

  it("in text as shapes", () => {
    const svg = '<svg><text x="0" y="0" font-size="1000" font-weight="600">0.1</text></svg>';
    const [, d = ""] = / d="([^"]*)"/.exec(outlineText(svg, fontBytes())) ?? [];
    const starts = d
      .split("M")
      .filter(Boolean)
      .map((part) => Number.parseFloat(part));
    // The last outline is that of the 1, which ends near the line's end.
    expect(Math.max(...starts)).toBeGreaterThan((ADVANCES[0] ?? 0) + (ADVANCES[1] ?? 0));
  });

  it("in a PDF", async () => {
    const { options, ...input } = inputOf({ name: "kerning", state: {}, page: "social" }, dataset);
    const figure = drawFigure({ ...input, options: { ...options, title: "0.1" } });
    const record = { state: "", dataVersion: "1", version: "1" };
    const bytes = Buffer.from(await figurePdf(figure, { record, locale: "en-GB", date: new Date(0) }, fontFiles()));
    const streams = streamsIn(bytes);
    const page = streams.find((stream) => /\/H1 /.test(stream)) ?? "";
    const [, kerns = ""] = /\/H1 [\s\S]*?\[(.*?)\] TJ/.exec(page) ?? [];
    const [first, second] = [...kerns.matchAll(/> (-?[\d.]+)/g)].map(([, amount]) => Number(amount));
    expect(first).toBeCloseTo((57 / 2048) * 1000, 0);
    expect(second).toBeCloseTo((182 / 2048) * 1000, 0);
  });
});

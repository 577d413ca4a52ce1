import { describe, expect, it } from "vitest";
import { drawFigure } from "../../src/figure/figure-svg.js";
import { PRESET_NAMES } from "../../src/figure/layout.js";
import { textWidth } from "../../src/figure/text.js";
import { dataset } from "../dataset.js";
import { inputOf } from "../scenes/draw-scene.js";
import { textsOf } from "./texts.js";

describe("the axis of the rows", () => {
  it.each(PRESET_NAMES)("has its last number centred on the last line, on a page for %s", (page) => {
    const { svg } = drawFigure(inputOf({ name: "rows", state: {}, page }, dataset));
    const lines = [...svg.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="0.8"/g)].map(([, x]) => Number(x));
    const texts = textsOf(svg).filter(({ text }) => /^\d+%( of Ukraine)?$/.test(text));
    const last = texts.find(({ text }) => text.startsWith("40%"));
    expect(last, "the last number").toBeDefined();
    const { left = 0, size = 0 } = last ?? {};
    expect(Math.abs(left + textWidth("40%", { size }) / 2 - Math.max(...lines))).toBeLessThan(1.5);
    expect(texts.filter(({ text }) => text.endsWith(" of Ukraine"))).toHaveLength(1);
  });
});

import { describe, expect, it } from "vitest";
import { drawFigure } from "../../src/figure/figure-svg.js";
import { parseStyle } from "../../src/figure/parse-style.js";
import type { FigureStyle } from "../../src/figure/style.js";
import { figureInput } from "../../src/figure/take-figure.js";
import { quote } from "../../src/model/problem.js";
import { DEFAULT_STATE } from "../../src/model/state.js";
import { part } from "../cases.js";
import { dataset } from "../dataset.js";
import { PAYLOADS } from "../injection-payloads.js";
import { additions, dangers, readAgain, readHtml, readXml, shown } from "./markup.js";

const at = { lon: 30, lat: 50 };
/** A style with a text in each of its fields that take one. */
const said = (text: string): FigureStyle => ({
  version: 1,
  title: text,
  subtitle: text,
  note: text,
  source: text,
  credit: text,
  annotations: [{ text, ...at }],
});

describe("a style's texts", () => {
  const draw = (style: FigureStyle) =>
    drawFigure(figureInput(dataset, DEFAULT_STATE, "print", "en-GB", { style }, { draws: 4 }));

  it("are drawn as text, or refused with path and value", { timeout: 300_000 }, () => {
    const clean = readXml(draw(said("plain")).svg);
    let drawn = 0;
    for (const payload of part(PAYLOADS, 6)) {
      const checked = parseStyle(said(payload));
      if ("problems" in checked) {
        expect(checked.problems[0]?.message).toContain(quote(payload));
        continue;
      }
      drawn++;
      const { svg, title } = draw(checked.style);
      expect(title).toBe(payload);
      for (const markup of [readXml(svg), readHtml(svg), readAgain(svg)]) expect(dangers(markup), payload).toEqual([]);
      expect(additions(readXml(svg), clean), payload).toEqual([]);
      expect(readXml(svg).text).toContain(shown(payload));
    }
    expect(drawn).toBeGreaterThan(2);
  });
});

describe("a style's other fields", () => {
  const CLOSED: Readonly<Record<string, (text: string) => object>> = {
    version: (text) => ({ version: text }),
    page: (page) => ({ page }),
    theme: (theme) => ({ theme }),
    extent: (extent) => ({ extent }),
    "colours.sea": (sea) => ({ colours: { sea } }),
    "layers.scale": (scale) => ({ layers: { scale } }),
    "highlight[0]": (iso) => ({ highlight: [iso] }),
    "fonts.text.data": (data) => ({ fonts: { text: { family: "A", data } } }),
    "logo.data": (data) => ({ logo: { type: "image/png", data, alt: "A" } }),
    "logo.type": (type) => ({ logo: { type, data: "AAAA", alt: "A" } }),
    "annotations[0].lon": (lon) => ({ annotations: [{ text: "A", lon, lat: 0 }] }),
  };
  it.each(Object.keys(CLOSED))("%s refuses every payload by its path", (path) => {
    for (const payload of PAYLOADS) {
      const checked = parseStyle({ version: 1, ...CLOSED[path]?.(payload) });
      expect("problems" in checked && checked.problems.map((one) => one.path), quote(payload)).toContain(path);
    }
  });

  it("fonts.text.family is a plain name", () => {
    for (const family of PAYLOADS) {
      const checked = parseStyle({ version: 1, fonts: { text: { family } } });
      if ("style" in checked) expect(family).toMatch(/^[\p{L}\p{N} _-]+$/u);
    }
  });
});

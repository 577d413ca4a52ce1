import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pngTexts, recordOf, recordOfFile } from "../../src/figure/figure-record.js";
import { drawFigure } from "../../src/figure/figure-svg.js";
import { recordIn, withRecord } from "../../src/figure/png-record.js";
import { DEFAULT_STATE } from "../../src/model/state.js";
import { check } from "../check.js";
import { dataset } from "../dataset.js";
import { inputOf } from "../scenes/draw-scene.js";

/** The smallest PNG: one transparent pixel. */
const PIXEL = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="),
  (letter) => letter.charCodeAt(0),
);
const bytesOf = (text: string) => new TextEncoder().encode(text);
const state = { ...DEFAULT_STATE, usIsr: "off", objections: ["HUN", "SVK"] } as const;

describe("the texts of a PNG", () => {
  it("come back as they were, whatever they hold", () => {
    check(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(recordIn(withRecord(PIXEL, 300, { Title: text, key: "x" }))).toEqual({ Title: text, key: "x" });
      }),
      100,
      100,
    );
  });

  it("are between header and pixels, each with a checksum that zlib agrees with", async () => {
    const { crc32 } = await import("node:zlib");
    const png = withRecord(PIXEL, 300, { Title: "Ціль" });
    const view = new DataView(png.buffer);
    const types: string[] = [];
    for (let at = 8; at < png.length; at += 12 + view.getUint32(at)) {
      const length = view.getUint32(at);
      types.push(String.fromCharCode(...png.subarray(at + 4, at + 8)));
      expect(view.getUint32(at + 8 + length)).toBe(crc32(png.subarray(at + 4, at + 8 + length)));
    }
    expect(types).toEqual(["IHDR", "pHYs", "iTXt", "IDAT", "IEND"]);
    // 300 dots per inch in dots per metre.
    expect(view.getUint32(33 + 8)).toBe(11811);
  });

  it("are refused for a file that is not a PNG", () => {
    expect(() => withRecord(bytesOf("GIF89a"), 300, {})).toThrow(/not a PNG/);
  });
});

describe("the record of a file", () => {
  const record = recordOf({ dataset: { ...dataset, dataVersion: "1.0.0" }, state }, "0.1.0");

  it("comes back from SVG and PNG", () => {
    const input = inputOf({ name: "record", state }, dataset);
    const figure = drawFigure({ ...input, options: { ...input.options, version: "0.1.0" } });
    const style = { version: 1, page: { widthMm: 110, heightMm: 150 }, theme: "light" };
    const whole = { ...record, dataVersion: dataset.dataVersion, style, drawnWith: { draws: 60 } };
    expect(recordOfFile(bytesOf(figure.svg))).toEqual(whole);
    expect(recordOfFile(withRecord(PIXEL, 300, pngTexts(figure, record)))).toEqual(record);
  });

  it("is null for pictures without one, and undefined for other files", () => {
    expect(recordOfFile(PIXEL)).toBeNull();
    expect(recordOfFile(bytesOf('<svg xmlns="x"><metadata>{"state":1}</metadata></svg>'))).toBeNull();
    expect(recordOfFile(bytesOf('<svg xmlns="x"><metadata>nonsense</metadata></svg>'))).toBeNull();
    expect(recordOfFile(bytesOf("%PDF-1.7 nothing"))).toBeNull();
    expect(recordOfFile(bytesOf('{"id":"nato"}'))).toBeUndefined();
    expect(recordOfFile(new Uint8Array())).toBeUndefined();
  });

  it("never throws, whatever the bytes", () => {
    const start = fc.constantFrom(PIXEL.subarray(0, 8), PIXEL.subarray(0, 40), bytesOf("%PDF-"), bytesOf("<svg>"));
    check(
      fc.property(start, fc.uint8Array({ maxLength: 200 }), (head, tail) => {
        expect(() => recordOfFile(Uint8Array.from([...head, ...tail]))).not.toThrow();
      }),
      100,
      100,
    );
  });
});

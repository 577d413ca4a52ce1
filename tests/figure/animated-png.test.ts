import { crc32, deflateSync, inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { animatedPng } from "../../src/figure/animated-png.js";
import { chunk, chunksIn, joined, recordIn, SIGNATURE, withRecord } from "../../src/figure/png-record.js";

/** A picture of one colour: red, green, blue, 8 bits each. */
function plain(width: number, height: number, colour: readonly [number, number, number], parts = 1): Uint8Array {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, 2, 0, 0, 0], 8);
  const row = [0, ...Array.from({ length: width }, () => colour).flat()];
  const pixels = deflateSync(Uint8Array.from(Array.from({ length: height }, () => row).flat()));
  const cut = Math.ceil(pixels.length / parts);
  const data = Array.from({ length: parts }, (_, part) => chunk("IDAT", pixels.subarray(part * cut, (part + 1) * cut)));
  return joined([Uint8Array.from(SIGNATURE), chunk("IHDR", header), ...data, chunk("IEND", new Uint8Array())]);
}

const view = (data: Uint8Array) => new DataView(data.buffer, data.byteOffset, data.byteLength);

/** Reads an animation as a viewer does: its frames' pixels and delays. */
function played(png: Uint8Array) {
  const frames: { seconds: number; data: Uint8Array[]; size: [number, number] }[] = [];
  const sequence: number[] = [];
  for (const { type, data } of chunksIn(png)) {
    if (type === "fcTL") {
      const fields = view(data);
      sequence.push(fields.getUint32(0));
      frames.push({
        seconds: fields.getUint16(20) / fields.getUint16(22),
        size: [fields.getUint32(4), fields.getUint32(8)],
        data: [],
      });
    }
    if (type === "IDAT") frames.at(-1)?.data.push(data);
    if (type === "fdAT") {
      sequence.push(view(data).getUint32(0));
      frames.at(-1)?.data.push(data.subarray(4));
    }
  }
  return { sequence, frames: frames.map((frame) => ({ ...frame, pixels: inflateSync(joined(frame.data)) })) };
}

const pixelsOf = (png: Uint8Array) =>
  inflateSync(joined(chunksIn(png).flatMap(({ type, data }) => (type === "IDAT" ? [data] : []))));

describe("an animated PNG", () => {
  const red = withRecord(plain(3, 2, [255, 0, 0]), 300, { Title: "Ціль", Description: "red & blue" });
  const blue = plain(3, 2, [0, 0, 255], 3);
  const green = plain(3, 2, [0, 255, 0]);
  const animation = animatedPng([red, blue, green]);

  it("has each frame's pixels as they were, for 2.5 seconds each, in one sequence", () => {
    const { frames, sequence } = played(animation);
    expect(frames.map(({ pixels }) => pixels)).toEqual([red, blue, green].map(pixelsOf));
    expect(frames.map(({ seconds, size }) => [seconds, ...size])).toEqual([1, 2, 3].map(() => [2.5, 3, 2]));
    expect(sequence).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it("is the first frame to a viewer without animation, with its texts and resolution", () => {
    expect(pixelsOf(animation)).toEqual(pixelsOf(red));
    expect(recordIn(animation)).toEqual({ Title: "Ціль", Description: "red & blue" });
    const types = chunksIn(animation).map(({ type }) => type);
    expect(types.slice(0, 7)).toEqual(["IHDR", "pHYs", "iTXt", "iTXt", "acTL", "fcTL", "IDAT"]);
    expect(types.at(-1)).toBe("IEND");
  });

  it("has right checksums, says how many frames it has, and plays without end", () => {
    for (const { type, data, whole } of chunksIn(animation))
      expect(view(whole).getUint32(whole.length - 4), type).toBe(crc32(whole.subarray(4, 8 + data.length)));
    const about = chunksIn(animation).find(({ type }) => type === "acTL")?.data as Uint8Array;
    expect([view(about).getUint32(0), view(about).getUint32(4)]).toEqual([3, 0]);
  });

  it("refuses what would not play, or could flash", () => {
    expect(() => animatedPng([])).toThrow("at least one frame");
    expect(() => animatedPng([red, new Uint8Array(40)])).toThrow("frame 2 is not a PNG");
    expect(() => animatedPng([red, plain(2, 3, [0, 0, 0])])).toThrow("frame 2 differs from the first");
    for (const seconds of [0, 0.3, 61, Number.NaN])
      expect(() => animatedPng([red, blue], { seconds })).toThrow(`seconds: expected 1 to 60, got ${seconds}`);
  });
});

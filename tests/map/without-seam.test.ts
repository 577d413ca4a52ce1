import { describe, expect, it } from "vitest";
import { withoutSeam } from "../../src/map/without-seam.js";

describe("lines without the cut along the antimeridian", () => {
  it("lose what runs along the antimeridian, and nothing else", () => {
    const line = {
      type: "LineString" as const,
      coordinates: [
        [170, 60],
        [180, 65],
        [180, 68],
        [180, 69],
        [175, 70],
      ],
    };
    expect(withoutSeam(line)).toEqual({
      type: "MultiLineString",
      coordinates: [
        [
          [170, 60],
          [180, 65],
        ],
        [
          [180, 69],
          [175, 70],
        ],
      ],
    });
  });

  it("are returned unchanged elsewhere, and areas always are", () => {
    const line = {
      type: "MultiLineString" as const,
      coordinates: [
        [
          [0, 0],
          [1, 1],
        ],
      ],
    };
    const area = { type: "Polygon" as const, coordinates: [[[180, 0]]] };
    expect(withoutSeam(line)).toBe(line);
    expect(withoutSeam(area)).toBe(area);
  });

  it("keep a line that only touches or crosses the antimeridian", () => {
    const touching = {
      type: "MultiLineString" as const,
      coordinates: [
        [
          [179, 0],
          [180, 1],
          [179, 2],
        ],
      ],
    };
    expect(withoutSeam(touching)).toEqual(touching);
  });
});

import { describe, expect, it } from "vitest";
import { middleOfRest } from "../../src/elements/details/middle-of-rest.js";

const box = { left: 100, right: 900, top: 0, bottom: 600 };
const over = (left: number, right: number, top: number, bottom: number) => ({ left, right, top, bottom });

describe("the middle of what is left of a map", () => {
  it("is left of a panel at its right, right of one at its left, above one at its foot", () => {
    expect(middleOfRest(box, over(500, 900, 0, 600))).toEqual([-200, 0]);
    expect(middleOfRest(box, over(100, 300, 0, 600))).toEqual([100, 0]);
    expect(middleOfRest(box, over(100, 900, 300, 600))).toEqual([0, -150]);
  });
  it("is the map's own where the two do not meet, or nothing is left", () => {
    expect(middleOfRest(box, over(900, 1300, 0, 600))).toEqual([0, 0]);
    expect(middleOfRest(box, over(0, 2000, -10, 900))).toEqual([0, 0]);
    expect(middleOfRest(box, over(150, 900, 40, 600))).toEqual([0, 0]);
  });
});

import { describe, expect, it } from "vitest";
import { restOf } from "../../src/elements/details/rest-of.js";

const over = (left: number, right: number, top: number, bottom: number) => ({ left, right, top, bottom });
const box = over(100, 900, 0, 600);

describe("what is left of a map", () => {
  it("is left of a panel at its right, right of one at its left, above one at its foot", () => {
    expect(restOf(box, over(500, 900, 0, 600))).toEqual(over(100, 500, 0, 600));
    expect(restOf(box, over(100, 300, 0, 600))).toEqual(over(300, 900, 0, 600));
    expect(restOf(box, over(100, 900, 300, 600))).toEqual(over(100, 900, 0, 300));
  });
  it("is the whole map if the two do not overlap, or if too little is left", () => {
    expect(restOf(box, over(900, 1300, 0, 600))).toEqual(box);
    expect(restOf(box, over(0, 2000, -10, 900))).toEqual(box);
    expect(restOf(box, over(150, 900, 40, 600))).toEqual(box);
  });
});

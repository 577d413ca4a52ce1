import { describe, expect, it } from "vitest";
import { fateOf } from "../../src/coverage/ledger/measures.js";

const hours = (any: number, two = 0) => ({ any: any / 24, two: two / 24 });

describe("what becomes of a place, by its hours with US ISR and without, at a floor of one hour", () => {
  it.each([
    ["unseen", hours(0.99), hours(0)],
    ["unseen", hours(0.5), hours(0.5)],
    ["lost", hours(1), hours(0)],
    ["lost", hours(20), hours(0.99)],
    ["thinned", hours(20), hours(1)],
    ["thinned", hours(3), hours(2)],
    ["thinned", hours(24, 3), hours(24, 2)],
    ["kept", hours(3), hours(2.01)],
    ["kept", hours(24, 3), hours(24, 2.01)],
    ["kept", hours(1), hours(1)],
  ])("%s", (fate, withUs, without) => {
    expect(fateOf(withUs, without, 1)).toBe(fate);
  });

  it("follows the floor", () => {
    expect(fateOf(hours(2), hours(0), 4)).toBe("unseen");
    expect(fateOf(hours(5), hours(3), 4)).toBe("lost");
    expect(fateOf(hours(9), hours(6), 4)).toBe("kept");
  });
});

import { describe, expect, it } from "vitest";
import type { ForceAmount } from "../../src/coverage/force/force-schema.js";
import { amountText } from "../../src/scene/force-rows.js";
import { wordsFor } from "../../src/scene/words.js";

const words = wordsFor("en-GB");
const patrols = (value: number): ForceAmount => ({
  id: "held",
  unit: "patrols",
  value,
  low: null,
  high: null,
  basis: "model",
  sources: [],
  grade: null,
  assumptions: [],
});

describe("a number of the force in words", () => {
  it("has a lower end alone where no number would do at some values of the assumptions", () => {
    const needed = { ...patrols(59), id: "needed", unit: "aircraft", low: 32, high: null } as const;
    expect(amountText(needed, words).replaceAll("\u00a0", " ")).toBe("59 (≥ 32)");
    expect(amountText({ ...needed, high: 147 }, words)).toBe("59 (32–150)");
  });

  it("is printed so that what is held and what is not add up to all patrols", () => {
    for (const all of [3, 4, 6])
      for (let hundredths = 0; hundredths <= 100 * all; hundredths++) {
        const held = hundredths / 100;
        const printed = [held, all - held].map((value) => amountText(patrols(Math.round(value * 100) / 100), words));
        for (const [index, value] of [held, all - held].entries())
          if (value > 0.001) expect(printed[index], "what rounds to nothing is still something").not.toBe("0");
        if (printed.some((text) => text.startsWith("<"))) continue;
        const sum = printed.reduce((total, text) => total + Number(text), 0);
        expect(sum, `${held} of ${all}: ${printed.join(" and ")}`).toBeCloseTo(all, 6);
      }
  });
});

import { describe, expect, it } from "vitest";
import { averageText, gainText, shortGainText } from "../../../src/elements/edit/gain-text.js";
import { loadLanguage } from "../../../src/scene/languages.js";
import { wordsFor } from "../../../src/scene/words.js";

const words = wordsFor("en-GB");
const gain = (gainPercent: number, atMost = false) => ({ gainPercent, atMost });

describe("what a place is worth, in words", () => {
  it("is at most that where a reach behind it is not published", () => {
    expect(gainText(gain(3.14), words)).toBe("+3.1 points on average");
    expect(gainText(gain(3.14, true), words)).toBe("at most +3.1 points on average");
    expect(gainText(gain(0, true), words)).not.toContain("at most");
    expect(shortGainText(gain(0.04), words)).toBe("+0.04");
    expect(shortGainText(gain(3.14, true), words)).toBe("≤\u00a0+3.1");
  });

  it.each([
    ["de", "höchstens +3,1 Punkte im Mittel"],
    ["fr", "au plus +3,1 points en moyenne"],
    ["pl", "średnio najwyżej +3,1 pkt proc."],
    ["uk", "у середньому щонайбільше +3,1\u00a0в. п."],
  ] as const)("is said so in %s", async (locale, text) => {
    await loadLanguage(locale);
    expect(gainText(gain(3.14, true), wordsFor(locale))).toBe(text);
  });
});

describe("averages while something is dragged", () => {
  it("have one decimal each, so that one can be compared with the other", () => {
    const texts = [24.2, 25, 0, 100].map((percent) => averageText({ percent, atMost: false }, words));
    expect(texts).toEqual(["24.2%", "25.0%", "0.0%", "100.0%"]);
  });

  it("are at most that where a reach behind them is not published", () => {
    const texts = [25, 0.01, 0].map((percent) => averageText({ percent, atMost: true }, words));
    expect(texts).toEqual(["at most 25.0%", "at most 0.1%", "0.0%"]);
  });
});

import { describe, expect, it } from "vitest";
import { sensitivity } from "../../src/coverage/ledger/compute-sensitivity.js";
import { PRESET_NAMES } from "../../src/figure/layout.js";
import { drawMoves } from "../../src/figure/moves-svg.js";
import { loadWholeDataset } from "../../src/figure/take-figure.js";
import { type CoalitionState, DEFAULT_STATE } from "../../src/model/state.js";
import { loadLanguage } from "../../src/scene/languages.js";
import { amountText } from "../../src/scene/moves-words.js";
import { pictureOf } from "../../src/scene/picture.js";
import { wordsFor } from "../../src/scene/words.js";
import { outsideTheFigure, textsOf } from "./texts.js";

const dataset = await loadWholeDataset();
const state: CoalitionState = { ...DEFAULT_STATE, domain: "signals" };
const found = sensitivity(dataset, state, { measure: "average-with", draws: 40, indexPoints: 60 });
const pictureIn = (locale: string, of = state) => pictureOf(dataset, of, { theme: "print", words: wordsFor(locale) });

describe("the figure of what moves a number", () => {
  it("keeps its texts inside every page, in every language", async () => {
    for (const locale of ["en-GB", "de", "fr", "pl", "uk"]) {
      await loadLanguage(locale);
      const { situation, ledger, words, theme } = pictureIn(locale);
      for (const page of PRESET_NAMES) {
        const figure = drawMoves({ situation, ledger, words, theme, options: { page }, found });
        const texts = textsOf(figure.svg);
        expect(
          outsideTheFigure(texts, figure).map(({ text }) => text),
          `${locale} ${page}`,
        ).toEqual([]);
        expect(
          texts.filter(({ size }) => size < 8),
          `${locale} ${page}`,
        ).toEqual([]);
      }
    }
  });

  it("says the number with its range and bound, the state, each bar's ends, what is notional", () => {
    const { situation, ledger, words, theme } = pictureIn("en-GB");
    const { title, alt, svg } = drawMoves({ situation, ledger, words, theme, found });
    expect(ledger.atMost).toBe(true);
    expect(title).toMatch(/^What moves “Watched on average, with US ISR”: at most [\d.]+% \([\d.]+–[\d.]+\)$/);
    expect(alt).toContain("As of April 2025");
    expect(alt).toMatch(/per crewed aircraft: 10 h a week: [\d.]+% to 20 h a week: [\d.]+%\./);
    for (const text of ["alone", "total", "10 h a week"]) expect(textsOf(svg).map((one) => one.text)).toContain(text);
    expect(svg).toMatch(/notional[^<]*not counted|not counted/);
    expect(drawMoves({ situation, ledger, words, theme, found }).svg).toBe(svg);
  });

  it("takes with or without the United States from the measure, whatever the switch", () => {
    for (const usIsr of ["on", "off"] as const) {
      const { situation, ledger, words, theme } = pictureIn("en-GB", { ...state, usIsr });
      const without = { ...found, measure: "average-without" } as const;
      const { title, alt } = drawMoves({ situation, ledger, words, theme, found: without });
      expect(title).toContain("without US ISR");
      expect(alt).toContain("US surveillance: sought, not offered.");
      expect(alt.replace(title, "")).not.toMatch(/US surveillance included|Without US surveillance/);
    }
  });

  it("says so if nothing moves it", () => {
    const { situation, ledger, words, theme } = pictureIn("en-GB", DEFAULT_STATE);
    const none = sensitivity(dataset, DEFAULT_STATE, { measure: "lost", draws: 5, indexPoints: 0 });
    expect(none.oneAtATime).toEqual([]);
    const figure = drawMoves({ situation, ledger, words, theme, found: none });
    expect(textsOf(figure.svg).map(({ text }) => text)).toContain("No listed assumption moves this number.");
  });

  it("gives every unit of the dataset words of its own", () => {
    const words = wordsFor("en-GB");
    for (const unit of new Set(dataset.assumptions.map((row) => row.unit)))
      expect(
        unit === "share" ||
          words.find(`moves.unit.${unit}`) !== undefined ||
          amountText(2, unit, words) !== `2 ${unit}` ||
          ["m", "km", "h", "t", "km/h", "m²", "aircraft", "patrols", "soldiers"].includes(unit),
        unit,
      ).toBe(true);
    expect([
      amountText(0.25, "share", words),
      amountText(14.571, "h/week", words),
      amountText(10500, "m", words),
    ]).toEqual(["25%", "14.6 h a week", "10,500 m"]);
  });
});

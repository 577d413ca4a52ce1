import { describe, expect, it } from "vitest";
import type { Scenario, StoryStep } from "../../src/model/scenario.js";
import { toldIn } from "../../src/scene/told-in.js";
import { tourOf } from "../../src/scene/tour.js";
import { wordsFor } from "../../src/scene/words.js";
import { dataset } from "../dataset.js";

describe("a text of a story", () => {
  it.each([
    ["de-AT", { de: "1", "de-AT": "2" }, "2", undefined],
    ["de-AT", { "de-CH": "1", de: "2" }, "2", undefined],
    ["de-AT", { en: "1", "de-CH": "2" }, "2", undefined],
    ["EN-gb", { uk: "1", "en-GB": "2" }, "2", undefined],
    ["fr", { uk: "1", en: "2" }, "2", "en"],
    ["fr", { uk: "1", "en-US": "2" }, "2", "en-US"],
    ["fr", { uk: "1", pl: "2" }, "1", "uk"],
  ])("is, in %s, the nearest of %o, with its language if that is another", (locale, told, text, lang) => {
    expect(toldIn(locale, told, "it")).toEqual({ text, lang });
  });

  it("in one language is as it is, in the language that the step names", () => {
    expect(toldIn("fr", "Ciao", "it")).toEqual({ text: "Ciao", lang: "it" });
    expect(toldIn("fr", "Bonjour", undefined)).toEqual({ text: "Bonjour", lang: undefined });
  });

  it("is chosen for title, sentence and source of a step, each by itself", () => {
    const step: StoryStep = {
      title: { en: "Plan", uk: "План" },
      text: { en: "It flies." },
      source: { label: { uk: "Міністерство" } },
      state: {},
    };
    const [first] = dataset.scenarios;
    const scenario = { ...first, id: "told", story: [step] } as Scenario;
    const told = { ...dataset, scenarios: [...dataset.scenarios, scenario] };
    const [shown] = tourOf(told, { scenario: "told" }, wordsFor("uk")).steps;
    expect(shown).toMatchObject({
      title: "План",
      titleLang: undefined,
      text: "It flies.",
      lang: "en",
      source: { text: "Міністерство", lang: undefined, href: null },
    });
  });
});

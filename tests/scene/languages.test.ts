import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { readTexts } from "../../geodata/build/texts.js";
import { LANGUAGES, loadedLanguage, loadLanguage } from "../../src/scene/languages.js";
import data from "../../src/scene/messages/data.en.json";
import { dataset } from "../dataset.js";

const folder = join(import.meta.dirname, "../../src/scene");
const translations = LANGUAGES.filter((tag) => tag !== "en");

describe("a language that can be chosen", () => {
  it("has a file, and every file can be chosen", () => {
    const files = readdirSync(join(folder, "messages"))
      .filter((name) => name.endsWith(".json") && !/(^|\.)en\.json$/.test(name))
      .map((name) => name.replace(".json", ""));
    expect([...translations].sort()).toEqual(files.sort());
  });

  it.each(translations)("is loaded, not left in English: %s", async (tag) => {
    await loadLanguage(tag);
    expect(Object.keys(loadedLanguage(tag)?.catalogue ?? {}).length).toBeGreaterThan(100);
  });

  it.each(translations)("has all its letters in the shipped font: %s", (tag) => {
    const { upright } = JSON.parse(readFileSync(join(folder, "fonts/ranges.json"), "utf8"));
    const ranges = [...`${upright.first}, ${upright.rest}`.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)];
    const has = (letter: string) => {
      const code = letter.codePointAt(0) ?? 0;
      return ranges.some(([, from = "", to = from]) => code >= parseInt(from, 16) && code <= parseInt(to, 16));
    };
    const files = [
      join(folder, `messages/${tag}.json`),
      ...["names", "texts"].map((part) => join(folder, `../../geodata/${part}/${tag}.json`)),
    ];
    const text = files
      .flatMap((file) => Object.values(JSON.parse(readFileSync(file, "utf8"))))
      .flatMap((message) => (typeof message === "string" ? [message] : Object.values(message as object)))
      .join("");
    // The sign of the Mac's command key comes from the system's fonts.
    expect([...new Set(text)].filter((letter) => !has(letter) && letter !== "⌘")).toEqual([]);
  });
});

describe("texts of the dataset that are translated", () => {
  const { scenarios, credits, assumptions, orbits } = dataset;
  const stations = scenarios.flatMap((scenario) => scenario.stations);
  const texts = [
    ...[...stations, ...orbits, ...scenarios].map(({ name }) => name),
    ...scenarios.map(({ summary }) => summary),
    ...assumptions.map(({ label }) => label),
    ...credits.licences.flatMap(({ what, who }) => [what, who]).filter((text) => text.includes(" ")),
    credits.boundaryPolicy,
  ];

  it("are those of stations, orbits, scenarios, assumptions and credits at least", () => {
    expect([...new Set(texts)].filter((text) => !Object.hasOwn(data, `=${text}`))).toEqual([]);
  });
});

describe("words of a language", () => {
  it("have the data's names at once and its longer texts once they are loaded; what nobody has translated is marked", async () => {
    // Other test files may have loaded everything.
    vi.resetModules();
    const { hasTexts, loadLanguage: load, loadTexts } = await import("../../src/scene/languages.js");
    const { wordsFor } = await import("../../src/scene/words.js");
    const [english = "", polish] = Object.entries(readTexts("pl"))[0] ?? [];
    await load("pl");
    const first = wordsFor("pl");
    expect([first.data("Warsaw"), first.langOf("Warsaw")]).toEqual(["Warszawa", undefined]);
    expect([first.data("E-3A"), first.langOf("E-3A")]).toEqual(["E-3A", undefined]);
    expect([first.data(english), first.langOf(english), hasTexts("pl")]).toEqual([english, "en", false]);
    await Promise.all([loadTexts("pl"), loadTexts("pl-PL")]);
    const whole = wordsFor("pl");
    expect(whole).not.toBe(first);
    expect(wordsFor("pl")).toBe(whole);
    expect([whole.data(english), whole.langOf(english), hasTexts("pl")]).toEqual([polish, undefined, true]);
    expect([whole.data("A text of my own"), whole.langOf("A text of my own")]).toEqual(["A text of my own", "en"]);
    expect([wordsFor("en-GB").data("Warsaw"), wordsFor("en-GB").langOf(english)]).toEqual(["Warsaw", undefined]);
    // English and invalid tags have nothing to load.
    expect([hasTexts("en"), hasTexts("tlh")]).toEqual([true, true]);
  });
});
